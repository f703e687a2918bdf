"""Regular expressions kept as the interpreter compiled them: compiling takes it longer than a check does.

Python remembers the patterns of one process (``re.compile`` asks its memory first), never those of the
last one. Here that memory is filled from a kept form before a command, and what was new is added behind
it. A form belongs to one version of the interpreter, whose engine examines every pattern that it is given;
where its memory is built otherwise, nothing is restored and every pattern is compiled as ever.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from base64 import b64decode, b64encode
from importlib import import_module
from typing import Any

from maroc_ia_check.compiled import digest_of, found, renew

_KIND = "patterns"
#: the engine reads unsigned words
_WORD = "I"
#: Python remembers about as many; texts and options make no pattern, so there are far fewer
_MOST = 400


class Patterns:
    """The interpreter's memory of patterns, before and after a command."""

    def __init__(self) -> None:
        """Fill the memory from the kept form."""
        self._digest = digest_of(sys.version, sys.byteorder)
        memory: object = getattr(re, "_cache", None)
        self._memory: dict[Any, re.Pattern[str]] = memory if isinstance(memory, dict) else {}
        content = found(_KIND, self._digest)
        if content is not None and memory is self._memory:
            self._restore(content)
        self._known = self._sources()

    def keep(self) -> None:
        """Keep what the memory holds, when the command brought something new into it."""
        sources = self._sources()
        if sources - self._known and len(sources) <= _MOST:
            try:
                rows = [_compiled(source, flags) for source, flags in sorted(sources)]
            except (AttributeError, ImportError, OverflowError, TypeError):
                return  # another interpreter, which names its parts otherwise
            renew(_KIND, self._digest, json.dumps(rows, separators=(",", ":")).encode())

    def _sources(self) -> set[tuple[str, int]]:
        """The patterns for text, as they were asked for."""
        return {(source, flags) for kind, source, flags in self._memory if kind is str}

    def _restore(self, content: bytes) -> None:
        engine: Any = import_module("_sre")
        try:
            for source, flags, all_flags, packed, groups, names in json.loads(content):
                code = array(_WORD, b64decode(packed)).tolist()
                by_number: list[str | None] = [None] * (groups + 1)
                for name, number in names.items():
                    by_number[number] = name
                pattern = engine.compile(source, all_flags, code, groups, names, tuple(by_number))
                self._memory[str, source, flags] = pattern
        except (AttributeError, ImportError, IndexError, OverflowError, RuntimeError, TypeError, ValueError):
            self._memory.clear()


def _compiled(source: str, flags: int) -> list[object]:
    """What the engine is given for a pattern."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    parsed = parser.parse(source, flags)
    code, state = array(_WORD, compiler._code(parsed, flags)), parsed.state
    packed = b64encode(code.tobytes()).decode()
    return [source, flags, flags | state.flags, packed, state.groups - 1, state.groupdict]
