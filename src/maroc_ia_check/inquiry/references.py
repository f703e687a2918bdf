"""What is cited: a source, the sources behind a claim or one statement, the release itself."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry import identified, known_by
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import find_claim, suggest
from maroc_ia_check.model import Statement
from maroc_ia_check.typed import NamedTuple

RELEASE = "release"
#: parts the source from the claim in the identifier of a statement
_MARK = "#"
_NAME = "maroc-ia-check"
_AUTHOR = "maroc-ia-check contributors"


class Reference(NamedTuple):
    """One entry of a bibliography; ``kind`` is ``webpage`` or ``software``. What is not known is ``None``."""

    id: str
    kind: str
    author: str
    title: str | None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    version: str | None = None
    #: what identifies the knowledge of a release
    digest: str | None = None
    #: the publisher whose page this one repeats
    repeats: str | None = None
    statement: str | None = None
    as_said: str | None = None


def cited(
    what: str, knowledge: KnowledgeBase, version: str, day: date | None = None
) -> tuple[Reference, ...]:
    """The references for ``release``, a source, a statement or a claim (its sources that hold).

    Raises :class:`UsageError` ``unknown-reference`` with the nearest id when it is none of these.
    """
    if what == RELEASE:
        return (release(knowledge, version),)
    if what in knowledge.sources:
        return (reference(knowledge, what),)
    if _MARK in what:
        return (_statement(what, knowledge),)
    if " " not in what and knowledge.claim(what) is None:
        near = suggest(what, (*(claim.id for claim in knowledge.claims), *knowledge.sources, RELEASE))
        raise UsageError("unknown-reference", given=what, suggestion=near)
    claim = find_claim(knowledge, what)
    said = [(name, s) for name, s in known_by(claim, knowledge, day) if is_live(s, day)]
    found = [reference(knowledge, s.source, name, s) for name, s in said]
    return tuple(sorted(found, key=lambda r: (r.published or date.max, r.id)))


def reference(
    knowledge: KnowledgeBase, source_id: str, statement: str | None = None, said: Statement | None = None
) -> Reference:
    """The reference for a source, as the place of one of its statements where that is named."""
    source = knowledge.sources[source_id]
    origin = knowledge.sources.get(source.origin)
    return Reference(
        id=source.id,
        kind="webpage",
        author=source.publisher,
        title=source.title,
        url=source.url,
        published=source.published,
        language=source.language,
        repeats=origin.publisher if origin is not None and origin.id != source.id else None,
        statement=statement,
        as_said=said.as_said if said else None,
    )


def release(knowledge: KnowledgeBase, version: str) -> Reference:
    """The reference for the tool and its knowledge base, identified by its digest."""
    return Reference(_NAME, "software", _AUTHOR, _NAME, version=version, digest=knowledge.digest)


def _statement(name: str, knowledge: KnowledgeBase) -> Reference:
    source, _, claim = name.partition(_MARK)
    found = knowledge.claim(claim) or knowledge.claim(claim.rpartition("-")[0])
    for each, statement in identified(found) if found else ():
        if each == name:
            return reference(knowledge, statement.source, name, statement)
    said = (each for one in knowledge.claims for each, _ in identified(one))
    near = suggest(name, (each for each in said if each.startswith(source)))
    raise UsageError("unknown-reference", given=name, suggestion=near)
