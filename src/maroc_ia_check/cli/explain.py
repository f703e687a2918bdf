"""``maroc-ia explain``: everything behind the verdict on one figure, to be replayed by an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import width
from maroc_ia_check.cli.values import (
    EXPLANATIONS,
    chosen_profile,
    knowledge_folder,
    one_of,
    parsed_date,
    text_encoding,
    text_language,
)
from maroc_ia_check.desk.inputs import opened
from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.positions import Places

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Encoding, Format, Knowledge, ProfileName, TextLanguage

#: the file may hold colons itself; what stands last is the column, or the line
_PLACE = Pattern(r"(?P<file>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")


def explain(
    call: Call,
    place: Annotated[str, typer.Argument(metavar="PLACE", show_default=False)],
    *,
    format: Format = "text",
    as_of: AsOf = None,
    language: TextLanguage = None,
    encoding: Encoding = None,
    knowledge: Knowledge = None,
    profile: ProfileName = None,
) -> int:
    """Tell how the figures at a place were understood, weighed and judged, and why not otherwise."""
    interface = call.interface
    one_of(format, EXPLANATIONS, "unknown-format")
    day, spoken = parsed_date(as_of), text_language(language)
    manner = chosen_profile(profile, {})
    name, line, column = parsed_place(place)
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.pipeline import explain_figures
    from maroc_ia_check.report.explained import explain_text
    from maroc_ia_check.report.explained_json import explain_json

    base = load_knowledge(knowledge_folder(knowledge))
    document = opened(name, encoding=text_encoding(encoding))
    places = Places.of(document)
    where = range_of(places, place, line, column)
    told, judged = explain_figures(document, base, where, language=spoken, as_of=day, profile=manner)
    if not told:
        raise UsageError("no-figure-there", given=place)
    speaker = Speaker(interface.messages, concept_words(base, interface.messages.code))
    if format == "json":
        interface.write(explain_json(document.path, judged, told, places, speaker))
    else:
        interface.write("\n".join(explain_text(each, places, speaker, width()) for each in told))
    return 0


def parsed_place(given: str) -> tuple[str, int, int | None]:
    """File, line and column; raises :class:`UsageError` ``bad-place`` for anything else."""
    found = _PLACE.fullmatch(given)
    if found is None:
        raise UsageError("bad-place", given=given)
    return found["file"], int(found["line"]), int(found["column"]) if found["column"] else None


def range_of(places: Places, place: str, line: int, column: int | None) -> Span:
    """The character at a place of the file, or the whole line; raises :class:`UsageError` beyond the text."""
    lines = places.file
    last = lines.position(len(lines.text)).line
    if not 1 <= line <= last:
        raise UsageError("no-such-line", given=place, count=last)
    start, end = lines.bounds(line)
    offset = start if column is None else start + column - 1
    found = places.back(Span(offset, end if column is None else offset + 1))
    if found is None or offset > end:
        raise UsageError("no-figure-there", given=place)
    return found
