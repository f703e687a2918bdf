"""``maroc-ia figures``: every figure read in a text, judged or not, and how it was understood."""

from __future__ import annotations

from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.cli.values import ANNOTATIONS, one_of, text_encoding, text_language
from maroc_ia_check.desk.inputs import called, named, opened
from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Reading
from maroc_ia_check.report.readings import Unread, figures_json, figures_rows, say_title
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Encoding, Files, Format, StdinName, TextLanguage


def figures(
    call: Call,
    files: Files,
    format: Format = "table",
    language: TextLanguage = None,
    encoding: Encoding = None,
    stdin_filename: StdinName = None,
) -> int:
    """Print the figures of every file; 2 when one could not be read."""
    interface = call.interface
    one_of(format, ANNOTATIONS, "unknown-format")
    spoken = text_language(language)
    told = text_encoding(encoding)
    readings = [_reading(name, spoken, told, stdin_filename) for name in named(files)]
    if format == "json":
        interface.write(figures_json(readings, interface.messages))
    else:
        shown = _table if format == "table" else _annotated
        parts = [shown(reading, interface) for reading in readings if isinstance(reading, Reading)]
        interface.write("\n".join(parts))
    for reading in readings:
        if isinstance(reading, Unread):
            message = interface.error(ReadError(reading.key, **dict(reading.params)))
            interface.warn(interface.say("error.file", path=reading.path, message=message))
    return 2 if any(isinstance(reading, Unread) for reading in readings) else 0


def _reading(
    name: str, language: str | None, encoding: str | None, stdin_name: str | None
) -> Reading | Unread:
    from maroc_ia_check.extract import extract_mentions

    try:
        return extract_mentions(opened(name, encoding=encoding, stdin_name=stdin_name), language=language)
    except ReadError as error:
        return Unread(called(name, stdin_name), error.key, tuple(sorted(error.params.items())))


def _table(reading: Reading, interface: Interface) -> str:
    from maroc_ia_check.listing.columns import table

    titles = [
        interface.say(f"table.{key}") for key in ("place", "figure", "understood", "period", "modality")
    ]
    rows = figures_rows(reading, interface.messages)
    return say_title(reading, interface.messages) + "\n" + (table(rows, titles, width()) if rows else "")


def _annotated(reading: Reading, interface: Interface) -> str:
    from maroc_ia_check.report.annotated import annotate

    return annotate(reading, interface.messages, interface.view())
