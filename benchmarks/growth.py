"""How time grows: with the length of any text, with the size of a file, with the number of claims."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator

from benchmarks.table import Row, best
from benchmarks.texts import articles, pages
from maroc_ia_check import Document, load_knowledge
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.knowledge.base import Content, KnowledgeBase
from maroc_ia_check.knowledge.subjects import outlined
from maroc_ia_check.languages import available_languages
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.pipeline import check_document

_SHORT, _TIMES = 6_000, 8
_LINEAR = 8.5
#: what repeated without end has made readers of numbers slow
ENDLESS = {
    "digits": "1",
    "eastern digits": "١",
    "groups": "111 ",
    "points": ".111",
    "apostrophes": "'111",
    "letters among digits": "O0",
    "zeros on lines": "\n000",
    "brackets": "([",
    "brackets and digits": "(1",
    "hedges": "près de about نحو ",
    "scales": "million ",
    "joiners": "et and و",
    "words broken at line ends": "mil-\n",
    "one word": "a",
    "marks": "1ـ",
    "spaces": "1" + " " * 50,
    "dashes": "1-",
    "rhythms": "1 par an a year ",
    "decimals in words": "zéro virgule zero point ",
    "halves": "half of a demi de ",
}
_CLAIMS = {10: 1.2, 100: 1.5}
_MEGABYTES = 10


def rows() -> Iterator[Row]:
    """Length, then size, then claims."""
    line = " ".join(" ".join(articles()).split())
    once = (line * (_SHORT // len(line) + 1))[:_SHORT]
    base = load_knowledge()
    ways: dict[str, Callable[[Document], object]] = {
        "reading": extract_mentions,
        "whole check": lambda document: check_document(document, base),
    }
    for name, work in ways.items():
        yield Row(f"one line, 8 × the text: time of the {name}", _growth(once, work), "×", _LINEAR)
    worst = max(
        (_endless(piece, code), what, code)
        for what, piece in ENDLESS.items()
        for code in available_languages()
    )
    yield Row(
        "adversarial texts, 8 × as long: time of reading, the worst",
        worst[0],
        "×",
        _LINEAR,
        note=", ".join(worst[1:]),
    )
    yield from _large_file()
    yield from _many_claims(base)


def _growth(once: str, work: Callable[[Document], object]) -> float:
    short, long = Document.from_text(once), Document.from_text(once * _TIMES)
    work(long)
    return best(lambda: work(long), 5) / best(lambda: work(short), 15)


def _endless(piece: str, code: str) -> float:
    tables = load_figures(code)
    short, long = ((piece * size)[:size] for size in (2_000, 2_000 * _TIMES))
    find_quantities(long, tables)
    return best(lambda: find_quantities(long, tables), 3) / best(lambda: find_quantities(short, tables), 5)


def _large_file() -> Iterator[Row]:
    """A file of ten megabytes, in a process of its own, for what it adds to the memory of a small one."""
    sizes = {}
    for megabytes in (0, _MEGABYTES):
        program = f"from benchmarks.growth import one_file; one_file({megabytes})"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        sizes[megabytes] = [float(word) for word in done.stdout.split()]
    seconds = sizes[_MEGABYTES][0] - sizes[0][0]
    yield Row(f"a file of {_MEGABYTES} MB: megabytes a second", _MEGABYTES / seconds, "", 3, most=False)
    added = (sizes[_MEGABYTES][1] - sizes[0][1]) / _MEGABYTES
    yield Row(f"a file of {_MEGABYTES} MB: memory ÷ size of the file", added, "×", 8)


def one_file(megabytes: int) -> None:
    """Check one text of so many megabytes; print the seconds, and the most memory in megabytes."""
    text = "\n".join(pages())
    wanted = megabytes * 1_000_000
    content = (text * (wanted // len(text.encode()) + 1)).encode()[: max(wanted, 1_000)]
    document = Document.from_text(content.decode(errors="ignore"))
    base = load_knowledge()
    check_document(Document.from_text(text[:3_000]), base)
    print(best(lambda: check_document(document, base), 1))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000)


def _many_claims(base: KnowledgeBase) -> Iterator[Row]:
    """The shipped claims and so many times as many on subjects that no text names."""
    documents = [Document.from_text(text) for text in pages()[::3]]
    usual = _checked(documents, base)
    for times, goal in _CLAIMS.items():
        more = [
            claim._replace(
                id=f"{claim.id}-{n}",
                about=tuple((f"{group[0]}-{n}",) for group in claim.about),
                statements=(),
            )
            for n in range(1, times)
            for claim in base.claims
        ]
        known = next(iter(base.concepts.values()))
        named = {concept for claim in more for (concept,) in claim.about}
        concepts = {
            **base.concepts,
            **{each: known._replace(id=each, implies=(), named=False) for each in named},
        }
        claims = (*base.claims, *more)
        content = Content(
            base.digest,
            claims,
            outlined((claim.id, claim.kind, claim.units, claim.about) for claim in claims),
            base.sources,
            base.known_from,
            concepts,
            base.words,
            base.stated,
            base.totals,
            base.rates,
        )
        large = KnowledgeBase(content)
        yield Row(f"{times} × the claims: time of an article", _checked(documents, large) / usual, "×", goal)


def _checked(documents: list[Document], base: KnowledgeBase) -> float:
    for document in documents:
        check_document(document, base)
    return best(lambda: [check_document(document, base) for document in documents], 3)
