"""Who is said to have given a figure: somebody not in office then, a body that has no such figure."""

from __future__ import annotations

from collections.abc import Iterable, Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import MINISTRY
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import CLASSES, Claim, Finding, Links, Related, Span, Told

#: what somebody has set, or has worked out: it is from nobody else
_SET = frozenset({"target", "budget", "forecast"})
#: what so many sources have from one person is that one's
_SEVERAL = 3


def attribute(
    findings: list[Finding], links: Links, knowledge: KnowledgeBase, judged: Set[Span]
) -> list[Finding]:
    """The findings, those that pass turned into alarms where the sentence names a wrong speaker.

    A person whose name is ``judged`` wrong already, as a party to an event, is no second error.
    """
    people: dict[int, list[Told]] = {}
    for sentence, told in links.people:
        if told.span not in judged:
            people.setdefault(sentence, []).append(told)
    wrong: dict[int, Told] = {}
    for index, finding in enumerate(findings):
        speaker = _wrong_speaker(finding, people, links, knowledge)
        if speaker is not None:
            wrong[index] = speaker
    # one word names the wrong speaker: one alarm, on the figure nearest to it
    nearest: dict[Told, int] = {}
    for index, told in wrong.items():
        known = nearest.get(told)
        if known is None or _distance(findings[index], told) < _distance(findings[known], told):
            nearest[told] = index
    return [
        _attributed(finding, wrong[index])
        if index in nearest.values()
        else _unless_its_own(finding, links, knowledge)
        for index, finding in enumerate(findings)
    ]


def _distance(finding: Finding, told: Told) -> int:
    return abs(finding.span.start - told.span.start)


def _wrong_speaker(
    finding: Finding, people: dict[int, list[Told]], links: Links, knowledge: KnowledgeBase
) -> Told | None:
    """Whoever the sentence of a figure that passes says it is from, and who cannot have given it."""
    mention, claim = finding.mention, finding.claim
    if CLASSES[finding.verdict] != "pass" or mention is None or claim is None:
        return None
    publisher = _publisher_of(claim, _told_in(links.publishers, mention.sentence))
    if mention.assertion != "asserted":
        return publisher
    return (
        _speaker_of(claim, people.get(mention.sentence, []), knowledge)
        or publisher
        or _organisation_of(claim, _told_in(links.speakers, mention.sentence), knowledge)
    )


def _told_in(all_told: Iterable[tuple[int, Told]], number: int) -> list[Told]:
    """Those told in one sentence."""
    return [told for sentence, told in all_told if sentence == number]


def _speaker_of(claim: Claim, named: list[Told], knowledge: KnowledgeBase) -> Told | None:
    """The first of the people named who cannot have said it, when all of them cannot."""
    wrong = [
        told
        for told in named
        if _too_early(told.value, claim, knowledge)
        or _in_anothers_office(told, claim, knowledge)
        or _anothers_words(told, claim, knowledge)
    ]
    return wrong[0] if wrong and len(wrong) == len(named) else None


def _publisher_of(claim: Claim, here: list[Told]) -> Told | None:
    """The body that is said to publish the index that the figure is of."""
    own = {concept for group in claim.about for concept in group}
    return next((told for told in here if told.value in own), None)


def _organisation_of(claim: Claim, here: list[Told], knowledge: KnowledgeBase) -> Told | None:
    """The organisation that the figure is said to be from, where only others are known to have said it."""
    if claim.modality not in _SET or not here or not any(s.said_by for s in claim.statements):
        return None
    return None if any(_gives(told.value, claim, knowledge) for told in here) else here[0]


def _unless_its_own(finding: Finding, links: Links, knowledge: KnowledgeBase) -> Finding:
    """The finding; silence on a forecast that other forecasters alone contradict: each has its own."""
    mention, claim = finding.mention, finding.claim
    if finding.verdict != "contradicted" or mention is None or claim is None or claim.modality != "forecast":
        return finding
    here = _told_in(links.speakers, mention.sentence)
    if not here or any(_gives(told.value, claim, knowledge) for told in here):
        return finding
    return Finding("unchecked", "no-statement", mention.span, mention.quote, mention)


def _gives(body: str, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a body is part of a claim, or a source or a speaker of one of its statements."""
    named = (*claim.parties, *claim.assumes, *(concept for group in claim.about for concept in group))
    if any(body in knowledge.closure(concept) for concept in named):
        return True
    sources = (knowledge.sources[s.source].publisher for s in claim.statements)
    voices = [_spaced(name) for name in (*sources, *(s.said_by for s in claim.statements)) if name]
    return any(_spaced(phrase) in voice for phrase in _phrases(body, knowledge) for voice in voices)


def _spaced(name: str) -> str:
    """A name folded, its words between single spaces: a short one is no part of a longer."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(name)).split()
    return f" {' '.join(words)} "


def _phrases(concept: str, knowledge: KnowledgeBase) -> set[str]:
    """All words for a concept, in every language."""
    pairs = (pair for words in knowledge.words.values() for pair in words)
    return {fold(phrase) for phrase, named in pairs if named == concept}


def _attributed(finding: Finding, told: Told) -> Finding:
    return finding._replace(
        verdict="misleading",
        reason="attribution",
        related=(Related(told.span, "attribution"), *finding.related),
        expected=_speaker(finding),
        message=("finding.misleading.attribution", ()),
    )


def _too_early(person: str, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether every office the person held had ended before the claim was first known."""
    ends = [tenure.until for tenure in knowledge.tenures if tenure.person == person]
    days = [
        day
        for statement in claim.statements
        if statement.rank != "erroneous" and (day := knowledge.known_from[statement.source])
    ]
    if not ends or not days:
        return False
    return all(end is not None and end < min(days) for end in ends)


def _in_anothers_office(told: Told, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a person is told in an office that only others held, and is not who gave the figure."""
    own = {tenure.office for tenure in knowledge.tenures if tenure.person == told.value}
    if told.office is None or not own or told.office in {*own, MINISTRY}:  # "the minister" may be any
        return False
    said_by = {fold(s.said_by) for s in claim.statements if s.said_by}
    return bool(said_by) and said_by.isdisjoint(_phrases(told.value, knowledge))


def _anothers_words(told: Told, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a person is said to have told what all of several sources have from somebody else."""
    said_by = [fold(s.said_by) for s in claim.statements if s.said_by]
    if not told.after or claim.modality not in _SET or len(said_by) < _SEVERAL or len(set(said_by)) > 1:
        return False
    return said_by[0] not in _phrases(told.value, knowledge)


def _speaker(finding: Finding) -> tuple[tuple[str, str], ...]:
    said_by = [e.statement.said_by for e in finding.evidence if e.statement.said_by]
    return (("attribution", said_by[0]),) if said_by else ()
