"""The configuration: which file holds, what beats what, and mistakes told with their line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.desk.configuration import find_configuration
from maroc_ia_check.desk.schema import Configuration, schemas

DISPUTED = "Les Assises nationales de l'IA ont réuni 2 500 participants à Salé en juillet 2025."
SCHEMAS = Path(__file__).parents[1] / "docs" / "schemas"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inner folder with a text, in an outer one."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(DISPUTED, encoding="utf-8")
    monkeypatch.chdir(inner)
    monkeypatch.delenv("MAROC_IA_LANG", raising=False)
    return inner


def code(capfd: pytest.CaptureFixture[str], *arguments: str) -> int:
    capfd.readouterr()
    return run(arguments)


def test_the_command_line_beats_the_file_beats_the_default(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert code(capfd, "check", "a.txt") == 0
    (folder / "maroc-ia.toml").write_text('fail-on = "caution"\n', encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 1
    assert code(capfd, "check", "--fail-on", "alarm", "a.txt") == 0


def test_the_nearest_file_holds_alone(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder.parent / "maroc-ia.toml").write_text('fail-on = "caution"\n', encoding="utf-8")
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 1
    (folder / "pyproject.toml").write_text('[tool.maroc-ia]\nlang = "en"\n', encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 0
    assert "judged" in capfd.readouterr().out
    (folder / "maroc-ia.toml").write_text('fail-on = "caution"\n', encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 1
    assert "jugé" in capfd.readouterr().out


def test_what_beats_the_interface_language(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "maroc-ia.toml").write_text('lang = "ar"\n', encoding="utf-8")
    run(["check", "a.txt"])
    assert "judged" not in (out := capfd.readouterr().out)
    assert "jugé" not in out
    monkeypatch.setenv("MAROC_IA_LANG", "en")
    run(["check", "a.txt"])
    assert "judged" in capfd.readouterr().out
    run(["check", "--lang", "fr", "a.txt"])
    assert "jugé" in capfd.readouterr().out


def test_paths_are_from_the_folder_of_the_file(folder: Path) -> None:
    (folder.parent / "maroc-ia.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert find_configuration(folder).value("baseline") == str(folder.parent / "known.json")


def test_a_short_form_beats_a_configured_profile(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "maroc-ia.toml").write_text('profile = "cautious"\n', encoding="utf-8")
    assert code(capfd, "check", "--strict", "--fail-on", "never", "a.txt") == 0
    assert code(capfd, "check", "--strict", "--profile", "cautious", "a.txt") == 2


def test_options_that_mean_something_else_elsewhere_are_left_alone(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "maroc-ia.toml").write_text('output-format = ["json"]\nas-of = 2020-01-01\n', encoding="utf-8")
    assert code(capfd, "facts", "--topic", "emplois") == 0
    assert "ai-jobs-2030" in capfd.readouterr().out
    assert code(capfd, "check", "a.txt") == 0
    assert json.loads(capfd.readouterr().out)["documents"][0]["date"] == "2020-01-01"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('\nfail-onn = "alarm"', 2, "réglage inconnu : fail-onn ; vouliez-vous dire fail-on ?"),
        ('lang = "fr"\nfail-on = "alrm"', 2, "alarm, caution, never) ; vouliez-vous dire alarm ?"),
        ('profile = "bold"', 1, "standard, strict, cautious"),
        ('as-of = "14/01/2026"', 1, "2026-01-14"),
        ('encoding = "cp9999"', 1, "cp1256"),
        ("jobs = 0", 1, "(attendu : 2)"),
        ('cache = "yes"', 1, "(attendu : false)"),
        ('lang = "fr"\nlang = ', 2, "TOML mal formé"),
    ],
)
def test_mistakes_name_file_line_and_key(
    folder: Path, capfd: pytest.CaptureFixture[str], text: str, line: int, said: str
) -> None:
    path = folder / "maroc-ia.toml"
    path.write_text(text, encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert f"{path}:{line} : " in err.replace("\u00a0", " ")
    assert said in err.replace("\u00a0", " ")


def test_lines_in_a_shared_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = '[tool.other]\nlang = "x"\n\n[tool.maroc-ia]\n# lang = "fr"\nlang = "de"\n'
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    assert code(capfd, "check", "a.txt") == 2
    assert "pyproject.toml:6" in capfd.readouterr().err


def test_config_shows_where_each_value_comes_from(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "maroc-ia.toml"
    path.write_text('lang = "ar"\n\nfail-on = "caution"\n', encoding="utf-8")
    monkeypatch.setenv("MAROC_IA_LANG", "en")
    assert code(capfd, "config", "--format", "json") == 0
    rows = {row["setting"]: (row["value"], row["origin"]) for row in json.loads(capfd.readouterr().out)}
    assert rows["fail-on"] == ("caution", f"{path}:3")
    assert rows["lang"] == ("en", "MAROC_IA_LANG")
    assert rows["profile"] == ("standard", "default")
    assert set(rows) == {name.replace("_", "-") for name in Configuration.model_fields}


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schemas_are_up_to_date(name: str) -> None:
    assert (SCHEMAS / name).read_text(encoding="utf-8") == schemas()[name]


def test_the_schema_takes_what_the_program_takes() -> None:
    schema = json.loads(schemas()["maroc-ia.schema.json"])
    jsonschema.validate({"fail-on": "caution", "as-of": "2026-01-14", "jobs": 2}, schema)
    for wrong in ({"fail-onn": "alarm"}, {"fail-on": "alrm"}, {"jobs": 0}, {"lang": "de"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_the_encoding_of_an_archive_is_configured_once(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.txt").write_bytes(
        "Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030 à Fès.".encode("cp1252")
    )
    (folder / "maroc-ia.toml").write_text('encoding = "cp1252"\n', encoding="utf-8")
    run(["figures", "--format", "json", str(folder / "old.txt")])
    assert "50 000 emplois" in capfd.readouterr().out
    (folder / "maroc-ia.toml").write_text('encoding = "utf-8"\n', encoding="utf-8")
    assert run(["figures", "--format", "json", str(folder / "old.txt")]) == 2
