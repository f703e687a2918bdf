"""Events told in a text: the sentences that name one, and the date, place and parties they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import DATING
from maroc_ia_check.match.event_country import is_abroad, is_tied
from maroc_ia_check.match.event_dates import dates_by_sentence
from maroc_ia_check.match.event_itself import is_itself
from maroc_ia_check.match.event_resumed import is_resumed
from maroc_ia_check.match.event_slots import EventSentence, gap, is_close, slots_told
from maroc_ia_check.match.event_years import told_by_year, year_told
from maroc_ia_check.match.hearing import ABOVE, BEFORE, SENTENCE, Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.match.outline import asks
from maroc_ia_check.model import Claim, Mention, Occurrence, Span

#: an event told in the sentence before may lend its name to the next one, less so from further back
_CARRIED, _FURTHER, _BACK = BEFORE, 2, 4


def find_events(hearing: Hearing, knowledge: KnowledgeBase) -> tuple[Occurrence, ...]:
    """Every event of the knowledge base that a sentence names, with the slots it states."""
    found: list[Occurrence] = []
    events = knowledge.subjects("event")
    dates = dates_by_sentence(hearing, events.said)
    # an event without a date is anchored by its own words alone: only one that the text names whole can be
    whole = events.whole(hearing.concepts)
    yearly = [claim for claim in whole if told_by_year(claim)]
    for sentence in range(len(hearing.reading.sentences)):
        told = dates.get(sentence, [])
        if not told and not (whole and hearing.in_sentence(sentence)):
            continue
        here = _here(hearing, sentence, told)
        names = {*here, *_label(hearing, sentence)}
        years = () if told or not yearly else _of_the_year(hearing, sentence, here, yearly)
        if not told and not years and not (here and _names_one(names, whole)):
            continue
        hits = hearing.in_sentence(sentence)
        deeds = [hit.span for hit in hits if hit.concept in events.said]
        aside, hosts = (
            [hit.span for hit in hits if knowledge.concepts[hit.concept].family == family]
            for family in ("aside", "host")
        )
        carried, days, spells = _carried(hearing, sentence), _days(told, "day", "span"), _days(told, "span")
        own = EventSentence(sentence, here, carried, told, days, spells, deeds, aside, hosts)
        if years and not _names_one(names, whole):
            candidates = years
        else:
            candidates = events.touched({*here, *own.carried} if told else here)
        for claim in candidates:
            if _may_be_told(claim, own) or _is_dated(claim, own):
                occurrence = _occurrence(hearing, claim, own, knowledge)
                if occurrence is not None:
                    found.append(occurrence)
    return tuple(found)


def _here(hearing: Hearing, sentence: int, dates: list[tuple[int, Mention]]) -> dict[str, Heard]:
    """What the sentence names; of a concept named twice, the words nearest to the first date."""
    hits = hearing.in_sentence(sentence)
    if dates and len({hit.concept for hit in hits}) < len(hits):
        text, date = hearing.reading.document.text, dates[0][1].span
        hits = sorted(
            hits,
            key=lambda hit: (
                is_close(text, date, [hit.span]),
                -gap(date, hit.span),
            ),
        )
    return {hit.concept: hit for hit in hits}


def _label(hearing: Hearing, sentence: int) -> Iterable[str]:
    """What the sentence before names, when it is but a label of this one."""
    if not sentence or not hearing.is_label(sentence - 1):
        return ()
    if hearing.block_of(sentence - 1) != hearing.block_of(sentence):
        return ()
    return (hit.concept for hit in hearing.in_sentence(sentence - 1))


def _of_the_year(
    hearing: Hearing, sentence: int, here: Mapping[str, Heard], yearly: Iterable[Claim]
) -> Sequence[Claim]:
    """The ``yearly`` events, on record by their year, that a sentence with a year and the one before name."""
    if not here or not sentence or hearing.block_of(sentence - 1) != hearing.block_of(sentence):
        return ()
    if year_told(hearing, sentence) is None:
        return ()
    named = {*here, *(hit.concept for hit in hearing.in_sentence(sentence - 1))}
    return [claim for claim in yearly if _names_one(named, (claim,))]


def _is_dated(claim: Claim, own: EventSentence) -> bool:
    """Whether the very day of the event is told in a sentence that names it, or all its days near its name.

    Its name is its first concept; day and month are enough here, for the year may not be printed.
    """
    if not own.days:
        return False
    named = any(concept in own.here for concept in claim.about[0])
    days = own.days if named else own.spells
    if not days or not (named or any(concept in own.carried for concept in claim.about[0])):
        return False
    whens = (statement.when for statement in claim.statements)
    return any(when and (when.start.month, when.start.day) in days for when in whens)


def _days(dates: list[tuple[int, Mention]], *grains: str) -> set[tuple[int, int]]:
    """The month and the day on which each date so fine begins."""
    periods = [mention.period for _, mention in dates if mention.period is not None]
    return {(period.start.month, period.start.day) for period in periods if period.grain in grains}


def _names_one(named: Set[str], events: Iterable[Claim]) -> bool:
    """Whether some concepts are all that one of the events is about."""
    for claim in events:
        for group in claim.about:
            if named.isdisjoint(group):
                break
        else:
            return True
    return False


def _may_be_told(claim: Claim, own: EventSentence) -> bool:
    """Whether everything is named near; or in the sentence itself, all but one thing."""
    here, carried = own.here.keys(), own.carried.keys()
    inside = unheard = 0
    for group in claim.about:
        if not here.isdisjoint(group):
            inside += 1
        elif carried.isdisjoint(group):
            unheard += 1
            if unheard > 1:
                return False
    return inside > 0 or not unheard


def _occurrence(
    hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase
) -> Occurrence | None:
    here, carried, dates = own.here, own.carried, own.dates
    weights, missing, found, heard = [], [], [], []
    for group in claim.about:
        hit = next((here[c] for c in group if c in here), None)
        if hit is not None:
            weights.append(SENTENCE)
            found.append(hit)
            heard.append(hit.concept)
            continue
        weight, concept = max(((carried.get(c, 0), c) for c in group), default=(0, ""))
        if weight >= SENTENCE:
            heard.append(concept)
        if weight:
            weights.append(weight)
        else:
            missing.append(group[0])
    spots = [hit.span for hit in found]
    if not spots and dates and (own.spells or (not missing and min(weights) >= ABOVE)):
        spots = [dates[0][1].span]  # "Le ministère l'a fait savoir le 25 septembre": told before or above
    if not spots or (missing and len(claim.about) < 2):
        return None
    if is_abroad(hearing, claim, heard, spots, own.number, knowledge):
        return None
    itself = is_itself(hearing, claim, own, knowledge) or is_resumed(hearing, claim, own, knowledge)
    return Occurrence(
        claim=claim,
        score=sum(weights) // len(claim.about),
        sentence=own.number,
        span=Span(min(s.start for s in spots), max(s.end for s in spots)),
        told=slots_told(hearing, claim, own, spots, knowledge, whole=not missing),
        missing=tuple(missing),
        heard=tuple(heard),
        ruled_out=_is_of_another(claim, own, heard, itself=itself),
        itself=itself,
        tied=is_tied(hearing, claim, knowledge),
    )


def _is_of_another(claim: Claim, own: EventSentence, heard: list[str], *, itself: bool) -> bool:
    """Whether a word speaks of something else, or of a part: "the page of X dates from …"."""
    return (DATING in heard and not itself) or any(concept in own.here for concept in claim.avoid)


def _carried(hearing: Hearing, sentence: int) -> dict[str, int]:
    """What the sentences before, the headings above and the document's subject name."""
    carried = hearing.subject()
    block = hearing.block_of(sentence)
    for lead in hearing.leads(block):
        weight = BEFORE if asks(hearing.reading, lead) else ABOVE
        for hit in hearing.in_block(lead):
            carried[hit.concept] = max(carried.get(hit.concept, 0), weight)
    for back in range(min(_BACK, sentence), 0, -1):
        if hearing.block_of(sentence - back) == block:
            weight = _CARRIED - _FURTHER * (back - 1)
            for hit in hearing.in_sentence(sentence - back):
                carried[hit.concept] = max(carried.get(hit.concept, 0), weight)
    carried.update((concept, SENTENCE) for concept in _label(hearing, sentence))
    return carried
