"""The words of the interface languages for what the knowledge base names by id, and the way back.

Topics, kinds, tiers, ranks and units are asked for by id or by any of their words, in any language.
"""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.languages.messages import Messages, interface_languages, load_messages
from maroc_ia_check.languages.phrases import fold


def concept_words(knowledge: KnowledgeBase, language: str) -> dict[str, str]:
    """Concept id → its first word in the language, or its proper name where the language has none."""
    words: dict[str, str] = {}
    for phrase, concept in (*knowledge.words.get(language, ()), *knowledge.words.get("", ())):
        words.setdefault(concept, phrase.rstrip("*"))
    return words


def bare(word: str) -> str:
    """Folded, without a plural ending: good enough for what one types, in any language."""
    folded = " ".join(fold(word).split())
    return folded[:-1] if len(folded) > 3 and folded[-1] in "sx" else folded


def named(key: str, messages: Messages, fallback: str) -> str:
    """The text of a key where there is one: a newsroom's own topics have none."""
    return messages.text(key) if messages.has(key) else fallback


def meant(given: str, known: Iterable[str], prefix: str) -> str | None:
    """The id that is meant: itself, or the one whose text ``<prefix>.<id>`` says so in any language."""
    wanted = bare(given)
    return next((each for each in known if wanted in spoken(each, prefix)), None)


def spoken(each: str, prefix: str) -> set[str]:
    """The id and all its words, folded."""
    words = {each}
    for code in interface_languages():
        text = load_messages(code).texts.get(f"{prefix}.{each}", each)
        words.update([text] if isinstance(text, str) else text.values())
    return {bare(word.replace("{number}", "")) for word in words}
