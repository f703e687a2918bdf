"""Pictures: what they show, that nothing of it is cut off, and that they never change by themselves."""

from __future__ import annotations

import hashlib
import os
import re
import struct
import subprocess
import sys
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from conftest import read_folder
from rich.cells import cell_len

from maroc_ia_check.cli import run
from maroc_ia_check.errors import MissingExtraError, UsageError
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.plot import draw_chart, picture_formats, plot_disputes, plot_statements, plot_targets
from maroc_ia_check.plot.chart import Chart, Panel
from maroc_ia_check.plot.lanes import lanes
from maroc_ia_check.plot.paper import Ink, Paper
from maroc_ia_check.plot.terminal import write_chart
from maroc_ia_check.plot.ticks import ticks

#: a claim with many voices and one that is disputed, an event, a topic with targets, one with conflicts
CLAIMS = ("ai-gdp-contribution-2030", "offshoring-companies", "gitex-africa-2025")
CODES = interface_languages()


def speaker(base: KnowledgeBase, code: str = "en") -> Speaker:
    return Speaker(load_messages(code), concept_words(base, code))


@cache
def charts(code: str) -> list[Chart]:
    base = load_knowledge()
    words = speaker(base, code)
    claims = [claim for claim in base.claims if claim.id in CLAIMS]
    return [
        plot_statements(base, claims, words),
        plot_targets(base, "emplois", words),
        plot_disputes(base, "telecoms", words),
    ]


def panel(base: KnowledgeBase, claim: str, day: date | None = None) -> Panel:
    found = base.claim(claim)
    assert found is not None
    return plot_statements(base, [found], speaker(base), day).panels[0]


def test_a_row_a_value_a_mark_a_statement(knowledge: KnowledgeBase) -> None:
    rows = {line.label: line for line in panel(knowledge, "digital-jobs").lines}
    assert list(rows) == ["210,000 jobs", "190,000 jobs"]
    assert all(line.flagged and "disputed" in line.note for line in rows.values())
    (mark,) = rows["210,000 jobs"].marks
    assert mark.place == date(2026, 1, 10)
    assert "Agence Un" in mark.caption
    assert "210 000 emplois" in mark.caption
    assert mark.url == "https://example.org/un"


def test_shape_colour_size_and_filling_all_say_something(knowledge: KnowledgeBase) -> None:
    (line,) = panel(knowledge, "ai-jobs").lines
    wire, echo = (mark.style for mark in line.marks)
    assert (wire.shape, wire.small, wire.filled) == ("triangle", False, True)
    assert (echo.shape, echo.small, echo.filled) == ("circle", True, True)
    assert "1 voice" in line.note
    assert not line.flagged
    past = panel(knowledge, "fund-size").lines[1]
    assert not past.marks[0].style.filled
    assert "replaced since" in past.note


def test_languages_have_colours_of_their_own(folder: Path) -> None:
    path = folder / "sources" / "journal-trois.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("language: fr", "language: ar"), encoding="utf-8"
    )
    base = read_folder(folder)
    lines = panel(base, "digital-jobs").lines
    assert len({line.marks[0].style.colour for line in lines}) == 2
    keys = plot_statements(base, base.claims[:3], speaker(base)).legend
    assert {key.label for key in keys if key.hue} == {"in French", "in Arabic"}


def test_as_of_a_day_shows_what_was_known(knowledge: KnowledgeBase) -> None:
    whole, early = panel(knowledge, "digital-jobs"), panel(knowledge, "digital-jobs", date(2026, 1, 4))
    assert len(whole.lines) == 2
    assert [line.label for line in early.lines] == ["210,000 jobs"]
    assert not early.lines[0].flagged
    with pytest.raises(UsageError) as nothing:
        panel(knowledge, "digital-jobs", date(2020, 1, 1))
    assert nothing.value.key == "nothing-to-plot"


SERIES = """
- id: ai-jobs-then
  topic: emplois
  type: figure
  unit: job
  about: [ai, jobs]
  statistic: increment
  modality: achieved
  period: {kind: point, at: 2025}
  wording: {fr: emplois créés, en: jobs created, ar: مناصب محدثة}
"""


def test_targets_stand_beside_what_was_achieved(folder: Path) -> None:
    with pytest.raises(UsageError) as none:
        plot_targets(read_folder(folder), "emplois", speaker(read_folder(folder)))
    assert none.value.key == "no-series"
    claims = folder / "claims.yaml"
    claims.write_text(claims.read_text(encoding="utf-8") + SERIES, encoding="utf-8")
    source = folder / "sources" / "agence-un.yaml"
    source.write_text(
        source.read_text(encoding="utf-8") + '- {claim: ai-jobs-then, value: "9100", unit: job}\n', "utf-8"
    )
    base = read_folder(folder)
    chart = plot_targets(base, "emplois", speaker(base))
    (series,) = chart.panels
    assert [(line.label, line.note, line.marks[0].place) for line in series.lines] == [
        ("2025", "9,100 jobs", Decimal(9100)),
        ("2031", "37,000 jobs", Decimal(37000)),
    ]
    assert [line.marks[0].style.filled for line in series.lines] == [True, False]
    assert [key.label for key in chart.legend] == ["achieved", "target"]


def test_conflicts_show_one_mark_a_voice(knowledge: KnowledgeBase) -> None:
    chart = plot_disputes(knowledge, "emplois", speaker(knowledge))
    (conflict,) = chart.panels
    assert sorted(line.label for line in conflict.lines) == ["190,000 jobs", "210,000 jobs"]
    assert [len(line.marks) for line in conflict.lines] == [1, 1]
    with pytest.raises(UsageError):
        plot_disputes(knowledge, "budget", speaker(knowledge))


def test_many_voices_stay_on_the_sheet(knowledge: KnowledgeBase) -> None:
    chart = plot_disputes(knowledge, "emplois", speaker(knowledge))
    line = chart.panels[0].lines[0]
    crowded = Chart("x", "voices", (Panel("y", (line._replace(marks=line.marks * 50),)),))
    text = write_chart(crowded, load_messages("en"), 60)
    assert sum(map(text.count, "▲●∙")) == 50
    assert max(map(cell_len, text.splitlines())) <= 60
    svg = draw_chart(crowded, "svg", load_messages("en")).decode()
    places = [float(x) for x in re.findall(r'<use xlink:href="#\w+" x="([\d.]+)" y=', svg)]
    width = float(re.findall(r'width="([\d.]+)pt"', svg)[0])
    assert len(places) == 50
    assert all(0 < place < width for place in places)


def test_marks_never_cover_each_other() -> None:
    assert lanes([], 1) == []
    assert lanes([0, 0, 0.5, 1, 3], 1) == [0, 1, 2, 0, 0]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2025, 4, 3), date(2025, 4, 20), ["April 2025", "20 April 2025"]),
        (date(2025, 12, 30), date(2026, 2, 1), ["December 2025", "January 2026", "February 2026"]),
        (date(2021, 3, 1), date(2026, 2, 1), ["2021", "2022", "2023", "2024", "2025", "2026"]),
        (date(2014, 5, 5), date(2026, 2, 1), ["2014", "2016", "2018", "2020", "2022", "2024", "2026"]),
    ],
)
def test_the_axis_names_months_or_years(first: date, last: date, said: list[str]) -> None:
    named = ticks(first, last, load_messages("en"))
    assert [words for _, words in named] == said
    assert named[0][0] <= first
    assert all(day <= last for day, _ in named)


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_cut_off(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    put: list[tuple[float, float, str]] = []
    original = Paper.text

    def watched(
        self: Paper, across: float, down: float, text: str, ink: Ink, *, centred: bool = False
    ) -> None:
        width = self.text_width(text, ink)
        start = across - width / 2 if centred else across
        put.append((start, self.width - start - width, text))
        original(self, across, down, text, ink, centred=centred)

    monkeypatch.setattr(Paper, "text", watched)
    for chart in charts(code):
        put.clear()
        draw_chart(chart, "svg", load_messages(code))
        wanted = {panel.title.split(" ")[0] for panel in chart.panels}
        shown = " ".join(text for _, _, text in put)
        assert all(word in shown for word in wanted)
        assert [text for before, after, text in put if before < 0 or after < 0] == []


def pictures() -> str:
    """The digests of one chart in every format."""
    drawn = (draw_chart(charts("ar")[1], form, load_messages("ar")) for form in picture_formats())
    return " ".join(hashlib.sha256(content).hexdigest() for content in drawn)


def test_a_picture_never_changes_by_itself() -> None:
    program = "import sys; sys.path.insert(0, 'tests'); import test_plot; print(test_plot.pictures())"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.split() == pictures().split()


def test_formats_are_what_they_say() -> None:
    chart = charts("en")[0]
    messages = load_messages("en")
    svg = draw_chart(chart, "svg", messages).decode()
    assert "<svg" in svg
    assert "<dc:date>" not in svg
    png = draw_chart(chart, "png", messages)
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    assert width > 1200
    assert height > 500
    with pytest.raises(UsageError):
        draw_chart(chart, "jpeg", messages)


@pytest.mark.parametrize("code", CODES)
def test_the_page_stands_alone_and_names_every_source(code: str) -> None:
    messages = load_messages(code)
    chart = charts(code)[0]
    page = draw_chart(chart, "html", messages).decode()
    assert f'lang="{code}" dir="{messages.grammar["direction"]}"' in page
    assert "<script" not in page
    assert not re.findall(r'(?:src|xlink:href)="http', page)
    urls = {mark.url for panel in chart.panels for line in panel.lines for mark in line.marks if mark.url}
    assert urls
    assert all(url.replace("&", "&amp;") in page for url in urls)
    assert page.count('<tr class="flagged">') == sum(
        line.flagged for panel in chart.panels for line in panel.lines
    )


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_terminal_shows_every_mark_in_its_width(code: str, width: int) -> None:
    for chart in charts(code):
        text = write_chart(chart, load_messages(code), width)
        lines = text.splitlines()
        assert max(map(cell_len, lines)) <= width
        signs = sum(text.count(sign) for sign in "●○■□◆◇▲△⬟⬠⬢⬡✖✕∙")
        marks = sum(len(line.marks) for panel in chart.panels for line in panel.lines)
        shown_keys = sum(not key.hue for key in chart.legend)
        assert signs == marks + shown_keys
        flagged = sum(line.flagged for panel in chart.panels for line in panel.lines)
        assert text.count("≠ ") == flagged


def test_without_matplotlib_the_terminal_still_draws(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError):
        draw_chart(charts("fr")[0], "svg", load_messages("fr"))
    target = tmp_path / "a.svg"
    assert run(["plot", "ai-jobs-2030", "--output", str(target)]) == 2
    assert "maroc-ia-check[plot]" in capfd.readouterr().err
    assert not target.exists()
    assert run(["plot", "ai-jobs-2030"]) == 0
    assert "50" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "What"),
        (["ai-jobs-2030", "--topic", "emplois"], "What"),
        (["ai-jobs-2030", "--conflicts"], "What"),
        (["ai-job-2030"], "did you mean ai-jobs-2030?"),
        (["ai-jobs-2030", "--output", "a.jpeg"], "unknown picture format: jpeg"),
        (["ai-jobs-2030", "--output", "/proc/nowhere/a.svg"], "cannot write"),
        (["--topic", "services-publics"], "services-publics"),
    ],
)
def test_mistakes_are_told_in_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["--lang", "en", "plot", *arguments]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert said.lower() in err.lower()
    assert err.count("\n") == 1


def test_a_picture_is_written(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "jobs.svg"
    assert run(["--lang", "en", "plot", "--topic", "emplois", "--output", str(target)]) == 0
    assert capfd.readouterr().out == f"written: {target}\n"
    assert target.read_bytes().startswith(b"<?xml")
