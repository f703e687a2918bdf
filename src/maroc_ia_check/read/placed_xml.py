"""XML whose words know where they stand: the items of a feed, each with the texts of its elements."""

from __future__ import annotations

import re
from io import BytesIO
from xml.parsers import expat

from maroc_ia_check.errors import ReadError
from maroc_ia_check.read.tape import Copied, Tape

#: what XML does not allow and exports hold all the same
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def items(source: str) -> list[dict[str, Copied]]:
    """For every item, the text of its elements by their names without prefix; the first of a name counts.

    Raises :class:`ReadError` ``broken`` with the line of the first fault.
    """
    return _Items(source).found


class _Items:
    """One pass over a file; expat counts bytes, we count code points."""

    def __init__(self, source: str) -> None:
        self.found: list[dict[str, Copied]] = []
        self._source = source
        self._bytes = _CONTROLS.sub(" ", source).encode("utf-8", "replace")
        self._byte = self._point = 0
        self._tape: Tape | None = None
        self._depth = 0
        parser = self._parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = self._entity
        try:
            parser.ParseFile(BytesIO(self._bytes))
        except expat.ExpatError as error:
            raise ReadError("broken", detail=f"{error.lineno}:{error.offset + 1}") from error

    def _entity(self, *declared: object) -> None:
        """Entities of its own would let a small file grow without bounds."""
        del declared
        raise ReadError("broken", detail=f"{self._parser.CurrentLineNumber}:1")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        if self._depth:
            self._depth += 1
            self._tape = Tape() if self._depth == 2 else self._tape
        elif name == "item":
            self.found.append({})
            self._depth = 1

    def _end(self, name: str) -> None:
        if self._depth == 2 and self._tape is not None:
            self.found[-1].setdefault(name.rpartition(":")[2], self._tape.done())
            self._tape = None
        self._depth = max(self._depth - 1, 0)

    def _words(self, text: str) -> None:
        if self._tape is None:
            return
        at = self._parser.CurrentByteIndex
        self._point += len(self._bytes[self._byte : at].decode("utf-8"))
        self._byte = at
        if self._source.startswith(text, self._point):
            self._tape.copy(text, self._point)
        elif self._source.startswith("&", self._point):
            self._tape.stand(text, self._point, self._source.index(";", self._point) + 1 - self._point)
        else:  # the end of a line that is written as CR, or CR LF
            self._tape.stand(text, self._point, len(text) + self._source.startswith("\r\n", self._point))
