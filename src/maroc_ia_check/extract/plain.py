"""One character for all that readers take for the same: digits, spaces, dashes, apostrophes."""

from __future__ import annotations

#: characters that readers take for the same one
_SAME = {
    **{chr(base + n): str(n) for base in (0x0660, 0x06F0, 0xFF10) for n in range(10)},
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    "’": "'",
    "ʼ": "'",
    "\u066b": ",",
}


def plain_text(text: str) -> str:
    """The text with one character for all that readers take for the same; its length stays."""
    for character, same in _SAME.items():
        if character in text:
            text = text.replace(character, same)
    return text
