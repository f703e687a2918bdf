"""``maroc-ia add source``: options or questions, a checked file, the diff, and nothing written by halves."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import yaml

from maroc_ia_check.cli import questions, run
from maroc_ia_check.errors import KnowledgeError, UsageError
from maroc_ia_check.knowledge.drafting import proposed_id, read_mapping, rendered, source_row, write_source
from maroc_ia_check.knowledge.schema import SourceEntry

STATEMENT = '{claim: ai-jobs-2030, value: "50000", unit: job, period: {end: 2030}, as_said: 50 000 emplois}'
GIVEN = {
    "--publisher": "Gazette : d’essai",
    "--title": 'Un titre avec "guillemets" # et dièse',
    "--published": "2026-02-03",
    "--language": "fr",
    "--tier": "press",
    "--url": "https://gazette.example/un",
}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom’s own folder, empty as yet."""
    monkeypatch.delenv("MAROC_IA_LANG", raising=False)
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def options(own: Path, *more: str, **changed: str) -> list[str]:
    given = {**GIVEN, **{f"--{name}": value for name, value in changed.items()}}
    pairs = [part for pair in given.items() for part in pair]
    return ["add", "source", *pairs, "--knowledge", str(own), "--lang", "en", *more]


def test_a_source_is_shown_and_written(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(options(own, "--statement", STATEMENT)) == 0
    path = own / "sources" / "gazette-2026-02-03.yaml"
    out = capfd.readouterr().out
    assert "+++ " in out
    assert f"Written: {path}" in out
    entry = SourceEntry.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert (entry.publisher, entry.title) == (GIVEN["--publisher"], GIVEN["--title"])
    assert entry.statements[0].value == "50000"
    assert run(["validate", "--knowledge", str(own)]) == 0
    assert [child.name for child in (own / "sources").iterdir()] == [path.name]


def test_a_dry_run_writes_nothing(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(options(own, "--statement", STATEMENT, "--dry-run")) == 0
    assert "+publisher:" in capfd.readouterr().out
    assert list(own.iterdir()) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("{claim: ai-jobs-203, value: '50000', unit: job}", "unknown reference"),
        ("{claim: ai-jobs-2030, value: '50000', unit: job, as_said: 60 000 emplois}", "digits"),
        ("{claim: ai-jobs-2030, value: '50000', unit: MAD}", "dimension"),
        ("{claim: ai-jobs-2030, value: fifty, unit: job}", "invalid field"),
    ],
)
def test_an_unsound_source_is_not_written(
    own: Path, capfd: pytest.CaptureFixture[str], statement: str, told: str
) -> None:
    assert run(options(own, "--statement", statement)) == 1
    assert told in capfd.readouterr().out
    assert list(own.iterdir()) == []


def test_a_known_page_is_not_added_twice(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(options(own, "--statement", STATEMENT)) == 0
    assert run(options(own, "--statement", STATEMENT, id="other")) == 1
    assert "gazette-2026-02-03" in capfd.readouterr().out


def test_a_taken_name_is_refused(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(options(own, "--statement", STATEMENT)) == 0
    again = options(own, "--statement", STATEMENT, url="https://gazette.example/deux")
    assert run(again) == 2
    assert "exists already" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["add", "claim", "--lang", "en"], "known: source"),
        (["add", "source", "--publisher", "x", "--lang", "en", "--knowledge", "."], "--language"),
        (["add", "source", "--lang", "en"], "--knowledge"),
    ],
)
def test_what_cannot_be_done_is_said(
    own: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(own)
    assert run(arguments) == 2
    assert told in capfd.readouterr().err


def test_a_statement_that_is_no_mapping_is_refused(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(options(own, "--statement", "fifty thousand jobs")) == 2
    assert run(options(own, "--statement", "{claim: [")) == 2
    assert capfd.readouterr().err.count("unreadable statement") == 2
    with pytest.raises(UsageError):
        read_mapping("- a")


ANSWERS = """\
https://gazette.example/trois
Gazette
Un titre

fr
presse
press
opening

ai-job-2030
ai-jobs-2030
50000
job
50 000 emplois
target


yes
"""


def attend(monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
    monkeypatch.setattr(questions, "attended", lambda: True)
    monkeypatch.setattr("maroc_ia_check.cli.add.attended", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))


def test_questions_are_asked_until_the_answer_is_known(
    own: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    attend(monkeypatch, ANSWERS)
    assert run(["add", "source", "--knowledge", str(own), "--lang", "en"]) == 0
    out = capfd.readouterr().out
    assert "“presse” is not known; the nearest: press" in out
    assert "the nearest: ai-jobs-2030" in out
    row = yaml.safe_load((own / "sources" / "gazette.yaml").read_text(encoding="utf-8"))
    assert row["published"] is None
    assert row["published_note"]
    assert row["statements"][0]["as_said"] == "50 000 emplois"


def test_an_event_is_asked_for_its_date(
    own: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    head = ANSWERS.splitlines()[:9]
    attend(monkeypatch, "\n".join([*head, "5g-commercial-launch", "2025-11", "Rabat", "", "y", ""]))
    assert run(["add", "source", "--knowledge", str(own), "--lang", "en"]) == 0
    assert "date: 2025-11" in capfd.readouterr().out


def test_no_or_the_end_of_the_input_writes_nothing(
    own: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    attend(monkeypatch, ANSWERS.replace("yes", "no"))
    assert run(["add", "source", "--knowledge", str(own), "--lang", "en"]) == 1
    attend(monkeypatch, ANSWERS[:60])
    assert run(["add", "source", "--knowledge", str(own), "--lang", "en"]) == 130
    assert list(own.iterdir()) == []
    capfd.readouterr()


def test_the_library_refuses_what_the_command_refuses(own: Path) -> None:
    row = source_row({"publisher": "Gazette", "language": "fr", "tier": "press"}, [{"claim": "no-such"}])
    assert proposed_id(row) == "gazette"
    with pytest.raises(KnowledgeError):
        write_source(own, "gazette", rendered(row))
