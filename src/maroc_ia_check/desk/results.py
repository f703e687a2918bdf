"""A report on one text as plain data and back: what processes hand each other, and what is kept between runs.

Claims, statements and sources are named, not copied: they come from the same knowledge on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Claim, DocumentReport, Source, Statement

Plain = Any
_Turn = Callable[[Any, KnowledgeBase], Any]


def packed(report: DocumentReport, base: KnowledgeBase) -> Plain:
    """The report as lists, texts and whole numbers, ready for JSON."""
    return _turn(DocumentReport, out=True)(report, base)


def unpacked(plain: Plain, base: KnowledgeBase) -> DocumentReport:
    """The report again; ``base`` must have the digest of the one it was made with."""
    report: DocumentReport = _turn(DocumentReport, out=False)(plain, base)
    return report


@cache
def _turn(kind: Any, *, out: bool) -> _Turn:
    """How values of a type are turned into plain data, or back."""
    named = {Claim: _CLAIM, Source: _SOURCE, Statement: _STATEMENT, Decimal: _DECIMAL, date: _DATE}
    if kind in named:
        return named[kind][0 if out else 1]
    if get_origin(kind) in {Union, UnionType}:
        inner = [_turn(part, out=out) for part in get_args(kind) if part is not NoneType]
        return _perhaps(inner[0])
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), out=out)
    names = _names(kind)
    if not names:
        return _same
    hints = get_type_hints(kind)
    turns = [(name, _turn(hints[name], out=out)) for name in names]
    if out:
        return lambda value, base: [turn(getattr(value, name), base) for name, turn in turns]
    return lambda plain, base: kind(*(turn(part, base) for part, (_, turn) in zip(plain, turns, strict=True)))


def _tuple(parts: Sequence[Any], *, out: bool) -> _Turn:
    made: Callable[[Any], Any] = list if out else tuple
    if parts[-1] is Ellipsis:
        each = _turn(parts[0], out=out)
        if each is _same:
            return lambda value, _: made(value)
        return lambda value, base: made([each(item, base) for item in value])
    turns = [_turn(part, out=out) for part in parts]
    return lambda value, base: made([turn(item, base) for turn, item in zip(turns, value, strict=True)])


def _names(kind: Any) -> tuple[str, ...]:
    """The fields of one of our own types, in order; none for a plain value."""
    return tuple(getattr(kind, "_fields", ()))


def _perhaps(turn: _Turn) -> _Turn:
    return lambda value, base: None if value is None else turn(value, base)


def _same(value: Any, base: KnowledgeBase) -> Any:
    del base
    return value


def _claim(name: str, base: KnowledgeBase) -> Claim:
    claim = base.claim(name)
    if claim is None:
        raise ValueError(name)
    return claim


def _number(statement: Statement, base: KnowledgeBase) -> list[Any]:
    """A statement by its claim and its place there."""
    every = _claim(statement.claim, base).statements
    index = next((i for i, other in enumerate(every) if other is statement), None)
    return [statement.claim, every.index(statement) if index is None else index]


_CLAIM: tuple[_Turn, _Turn] = (lambda claim, _: claim.id, _claim)
_SOURCE: tuple[_Turn, _Turn] = (lambda source, _: source.id, lambda name, base: base.sources[name])
_STATEMENT: tuple[_Turn, _Turn] = (
    _number,
    lambda plain, base: _claim(plain[0], base).statements[plain[1]],
)
_DECIMAL: tuple[_Turn, _Turn] = (lambda value, _: str(value), lambda text, _: Decimal(text))
_DATE: tuple[_Turn, _Turn] = (lambda day, _: day.isoformat(), lambda text, _: date.fromisoformat(text))
