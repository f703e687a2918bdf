"""Safe corrections: only the slip itself, to the byte, whole or not at all, and proved by a second check."""

from __future__ import annotations

import codecs
import shutil
import subprocess
from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.desk.fixes import fix, replacement
from maroc_ia_check.desk.writing import write_whole
from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import Document, DocumentReport, Run
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.read import read_document

SCALE = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026."
RIGHT = SCALE.replace("millions", "milliards")
DIGITS = "Le Maroc vise 500 000 emplois liés à l'IA d'ici 2030."


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge()


def fixed(content: bytes, base: KnowledgeBase, name: str = "a.txt") -> tuple[bytes, list[str]]:
    def check(new: bytes) -> DocumentReport:
        return check_document(read_document(name, content=new), base)

    done = fix(content, check(content), check)
    return done.content, [remark.key for remark in done.report.remarks]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "cp1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_bytes_around_a_correction_stay(base: KnowledgeBase, mark: bytes, encoding: str, end: str) -> None:
    text = f"Présenté à Rabat.{end}{end}{SCALE}{end}{end}Fin\t {end}"
    done, remarks = fixed(mark + text.encode(encoding), base)
    assert done == mark + text.replace(SCALE, RIGHT).encode(encoding)
    assert remarks == ["fixed"]


def test_line_breaks_inside_a_figure_stay(base: KnowledgeBase) -> None:
    done, _ = fixed(SCALE.replace("millions de", "millions\nde").encode(), base)
    assert done.decode() == RIGHT.replace("milliards de", "milliards\nde")


def test_what_is_not_safe_is_left(base: KnowledgeBase) -> None:
    for text in (
        "Le Maroc vise 50 000 emplois liés à l'IA d'ici 2035.",  # a year beside the figure
        SCALE.replace("11 millions de dirhams", "11 MDH"),  # another way of writing it
        f"« {SCALE} », a dit le ministre.",
    ):
        report = check_document(Document.from_text(text), base)
        quoted = [f for f in report.findings if f.mention is not None and f.mention.quoted]
        left = quoted or list(report.findings)
        assert left
        assert [replacement(finding) for finding in left] == [None] * len(left)


def test_what_is_set_aside_or_known_is_left(base: KnowledgeBase) -> None:
    (finding,) = check_document(Document.from_text(SCALE), base).findings
    assert replacement(finding) == "11 milliards de dirhams"
    assert replacement(finding._replace(baseline="unchanged")) is None


def test_a_correction_that_raises_another_alert_is_left_out(base: KnowledgeBase) -> None:
    content = SCALE.encode()
    report = check_document(Document.from_text(SCALE), base)
    worse = check_document(Document.from_text(f"{RIGHT} {DIGITS}"), base)
    done = fix(content, report, lambda _: worse)
    assert done.content == content
    assert [remark.key for remark in done.report.remarks] == ["fix-unproved"]


def test_a_figure_written_otherwise_in_the_file_is_left_out(base: KnowledgeBase) -> None:
    source = f"<p>{SCALE}</p>".replace("11 millions", "11&#32;millions")
    cut = SCALE.index("11") + 2
    runs = (
        Run(0, cut, 3),
        Run(cut, 1, cut + 3, 5),
        Run(cut + 1, len(SCALE) - cut - 1, cut + 8),
    )
    document = Document(text=SCALE, path="a.html", source=source, runs=runs)
    report = check_document(document, base)
    done = fix(source.encode(), report, lambda _: report)
    assert done.content == source.encode()
    assert [remark.key for remark in done.report.remarks] == ["fix-inexact"]


def test_fix_writes_and_its_dry_run_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_bytes(f"Début.\r\n\r\n{SCALE}\r\nFin sans fin de ligne".encode())
    path.chmod(0o640)
    before = path.read_bytes()
    assert run(["check", "--fix", "--diff", "a.txt"]) == 1
    patch = capfd.readouterr().out
    assert path.read_bytes() == before
    assert run(["check", "--fix", "a.txt"]) == 0
    assert "corrigé" in capfd.readouterr().out
    after = path.read_bytes()
    assert after == before.replace(b"11 millions", b"11 milliards")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    path.write_bytes(before)
    subprocess.run(
        [shutil.which("git") or "git", "apply", "--whitespace=nowarn", "-"], input=patch.encode(), check=True
    )
    assert path.read_bytes() == after


def test_links_stay_and_other_peoples_changes_too(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_whole(link, b"new", instead_of=b"old")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    with pytest.raises(UsageError, match="changed-meanwhile"):
        write_whole(link, b"newer", instead_of=b"old")
    assert path.read_bytes() == b"new"


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("maroc_ia_check.desk.writing.os.fsync", full)
    with pytest.raises(UsageError, match="unwritable"):
        write_whole(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"old"


def test_standard_input_is_not_corrected(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--fix", "-"]) == 2
    assert "--fix" in capfd.readouterr().err
