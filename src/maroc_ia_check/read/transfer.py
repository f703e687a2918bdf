"""How e-mail puts text into lines: quoted-printable (RFC 2045), and lines that flow on (RFC 3676)."""

from __future__ import annotations

import re

from maroc_ia_check.read.tape import Copied, Tape

_SIGN = re.compile("=[0-9A-Fa-f]{2}")
#: bytes as signs, also over the end of a line that only the signs end
_QUOTED = re.compile(rf"(?:{_SIGN.pattern}|=[ \t]*(?:\r\n|\n|\r))+")
_FLOW = re.compile(r"(?m)(?<=[^ \r\n>])(?<!\n--) +(\r?\n)(?![ \t]*>|\r?\n|-- \r?$)")


def unquoted(signs: str, origin: int, encoding: str) -> Copied:
    """The text of a quoted-printable part that stands at ``origin`` in its file."""
    tape = Tape()
    position = 0
    for found in _QUOTED.finditer(signs):
        tape.copy(signs[position : found.start()], origin + position)
        places = [sign.start() for sign in _SIGN.finditer(signs, *found.span())]
        content = bytes(int(signs[place + 1 : place + 3], 16) for place in places)
        index = 0
        for letter in content.decode(encoding, "replace"):
            # what cannot be decoded is one sign
            size = len(letter.encode(encoding, "replace")) if letter != "\ufffd" else 1
            first, last = places[index], places[min(index + size, len(places)) - 1]
            tape.stand(letter, origin + first, last + 3 - first)
            index = min(index + size, len(places) - 1)
        position = found.end()
    tape.copy(signs[position:], origin + position)
    return tape.done()


def unfolded(text: str, *, space: str = " ") -> Copied:
    """A text whose lines that end in a space go on in the next one."""
    tape = Tape()
    position = 0
    for found in _FLOW.finditer(text):
        tape.copy(text[position : found.start()], position)
        tape.stand(space, found.start(), found.end() - found.start())
        position = found.end()
    tape.copy(text[position:], position)
    return tape.done()
