"""What Python's engine makes of regular expressions, kept from run to run: compiling is a fifth of a check.

The code of the engine belongs to one build of Python, so it is kept under the name of that build. None of it
runs as Python, and the engine proves a code before it takes it. Where it lacks these private parts, or
has others, patterns are compiled as always.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module

from maroc_ia_check.compiled import digest_of, found, renew
from maroc_ia_check.typed import Any, NamedTuple

#: changes whenever the way does in which codes are written down
_FORM = "1"
_KIND = "patterns"
#: several times what all languages need: what later versions of the program leave behind goes at times
_MOST = 2_000
#: bytes in a word of the engine's code
_WORD = 4

#: what an engine with other private parts, or none, raises
_UNLIKE = (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError)


class _Table(NamedTuple):
    """Where the code of each pattern stands: flags, names of groups, first byte, number of bytes."""

    rows: dict[str, tuple[int, list[str | None], int, int]]
    codes: bytes


_missed: dict[str, tuple[str, int]] = {}
_kept: list[_Table] = []


def compile_pattern(pattern: str, flags: int) -> re.Pattern[str]:
    """The same as :func:`re.compile`, sooner where an earlier run has met the pattern."""
    if not _kept:
        _kept.append(_read())
    key = f"{flags:d} {pattern}"
    compiled = _assembled(pattern, key, _kept[0])
    if compiled is None:
        _missed[key] = (pattern, flags)
        compiled = re.compile(pattern, flags)
    return compiled


def keep_patterns() -> None:
    """Keep what this run had to compile, for the next one; what others kept meanwhile stays."""
    if not _missed:
        return
    table = _read()
    if len(table.rows) + len(_missed) > _MOST:
        table = _Table({}, b"")
    rows, codes = dict(table.rows), bytearray(table.codes)
    try:
        for key, (pattern, wanted) in _missed.items():
            flags, names, code = _taken_apart(pattern, wanted)
            rows[key] = (flags, names, len(codes), len(code))
            codes += code
    except _UNLIKE:
        return
    renew(_KIND, _build(), json.dumps(rows, ensure_ascii=False).encode() + b"\n" + codes)


def _read() -> _Table:
    content = found(_KIND, _build())
    if content is None:
        return _Table({}, b"")
    rows, _, codes = content.partition(b"\n")
    return _Table(json.loads(rows), codes)


def _build() -> str:
    """The build of Python whose engine made the codes."""
    return digest_of(_FORM, sys.implementation.name, sys.version, sys.byteorder, str(sys.maxsize))


def _assembled(pattern: str, key: str, table: _Table) -> re.Pattern[str] | None:
    """The pattern from its code, or nothing where it was not kept or the engine does not take it."""
    row = table.rows.get(key)
    if row is None:
        return None
    flags, names, start, length = row
    places = {name: place for place, name in enumerate(names) if name is not None}
    try:
        words = memoryview(table.codes)[start : start + length].cast("I").tolist()
        compile_code = import_module("_sre").compile
        compiled: re.Pattern[str] = compile_code(pattern, flags, words, len(names) - 1, places, tuple(names))
    except _UNLIKE:
        return None
    return compiled


def _taken_apart(pattern: str, flags: int) -> tuple[int, list[str | None], bytes]:
    """The flags that hold in a pattern, the names of its groups by number, and its code."""
    parsed: Any = import_module("re._parser").parse(pattern, flags)
    code: list[int] = import_module("re._compiler")._code(parsed, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, place in parsed.state.groupdict.items():
        names[place] = name
    return flags | parsed.state.flags, names, b"".join(word.to_bytes(_WORD, sys.byteorder) for word in code)
