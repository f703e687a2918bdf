"""What changed since a day, in words and rows: the affected claims by kind of change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from maroc_ia_check.inquiry import Said
from maroc_ia_check.inquiry.changes import Change
from maroc_ia_check.inquiry.references import reference
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.listing import Listing, Row
from maroc_ia_check.listing.columns import ruled
from maroc_ia_check.listing.fields import claim_fields, said, statement_fields
from maroc_ia_check.report.layout import wrap

#: so many new pages are named for each claim in words; the others are counted
_NAMED = 2


def list_changes(changed: Sequence[Change], since: date, base: KnowledgeBase, messages: Messages) -> Listing:
    """One row a statement that is new or was replaced; in words, claim by claim."""

    def words(width: int) -> str:
        lines: list[str] = []
        for kind, group in groupby(changed, key=lambda change: change.kind):
            lines += [ruled(messages.text(f"changes.{kind}"), width)]
            lines += [line for change in group for line in _claim(change, base, messages, width)]
        total = messages.text("changes.count", count=len(changed), date=say_date(since, messages))
        notes = [line for text in (total, messages.text("changes.undated")) for line in wrap(text, width)]
        return "\n".join([*lines, ruled("", width), *notes]) + "\n"

    every = [each for change in changed for each in (*change.said, *change.replaced)]
    return Listing(
        rows=list(_rows(changed, base, messages)),
        words=words,
        references=tuple(reference(base, s.source, name, s) for name, s in every),
        claims=tuple(change.claim for change in changed),
        knowledge=base,
    )


def _rows(changed: Sequence[Change], base: KnowledgeBase, messages: Messages) -> Iterator[Row]:
    for change in changed:
        fresh = {name for name, _ in change.said}
        extra = [each for each in change.replaced if each[0] not in fresh]
        for name, statement in (*change.said, *extra):
            yield {
                "change": change.kind,
                "published_since": name in fresh,
                **claim_fields(change.claim, messages),
                "before": said(change.before[1], messages) if change.before else None,
                "now": said(change.lead[1], messages) if change.lead else None,
                **statement_fields(name, statement, base.sources[statement.source], messages),
            }


def _claim(change: Change, base: KnowledgeBase, messages: Messages, width: int) -> list[str]:
    label = change.claim.label(messages.code)
    paragraphs = [messages.text("report.entry", label=label, said=_moved(change, messages))]
    lines = wrap(paragraphs[0], width)
    rest = [*_pages(change.said, base, messages), change.claim.id]
    return [*lines, *wrap(" · ".join(rest), width, "  ")]


def _moved(change: Change, messages: Messages) -> str:
    """What held before and what holds now, once where they are the same."""
    before, now = (said(s[1], messages) if s else "" for s in (change.before, change.lead))
    if change.kind not in {"replaced", "other"} or not before or before == now:
        return now or before
    return messages.text("changes.moved", before=before, now=now)


def _pages(fresh: Sequence[Said], base: KnowledgeBase, messages: Messages) -> list[str]:
    speaker = Speaker(messages)
    pages = []
    for _, statement in fresh[:_NAMED]:
        voice = speaker.voice(base.sources[statement.source])
        pages.append(messages.text("report.entry", label=voice, said=said(statement, messages)))
    if len(fresh) > _NAMED:
        pages.append(messages.text("changes.more", count=len(fresh) - _NAMED))
    return pages
