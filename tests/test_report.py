"""The reports: what an editor reads, what a program reads, and that both hold to their promises."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len

from maroc_ia_check.errors import UsageError
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import (
    CLASSES,
    Claim,
    Coverage,
    DocumentReport,
    Evidence,
    Finding,
    Mention,
    Period,
    Related,
    Report,
    Source,
    Span,
    Statement,
)
from maroc_ia_check.report import View, render_report, report_formats
from maroc_ia_check.report.corrections import right_words
from maroc_ia_check.report.schema import ReportRow, schema_text

ROOT = Path(__file__).parents[1]
TEXT = "Un titre\n\nLe fonds dispose de 12 millions de dirhams, et 900 emplois ont été créés d’ici 2031.\n"
LABELS = (("fr", "taille du fonds"), ("en", "size of the fund"), ("ar", "حجم الصندوق"))


def claim(claim_id: str = "fund-size") -> Claim:
    period = Period(date(2027, 1, 1), date(2029, 12, 31), "span")
    return Claim(
        claim_id,
        "budget",
        "figure",
        ("MAD",),
        (("fund",),),
        (),
        (),
        None,
        "budget",
        "window",
        period,
        None,
        (),
        (),
        LABELS,
    )


def source(name: str, *, origin: str | None = None, published: date | None = date(2026, 1, 5)) -> Source:
    return Source(name, f"Revue {name}", None, None, published, "fr", "press", origin or name)


def evidence(name: str, stance: str, *, origin: str | None = None, said: str = "12 milliards") -> Evidence:
    statement = Statement("fund-size", name, "normal", said, value=Decimal(12_000_000_000), unit="MAD")
    return Evidence(statement, source(name, origin=origin), stance)


def mention(quote: str, value: str, unit: str) -> Mention:
    start = TEXT.index(quote)
    span = Span(start, start + len(quote))
    return Mention(
        span, quote, "money", Decimal(value), Decimal(value), Decimal(value), Decimal(1), unit=unit
    )


def finding(verdict: str, reason: str | None = None, **changes: Any) -> Finding:
    said = mention("12 millions de dirhams", "12000000", "MAD")
    made = Finding(
        verdict,
        reason,
        said.span,
        said.quote,
        said,
        claim(),
        expected=(("value", "12000000000"), ("unit", "MAD")),
        evidence=(evidence("a", "against"), evidence("b", "against", origin="a")),
        message=(f"finding.{verdict}" + (f".{reason}" if reason else ""), ()),
    )
    return made._replace(**changes)


def report(*findings: Finding, **changes: Any) -> Report:
    coverage = Coverage(figures=3, linked=2, checked=2, unchecked=(("off-topic", 1),))
    document = DocumentReport("a.txt", TEXT, "fr", date(2026, 1, 14), "text", findings, coverage, **changes)
    return Report((document,), "digest", "0.1.0")


SCALE = finding("contradicted", "scale", suggestion="12 milliards de dirhams")
JOBS = mention("900 emplois", "900", "job")
MODALITY = finding(
    "misleading",
    "modality",
    span=JOBS.span,
    quote=JOBS.quote,
    mention=JOBS,
    related=(Related(Span(TEXT.index("ont été créés"), TEXT.index(" d’ici")), "modality"),),
    expected=(("modality", "target"),),
    evidence=(evidence("c", "for", said="900 emplois"),),
    message=("finding.misleading.modality", (("said", "achieved"), ("expected", "target"))),
)


def text(given: Report, code: str = "fr", **view: Any) -> str:
    return render_report(given, "text", load_messages(code), View(**view))


def test_the_text_report_as_an_editor_reads_it() -> None:
    printed = text(report(MODALITY, SCALE), width=90).replace("\u00a0", " ").replace("\u202f", " ")
    assert printed == (ROOT / "tests" / "golden" / "report.fr.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", interface_languages())
@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_no_line_is_wider_than_the_terminal(code: str, width: int) -> None:
    for line in text(report(SCALE, MODALITY), code, width=width).splitlines():
        assert cell_len(line) <= max(width, 40) or len(line.split()) == 1


def test_the_figure_is_underlined_by_its_width_on_the_screen() -> None:
    passage, rule = text(report(SCALE), width=90).splitlines()[2:4]
    assert cell_len(passage[: passage.index("12 millions")]) == rule.index("─")
    assert rule.count("─") == len("12 millions de dirhams")
    assert passage.startswith("    3:21 │ ")


def test_right_to_left_passages_are_bracketed_instead() -> None:
    arabic = "يتوفر الصندوق على 12 مليون درهم"
    start = arabic.index("12")
    shown = finding("contradicted", "scale", span=Span(start, start + 13), quote=arabic[start : start + 13])
    printed = text(report()._replace(documents=(DocumentReport("a.txt", arabic, "ar", findings=(shown,)),)))
    assert "[12 مليون درهم]" in printed
    assert "─" not in printed


def test_alarms_come_before_cautions_and_passes_take_one_line() -> None:
    caution = finding("disputed", span=JOBS.span, quote=JOBS.quote)
    passed = finding("supported", span=Span(0, 8), quote="Un titre")
    printed = text(report(passed, caution, SCALE))
    assert printed.index("CONTREDIT") < printed.index("DISCUTÉ") < printed.index("Sans reproche")
    assert "CONFIRMÉ" not in printed
    assert "CONFIRMÉ" in text(report(passed, caution, SCALE), verbose=True)


def test_a_wrong_year_is_put_right_in_its_words() -> None:
    year = Period(date(2031, 1, 1), date(2031, 12, 31), "year")
    words = Span(TEXT.index("d’ici 2031"), TEXT.index("d’ici 2031") + len("d’ici 2031"))
    late = MODALITY._replace(
        reason="horizon",
        mention=JOBS._replace(period=year),
        related=(Related(words, "horizon"),),
        expected=(("horizon", "2029"),),
        message=("finding.misleading.horizon", (("said", "2031"), ("expected", "2029"))),
    )
    assert right_words(late, TEXT) == "d’ici 2029"
    assert "lire" in text(report(late))
    assert "« … d’ici 2029 »" in text(report(late)).replace("\u00a0", " ")
    month = late._replace(mention=JOBS._replace(period=replace_grain(year)))
    assert right_words(month, TEXT) is None
    assert right_words(late._replace(reason="modality"), TEXT) is None
    arabic = "في أفق ٢٠٣١"
    there = late._replace(related=(Related(Span(0, len(arabic)), "horizon"),))
    assert right_words(there, arabic) == "في أفق ٢٠٢٩"


def replace_grain(period: Period) -> Period:
    return period._replace(grain="month")


def test_what_a_replaced_figure_was_comes_before_what_it_is() -> None:
    old = finding("outdated", evidence=(evidence("n", "against"), evidence("o", "outdated")))
    lines = text(report(old)).splitlines()
    labels = [line.split()[0] for line in lines if line.startswith(("  avant", "  depuis", "  contre"))]
    assert labels == ["avant", "depuis"]


def test_republications_are_one_voice() -> None:
    several = tuple(evidence(name, "against", origin="a") for name in ("a", "b", "c"))
    printed = text(report(SCALE._replace(evidence=(*several, evidence("d", "against")))))
    assert "et 2 reprises" in printed
    assert "Revue d" in printed
    assert "Revue b" not in printed


def test_colour_only_repeats_what_the_words_say() -> None:
    coloured = text(report(SCALE, MODALITY), colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text(report(SCALE, MODALITY))


def test_control_characters_of_the_text_do_not_reach_the_terminal() -> None:
    hostile = TEXT.replace("Le fonds", "\x1b[2JLe\tfonds")
    shown = SCALE._replace(span=Span(SCALE.span.start + 4, SCALE.span.end + 4))
    given = DocumentReport("a.txt", hostile, "fr", findings=(shown,))
    assert "\x1b" not in text(Report((given,), "", ""))


def test_a_clean_text_says_so_and_what_was_not_checked() -> None:
    printed = text(report()).replace("\u00a0", " ")
    assert "Rien à corriger." in printed
    assert "3 chiffres lus · 2 reliés à une référence · 1 non vérifié (hors sujet)" in printed


def test_a_file_that_was_not_read_is_named_with_its_reason() -> None:
    unread = DocumentReport("b.docx", error=("too-large", (("limit", 20),)))
    given = Report((*report(SCALE).documents, unread), "digest", "0.1.0")
    assert "b.docx · non lu : fichier trop gros" in text(given).replace("\u00a0", " ")
    assert "1 fichier non lu" in text(given).splitlines()[-1]
    plain = json.loads(render_report(given, "json", load_messages()))
    assert plain["documents"][1]["error"]["code"] == "too-large"
    assert plain["documents"][1]["findings"] == []


@pytest.mark.parametrize("code", interface_languages())
@pytest.mark.parametrize("verdict", CLASSES)
def test_every_verdict_renders_in_every_format_and_language(code: str, verdict: str) -> None:
    bare = finding(verdict, mention=None, claim=None, expected=(), evidence=(), message=("", ()))
    for form in report_formats():
        for given in (finding(verdict), bare):
            printed = render_report(report(given), form, load_messages(code), View(verbose=True))
            assert "…" not in printed.split("a.txt", 1)[-1] or form in {"text", "sarif"}
            assert not re.search(r"\bfinding\.[a-z]", printed)


def test_sentences_give_way_to_plainer_ones_when_something_is_missing() -> None:
    speaker = Speaker(load_messages("en"))
    assert "1,000 times more" in speaker.sentence(SCALE, TEXT)
    near = SCALE._replace(expected=())
    assert speaker.sentence(near, TEXT) == "No source gives this value (size of the fund)."
    assert speaker.headline(MODALITY) == "misleading · told as achieved"
    assert "an achievement" in speaker.sentence(MODALITY, TEXT)
    assert "an announced target" in speaker.sentence(MODALITY, TEXT)


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        ("per", "year", "a year"),
        ("horizon", "2035", "2035"),
        ("period", "year", "a year"),
        ("date", "2025-07-01", "1 July 2025"),
        ("date", "2025-07-01/2025-07-31", "July 2025"),
        ("date", "2025-07-01/2025-07-02", "1 July 2025 to 2 July 2025"),
        ("place", "nador", "Nador"),
        ("base", "household", "households"),
        ("party", "nador, unknown-body", "Nador, unknown-body"),
    ],
)
def test_slots_are_said_in_words(slot: str, value: str, said: str) -> None:
    assert Speaker(load_messages("en"), {"nador": "Nador"}).slot_value(slot, value) == said


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "« 900 emplois », « 2031 »"), ("en", "“900 emplois”, “2031”"), ("ar", "«900 emplois»، «2031»")],
)
def test_all_values_that_do_not_go_together_are_told(language: str, told: str) -> None:
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("900 emplois", "2031")]
    change = finding("inconsistent", "change", related=tuple(Related(span, "change") for span in spans))
    said = Speaker(load_messages(language)).sentence(change, TEXT).replace("\u00a0", " ")
    assert told in said


def test_the_json_report_holds_to_its_schema() -> None:
    printed = render_report(report(SCALE, MODALITY, finding("disputed")), "json", load_messages())
    content = json.loads(printed)
    jsonschema.validate(content, json.loads(schema_text()))
    ReportRow.model_validate_json(printed)
    first = content["documents"][0]["findings"][0]
    assert TEXT[first["span"]["start"] : first["span"]["end"]] == first["quote"]
    assert first["mention"]["value"] == "12000000"
    assert first["expected"] == {"value": "12000000000", "unit": "MAD"}
    assert (first["line"], first["column"], first["severity"]) == (3, 21, "error")
    assert content["summary"]["contradicted"] == 1
    assert list(content["summary"]) == list(CLASSES)


def test_the_schema_in_the_repository_is_current() -> None:
    kept = (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "run: make schema"


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    for name in ("nope", "schema", "layout", "pages", "../text"):
        with pytest.raises(UsageError) as caught:
            render_report(report(), name, load_messages())
        assert caught.value.params["known"] == ", ".join(report_formats())
        assert {"email", "html", "json", "text"} <= set(report_formats())
