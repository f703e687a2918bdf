"""Questions to the record, on invented knowledge: what answers, in which order, as known when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import read_folder

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry import known_by
from maroc_ia_check.inquiry.amounts import read_condition
from maroc_ia_check.inquiry.changes import changes
from maroc_ia_check.inquiry.facts import SORTS, answer
from maroc_ia_check.inquiry.history import history
from maroc_ia_check.inquiry.question import Figures, Pages, Question
from maroc_ia_check.inquiry.references import cited
from maroc_ia_check.inquiry.timeline import timeline
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.queries import find_claim, find_topic
from maroc_ia_check.model import Claim, Statement


def claim(knowledge: KnowledgeBase, name: str) -> Claim:
    found = knowledge.claim(name)
    assert found is not None
    return found


def asked(knowledge: KnowledgeBase, question: Question, sort: str | None = None) -> list[str]:
    return [fact.claim.id for fact in answer(question, knowledge, sort)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (Question(topic="jobs"), {"ai-jobs", "digital-jobs"}),
        (Question(kind="target"), {"ai-jobs", "digital-jobs"}),
        (Question(kind="objectif"), {"ai-jobs", "digital-jobs"}),
        (Question(kind="ميزانية"), {"fund-size"}),
        (Question(kind="event"), {"harbour-opening"}),
        (Question(kind="événement"), {"harbour-opening"}),
        (Question(scope="AI"), {"ai-jobs"}),
        (Question(scope="الذكاء الاصطناعي"), {"ai-jobs"}),
        (Question(horizon="2029"), {"fund-size"}),
        (Question(conflicting=True), {"digital-jobs"}),
        (Question(figures=Figures(unit="emplois")), {"ai-jobs", "digital-jobs"}),
        (Question(figures=Figures(unit="MAD")), {"fund-size"}),
        (Question(figures=Figures(rank="outdated")), {"fund-size"}),
        (Question(figures=Figures(value=">= 7.3e9 MAD")), {"fund-size"}),
        (Question(figures=Figures(value="< 100 000 emplois")), {"ai-jobs"}),
        # what it says of the fund was replaced, and something else holds
        (Question(pages=Pages(source="journal trois")), {"digital-jobs"}),
        (Question(pages=Pages(source="journal-deux")), {"ai-jobs"}),
        (
            Question(pages=Pages(tier="وكالة أنباء")),
            {"ai-jobs", "digital-jobs", "fund-size", "harbour-opening"},
        ),
        (Question(pages=Pages(since=date(2026, 1, 12))), {"digital-jobs"}),
        (Question(pages=Pages(since=date(2026, 1, 11), until=date(2026, 1, 11))), {"ai-jobs"}),
    ],
)
def test_what_answers(knowledge: KnowledgeBase, question: Question, expected: set[str]) -> None:
    assert set(asked(knowledge, question)) == expected


@pytest.mark.parametrize(
    ("question", "key"),
    [
        (Question(kind="targt"), "unknown-value"),
        (Question(scope="zzzz"), "unknown-value"),
        (Question(horizon="30"), "bad-year"),
        (Question(figures=Figures(unit="zzzz")), "unknown-value"),
        (Question(figures=Figures(value="beaucoup")), "bad-value"),
        (Question(figures=Figures(value=">= 1 MAD 2")), "bad-value"),
        (Question(figures=Figures(rank="best")), "unknown-value"),
        (Question(pages=Pages(source="zzzz")), "unknown-source"),
        (Question(pages=Pages(tier="radio")), "unknown-value"),
        (Question(pages=Pages(language="de")), "unknown-value"),
        (Question(horizon="1999"), "no-facts"),
        (Question(as_of=date(2026, 1, 9)), "no-facts"),
    ],
)
def test_what_means_nothing_is_told(knowledge: KnowledgeBase, question: Question, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        answer(question, knowledge)
    assert caught.value.key == key


def test_near_misses_are_suggested(knowledge: KnowledgeBase) -> None:
    with pytest.raises(UsageError) as caught:
        answer(Question(kind="objectf"), knowledge)
    assert caught.value.params["suggestion"] == "target"
    with pytest.raises(UsageError) as other:
        answer(Question(pages=Pages(source="journal trios")), knowledge)
    assert other.value.params["suggestion"] == "Journal Trois"


def statement(value: str | None, unit: str, low: str | None = None, high: str | None = None) -> Statement:
    one, two, three = (Decimal(text) if text else None for text in (value, low, high))
    return Statement("c", "s", "normal", None, one, two, three, unit)


@pytest.mark.parametrize(
    ("text", "said", "holds"),
    [
        (">= 1e9 MAD", statement("1000000000", "MAD"), True),
        ("> 1e9 MAD", statement("1000000000", "MAD"), False),
        ("1 milliard de dirhams", statement("1000000000", "MAD"), True),
        ("≥ 11 billion dirhams", statement("11000000000", "MAD"), True),
        ("<= 0.1 %", statement("0.1", "%"), True),
        ("< 1 GW", statement("999.999", "MW"), True),
        ("< 1 GW", statement("1000", "MW"), False),
        (">= 50 %", statement(None, "%", "50", "60"), True),
        (">= 55 %", statement(None, "%", "50", "60"), False),
        ("= 55 %", statement(None, "%", "50", "60"), True),
        (">= 50 %", statement(None, "%", "50", None), False),
        ("> 5 job", statement("6", "person"), False),
        ("> 5", statement("6", "person"), True),
        (">= 1 USD", statement("100", "MAD"), False),
    ],
)
def test_conditions_are_exact(knowledge: KnowledgeBase, text: str, said: Statement, *, holds: bool) -> None:
    assert read_condition(text).holds(said, knowledge, None) == holds


def test_currencies_are_converted_only_when_asked_and_only_as_far_as_sure(knowledge: KnowledgeBase) -> None:
    said, day = statement("100", "USD"), date(2026, 1, 12)  # 9.2 dirhams, give or take one in a hundred
    assert not read_condition(">= 900 MAD").holds(said, knowledge, day)
    assert read_condition(">= 900 MAD", convert=True).holds(said, knowledge, day)
    assert not read_condition(">= 915 MAD", convert=True).holds(said, knowledge, day)
    assert not read_condition("<= 915 MAD", convert=True).holds(said, knowledge, day)
    converted = read_condition("= 920 MAD", convert=True).converted(said, knowledge, day)
    assert converted == (Decimal("910.8"), Decimal("929.2"), "MAD")


def test_the_orders(knowledge: KnowledgeBase) -> None:
    found = {order: asked(knowledge, Question(), order) for order in SORTS}
    assert all(set(ids) == {c.id for c in knowledge.claims} for ids in found.values())
    assert found["claim"] == sorted(found["claim"])
    assert found["horizon"] == ["harbour-opening", "fund-size", "ai-jobs", "digital-jobs"]
    assert found["date"][0] == "digital-jobs"
    assert found["value"][-1] == "harbour-opening"
    assert found["subject"][0] == "fund-size"
    assert len(answer(Question(), knowledge, limit=2)) == 2


def test_republications_are_one_voice(knowledge: KnowledgeBase) -> None:
    (fact,) = answer(Question(scope="ai"), knowledge)
    assert (fact.voices, len(fact.said), fact.newest) == (1, 2, date(2026, 1, 11))
    assert fact.lead[0] == "agence-un#ai-jobs"


def test_a_day_hides_what_was_not_yet_printed_or_replaced(knowledge: KnowledgeBase) -> None:
    assert len(known_by(claim(knowledge, "digital-jobs"), knowledge, date(2026, 1, 11))) == 1
    told = history(claim(knowledge, "digital-jobs"), knowledge, date(2026, 1, 11))
    assert [step.id for step in told.steps] == ["agence-un#digital-jobs"]
    late = history(claim(knowledge, "digital-jobs"), knowledge)
    assert [step.disputed for step in late.steps] == [True, True]
    assert [stage.statement.value for stage in late.stages] == [Decimal(210000)]


def test_history_tells_what_replaced_what(knowledge: KnowledgeBase) -> None:
    told = history(claim(knowledge, "fund-size"), knowledge)
    assert [(stage.statement.value, stage.replaced) for stage in told.stages] == [
        (Decimal(5100000000), date(2026, 1, 5)),
        (Decimal(7300000000), None),
    ]
    assert [step.rank for step in told.steps] == ["normal", "deprecated"]


def test_a_page_without_a_date_cannot_be_placed(folder: Path) -> None:
    path = folder / "sources" / "journal-trois.yaml"
    undated = path.read_text(encoding="utf-8").replace("2026-01-12", "null\npublished_note: Not shown.", 1)
    path.write_text(undated, encoding="utf-8")
    knowledge = read_folder(folder)
    told = history(claim(knowledge, "digital-jobs"), knowledge, date(2026, 6, 1))
    assert (len(told.steps), told.undated) == (1, 1)
    whole = history(claim(knowledge, "digital-jobs"), knowledge)
    assert ([step.source.id for step in whole.steps], whole.undated) == (["agence-un", "journal-trois"], 0)


def test_what_changed_since_a_day(knowledge: KnowledgeBase) -> None:
    kinds = {c.claim.id: c.kind for c in changes(knowledge, date(2026, 1, 11))}
    assert kinds == {"ai-jobs": "again", "digital-jobs": "other", "fund-size": "again"}
    early = {c.claim.id: c.kind for c in changes(knowledge, date(2026, 1, 1))}
    assert early["fund-size"] == "replaced"
    assert early["ai-jobs"] == "new"
    (fund,) = [c for c in changes(knowledge, date(2026, 1, 1)) if c.kind == "replaced"]
    assert fund.before is not None
    assert fund.lead is not None
    assert (fund.before[1].value, fund.lead[1].value) == (Decimal(5100000000), Decimal(7300000000))
    assert [c.claim.id for c in changes(knowledge, date(2026, 1, 11), date(2026, 1, 11))] == ["ai-jobs"]
    with pytest.raises(UsageError, match="no-changes"):
        changes(knowledge, date(2026, 2, 1))


def test_the_timeline_holds_events_and_targets(knowledge: KnowledgeBase) -> None:
    moments = timeline(knowledge)
    assert [m.fact.claim.id for m in moments] == ["harbour-opening", "ai-jobs", "digital-jobs"]
    assert [m.fact.claim.id for m in timeline(knowledge, until=date(2030, 1, 1))] == ["harbour-opening"]
    assert len(timeline(knowledge, topic="jobs", since=date(2030, 1, 1))) == 2
    with pytest.raises(UsageError, match="no-facts"):
        timeline(knowledge, topic="fund")


def test_what_can_be_cited(knowledge: KnowledgeBase) -> None:
    assert [r.id for r in cited("journal-deux", knowledge, "1")] == ["journal-deux"]
    (again,) = cited("journal-deux#ai-jobs", knowledge, "1")
    assert (again.statement, again.repeats) == ("journal-deux#ai-jobs", "Agence Un")
    assert [r.id for r in cited("fund-size", knowledge, "1")] == ["agence-un"]
    (release,) = cited("release", knowledge, "1")
    assert (release.version, release.digest) == ("1", knowledge.digest)
    for unknown, near in (("fund-sise", "fund-size"), ("journal-deux#ai-job", "journal-deux#ai-jobs")):
        with pytest.raises(UsageError) as caught:
            cited(unknown, knowledge, "1")
        assert caught.value.params["suggestion"] == near


def test_every_statement_has_one_name_and_can_be_cited_by_it() -> None:
    knowledge = load_knowledge()
    names = [name for each in knowledge.claims for name, _ in known_by(each, knowledge, None)]
    assert len(names) == len(set(names)) > 1000
    for name in names[::50]:
        assert cited(name, knowledge, "1")[0].statement == name


@pytest.mark.parametrize(
    ("word", "topic"),
    [
        ("emplois", "emplois"),
        ("jobs", "emplois"),
        ("مناصب الشغل", "emplois"),
        ("Télécom", "telecoms"),
        ("الاتصالات", "telecoms"),
        ("rankings", "classements"),
        ("taux de change", "change"),
        ("التكوين", "formation"),
    ],
)
def test_topics_answer_to_every_language(word: str, topic: str) -> None:
    assert find_topic(load_knowledge(), word) == topic


def test_a_claim_answers_to_words_that_name_only_it() -> None:
    knowledge = load_knowledge()
    assert find_claim(knowledge, "emplois de l'offshoring à fin 2024").id == "offshoring-jobs-2024"
    with pytest.raises(UsageError, match="unknown-claim"):
        find_claim(knowledge, "emplois offshoring")
