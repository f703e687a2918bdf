"""The report as a page and as a mail: whole, escaped, reachable, and the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.errors import MissingExtraError
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.model import Document, DocumentReport, Place, Remark, Report, Span, Suppression
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.report import View, pages, render_report
from maroc_ia_check.report.directions import CLOSE, OPEN, SetApart, clean, direction
from maroc_ia_check.report.highlights import highlighted

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
TEMPLATES = Path(pages.__file__).parent / "templates"
TEXT = """Le Maroc et ses chiffres

Rabat, le 20 janvier 2026

Le Maroc a créé 37 000 emplois dans l’IA. Le fonds dispose de 7,3 millions de dirhams pour 2027-2029.

Le Maroc vise 210 000 emplois numériques d’ici 2031, et 37 000 emplois dans l’IA d’ici 2031.
Le fonds dispose de 5,1 milliards de dirhams pour 2027-2029.

Le port franc de Nador a été inauguré le 6 mai 2025. Il compte 312 quais. L’IA y crée 400 emplois.

المغرب يستهدف إحداث 37 ألف منصب شغل في الذكاء الاصطناعي في أفق 2031.
"""
KINDS = ["alarm", "caution", "pass", "silent", "aside"]
#: all that mail programs keep, and the frame around it
MAIL = {"html", "head", "meta", "title", "body", "div", "h2", "bdi", "p", "strong", "table", "tr", "td", "a"}
#: elements that have no end
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Node(NamedTuple):
    """An element with its attributes, the texts inside it, and the elements around it."""

    tag: str
    attributes: dict[str, str]
    texts: list[str]
    around: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


class Page(HTMLParser):
    """The elements of a page, and whether each one is closed where it should be."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self._open: list[Node] = []
        self.feed(source)
        self.close()
        assert not self._open, [node.tag for node in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), (tag, names)
        given = {name: value or "" for name, value in attrs}
        node = Node(tag, given, [], tuple(each.tag for each in self._open))
        self.nodes.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, tag

    def handle_data(self, data: str) -> None:
        for node in self._open:
            node.texts.append(data)

    def of(self, tag: str, kind: str = "") -> list[Node]:
        """The elements with this name and class."""
        return [
            n
            for n in self.nodes
            if n.tag == tag and (not kind or kind in n.attributes.get("class", "").split())
        ]


@pytest.fixture
def judged(knowledge: KnowledgeBase) -> DocumentReport:
    return check_document(Document.from_text(TEXT, path="a.txt"), knowledge)


@pytest.fixture
def several(judged: DocumentReport, knowledge: KnowledgeBase) -> Report:
    """The same text twice, once with findings set aside; another one; one that was not read."""
    first, second, *others = judged.findings
    silenced = first._replace(suppression=Suppression("text", "cité pour mémoire"))
    known = second._replace(baseline="unchanged")
    aside = judged._replace(path="b.txt", findings=(silenced, known, *others))
    plain = check_document(Document.from_text("Il a neigé à Ifrane.", path="c.txt"), knowledge)
    unread = DocumentReport("d.docx", error=("too-large", (("limit", 20),)))
    return Report((judged, aside, plain, unread), "digest", "0.1.0")


def html(given: Report, code: str = "fr", form: str = "html", replay: str = "") -> str:
    return render_report(given, form, load_messages(code), View(replay=replay))


def one(document: DocumentReport) -> Report:
    return Report((document,), "digest", "0.1.0")


def without_parts(page: str) -> str:
    """The page without its style sheet and script, which are read as files of their own."""
    page = re.sub(r"'sha256-[^']+'", "'sha256'", page)
    return re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)


@pytest.mark.parametrize(("form", "kept"), [("html", "report.fr.html"), ("email", "report.fr.email.html")])
def test_the_page_and_the_mail_as_an_editor_gets_them(judged: DocumentReport, form: str, kept: str) -> None:
    assert without_parts(html(one(judged), form=form)) == (GOLDEN / kept).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", interface_languages())
def test_every_finding_stands_once_and_is_reached_by_its_fingerprint(several: Report, code: str) -> None:
    page = Page(html(several, code))
    cards = page.of("article", "card")
    findings = [finding for document in several.documents for finding in document.findings]
    assert len(cards) == len(findings)
    assert {f"f-{finding.fingerprint}" for finding in findings} <= {c.attributes["id"] for c in cards}
    ids = [node.attributes["id"] for node in page.nodes if "id" in node.attributes]
    assert len(set(ids)) == len(ids)
    targets = {
        node.attributes["href"][1:] for node in page.of("a") if node.attributes["href"].startswith("#")
    }
    assert targets <= set(ids)
    labels = {
        node.attributes["aria-labelledby"] for node in page.nodes if "aria-labelledby" in node.attributes
    }
    assert labels <= set(ids)
    kinds = Counter(kind for card in cards for kind in KINDS if kind in card.attributes["class"].split())
    assert set(kinds) == set(KINDS)
    assert kinds["aside"] == 2
    for finding in findings:
        marks = [n for n in page.nodes if n.attributes.get("id", "").startswith(f"m-{finding.fingerprint}")]
        assert len(marks) == sum(f.fingerprint == finding.fingerprint for f in findings)


def test_what_to_do_comes_first_and_what_was_not_read_is_named(several: Report) -> None:
    source = html(several).replace("\u00a0", " ")
    page = Page(source)
    todo = next(node for node in page.of("section") if node.attributes.get("id") == "todo")
    assert "2 passages à corriger" in todo.text
    assert "4 passages à vérifier avant de publier" in todo.text
    assert "d.docx · non lu : fichier trop gros (plus de 20 Mo)" in todo.text
    assert (
        source.index('id="todo"')
        < source.index("<nav")
        < source.index('id="filters"')
        < source.index('id="d-1"')
    )
    assert "écarté : cité pour mémoire" in Page(source).of("main")[0].text
    assert "déjà signalé lors d’un contrôle précédent" in source
    coverage = page.of("section", "coverage")[0].text
    assert "2 non vérifiés (1 au lien incertain, 1 hors sujet)" in coverage
    headings = [int(node.tag[1]) for node in page.nodes if re.fullmatch(r"h[1-6]", node.tag)]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


def test_set_aside_findings_and_passes_are_folded_but_alarms_are_not(several: Report) -> None:
    for card in Page(html(several)).of("article", "card"):
        folded = {"pass", "silent", "aside"} & set(card.attributes["class"].split())
        assert ("details" in card.around) == bool(folded)


@pytest.mark.parametrize("code", interface_languages())
def test_languages_and_directions_are_said(judged: DocumentReport, code: str) -> None:
    page = Page(html(one(judged), code))
    way = {"ltr": "ltr", "rtl": "rtl"}[load_messages(code).grammar["direction"]]
    assert page.of("html")[0].attributes == {"lang": code, "dir": way}
    lines = [node for node in page.of("p") if "data-line" in node.attributes]
    assert [line.attributes["dir"] for line in lines] == ["ltr"] * 6 + ["rtl"]
    assert lines[-1].attributes["lang"] == "ar"
    assert page.of("div", "article")[0].attributes["lang"] == "fr"
    assert all(node.attributes["lang"] and node.attributes["dir"] for node in page.of("blockquote"))
    assert all("lang" in node.attributes for node in page.of("bdi", "words"))


def test_the_figures_are_marked_by_more_than_a_colour(judged: DocumentReport) -> None:
    page = Page(html(one(judged)))
    figures = page.of("a", "figure")
    assert len(figures) == len(judged.findings)
    for figure in figures:
        assert figure.attributes["title"]
        assert re.search(r"[✕!✓?–]\d+ \(\d+, \w", figure.text), figure.text
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    rules = re.findall(r"^mark\.(\w+) \{([^}]*)\}", style, re.MULTILINE)
    assert [kind for kind, _ in rules] == KINDS
    assert len({rule for _, rule in rules}) == len(KINDS)


def test_nothing_is_loaded_and_the_policy_names_what_may_run(several: Report) -> None:
    source = html(several)
    page = Page(source)
    loading = {"src", "srcset", "data", "action", "formaction", "poster", "background", "style", "manifest"}
    for node in page.nodes:
        assert not loading & set(node.attributes), node
        assert not any(name.startswith("on") for name in node.attributes), node
        assert node.tag in {"a"} or "href" not in node.attributes
        assert node.tag not in {"link", "iframe", "img", "object", "embed", "base", "form"}
    policy = next(n.attributes["content"] for n in page.of("meta") if "http-equiv" in n.attributes)
    assert policy.startswith("default-src 'none'; ")
    for name, directive in (("style", "style-src"), ("script", "script-src")):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", source, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
        assert "http" not in re.sub(r'\[href\^="http"\]', "", content)
        assert "@import" not in content
        assert "url(" not in content
    assert not re.search(r"\b(?:eval|innerHTML|fetch|XMLHttpRequest|localStorage)\b", source)


HOSTILE = TEXT.replace(
    "Le Maroc et", "<script>alert(1)</script> \"'& </style><img src=x onerror=y>\u202e Le Maroc et"
)


@pytest.mark.parametrize("form", ["html", "email"])
@pytest.mark.parametrize("code", interface_languages())
def test_a_hostile_text_stays_text(knowledge: KnowledgeBase, code: str, form: str) -> None:
    text = HOSTILE.replace(
        "37 000 emplois dans l’IA. Le", '37 000 emplois dans l’IA</p><b x="\u2067\ufdd0>. Le'
    )
    found = check_document(Document.from_text(text, path='"><b>\x1b[2J\u2067.txt'), knowledge)
    hurt = found.findings[0]._replace(
        suppression=Suppression("file", "\ufdd1</bdi><i>\ud83d"), baseline="new"
    )
    finding = found.findings[1]._replace(suggestion='"><svg onload=z>\u2066')
    lead = finding.evidence[0]
    source = lead.source._replace(url="javascript:alert(1)", publisher="<u>Nador</u>\u202d")
    finding = finding._replace(evidence=(lead._replace(source=source),))
    given = found._replace(findings=(hurt, finding, *found.findings[2:]))
    printed = html(one(given), code, form)
    printed.encode("utf-8")
    tags = {node.tag for node in Page(printed).nodes}
    assert not tags & {"b", "i", "u", "svg", "img"}
    assert "javascript:" not in printed
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1\x1b]", printed)
    assert len(Page(printed).of("script")) == (1 if form == "html" else 0)


def test_words_of_the_other_direction_are_set_apart() -> None:
    arabic, french = SetApart(load_messages("ar")), SetApart(load_messages("fr"))
    assert arabic.text("report.error", message="Le Matin\u202e").endswith(f"{OPEN}Le Matin{CLOSE}")
    assert OPEN not in french.text("report.error", message="Le Matin")
    inner = arabic.text("error.unsupported-format", suffix=".docx", known=".txt")
    assert f"{OPEN}.docx{CLOSE}" in arabic.text("report.error", message=inner)
    assert str(pages.said(f"<{OPEN}a{CLOSE}")) == "&lt;<bdi>a</bdi>"
    assert clean("a\u2067b\udc80") == "ab\ufffd"


@pytest.mark.parametrize(
    ("text", "own", "way"),
    [
        ("Digital Morocco 2030 مبادرة وطنية كبرى", "rtl", "rtl"),
        ("« سيتم خلق مناصب شغل », a déclaré la ministre.", "ltr", "ltr"),
        ("سيتم خلق 50 000 منصب شغل", "ltr", "rtl"),
        ("Le Maroc vise haut.", "rtl", "ltr"),
        ("2026", "rtl", "rtl"),
    ],
)
def test_a_passage_runs_as_most_of_its_letters_do(text: str, own: str, way: str) -> None:
    assert direction(text, own) == way


def test_numbers_written_with_spaces_stay_whole_and_in_order() -> None:
    kept = '<bdi class="number" dir="ltr">{}</bdi>'
    assert str(pages.running("إحداث 240 000 منصب")) == f"إحداث {kept.format('240 000')} منصب"
    assert str(pages.running("en 2024 50 000 <b>")) == f"en 2024 {kept.format('50 000')} &lt;b&gt;"
    assert str(pages.running("1 240 000")) == kept.format("1 240 000")
    assert "bdi" not in str(pages.running("2024 2026, 1,5 000, 12"))


def test_overlapping_figures_share_a_mark_and_broken_ones_have_two() -> None:
    text = "un deux trois\n\nquatre"
    first, second = highlighted(text, [Span(3, 7), Span(0, 4), Span(10, 17)], "fr")
    assert [(piece.text, piece.marks, piece.starts) for piece in first.pieces] == [
        ("un deux", (0, 1), True),
        (" tr", (), True),
        ("ois", (2,), True),
    ]
    assert [(piece.text, piece.marks, piece.starts) for piece in second.pieces] == [
        ("qu", (2,), False),
        ("atre", (), True),
    ]
    assert (first.number, first.spaced, second.number, second.spaced) == (1, False, 3, True)


def test_places_are_pages_and_paragraphs_where_a_file_has_no_lines(judged: DocumentReport) -> None:
    whole = Span(0, len(TEXT))
    placed = judged._replace(places=(Place(whole, "page", "3"), Place(Span(0, 300), "paragraph", "7")))
    assert "page 3, paragraphe 7" in html(one(placed))
    assert "ligne 5" in html(one(judged))
    assert "page 3, paragraph 7" in html(one(placed), "en", "email")


def test_remarks_notices_and_the_command_to_replay_are_shown(judged: DocumentReport) -> None:
    told = judged._replace(notices=("cp1252",), remarks=(Remark("no-such-remark", (), 4),))
    source = html(one(told), replay=" --profile strict")
    assert "lu comme du Windows-1252" in source
    assert "ligne 4" in source
    assert "maroc-ia explain a.txt:5:17 --profile strict" in source
    assert "maroc-ia explain" not in html(one(judged._replace(path="-")))


def test_filters_are_buttons_that_say_their_state_and_hidden_without_a_script(several: Report) -> None:
    page = Page(html(several))
    bar = next(node for node in page.nodes if node.attributes.get("id") == "filters")
    assert "hidden" in bar.attributes
    buttons = [node for node in page.of("button") if "data-filter" in node.attributes]
    assert [button.attributes["data-filter"] for button in buttons] == KINDS
    assert all(button.attributes["aria-pressed"] == "true" for button in buttons)
    options = [node.attributes["value"] for node in page.of("option")]
    assert options == ["", "d-1", "d-2", "d-3"]
    copies = [node.attributes for node in page.of("button", "copy")]
    assert {copy["data-copy"] for copy in copies} == {"7,3\u00a0milliards\u00a0de dirhams"}
    assert all("hidden" in copy for copy in copies)
    assert {node.tag for node in page.nodes} >= {"header", "nav", "main", "footer"}


def test_the_mail_holds_only_what_mail_programs_keep(several: Report) -> None:
    page = Page(html(several, "ar", "email"))
    assert {node.tag for node in page.nodes} <= MAIL
    assert not any(("class" in n.attributes and n.tag != "bdi") or "id" in n.attributes for n in page.nodes)
    rows = page.of("tr")
    urgent = [
        f for d in several.documents for f in d.findings if f.open and f.severity in {"error", "warning"}
    ]
    assert len(rows) == len(urgent)
    assert "border-right:4px" in page.of("td")[0].attributes["style"]


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one_: str, other: str) -> float:
    low, high = sorted((_luminance(one_), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _palettes() -> list[dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", (TEMPLATES / "page.css").read_text(encoding="utf-8"), re.DOTALL)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]
    return [palette for palette in found if palette]


@pytest.mark.parametrize("palette", _palettes(), ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(palette: dict[str, str]) -> None:
    assert len(palette) == 17
    for ground in ("page", "paper"):
        for ink in ("ink", "quiet", "link", "focus", *KINDS):
            assert _contrast(palette[ink], palette[ground]) >= 4.5, (ink, ground)
    for kind in KINDS:
        assert _contrast(palette[kind], palette[f"{kind}-soft"]) >= 4.5, kind
        assert _contrast(palette["ink"], palette[f"{kind}-soft"]) >= 7, kind


def test_the_mail_uses_the_colours_of_the_light_page() -> None:
    light = _palettes()[0]
    mail = (TEMPLATES / "mail.html").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", mail)) <= set(light.values())


def test_the_same_bytes_whatever_the_order_of_hashes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le Maroc a créé 50 000 emplois liés à l’IA.\n\nDes mots.\n", encoding="utf-8")
    for form in ("html", "email"):
        command = [sys.executable, "-m", "maroc_ia_check", "check", "--exit-zero", "--format", form, "a.txt"]
        runs = [
            subprocess.run(
                command,
                capture_output=True,
                check=True,
                cwd=tmp_path,
                env={**os.environ, "PYTHONHASHSEED": seed},
            )
            for seed in ("1", "2")
        ]
        assert runs[0].stdout == runs[1].stdout
        assert b"50 000</bdi> emplois" in runs[0].stdout


def test_a_missing_extra_is_named(
    judged: DocumentReport,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    pages.templates.cache_clear()
    for form in ("html", "email"):
        with pytest.raises(MissingExtraError) as caught:
            html(one(judged), form=form)
        assert caught.value.params["extra"] == "html-report"
    path = tmp_path / "a.txt"
    path.write_text("Des mots.", encoding="utf-8")
    assert run(["check", "--lang", "en", "--format", "html", str(path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "maroc-ia-check[html-report]" in printed.err
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r"^html-report = \[\"jinja2", project, re.MULTILINE)


def test_the_formats_are_listed_without_their_extra() -> None:
    program = (
        "import sys; from maroc_ia_check.report import report_formats; "
        "assert {'html', 'email'} <= set(report_formats()); print('jinja2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
