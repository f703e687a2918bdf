"""A word in the interface language for every concept that a report may have to name."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.model import DocumentReport


def named_in(
    documents: Iterable[DocumentReport], knowledge: KnowledgeBase, language: str
) -> tuple[tuple[str, str], ...]:
    """The words of the concepts that the findings themselves name, by id."""
    documents = tuple(documents)
    named = {
        part
        for document in documents
        for finding in document.findings
        for _, value in (*finding.message[1], *finding.expected)
        for part in value.split(", ")
    }
    named |= {
        evidence.statement.place_id
        for document in documents
        for finding in document.findings
        for evidence in finding.evidence
        if evidence.statement.place_id
    }
    named &= knowledge.concepts.keys()  # what else is named, values above all, has no word
    words = concept_words(knowledge, language) if named else {}
    return tuple(sorted((concept, word) for concept, word in words.items() if concept in named))
