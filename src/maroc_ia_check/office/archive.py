"""The zip archive that an office document is: parts read within limits, XML read without entities."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from maroc_ia_check.errors import ReadError

#: what is larger once unpacked, in megabytes, is no article
UNPACKED = 60
#: how the old Word format starts, which is also that of documents locked with a password
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = 0x1
_UNREADABLE = (BadZipFile, zlib.error, struct.error, EOFError, KeyError, NotImplementedError, ValueError)


class Archive:
    """The parts of one document, by name.

    Every method raises :class:`ReadError`: ``encrypted``, ``broken``, or ``unpacked-too-large``.
    """

    def __init__(self, content: bytes) -> None:
        """Open the archive; nothing is unpacked yet."""
        if content.startswith(_OLE):
            raise ReadError("encrypted")
        try:
            self._zip = ZipFile(BytesIO(content))
        except _UNREADABLE as error:
            raise ReadError("broken") from error
        self._names = set(self._zip.namelist())
        if any(info.flag_bits & _LOCKED for info in self._zip.infolist()):
            raise ReadError("encrypted")
        self._left = UNPACKED * 1_000_000

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def part(self, name: str) -> bytes:
        """The content of a part that must be there."""
        try:
            with self._zip.open(name) as handle:
                content = handle.read(self._left + 1)
        except _UNREADABLE as error:
            raise ReadError("broken") from error
        self._left -= len(content)
        if self._left < 0:
            raise ReadError("unpacked-too-large", limit=UNPACKED)
        return content

    def tree(self, name: str) -> etree._Element:
        """The root element of an XML part that must be there; a part that declares entities is refused."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(self.part(name), parser)
        except etree.XMLSyntaxError as error:
            raise ReadError("broken") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise ReadError("broken")
        return root
