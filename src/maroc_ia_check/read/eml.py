"""E-mail: the subject as heading, the message as text, the day of its ``Date``; what it quotes is marked.

The plain text is read when there is one, else the HTML. Places lead back to the file through quoted-printable
and folded lines; what was sent as base64 has no words in the file, and is placed in the text as read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_tz

from maroc_ia_check.errors import ReadError
from maroc_ia_check.languages.pages import load_quoting
from maroc_ia_check.model import Document, Place, Span
from maroc_ia_check.read.decoding import decode
from maroc_ia_check.read.page import Page, read_piece
from maroc_ia_check.read.tape import Copied, Tape, whole
from maroc_ia_check.read.transfer import unfolded, unquoted

SUFFIXES = (".eml",)

_HEAD = re.compile(r"\A.*?(?:\r?\n\r?\n|\Z)", re.S)
_SUBJECT = re.compile(r"^Subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.I | re.M)
_MARKED = re.compile(r"^[ \t]*>[^\r\n]*(?:\r?\n[ \t]*>[^\r\n]*)*", re.M)
#: spaces that lines of a header are folded at; the others belong to its words
_FOLD = re.compile(r"[ \t\r\n]+")
_NEXT = re.compile(r"\s*>")
_KINDS = ("text/plain", "text/html")


def read(content: bytes, path: str) -> Document:
    """The message; raises :class:`ReadError` ``no-text`` when it has none that can be read."""
    message = message_from_bytes(content)
    part = _body(message)
    if part is None or not message.keys():
        raise ReadError("no-text")
    source, notices, _ = decode(content, declared=part.get_content_charset())
    body, found = _body_text(part, source)
    page = _page(part, body.text)
    tape = Tape()
    subject = _subject(source)
    tape.place(subject, whole(source).runs)
    tape.add("\n\n" if subject.text else "")
    start = tape.place(page.copied, body.runs)
    copied = tape.done()
    heading = Span(0, len(subject.text))
    places = [Place(heading, "subject", "")] if subject.text else []
    return Document(
        text=copied.text,
        path=path,
        language=page.language,
        date=_day(message),
        headings=((heading,) if subject.text else ()) + tuple(_moved(span, start) for span in page.headings),
        skipped=tuple(_moved(span, start) for span in page.skipped),
        notices=notices,
        source=source if found else None,
        runs=copied.runs if found else (),
        places=(*places, *(Place(span, "quoted", "") for span in _quoted(copied.text, page, start))),
    )


def _body(message: Message) -> Message | None:
    """The part that people read: the first plain text with words in it, else the first HTML."""
    parts = [
        part
        for part in message.walk()
        if not part.is_multipart() and part.get_content_disposition() != "attachment"
    ]
    for kind in _KINDS:
        for part in parts:
            if part.get_content_type() == kind and _content(part).strip():
                return part
    return None


def _body_text(part: Message, source: str) -> tuple[Copied, bool]:
    """The words of a part, and whether they lead back to the file."""
    body = decode(_content(part), declared=part.get_content_charset())
    sent_as = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    signs = part.get_payload() if sent_as == "quoted-printable" else body.text
    head = _HEAD.match(source)
    origin = source.find(signs, head.end() if head else 0) if isinstance(signs, str) else -1
    if origin < 0 or not isinstance(signs, str):
        return whole(body.text), False
    if sent_as == "quoted-printable":
        return unquoted(signs, origin, body.encoding), True
    tape = Tape()
    tape.copy(signs, origin)
    return tape.done(), True


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _page(part: Message, text: str) -> Page:
    if part.get_content_type() == "text/html":
        return read_piece(text)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    deleted = str(part.get_param("delsp", "")).lower() == "yes"
    copied = unfolded(text, space="" if deleted else " ") if flowed else whole(text)
    return Page(copied, (), (), (), None, None)


def _subject(source: str) -> Copied:
    """The subject in words: as it stands, or standing for its encoded form."""
    head = _HEAD.match(source)
    found = _SUBJECT.search(head[0] if head else "")
    tape = Tape()
    if found:
        try:
            words = str(make_header(decode_header(_FOLD.sub(" ", found[1]).strip())))
        except (HeaderParseError, LookupError, ValueError):
            words = found[1]
        words = _FOLD.sub(" ", words)
        if words == found[1]:
            tape.copy(words, found.start(1))
        else:
            tape.stand(words, found.start(1), len(found[1]))
    return tape.done()


def _day(message: Message) -> date | None:
    """The day of the message as it is printed, in the sender's own time."""
    told = parsedate_tz(str(message.get("Date", "")))
    try:
        return date(*told[:3]) if told else None
    except ValueError:
        return None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _quoted(text: str, page: Page, start: int) -> Iterator[Span]:
    """What comes from older messages: marked lines, and all that follows the head of one sent on."""
    words = load_quoting()
    spans = [_moved(place.span, start) for place in page.quoted]
    spans += [Span(*found.span()) for found in _MARKED.finditer(text)]
    rests = [found.start() for found in words.original.finditer(text)]
    # what is marked line by line ends where the marks end: an answer may follow
    rests += [found.start() for found in words.wrote.finditer(text) if not _NEXT.match(text, found.end())]
    for found in words.sender.finditer(text):
        below = text.find("\n", found.end())
        if found.start() > start and below >= 0 and words.then.match(text, below + 1):
            rests.append(found.start())
    if rests:
        spans = [span for span in spans if span.end <= min(rests)] + [Span(min(rests), len(text.rstrip()))]
    yield from sorted(span for span in spans if span.start < span.end)
