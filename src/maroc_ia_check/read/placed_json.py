"""JSON whose strings know where they stand, so that a finding leads back into the file.

The strings of the file are numbered, and its structure is read with the numbers in their place.
"""

from __future__ import annotations

import json
import re

from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Span
from maroc_ia_check.read.tape import Copied, Tape
from maroc_ia_check.typed import NamedTuple

_STRING = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"', re.S)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


class Placed(NamedTuple):
    """A string of an object, and where it stands in the file, without its quotation marks."""

    text: str
    span: Span


def load(source: str) -> object:
    """The value of a file; the strings that objects hold are :class:`Placed`.

    Raises :class:`ReadError` ``broken`` with the line and column of the first fault.
    """
    try:
        json.loads(source)
        places = [Span(*found.span(1)) for found in _STRING.finditer(source)]
        numbers = iter(range(len(places)))
        numbered = _STRING.sub(lambda _: f'"{next(numbers)}"', source)

        def word(number: str) -> Placed:
            span = places[int(number)]
            text = json.loads(source[span.start - 1 : span.end + 1])
            return Placed(str(text), span)

        def with_words(pairs: list[tuple[str, object]]) -> dict[str, object]:
            return {
                word(name).text: word(value) if isinstance(value, str) else value for name, value in pairs
            }

        return json.loads(numbered, object_pairs_hook=with_words)
    except json.JSONDecodeError as error:
        raise ReadError("broken", detail=f"{error.lineno}:{error.colno}") from error
    except RecursionError as error:
        raise ReadError("broken", detail="1:1") from error


def copied(value: Placed, source: str) -> Copied:
    """The string, each of its characters with its place."""
    tape = Tape()
    position, end = value.span
    for found in _ESCAPE.finditer(source, position, end):
        tape.copy(source[position : found.start()], position)
        tape.stand(json.loads(f'"{found[0]}"'), found.start(), len(found[0]))
        position = found.end()
    tape.copy(source[position:end], position)
    return tape.done()
