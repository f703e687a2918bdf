"""The commands as a user types them: what is printed where, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.cli.commands import COMMANDS
from maroc_ia_check.cli.interface import chosen_language
from maroc_ia_check.languages.messages import interface_languages

ROOT = Path(__file__).parents[1]
WRONG = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026."
DISPUTED = "Les Assises nationales de l'IA ont réuni 2 500 participants à Salé en juillet 2025."
CLEAN = "Le Maroc vise 50 000 emplois liés à l'IA d'ici 2030."
Result = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MAROC_IA_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one file of every kind."""
    contents = {"wrong": WRONG, "disputed": DISPUTED, "clean": CLEAN}
    for name, content in contents.items():
        (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02\x03\x00\x00")
    (tmp_path / "latin.txt").write_bytes(CLEAN.replace("Le Maroc", "Présenté : le Maroc").encode("cp1252"))
    (tmp_path / "article.pptx").write_bytes(b"PK\x03\x04")
    return tmp_path


def maroc(capfd: pytest.CaptureFixture[str], *arguments: str) -> Result:
    code = run([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    assert "Traceback" not in out + err
    return code, out, err.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("names", "options", "expected"),
    [
        (["clean"], [], 0),
        (["wrong"], [], 1),
        (["disputed"], [], 0),
        (["disputed"], ["--fail-on", "caution"], 1),
        (["wrong"], ["--fail-on", "never"], 0),
        (["wrong"], ["--exit-zero"], 0),
        (["empty"], [], 2),
        (["binary"], [], 2),
        (["absent"], [], 2),
        (["wrong", "absent"], [], 2),
        (["clean", "empty"], ["--exit-zero"], 2),
        (["clean", "empty"], ["--fail-on", "never"], 2),
        (["clean", "wrong", "disputed"], [], 1),
        (["latin"], [], 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_exit_codes(
    capfd: pytest.CaptureFixture[str],
    texts: Path,
    names: list[str],
    options: list[str],
    expected: int,
    form: str,
) -> None:
    files = [str(texts / f"{name}.txt") for name in names]
    assert maroc(capfd, "check", "--format", form, *options, *files)[0] == expected


def test_an_unreadable_file_does_not_stop_the_others(capfd: pytest.CaptureFixture[str], texts: Path) -> None:
    (texts / "nothing").mkdir()
    files = [str(texts / name) for name in ("article.pptx", "wrong.txt", "nothing")]
    code, out, err = maroc(capfd, "check", "--format", "json", *files)
    documents = json.loads(out)["documents"]
    assert code == 2
    assert [d.get("error", {}).get("code") for d in documents] == ["unsupported-format", None, "directory"]
    assert documents[1]["findings"][0]["verdict"] == "contradicted"
    assert err.count("\n") == 2
    assert "article.pptx : format .pptx non pris en charge" in err


def test_the_report_names_what_to_print_instead(capfd: pytest.CaptureFixture[str], texts: Path) -> None:
    _, out, err = maroc(capfd, "check", str(texts / "wrong.txt"))
    assert "CONTREDIT" in out
    assert re.search(r"lire\s+«.11.milliards.de.dirhams.»", out)
    assert err == ""


def test_standard_input(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "in.txt"
    path.write_text(WRONG, encoding="utf-8")
    with path.open(encoding="utf-8") as handle:
        monkeypatch.setattr(sys, "stdin", handle)
        code, out, _ = maroc(capfd, "check", "-")
    assert code == 1
    assert out.startswith("entrée standard · ")
    assert maroc(capfd, "check", "-", "-")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "il manque FICHIER…"),
        (["check", "--fromat", "json", "a"], "vouliez-vous dire --format ?"),
        (["check", "--format"], "l’option --format attend une valeur"),
        (["check", "--format", "jsn", "a"], "vouliez-vous dire json ?"),
        (["check", "--fail-on", "alarms", "a"], "vouliez-vous dire alarm ?"),
        (["check", "--as-of", "14/01/2026", "a"], "date non comprise"),
        (["check", "--language", "de", "a"], "langue inconnue : de"),
        (["check", "--knowledge", "/nowhere", "a"], "dossier de connaissances introuvable : /nowhere"),
        (["chekc", "a"], "vouliez-vous dire check ?"),
        (["facts", "--topic", "emploit"], "vouliez-vous dire emplois ?"),
        (["facts", "--format", "xml"], "format de sortie inconnu : xml"),
        (["facts", "zzzzqqqq"], "rien ne correspond à « zzzzqqqq »"),
        (["show", "ai-job-2030"], "vouliez-vous dire ai-jobs-2030 ?"),
        (["show"], "il manque RÉFÉRENCE"),
        (["--lang", "de", "facts"], "langue inconnue : de (connues : fr, ar, en)"),
    ],
)
def test_mistakes_are_told_in_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    code, out, err = maroc(capfd, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("code", interface_languages())
def test_help_speaks_every_language(capfd: pytest.CaptureFixture[str], code: str) -> None:
    for arguments in ([], *([command] for command in COMMANDS)):
        status, out, err = maroc(capfd, "--lang", code, *arguments, "--help")
        assert (status, err) == (0, "")
        assert "help.check" not in out
        assert "help.word" not in out
        assert "…}" not in out
        assert out == maroc(capfd, *arguments, "--help", f"--lang={code}")[1]


def test_the_language_of_the_interface() -> None:
    assert chosen_language(["check", "a"], {}) is None
    assert chosen_language(["check", "a"], {"MAROC_IA_LANG": "en"}) == "en"
    assert chosen_language(["--lang", "ar", "check", "a"], {"MAROC_IA_LANG": "en"}) == "ar"
    assert chosen_language(["check", "--lang=en", "a"], {}) == "en"
    assert chosen_language(["check", "--", "--lang=en"], {}) is None


def test_version_and_nothing_at_all(capfd: pytest.CaptureFixture[str]) -> None:
    assert re.fullmatch(r"maroc-ia \d+\.\d+\.\d+\n", maroc(capfd, "--version")[1])
    code, out, _ = maroc(capfd)
    assert code == 0
    assert all(command in out for command in COMMANDS)


def test_facts_without_words_lists_the_topics(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = maroc(capfd, "facts", "--format", "json")
    topics = {row["topic"]: row["claims"] for row in json.loads(out)}
    assert topics["emplois"] > 5
    assert "emplois" in maroc(capfd, "facts")[1]


@pytest.mark.parametrize(
    "words", [["emploi", "IA"], ["emplois", "ia"], ["jobs", "AI"], ["--topic", "emploi"]]
)
def test_facts_are_found_however_they_are_asked_for(
    capfd: pytest.CaptureFixture[str], words: list[str]
) -> None:
    code, out, _ = maroc(capfd, "facts", *words, "--format", "json")
    assert code == 0
    rows = {row["claim"]: row for row in json.loads(out)}
    assert rows["ai-jobs-2030"]["value"] == "50000"


def test_facts_as_of_a_date_and_as_a_spreadsheet(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = maroc(capfd, "facts", "--topic", "emplois", "--as-of", "2024-12-31", "--format", "csv")
    claims = {row["claim"] for row in csv.DictReader(io.StringIO(out))}
    assert "digital-jobs-2030" in claims
    assert "ai-jobs-2030" not in claims


def test_show_lists_the_statements_oldest_first(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = maroc(capfd, "show", "digital-strategy-budget-2024-2026")
    assert code == 0
    years = [int(year) for year in re.findall(r"^\S.*, \d+\S* \S+ (20\d\d)$", out, re.M)]
    assert years == sorted(years)
    assert len(years) > 3


def test_sources(capfd: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(maroc(capfd, "sources", "--format", "json")[1])
    assert {"source", "publisher", "published", "url"} <= set(rows[0])
    assert maroc(capfd, "sources")[0] == 0


def test_figures_shows_what_was_understood(capfd: pytest.CaptureFixture[str], texts: Path) -> None:
    code, out, _ = maroc(
        capfd, "figures", "--format", "json", str(texts / "wrong.txt"), str(texts / "empty.txt")
    )
    document, unread = json.loads(out)["documents"]
    money = next(f for f in document["figures"] if f["unit"] == "MAD")
    span = money["span"]
    assert code == 2
    assert (money["value"], money["kind"]) == ("11000000", "money")
    assert WRONG[span["start"] : span["end"]] == money["quote"]
    assert unread["error"]["code"] == "empty"
    assert "11 millions de dirhams" in maroc(capfd, "figures", str(texts / "wrong.txt"))[1].replace(
        "\u00a0", " "
    )


def test_validate_names_file_line_and_field(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert maroc(capfd, "validate")[0] == 0
    (tmp_path / "claims.yaml").write_text("- id: essai\n  topic: emplois\n  typ: figure\n", encoding="utf-8")
    code, out, _ = maroc(capfd, "validate", "--knowledge", str(tmp_path))
    assert code == 2
    assert re.search(r"claims\.yaml:3.: typ.:", out)
    code, out, err = maroc(capfd, "check", "--knowledge", str(tmp_path), "a.txt")
    assert (code, out) == (2, "")
    assert "claims.yaml:3" in err


def test_an_unforeseen_error_is_one_line(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> int:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("maroc_ia_check.cli.execution.execute", broken)
    code, out, err = maroc(capfd, "--lang", "en", "facts")
    assert (code, out) == (2, "")
    assert "defect in the program (ZeroDivisionError: oh)" in err


def test_interruption(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("maroc_ia_check.knowledge.load_knowledge", interrupted)
    assert maroc(capfd, "facts", "emploi") == (130, "", "")


def test_a_closed_pipe_is_quiet() -> None:
    command = [sys.executable, "-m", "maroc_ia_check", "sources"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in {0, 141}


def test_output_is_utf8_whatever_the_locale(texts: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "MAROC_IA_LANG": "ar"}
    command = [sys.executable, "-m", "maroc_ia_check", "check", str(texts / "clean.txt")]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0
    assert "لا شيء يستدعي التصحيح" in done.stdout.decode("utf-8")


def test_runs_are_byte_identical() -> None:
    files = sorted(str(path) for path in (ROOT / "examples").glob("*.txt"))
    command = [sys.executable, "-m", "maroc_ia_check", "check", "--format", "json", *files]
    outputs = {
        subprocess.run(
            command, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs != {b""}


def test_the_examples_show_what_they_promise(capfd: pytest.CaptureFixture[str]) -> None:
    files = [str(ROOT / "examples" / name) for name in ("note-de-cadrage.txt", "revue-de-janvier.txt")]
    _, out, _ = maroc(capfd, "check", "--format", "json", *files)
    clean, mixed = json.loads(out)["documents"]
    assert {f["verdict"] for f in clean["findings"]} == {"supported"}
    judged = {(f["claim"], f["verdict"], f["reason"]) for f in mixed["findings"]}
    assert {
        ("ai-gdp-contribution-2030", "supported", None),
        ("ai-jobs-2030", "misleading", "modality"),
        ("digital-jobs-2030", "misleading", "horizon"),
        ("digital-strategy-budget-2024-2026", "contradicted", "scale"),
        ("assises-ia-2025-participants", "disputed", None),
    } <= judged
    assert mixed["coverage"]["unchecked"]["off-topic"] >= 1
