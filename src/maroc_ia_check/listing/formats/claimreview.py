"""schema.org ClaimReview (JSON-LD): only what the record calls wrong, or what independent sources dispute.

A review names the page that printed the figure, the figure as printed, and why it is rated so. What is not
known, such as the day of a review, is left out rather than made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from maroc_ia_check.inquiry import identified
from maroc_ia_check.judge.conflicts import claim_conflicts
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.disputes import dispute_lines
from maroc_ia_check.model import Claim, Source

_AUTHOR = {"@type": "Organization", "name": "maroc-ia-check contributors"}


def render(listing: Listing, messages: Messages) -> str:
    """The reviews of the claims listed; nothing where none is wrong or disputed."""
    base = listing.knowledge
    if base is None:
        return ""
    reviews = [review for claim in listing.claims for review in _reviews(claim, base, messages)]
    content = {"@context": "https://schema.org", "@graph": reviews}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n" if reviews else ""


def _reviews(claim: Claim, base: KnowledgeBase, messages: Messages) -> Iterator[dict[str, object]]:
    conflicts = claim_conflicts(claim, base)
    disputed = {id(e.statement) for c in conflicts for _, side in c.sides for e in side}
    speaker = Speaker(messages, concept_words(base, messages.code) if conflicts else {})
    told = " ".join(dispute_lines(conflicts, speaker))
    for name, statement in identified(claim):
        wrong = statement.rank == "erroneous"
        if not wrong and id(statement) not in disputed:
            continue
        said = speaker.value(statement) or statement.as_said or statement.place or ""
        yield {
            "@type": "ClaimReview",
            "@id": name,
            "author": _AUTHOR,
            "claimReviewed": messages.text("report.entry", label=claim.label(messages.code), said=said),
            "itemReviewed": {"@type": "Claim", "appearance": _page(base.sources[statement.source])},
            "reviewRating": {
                "@type": "Rating",
                "alternateName": messages.text("rank.erroneous" if wrong else "verdict.disputed"),
            },
            "reviewBody": (statement.note or "") if wrong else told,
            "inLanguage": messages.code,
        }


def _page(source: Source) -> dict[str, object]:
    """The page that printed it."""
    fields: dict[str, object] = {
        "@type": "CreativeWork",
        "url": source.url,
        "name": source.title,
        "inLanguage": source.language,
        "datePublished": source.published.isoformat() if source.published else None,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    return {name: value for name, value in fields.items() if value is not None}
