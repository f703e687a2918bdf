"""The texts that are measured: our own dense ones, and pages of ordinary density made of their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import yaml

from maroc_ia_check.languages import available_languages, detect_language

ROOT = Path(__file__).parents[1]
_FOLDERS = ("examples", "tests/articles")
_PROSE = Path(__file__).parent / "prose.yaml"
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|\n+")
_DIGIT = re.compile(r"\d")
#: characters of a page, and of the paragraph around each sentence with figures: about two figures a thousand
_PAGE, _STRETCH = 3_000, 900
_PAGES = 20


def articles() -> list[str]:
    """The distinct texts of the repository, in the order of their names: a figure every eighty characters."""
    paths = [path for folder in _FOLDERS for path in sorted((ROOT / folder).rglob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [text for text in dict.fromkeys(texts) if text.strip()]


def pages(each: int = _PAGES) -> list[str]:
    """Distinct pages of 3,000 characters, so many a language, with as many figures as a news page has.

    Their sentences are those of the articles, between others without figures.
    """
    telling: dict[str, list[str]] = {code: [] for code in available_languages()}
    for text in articles():
        sentences = [part.strip() for part in _SENTENCE_END.split(text)]
        telling[detect_language(text)] += [
            part for part in sentences if _DIGIT.search(part) and len(part) > 40
        ]
    return [page for code, sentences in telling.items() for page in islice(_made(code, sentences), each)]


def _made(code: str, sentences: list[str]) -> Iterator[str]:
    plain = cycle(yaml.safe_load(_PROSE.read_text(encoding="utf-8"))[code])
    telling = _rounds(sentences)
    while True:
        page = ""
        while len(page) < _PAGE:
            paragraph = next(telling)
            while len(paragraph) < _STRETCH:
                paragraph += f" {next(plain)}"
            page += paragraph + "\n\n"
        yield page


def _rounds(sentences: list[str]) -> Iterator[str]:
    """The sentences again and again, each time in another order."""
    while True:
        yield from sentences
        sentences = [*sentences[1::2], *sentences[::2]]
