"""Digests by Python's own modules: :mod:`hashlib` loads OpenSSL first, for longer than a check digests."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from maroc_ia_check.typed import Any, Protocol

#: how many bytes the digest of a kept form has
SIZE = 32


class Digest(Protocol):
    """What is common to the digests of :mod:`hashlib`."""

    def update(self, content: bytes, /) -> None:
        """Add to what is digested."""

    def hexdigest(self) -> str:
        """The digest so far, in hexadecimal digits."""


def form_digest(content: bytes = b"") -> Digest:
    """BLAKE2b, the faster one, for what is kept on this machine."""
    made: Digest = _algorithm("blake2b", "_blake2")(content, digest_size=SIZE)
    return made


def sha256(content: bytes) -> str:
    """SHA-256, in hexadecimal digits, for what others may compute too."""
    digits: str = _algorithm("sha256", "_sha2", "_sha256")(content).hexdigest()
    return digits


@cache
def _algorithm(name: str, *modules: str) -> Any:
    for module in modules:
        try:
            return getattr(import_module(module), name)
        except ImportError:  # another Python, or one built without it
            continue
    return getattr(import_module("hashlib"), name)
