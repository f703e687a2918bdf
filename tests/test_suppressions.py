"""Setting findings aside: in the text, beside it, with a reason and until a day; what is idle is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.desk.ignores import ignored, load_ignores
from maroc_ia_check.desk.outcome import exit_code
from maroc_ia_check.desk.suppressions import suppressed
from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import Document, DocumentReport, Report, Run, Span
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.read import read_document

WRONG = "Le Maroc vise 500 000 emplois liés à l'IA d'ici 2030."
DAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge()


def judged(text: str, base: KnowledgeBase, day: date | None = DAY, name: str = "a.md") -> DocumentReport:
    document = read_document(name, content=text.encode())
    return suppressed(check_document(document, base, as_of=day), document)


def told(report: DocumentReport) -> list[tuple[str, int | None]]:
    return [(remark.key, remark.line) for remark in report.remarks]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("ignore raison : cité tel quel", "cité tel quel"),
        ("ignore[digits] reason: as printed", "as printed"),
        ("ignore[ ai-jobs-2030 , scale ] السبب: كما ورد", "كما ورد"),
        ("ignore[contradicted] as printed until=2026-03-01", "as printed"),
        ("ignore until=2026-12-31\n  raison : sur deux lignes", "sur deux lignes"),
    ],
)
def test_a_comment_sets_aside_with_its_reason(base: KnowledgeBase, body: str, reason: str) -> None:
    report = judged(f"<!-- maroc-ia: {body} -->\n\n{WRONG}\n", base)
    assert [f.suppression.reason if f.suppression else None for f in report.findings] == [reason]
    assert not report.findings[0].open
    assert report.remarks == ()
    assert exit_code(Report((report,), "", ""), "alarm") == 0


@pytest.mark.parametrize(
    ("body", "remark"),
    [
        ("ignore", "suppression-unreasoned"),
        ("ignore[digits] raison :", "suppression-unreasoned"),
        ("ignroe raison : x", "suppression-unclear"),
        ("ignore until=31/12/2026 raison : essai", "suppression-unclear"),
        ("ignore[scale] raison : autre cause", "suppression-unused"),
        ("ignore until=2026-02-28 raison : passé", "suppression-expired"),
    ],
)
def test_what_sets_nothing_aside_is_told(base: KnowledgeBase, body: str, remark: str) -> None:
    report = judged(f"{WRONG} <!-- maroc-ia: {body} -->\n", base)
    assert report.findings[0].open
    assert told(report) == [(remark, 1)]
    whole = Report((report._replace(findings=()),), "", "")
    assert (exit_code(whole, "alarm"), exit_code(whole, "alarm", strict=True)) == (0, 1)


def test_a_term_needs_a_date_to_be_judged(base: KnowledgeBase) -> None:
    report = judged(f"{WRONG} <!-- maroc-ia: ignore until=2026-12-31 raison : essai -->", base, day=None)
    assert report.date is None
    assert not report.findings[0].open
    assert told(report) == [("suppression-undated", 1)]


def test_the_line_that_is_meant(base: KnowledgeBase) -> None:
    comment = "<!-- maroc-ia: ignore raison : essai -->"
    report = judged(f"{comment}\n{comment}\n\n{WRONG}\n\n{WRONG}\n", base)
    assert [finding.open for finding in report.findings] == [False, True]
    report = judged(f"Texte. {comment}\n{WRONG}\n", base)
    assert report.findings[0].open
    assert told(report) == [("suppression-unused", 1)]
    report = judged(f"{comment}\n{WRONG}\n", base, name="a.txt")
    assert report.findings[0].open
    assert told(report) == [("suppression-foreign", 1)]
    code = f"```\n{comment}\n```\n\n{WRONG}\n"
    assert judged(code, base).remarks == ()


def test_comments_of_a_file_whose_text_is_only_a_part_of_it(base: KnowledgeBase) -> None:
    source = f"<main>\n<!-- maroc-ia: ignore raison : essai -->\n<p>\n<b>{WRONG}</b></p></main>"
    start = source.index(WRONG)
    document = Document(text=WRONG, path="a.html", source=source, runs=(Run(0, len(WRONG), start),))
    report = suppressed(check_document(document, base), document)
    assert [finding.open for finding in report.findings] == [False]


@pytest.mark.parametrize("mark", ["(sic)", "[sic]", "(Sic !)", "(كذا)"])
def test_sic_after_the_figure(base: KnowledgeBase, mark: str) -> None:
    text = WRONG.replace("emplois", f"emplois {mark}")
    report = judged(text, base, name="a.txt")
    suppression = report.findings[0].suppression
    assert suppression is not None
    assert suppression.span is not None
    assert mark in text[slice(*suppression.span)]
    elsewhere = judged(f"{WRONG} {mark}", base, name="a.txt")
    assert elsewhere.findings[0].open


def write_ignores(folder: Path, *entries: str) -> None:
    text = "".join(f"[[ignore]]\n{entry}\n" for entry in entries)
    (folder / "maroc-ia.ignore.toml").write_text(text, encoding="utf-8")


def aside(folder: Path, *documents: DocumentReport) -> list[DocumentReport]:
    placed = [each._replace(path=str(folder / each.path)) for each in documents]
    return list(ignored(placed, load_ignores(folder)))


def test_the_side_file(base: KnowledgeBase, tmp_path: Path) -> None:
    write_ignores(
        tmp_path,
        'path = "lettres/*.docx"\nquote = "500 000 emplois"\nreason = "cité"',
        'path = "*.md"\nclaim = "ai-jobs-2030"\ncause = "scale"\nreason = "autre cause"',
        'path = "*.pdf"\nreason = "pas dans ce passage"',
    )
    report = judged(WRONG, base)
    letter, text = aside(tmp_path, report._replace(path="lettres/x/a.docx"), report)
    assert [f.suppression for f in letter.findings] == [f.suppression for f in letter.findings if not f.open]
    assert letter.remarks == ()
    assert text.findings[0].open
    assert [(r.key, dict(r.params)["place"]) for r in text.remarks] == [
        ("ignore-unused", "maroc-ia.ignore.toml:6")
    ]


@pytest.mark.parametrize(
    ("day", "remark", "is_open"),
    [(None, "ignore-undated", False), (DAY, "ignore-expired", True), (date(2026, 1, 31), None, False)],
)
def test_terms_of_the_side_file(
    base: KnowledgeBase, tmp_path: Path, day: date | None, remark: str | None, *, is_open: bool
) -> None:
    write_ignores(tmp_path, 'path = "*"\nreason = "essai"\nuntil = 2026-01-31')
    (report,) = aside(tmp_path, judged(WRONG, base, day))
    assert report.findings[0].open is is_open
    assert [each.key for each in report.remarks] == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("entry", "key", "line"),
    [
        ('path = "*"', "settings-missing", 5),
        ('path = "*"\nreason = ""', "settings-value", 7),
        ('path = "*"\nreason = "x y z"\nuntill = 2026-01-01', "settings-key", 8),
        ('path = "*"\nreason = "x y z"\nuntil = 12', "settings-value", 8),
        ('path = "*', "settings-toml", 6),
    ],
)
def test_mistakes_in_the_side_file_have_a_line(tmp_path: Path, entry: str, key: str, line: int) -> None:
    write_ignores(tmp_path, 'path = "a"\nreason = "bon"\n', entry)
    with pytest.raises(UsageError) as caught:
        load_ignores(tmp_path)
    assert (caught.value.key, int(str(caught.value.params["line"]))) == (key, line)


def test_the_report_counts_what_is_set_aside(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    comment = "<!-- maroc-ia: ignore raison : chiffre de 2019 -->"
    Path("a.md").write_text(f"{WRONG} {comment}\n\n{WRONG} {comment}\n", encoding="utf-8")
    assert run(["check", "a.md"]) == 0
    brief = capfd.readouterr().out
    assert "2 alertes écartées, avec leur raison" in brief
    assert "chiffre de 2019" not in brief
    assert run(["check", "--verbose", "a.md"]) == 0
    assert capfd.readouterr().out.count("chiffre de 2019") == 2


def test_spans_of_comments_stand_in_the_text(base: KnowledgeBase) -> None:
    comment = "<!-- maroc-ia: ignore raison : essai -->"
    report = judged(f"{comment}\n{WRONG}", base)
    suppression = report.findings[0].suppression
    assert suppression is not None
    assert suppression.span == Span(0, len(comment))
