"""Regular expressions that are compiled when they are first used: a text needs few of them, and soon."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from maroc_ia_check.kept_patterns import compile_pattern
from maroc_ia_check.typed import Any

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern:
    """What :func:`re.compile` gives, for anything that is known before there is a text."""

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[Any]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """A pattern as :mod:`re` takes it; a mistake in it shows at its first use."""
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile at the first use; from then on every method is the compiled pattern's own."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = compile_pattern(self.pattern, int(self.flags))
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return vars(self)[name]
