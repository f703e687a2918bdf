"""Very long texts are read in stretches: what a stretch says is known only inside it, save date and language.

A book, an archive or a day of dispatches in one file has no one subject; and what is kept about a text
while it is judged takes many times its size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maroc_ia_check.extract.reading import extract_mentions
from maroc_ia_check.languages import detect_language
from maroc_ia_check.model import NOWHERE, Block, Cue, Document, Mention, Reading, Span

#: longer than any article: a text up to here is read as a whole
LONGEST = 100_000
#: about the length of a stretch, in characters
_STRETCH = 20_000
#: where a text is cut rather than elsewhere: between paragraphs, lines, sentences, words
_CUTS = ("\n\n", "\n", ". ", " ")


def read_stretches(document: Document, *, language: str | None = None) -> Iterator[Reading]:
    """The readings of a text in order: one, or one for each stretch of a very long text.

    ``language`` is as for :func:`extract_mentions`. All positions are positions in the whole text; the
    blocks and sentences of a reading, and its date, are those of its stretch.
    """
    if len(document.text) <= LONGEST:
        yield extract_mentions(document, language=language)
        return
    code = document.language or detect_language(document.text)
    day = document.date
    for span in _stretches(document.text):
        part = Document(
            text=document.text[span.start : span.end],
            path=document.path,
            language=code,
            date=day,
            headings=_inside(document.headings, span),
            skipped=_inside(document.skipped, span),
        )
        reading = extract_mentions(part, language=language)
        day = reading.date
        yield _moved(reading, document, span.start)


def _stretches(text: str) -> Iterator[Span]:
    """Stretches that cover a text, cut where it is least torn."""
    start = 0
    while len(text) - start > _STRETCH:
        least, most = start + _STRETCH // 2, start + _STRETCH
        places = (text.rfind(mark, least, most) + len(mark) for mark in _CUTS)
        end = next((place for place in places if place > least), most)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _inside(ranges: Sequence[Span], stretch: Span) -> tuple[Span, ...]:
    """The parts of some ranges that lie in a stretch, counted from its start."""
    size = stretch.end - stretch.start
    return tuple(
        Span(max(each.start - stretch.start, 0), min(each.end - stretch.start, size))
        for each in ranges
        if each.overlaps(stretch)
    )


def _moved(reading: Reading, document: Document, by: int) -> Reading:
    """The reading of a stretch as part of the whole document; ``by`` is where the stretch starts."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    def placed(mention: Mention) -> Mention:
        return mention._replace(
            span=moved(mention.span),
            noun=mention.noun and moved(mention.noun),
            clause=mention.clause if mention.clause == NOWHERE else moved(mention.clause),
            cues=tuple(Cue(cue.slot, cue.value, moved(cue.span)) for cue in mention.cues),
        )

    blocks = tuple(Block(moved(block.span), block.kind) for block in reading.blocks)
    sentences = tuple(moved(span) for span in reading.sentences)
    years = tuple(year._replace(span=moved(year.span)) for year in reading.years)
    return Reading(
        document=document,
        language=reading.language,
        mentions=tuple(placed(mention) for mention in reading.mentions),
        layout=(blocks, sentences, years),
        dated=(reading.date, reading.date_span and moved(reading.date_span)),
        passages=tuple((moved(span), code) for span, code in reading.passages),
    )
