"""Many files: the same report whatever the number of processes, from fresh results or from kept ones."""

from __future__ import annotations

import json
import multiprocessing
from datetime import date
from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.desk.inputs import Input
from maroc_ia_check.desk.judging import judged
from maroc_ia_check.desk.results import packed, unpacked
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.desk.workers import FILES_A_PROCESS, Pace, judged_all
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge

ARTICLES = sorted((Path(__file__).parent / "articles").rglob("*.txt"))
SIC = "Le Maroc vise 500 000 emplois (sic) liés à l'IA d'ici 2030."


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge()


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Enough files for results to be kept, one of them missing, and a cache of their own."""
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    for index in range(FILES_A_PROCESS):
        text = ARTICLES[index % 3].read_text(encoding="utf-8")
        (tmp_path / f"{index}.txt").write_text(f"Note {index}.\n\n{text}", encoding="utf-8")
    return [str(tmp_path / f"{index}.txt") for index in range(FILES_A_PROCESS + 1)]


def results(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").rglob("results/*.json"))


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_output_is_the_same_to_the_byte(
    files: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str], form: str
) -> None:
    outputs = []
    kept: tuple[list[str], ...] = (["--jobs", "2"], [])
    for options in (*(["--jobs", jobs, "--no-cache"] for jobs in "123"), *kept):
        assert run(["check", "--format", form, *options, *files]) == 2
        outputs.append(capfd.readouterr().out)
        assert bool(results(tmp_path)) is (options in kept)
    assert len(set(outputs)) == 1
    assert len(results(tmp_path)) == FILES_A_PROCESS


@pytest.mark.parametrize("path", [*ARTICLES[:6], None], ids=lambda p: p.stem if p else "sic")
def test_a_report_survives_as_plain_data(base: KnowledgeBase, path: Path | None) -> None:
    source = Input(str(path)) if path else Input("a.txt", SIC.encode())
    report = judged(source, base, Settings())
    assert report.findings
    assert unpacked(json.loads(json.dumps(packed(report, base))), base) == report


def test_errors_survive_too(base: KnowledgeBase) -> None:
    for source in (Input("/nowhere"), Input("a.pages", b"PK")):
        report = judged(source, base, Settings())
        assert report.error is not None
        assert unpacked(json.loads(json.dumps(packed(report, base))), base) == report


def test_what_changes_misses_the_cache(files: list[str], tmp_path: Path, base: KnowledgeBase) -> None:
    def check(settings: Settings) -> int:
        judged_all([Input(name) for name in files], settings, base, Pace(jobs=1))
        return len(results(tmp_path))

    assert check(Settings()) == FILES_A_PROCESS
    assert check(Settings()) == FILES_A_PROCESS
    Path(files[0]).write_text(SIC, encoding="utf-8")
    assert check(Settings()) == FILES_A_PROCESS + 1
    assert check(Settings(as_of=date(2026, 1, 1))) == 2 * FILES_A_PROCESS + 1


def test_kept_results_are_used_and_broken_ones_are_not(
    files: list[str], tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = [Input(name) for name in files]
    first = judged_all(inputs, Settings(), base, Pace(jobs=1))
    broken = results(tmp_path)[:3]
    for path in broken:
        path.write_bytes(path.read_bytes()[:-9])
    again = []

    def counted(source: Input, base: KnowledgeBase, settings: Settings) -> object:
        again.append(source.name)
        return judged(source, base, settings)

    monkeypatch.setattr("maroc_ia_check.desk.workers.judged", counted)
    assert judged_all(inputs, Settings(), base, Pace(jobs=1)) == first
    # the broken ones, and the file that is missing
    assert len(again) == len(broken) + 1


def test_a_kept_result_belongs_to_the_content_not_to_the_name(files: list[str], base: KnowledgeBase) -> None:
    inputs = [Input(name) for name in files]
    first = judged_all(inputs, Settings(), base, Pace(jobs=1))
    renamed = [Input(f"x{index}.txt", Path(name).read_bytes()) for index, name in enumerate(files[:-1])]
    second = judged_all(renamed, Settings(), base, Pace(jobs=1))
    assert [report._replace(path="") for report in second] == [r._replace(path="") for r in first[:-1]]
    assert second[1].path == "x1.txt"


@pytest.mark.parametrize("pace", [Pace(jobs=1), Pace(jobs=2), Pace(jobs=2, cache=False)])
def test_standard_input_has_the_name_it_was_given(files: list[str], base: KnowledgeBase, pace: Pace) -> None:
    inputs = [Input("-", SIC.encode()), *map(Input, files)]
    for _ in range(2):
        reports = judged_all(inputs, Settings(stdin_name="note.txt"), base, pace)
        assert [report.path for report in reports] == ["note.txt", *files]


def test_processes_started_afresh_judge_the_same(files: list[str], base: KnowledgeBase) -> None:
    inputs = [Input(name) for name in files]
    expected = judged_all(inputs, Settings(), base, Pace(jobs=1, cache=False))
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method("spawn", force=True)
    try:
        assert judged_all(inputs, Settings(), base, Pace(jobs=2, cache=False)) == expected
    finally:
        multiprocessing.set_start_method(before, force=True)


@pytest.mark.parametrize(("jobs", "files", "expected"), [(None, 1, 1), (7, 3, 3), (1, 500, 1)])
def test_how_many_processes(jobs: int | None, files: int, expected: int) -> None:
    assert Pace(jobs).processes(files) == expected
