"""How answers are presented: tables that fit, formats that other programs read, nothing cut or made up."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet
import pytest
import yaml
from bibtexparser.entrypoint import parse_string
from rich.cells import cell_len

from maroc_ia_check import __version__, listing, load_knowledge
from maroc_ia_check.cli import run
from maroc_ia_check.inquiry import identified
from maroc_ia_check.inquiry.facts import answer
from maroc_ia_check.inquiry.question import Question
from maroc_ia_check.inquiry.references import Reference
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.listing import Listing, presentations, render

LISTINGS = [
    ["facts", "--topic", "emplois"],
    ["facts", "--topic", "emplois", "--statements"],
    ["show", "ai-jobs-2030"],
    ["history", "offshoring-new-jobs-2030"],
    ["timeline", "--topic", "telecoms"],
    ["changes", "--since", "2026-01"],
    ["conflicts", "--topic", "emplois"],
    ["sources", "--source", "Le Matin"],
]


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAROC_IA_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def ask(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    return str(capfd.readouterr().out)


@pytest.mark.parametrize("code", interface_languages())
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits_and_cuts_no_figure(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int, code: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = ask(capfd, "facts", "--topic", "jobs", "--lang", code)
    assert all(cell_len(line) <= width for line in out.splitlines())
    assert "…" not in out
    messages = load_messages(code)
    facts = answer(Question(topic="jobs"), load_knowledge())
    for fact in facts:
        # the figure's own words hold together; only a range may go on below
        for part in Speaker(messages).value(fact.lead[1]).split(" "):
            assert part in out
        assert fact.claim.id in out
    if width == 80:
        assert out.count("\n") <= 48


@pytest.mark.parametrize("arguments", LISTINGS, ids=lambda a: " ".join(a[:1] + a[3:]))
def test_the_text_formats_hold_the_same_rows(
    capfd: pytest.CaptureFixture[str], arguments: Sequence[str]
) -> None:
    rows = [json.loads(line) for line in ask(capfd, *arguments, "--format", "jsonl").splitlines()]
    assert rows
    document = json.loads(ask(capfd, *arguments, "--format", "json"))
    assert yaml.safe_load(ask(capfd, *arguments, "--format", "yaml")) == document
    if arguments[0] != "conflicts":
        assert document == rows
        table = ask(capfd, *arguments, "--format", "markdown").splitlines()
        assert len(table) == len(rows) + 2
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        read = list(
            csv.DictReader(io.StringIO(ask(capfd, *arguments, "--format", form)), delimiter=delimiter)
        )
        assert [list(row) for row in read] == [list(row) for row in rows]
        for cells, row in zip(read, rows, strict=True):
            for field, value in row.items():
                if isinstance(value, str):
                    assert cells[field].removeprefix("'") == value.removeprefix("'")


@pytest.mark.parametrize("arguments", LISTINGS, ids=lambda a: " ".join(a[:1] + a[3:]))
def test_parquet_holds_the_same_rows(
    capfd: pytest.CaptureFixture[str], arguments: Sequence[str], tmp_path: Path
) -> None:
    path = tmp_path / "rows.parquet"
    assert ask(capfd, *arguments, "--format", "parquet", "--output", str(path)) == ""
    rows = [json.loads(line) for line in ask(capfd, *arguments, "--format", "jsonl").splitlines()]
    read = pyarrow.parquet.read_table(path).to_pylist()
    assert [list(row) for row in read] == [list(row) for row in rows]
    for typed, row in zip(read, rows, strict=True):
        for field, value in row.items():
            if isinstance(typed[field], Decimal):
                assert typed[field] == Decimal(value)
            else:
                assert str(typed[field]) == str(value) or (typed[field] is None and value is None)


def test_a_listing_goes_to_a_file_or_says_why_not(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    assert ask(capfd, "facts", "--topic", "emplois", "--format", "csv", "--output", str(path)) == ""
    assert path.read_text(encoding="utf-8") == ask(capfd, "facts", "--topic", "emplois", "--format", "csv")
    assert run(["facts", "--topic", "emplois", "--output", str(tmp_path)]) == 2
    assert str(tmp_path) in capfd.readouterr().err
    assert run(["facts", "--format", "bibtex"]) == 2
    assert "bibtex" in capfd.readouterr().err


def test_a_missing_library_names_its_extra(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(["facts", "--topic", "emplois", "--format", "parquet"]) == 2
    assert "maroc-ia-check[parquet]" in capfd.readouterr().err


def test_bibtex_parses_and_says_what_the_sources_say(capfd: pytest.CaptureFixture[str]) -> None:
    library = parse_string(ask(capfd, "sources", "--format", "bibtex"))
    assert library.failed_blocks == []
    sources = load_knowledge().sources
    assert {entry.key for entry in library.entries} == set(sources)
    for entry in library.entries:
        fields = {field.key: field.value for field in entry.fields}
        source = sources[entry.key]
        assert fields.get("date") == (source.published.isoformat() if source.published else None)
        assert ("title" in fields) == bool(source.title)


def test_tex_signs_are_escaped() -> None:
    page = Reference("a", "webpage", "R&D {x}", "100 % de_#1 $~^\\", "https://e.org/a_b?c=%20{d}")
    out = render(Listing([], lambda _: "", references=(page,)), "bibtex", load_messages("en"), 80)
    assert isinstance(out, str)
    assert r"{{R\&D \{x\}}}" in out
    assert r"100 \% de\_\#1 \$\textasciitilde{}\textasciicircum{}\textbackslash{}" in out
    assert "https://e.org/a_b?c=%20%7Bd%7D}" in out


def test_csl_has_the_dates_and_invents_none(capfd: pytest.CaptureFixture[str]) -> None:
    items = json.loads(ask(capfd, "sources", "--format", "csl"))
    sources = load_knowledge().sources
    assert {item["id"] for item in items} == set(sources)
    for item in items:
        parts = item.get("issued", {}).get("date-parts")
        assert (date(*parts[0]) if parts else None) == sources[item["id"]].published
        assert not {"accessed", "DOI"} & set(item)


def test_reviews_speak_only_of_what_is_wrong_or_disputed(capfd: pytest.CaptureFixture[str]) -> None:
    graph = json.loads(ask(capfd, "facts", "--topic", "emplois", "--format", "claimreview"))["@graph"]
    base = load_knowledge()
    wrong = {
        name
        for each in base.claims
        if each.topic == "emplois"
        for name, statement in identified(each)
        if statement.rank == "erroneous"
    }
    rated = {review["@id"]: review["reviewRating"]["alternateName"] for review in graph}
    assert {name for name, said in rated.items() if said == "erroné"} == wrong
    assert set(rated.values()) == {"erroné", "discuté"}
    assert all(review["reviewBody"] for review in graph)
    assert not any("ratingValue" in review["reviewRating"] for review in graph)
    assert run(["show", "call-centre-jobs-2023", "--format", "claimreview"]) == 2
    assert "claimreview" in capfd.readouterr().err


def test_presentations_are_found_by_name() -> None:
    assert set(presentations()) == {
        *("table", "json", "jsonl", "csv", "tsv", "markdown"),
        *("yaml", "parquet", "bibtex", "csl", "claimreview"),
    }


def test_a_presentation_knows_no_other() -> None:
    for path in (Path(listing.__file__).parent / "formats").glob("*.py"):
        assert not re.search(r"listing\.formats", path.read_text(encoding="utf-8")), path


def test_the_citation_file_names_this_version_and_no_invented_person() -> None:
    content = yaml.safe_load((Path(__file__).parents[1] / "CITATION.cff").read_text(encoding="utf-8"))
    assert content["version"] == __version__
    assert [list(author) for author in content["authors"]] == [["name"]]


def test_cells_are_no_formulas() -> None:
    row = Listing([{"a": "=1+1", "b": Decimal("-2.50"), "c": ["x", "y"], "d": None}], lambda _: "")
    assert render(row, "csv", load_messages("en"), 80) == "a,b,c,d\n'=1+1,'-2.50,x y,\n"


def test_facts_need_no_heavy_library(capfd: pytest.CaptureFixture[str]) -> None:
    program = (
        "import sys; from maroc_ia_check.cli import run; run(['facts', '--topic', 'emplois']); "
        "heavy = {'pydantic', 'rapidfuzz', 'yaml', 'rich.console', 'pyarrow', 'maroc_ia_check.extract'}; "
        "print('heavy:', *sorted(heavy & set(sys.modules)))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert runs[1].stdout.splitlines()[-1] == "heavy:"
    assert capfd.readouterr().err == ""
