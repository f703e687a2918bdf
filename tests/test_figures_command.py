"""``maroc-ia figures``: what was understood, as a table, in the text itself, and as promised in JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from maroc_ia_check import Document, extract_mentions
from maroc_ia_check.cli import run
from maroc_ia_check.languages.messages import load_messages
from maroc_ia_check.report import View
from maroc_ia_check.report.annotated import annotate

TEXTS = {
    "fr": (
        "Ce que prévoit le plan\n\nRabat, 12 janvier 2026 – Le Maroc vise 50 000 emplois liés à l'IA "
        "d'ici 2030, soit près de 10 000 par an.\nEntre 70 et 85 % des communes seraient couvertes. "
        "Au moins 1,2 milliard de dirhams a été dépensé en 2024.\n"
    ),
    "en": (
        "What the plan holds\n\nRabat, 12 January 2026 – Morocco aims for 50,000 AI-related jobs by 2030, "
        "nearly 10,000 a year.\nBetween 70 and 85% of towns would be covered. "
        "At least 1.2 billion dirhams was spent in 2024.\n"
    ),
    "ar": (
        "ما تتضمنه الخطة\n\nالرباط، 12 يناير 2026 – يهدف المغرب إلى إحداث 50 ألف منصب شغل في مجال الذكاء "
        "الاصطناعي في أفق سنة 2030، أي ما يقارب 10 آلاف سنويا.\nوستتم تغطية ما بين 70 و85 في المائة "
        "من الجماعات. وأنفق على الأقل 1,2 مليار درهم سنة 2024.\n"
    ),
}
KEYS = {"span", "line", "column", "quote", "value", "unit", "kind", "hedge", "per", "horizon", "modality"}
DECIMAL = re.compile(r"-?\d+(\.\d+)?")


def maroc(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    return capfd.readouterr().out.replace("\u00a0", " ").replace("\u202f", " ")


def written(folder: Path, code: str) -> str:
    path = folder / f"{code}.txt"
    path.write_text(TEXTS[code], encoding="utf-8")
    return str(path)


def figures(capfd: pytest.CaptureFixture[str], path: str) -> list[dict[str, Any]]:
    (document,) = json.loads(maroc(capfd, "figures", "--format", "json", path))["documents"]
    assert set(document) == {"path", "language", "figures"}
    found: list[dict[str, Any]] = document["figures"]
    return found


@pytest.mark.parametrize("code", TEXTS)
def test_json_is_as_promised(capfd: pytest.CaptureFixture[str], tmp_path: Path, code: str) -> None:
    found = figures(capfd, written(tmp_path, code))
    text = TEXTS[code]
    for figure in found:
        start, end = figure["span"]["start"], figure["span"]["end"]
        line = text.split("\n")[figure["line"] - 1]
        assert set(figure) == KEYS
        assert text[start:end] == figure["quote"]
        assert line[figure["column"] - 1 :].startswith(figure["quote"])
        ends = figure["value"].values() if isinstance(figure["value"], dict) else [figure["value"]]
        assert figure["kind"] == "date" or all(e is None or DECIMAL.fullmatch(e) for e in ends)
    day, jobs, rhythm, share, money = found
    assert (day["kind"], day["value"]) == ("date", "2026-01-12")
    assert (jobs["value"], jobs["unit"], jobs["horizon"], jobs["modality"]) == (
        "50000",
        "job",
        "2030",
        "target",
    )
    assert (rhythm["value"], rhythm["hedge"], rhythm["per"]) == ("10000", "nearly", "year")
    assert (share["value"], share["unit"]) == ({"min": "70", "max": "85"}, "%")
    assert (money["value"], money["unit"], money["hedge"]) == ("1200000000", "MAD", "at-least")
    assert (money["kind"], money["horizon"], money["modality"]) == ("money", None, "achieved")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("fr", "français · 5 chiffres lus"),
        ("en", "English · 5 figures read"),
        ("ar", "العربية · تمت قراءة 5 أرقام"),
    ],
)
def test_the_table_names_the_language_and_the_time(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, code: str, said: str
) -> None:
    out = maroc(capfd, "figures", "--lang", code, written(tmp_path, code))
    by = {"fr": "échéance 2030", "en": "by 2030", "ar": "في أفق 2030"}[code]
    assert said in out
    assert re.search(rf"^3:\d+ .*{by}", out, re.MULTILINE)


def test_a_mixed_text_names_all_its_languages(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_text(TEXTS["fr"] + TEXTS["fr"] + TEXTS["ar"], encoding="utf-8")
    assert "français, العربية · 15" in maroc(capfd, "figures", str(path))
    assert "français · " in maroc(capfd, "figures", "--language", "fr", str(path))


def annotated(text: str, width: int = 100, code: str = "fr", *, colour: bool = False) -> str:
    reading = extract_mentions(Document.from_text(text))
    return (
        annotate(reading, load_messages(code), View(width, colour))
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
    )


def test_figures_are_underlined_where_they_stand() -> None:
    lines = annotated(TEXTS["fr"]).splitlines()
    row = next(i for i, line in enumerate(lines) if "50 000 emplois" in line)
    drawn = lines[row + 1]
    for number, quote in (("1", "12 janvier 2026"), ("2", "50 000 emplois")):
        start = lines[row].index(quote)
        assert drawn[start : start + len(quote)] == number + "─" * (len(quote) - 1)
        assert drawn[start - 1] == " "
    assert any(re.search(r"│ +2  50 000 emplois · échéance 2030 · objectif$", line) for line in lines)


def test_right_to_left_lines_have_brackets_instead() -> None:
    out = annotated(TEXTS["ar"], code="en")
    assert "(2)[50 ألف منصب شغل]" in out
    assert "─" not in out
    assert re.search(r"2  50,000 jobs · by 2030 · target", out)


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("width", [40, 61, 80, 120])
def test_nothing_of_the_text_is_lost_and_no_figure_is_cut(code: str, width: int) -> None:
    reading = extract_mentions(Document.from_text(TEXTS[code]))
    out = annotate(reading, load_messages(code), View(width))
    shown = re.sub(r"\(\d+\)\[(.*?)\]", r"\1", out)
    shown = " ".join(re.sub(r"^ *\d* │ ", "", line) for line in shown.splitlines())
    for word in TEXTS[code].split():
        assert word in shown
    for mention in reading:
        assert mention.quote in shown
    assert all(len(line) <= max(width, 45) for line in out.splitlines()[2:] if "[" not in line)


def test_colour_changes_nothing_but_colour() -> None:
    plain, painted = annotated(TEXTS["fr"]), annotated(TEXTS["fr"], colour=True)
    assert plain != painted
    bare = re.sub(r"\x1b\[\d*m", "", painted)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_what_is_odd_is_said() -> None:
    out = annotated("Il a démenti le chiffre de l00 000 emplois. Le parc compte 1.500 stations.", code="en")
    assert "letter read as a digit" in out
