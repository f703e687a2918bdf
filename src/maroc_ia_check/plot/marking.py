"""How a statement is marked: shape for the kind of source, colour for the language, hollow for the past."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Evidence
from maroc_ia_check.plot.chart import Key, Mark, Style

_SHAPES = {
    "official": "square",
    "international": "diamond",
    "company": "pentagon",
    "wire": "triangle",
    "press": "circle",
    "trade": "hexagon",
    "blog": "cross",
}
#: languages in the order of the palette; what is in none of them is grey
_COLOURS = ("blue", "vermilion", "green")
_OTHER = "grey"


def mark(
    evidence: Evidence, place: date | Decimal | None, speaker: Speaker, languages: Iterable[str]
) -> Mark:
    """A statement as a mark; what only repeats another source is small."""
    source, statement = evidence.source, evidence.statement
    style = Style(
        _SHAPES[source.tier],
        _palette(languages).get(source.language, _OTHER),
        statement.rank in {"preferred", "normal"},
        source.origin != source.id,
    )
    return Mark(place, style, _caption(evidence, speaker), source.url)


def _caption(evidence: Evidence, speaker: Speaker) -> str:
    """Publisher, day and printed words; names and quotes keep their own direction in any sentence."""
    source, said = evidence.source, evidence.statement.as_said
    voice = speaker.voice(source._replace(publisher=_isolated(source.publisher)))
    return speaker.messages.text("plot.caption", voice=voice, words=_isolated(said)) if said else voice


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"


def legend(shown: Iterable[Evidence], messages: Messages, languages: Iterable[str]) -> tuple[Key, ...]:
    """The entries that the marks of these statements need, and no others."""
    shown = list(shown)
    tiers = {item.source.tier for item in shown}
    palette = _palette(languages)
    spoken = {palette.get(item.source.language, _OTHER): item.source.language for item in shown}
    keys = [
        Key(messages.text(f"tier.{tier}"), Style(shape)) for tier, shape in _SHAPES.items() if tier in tiers
    ]
    keys += [
        Key(messages.text(f"plot.language.{code}"), Style(colour=colour), hue=True)
        for code, colour in palette.items()
        if colour in spoken
    ]
    keys += (
        [Key(messages.text("plot.language.other"), Style(colour=_OTHER), hue=True)]
        if _OTHER in spoken
        else []
    )
    if any(item.source.origin != item.source.id for item in shown):
        keys.append(Key(messages.text("plot.repeats"), Style(small=True)))
    if any(item.statement.rank not in {"preferred", "normal"} for item in shown):
        keys.append(Key(messages.text("plot.past"), Style(filled=False)))
    return tuple(keys)


def _palette(languages: Iterable[str]) -> dict[str, str]:
    return dict(zip(languages, _COLOURS, strict=False))
