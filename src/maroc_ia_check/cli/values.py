"""What is understood of the values that options are given."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from maroc_ia_check.errors import UsageError
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: the shells that can complete
SHELLS = ("bash", "zsh", "fish")
#: the report of check when none is asked for
DEFAULT_FORMAT = "text"
EXPLANATIONS = ("text", "json")
CITATIONS = ("text", "bibtex", "csl", "json")
ANNOTATIONS = ("table", "annotated", "json")


def parsed_date(given: str | None) -> date | None:
    """A day as YYYY-MM-DD; raises :class:`UsageError` for anything else."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError("bad-date", given=given) from None


def first_day(given: str | None) -> date | None:
    """The first day of a day, a month (YYYY-MM) or a year; raises :class:`UsageError` for anything else."""
    return _end(given, 0)


def last_day(given: str | None) -> date | None:
    """The last day of a day, a month or a year; raises :class:`UsageError` for anything else."""
    return _end(given, 1)


def _end(given: str | None, end: int) -> date | None:
    if given is None or not re.fullmatch(r"\d{4}(-\d\d)?", given):
        return parsed_date(given)
    from maroc_ia_check.knowledge.moments import moment

    try:
        period = moment(given)
    except ValueError:
        raise UsageError("bad-date", given=given) from None
    return (period.start, period.end)[end]


def one_of(given: str, known: Collection[str], key: str) -> str:
    """The value itself when it is known; else :class:`UsageError` ``key`` with the nearest one."""
    if given not in known:
        raise UsageError(key, given=given, known=", ".join(known), suggestion=nearest(given, known))
    return given


class Output(NamedTuple):
    """One report asked for: its format and its file, or ``None`` for standard output."""

    form: str
    path: Path | None


def chosen_outputs(form: str | None, given: Sequence[str] | None, inputs: Collection[str]) -> list[Output]:
    """Every report asked for, as ``NAME`` or ``NAME:FILE``; ``form`` is one for standard output.

    Raises :class:`UsageError` for an unknown format, for two reports in one place, for a file that has no
    folder or that is one of the inputs; so nothing is read in vain.
    """
    from maroc_ia_check.report import report_formats

    asked = [*([form] if form else []), *(given or [])] or [DEFAULT_FORMAT]
    outputs = []
    for each in asked:
        name, colon, path = each.partition(":")
        one_of(name, report_formats(), "unknown-format")
        if colon and not path:
            raise UsageError("no-output-file", given=each)
        outputs.append(Output(name, _path(path) if path else None))
    shown = [output.form for output in outputs if output.path is None]
    if len(shown) > 1:
        raise UsageError("two-on-output", given=", ".join(shown), example=f"{shown[-1]}:FILE")
    if paths := [output.path for output in outputs if output.path]:
        _fit(paths, [_path(name).absolute() for name in inputs])
    return outputs


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)


def _fit(paths: Sequence[Path], inputs: Collection[Path]) -> None:
    for index, path in enumerate(paths):
        if not path.parent.is_dir() or path.is_dir():
            raise UsageError("no-folder", path=path)
        if path.absolute() in inputs:
            raise UsageError("output-is-input", path=path)
        if path.absolute() in {other.absolute() for other in paths[:index]}:
            raise UsageError("same-output", path=path)


def chosen_profile(given: str | None, flags: Mapping[str, bool]) -> str:
    """The one profile asked for, by name or by its short form; raises :class:`UsageError` for two."""
    from maroc_ia_check.judge.thresholds import PROFILES

    asked = {name for name, set_ in flags.items() if set_}
    if given is not None:
        asked.add(one_of(given, PROFILES, "unknown-profile"))
    if len(asked) > 1:
        raise UsageError("two-profiles", given=", ".join(sorted(asked)))
    return next(iter(asked), next(iter(PROFILES)))


def text_language(given: str | None) -> str | None:
    """The language of a text, when it is one that can be read."""
    if given is not None:
        from maroc_ia_check.languages import available_languages

        if given not in available_languages():
            raise UsageError("language-unknown", language=given, known=", ".join(available_languages()))
    return given


def text_encoding(given: str | None) -> str | None:
    """The encoding of text files, when there is one of that name."""
    if given is not None:
        from encodings.aliases import aliases

        try:
            "".encode(given)
        except LookupError:
            known = sorted({*aliases, *aliases.values(), "utf-8"} - {given})
            near = nearest(given.lower(), known)
            raise UsageError("unknown-encoding", given=given, suggestion=near) from None
    return given


def knowledge_folder(given: Path | None) -> Path | None:
    """The newsroom's own folder, which must exist."""
    if given is not None and not given.is_dir():
        raise UsageError("knowledge-folder", path=given)
    return given


def nearest(given: str, known: Collection[str]) -> str | None:
    """The known word most like the one given, if any is like it at all."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(given, known, n=1)), None)
