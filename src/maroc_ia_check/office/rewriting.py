"""A zip archive with some parts replaced: everything else stays as it is, byte for byte.

The members that do not change are copied packed, as they stand; the library for archives would pack them
again. No clock: a replaced part keeps its time, a new one has the earliest that the format knows.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from maroc_ia_check.errors import ReadError
from maroc_ia_check.typed import NamedTuple

# signature, versions made by and needed, flags, method, time, day, CRC, sizes packed and not, lengths of
# name, extra field and comment, disk, two kinds of attributes, where the member stands
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_ENTRY_MARK, _LOCAL_MARK, _END_MARK = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
_DEFLATED, _VERSION, _UTF8 = 8, 20, 0x800
#: 1 January 1980
_EARLIEST = 0x21


class _Member(NamedTuple):
    """A member as its entry tells of it: the fields, its name, and what follows the name."""

    fields: tuple[int, ...]
    name: bytes
    rest: bytes

    @property
    def start(self) -> int:
        """Where the member stands in the archive."""
        return self.fields[-1]


def replaced(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these parts, new ones at its end. Raises :class:`ReadError` (``broken``)."""
    members, directory = _members(content)
    left = {name.encode(): part for name, part in parts.items()}
    ends = sorted({directory, *(member.start for member in members)})
    out, entries = bytearray(), []
    for member in members:
        part = left.pop(member.name, None)
        if part is None:
            entries.append(_entry(member.fields, len(out), member.name, member.rest))
            out += content[member.start : ends[ends.index(member.start) + 1]]
        else:
            _add(out, entries, member, part)
    for name, part in left.items():
        fields = (_VERSION, _VERSION, _UTF8, _DEFLATED, 0, _EARLIEST, *[0] * 10)
        _add(out, entries, _Member(fields, name, b""), part)
    listing = b"".join(entries)
    count = len(entries)
    return bytes(out) + listing + _END.pack(_END_MARK, 0, 0, count, count, len(listing), len(out), 0)


def _members(content: bytes) -> tuple[list[_Member], int]:
    """The members in the order of the directory, and where the directory starts."""
    end = content.rfind(_END_MARK)
    try:
        _, _, _, _, count, _, directory, _ = _END.unpack_from(content, end)
        members, position = [], directory
        for _ in range(count):
            mark, *fields = _ENTRY.unpack_from(content, position)
            name, extra, comment = fields[9:12]
            start = position + _ENTRY.size
            position = start + name + extra + comment
            if mark != _ENTRY_MARK or content[fields[-1] : fields[-1] + 4] != _LOCAL_MARK:
                raise ReadError("broken")
            members.append(
                _Member(tuple(fields), content[start : start + name], content[start + name : position])
            )
    except struct.error as error:
        raise ReadError("broken") from error
    return members, directory


def _entry(fields: tuple[int, ...], start: int, name: bytes, rest: bytes) -> bytes:
    return _ENTRY.pack(_ENTRY_MARK, *fields[:-1], start) + name + rest


def _add(out: bytearray, entries: list[bytes], member: _Member, part: bytes) -> None:
    """Pack a part in the place of a member."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(part) + packer.flush()
    made, needed, flags, _, time, day, *_ = member.fields
    shared = (needed, flags & _UTF8, _DEFLATED, time, day, zlib.crc32(part), len(packed), len(part))
    fields = (made, *shared, len(member.name), 0, 0, *member.fields[12:15], 0)
    entries.append(_entry(fields, len(out), member.name, b""))
    out += _LOCAL.pack(_LOCAL_MARK, *shared, len(member.name), 0) + member.name + packed
