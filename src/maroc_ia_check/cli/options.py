"""What the commands have in common: their options, and what is understood of the values given."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from maroc_ia_check.errors import UsageError

Files = Annotated[list[str], typer.Argument(metavar="FILE", show_default=False)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE")]
TextLanguage = Annotated[str | None, typer.Option("--language", metavar="CODE")]
Knowledge = Annotated[Path | None, typer.Option("--knowledge", metavar="FOLDER")]
ProfileName = Annotated[str | None, typer.Option("--profile", metavar="PROFILE")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT")]
Output = Annotated[Path | None, typer.Option("--output", metavar="PATH")]
Topic = Annotated[str | None, typer.Option("--topic", metavar="TOPIC")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE")]

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


def knowledge_folder(given: Path | None) -> Path | None:
    """The newsroom's own folder, which must exist."""
    if given is not None and not given.is_dir():
        raise UsageError("knowledge-folder", path=given)
    return given


def nearest(given: str, known: Collection[str]) -> str | None:
    """The known word most like the one given, if any is like it at all."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(given, known, n=1)), None)
