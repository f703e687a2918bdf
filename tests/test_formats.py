"""Every format for programs and CI: its shape, its schema, what it keeps, its places, its bytes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
from format_shapes import SHAPES
from hypothesis import given
from hypothesis import strategies as st
from test_report import JOBS, MODALITY, SCALE, TEXT, finding, report, source

from maroc_ia_check import Document
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.model import DocumentReport, Evidence, Finding, Place, Report, Run, Span, Suppression
from maroc_ia_check.report import View, render_report
from maroc_ia_check.report.entries import file_path, path_uri
from maroc_ia_check.report.github import escape_message, escape_property
from maroc_ia_check.report.markdown import escaped

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
SCHEMAS = ROOT.parent / "shared" / "schemas"
ENDINGS = {
    "junit": "xml",
    "checkstyle": "xml",
    "gitlab": "json",
    "sarif": "json",
    "rdjson": "json",
    "json": "json",
}
UNREAD = DocumentReport("absent 1.txt", error=("missing", ()))
HOSTILE = "\x00\x1b[31m\x07 %0A ::error::, | <script>alert(1)</script> `code` \r\n=1+1 @here \udc80 ]]>"


def sourced(given_finding: Finding, url: str | None) -> Finding:
    evidence = tuple(e._replace(source=e.source._replace(url=url)) for e in given_finding.evidence)
    return given_finding._replace(evidence=evidence)


def full() -> Report:
    """Findings of every kind: new, known, set aside, sourced, and a file that was not read."""
    scale = sourced(SCALE, "https://example.org/page?a=1")._replace(fingerprint="a1", baseline="new")
    modality = MODALITY._replace(fingerprint="b2", suppression=Suppression("text", "cité tel quel"))
    disputed = finding("disputed", span=JOBS.span, quote=JOBS.quote, fingerprint="c3")
    known = disputed._replace(verdict="outdated", fingerprint="d4", baseline="unchanged")
    passed = finding("supported", span=Span(0, 8), quote="Un titre", fingerprint="e5")
    made = report(scale, modality, disputed, known, passed)
    return made._replace(documents=(*made.documents, UNREAD))


def shown(given_report: Report, form: str, code: str = "en", **view: Any) -> str:
    return render_report(given_report, form, load_messages(code), View(**view))


def findings(form: str, text: str) -> list[Any]:
    """What a format lists, as its own objects."""
    if form in {"github", "concise"}:
        return text.splitlines()
    if form == "sarif":
        return list(json.loads(text)["runs"][0]["results"])
    return list(json.loads(text)["diagnostics"] if form == "rdjson" else json.loads(text))


@pytest.mark.parametrize("form", SHAPES)
def test_the_golden_report(form: str) -> None:
    path = GOLDEN / f"report.{form}.{ENDINGS.get(form, 'txt')}"
    printed = shown(full(), form)
    if form == "sarif":
        content = json.loads(printed)
        # the rules are tested with the page of verdicts
        content["runs"][0]["tool"]["driver"]["rules"] = []
        printed = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", interface_languages())
@pytest.mark.parametrize("form", SHAPES)
def test_the_shape_of_every_format(form: str, code: str) -> None:
    for given_report in (full(), report(), Report((UNREAD,), "digest", "0.1.0")):
        for verbose in (False, True):
            SHAPES[form](shown(given_report, form, code, verbose=verbose))


@pytest.mark.parametrize("form", SHAPES)
def test_a_hostile_text_breaks_no_format(form: str) -> None:
    text = TEXT.replace("12 millions", f"12 {HOSTILE} millions")
    quote = f"12 {HOSTILE} millions de dirhams"
    span = Span(text.index("12 "), text.index("12 ") + len(quote))
    bad = Suppression("file", HOSTILE)
    hostile = sourced(SCALE, "https://example.org/é <a>")._replace(span=span, quote=quote, suggestion=HOSTILE)
    other = hostile._replace(suppression=bad, message=("finding.inconsistent", ()), verdict="inconsistent")
    document = DocumentReport(f"dossier/{HOSTILE[2:9]} é.txt", text, "fr", findings=(hostile, other))
    printed = shown(Report((document,), "digest", "0.1.0"), form)
    SHAPES[form](printed.encode("utf-8", "backslashreplace").decode("utf-8"))
    assert "\x1b" not in printed


@pytest.mark.parametrize("form", ["sarif", "rdjson", "rdjsonl", "junit"])
@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas are not here")
def test_the_published_schemas(form: str) -> None:
    names = {
        "sarif": "sarif-schema-2.1.0",
        "rdjson": "rdjson-DiagnosticResult",
        "rdjsonl": "rdjson-Diagnostic",
    }
    for verbose in (False, True):
        printed = shown(full(), form, verbose=verbose)
        if form == "junit":
            xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(printed.split("\n", 1)[1])
            continue
        schema = json.loads((SCHEMAS / f"{names[form]}.json").read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)(schema)
        rows = printed.splitlines() if form == "rdjsonl" else [printed]
        assert rows
        for row in rows:
            validator.validate(json.loads(row))


@pytest.mark.parametrize("form", ["github", "concise", "gitlab", "rdjson"])
def test_what_is_set_aside_or_known_is_left_out(form: str) -> None:
    assert len(findings(form, shown(full(), form))) == 3  # the alarm, the caution, the file not read
    assert len(findings(form, shown(full(), form, verbose=True))) == 4


def test_sarif_marks_what_is_set_aside_or_known() -> None:
    rows = {row["ruleId"]: row for row in findings("sarif", shown(full(), "sarif", verbose=True))}
    assert rows["misleading/modality"]["suppressions"] == [
        {"kind": "inSource", "justification": "cité tel quel"}
    ]
    assert [rows[rule].get("baselineState") for rule in ("contradicted/scale", "outdated", "disputed")] == [
        "new",
        "unchanged",
        None,
    ]
    assert (rows["supported"]["kind"], rows["supported"]["level"]) == ("pass", "none")
    assert rows["contradicted/scale"]["partialFingerprints"] == {"marocIa/v1": "a1"}


def test_sarif_tells_what_was_not_read() -> None:
    (invocation,) = json.loads(shown(full(), "sarif"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    (notice,) = invocation["toolExecutionNotifications"]
    assert notice["descriptor"]["id"] == "unread/missing"
    uri = notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "absent%201.txt"
    (clean,) = json.loads(shown(report(), "sarif"))["runs"][0]["invocations"]
    assert clean == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_the_json_report_keeps_everything_marked() -> None:
    rows = json.loads(shown(full(), "json"))["documents"][0]["findings"]
    assert [row["fingerprint"] for row in rows] == ["a1", "b2", "c3", "d4", "e5"]
    assert rows[1]["suppression"] == {"origin": "text", "reason": "cité tel quel", "span": None}
    assert [row["baseline"] for row in rows] == ["new", None, None, "unchanged", None]
    lines = [json.loads(line) for line in shown(full(), "jsonl").splitlines()]
    assert [line["type"] for line in lines] == [*["finding"] * 5, "document", "document"]
    assert [{k: v for k, v in line.items() if k not in {"type", "path"}} for line in lines[:5]] == rows


PREFIXES = ["é", "😀", "e\u0301", "\u200f", "\t", "a\r\nb ", "a\rb ", "a\u2028b ", ""]


@pytest.mark.parametrize("prefix", PREFIXES, ids=ascii)
def test_columns_lead_back_to_the_quote(prefix: str) -> None:
    text = f"{prefix} {TEXT}"
    moved = SCALE._replace(span=Span(*(offset + len(prefix) + 1 for offset in SCALE.span)))
    given_report = Report((DocumentReport("a.txt", text, "fr", findings=(moved,)),), "", "")
    region = findings("sarif", shown(given_report, "sarif"))[0]["locations"][0]["physicalLocation"]["region"]
    diagnostic = findings("rdjson", shown(given_report, "rdjson"))[0]["location"]["range"]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = lines[region["startLine"] - 1].encode("utf-16-le")
    assert (
        line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
        == moved.quote
    )
    row = lines[diagnostic["start"]["line"] - 1].encode()
    assert row[diagnostic["start"]["column"] - 1 : diagnostic["end"]["column"] - 1].decode() == moved.quote


def test_a_suggestion_replaces_only_words_that_the_file_holds() -> None:
    held = report(SCALE)
    (fix,) = findings("sarif", shown(held, "sarif"))[0]["fixes"]
    (change,) = fix["artifactChanges"][0]["replacements"]
    assert change["insertedContent"]["text"] == SCALE.suggestion
    assert findings("rdjson", shown(held, "rdjson"))[0]["suggestions"][0]["text"] == SCALE.suggestion
    markup = f"<p>{TEXT}".replace("12 millions", "12&nbsp;millions")
    entity = markup.index("&nbsp;")
    runs = (Run(0, entity - 3, 3), Run(entity - 2, len(TEXT) - entity + 2, entity + 6))
    (web,) = held.documents
    apart = held._replace(documents=(web._replace(source=markup, runs=runs),))
    word = held._replace(documents=(web._replace(places=(Place(Span(0, len(TEXT)), "page", "4"),)),))
    for other in (apart, word):
        assert "fixes" not in findings("sarif", shown(other, "sarif"))[0]
        assert "suggestions" not in findings("rdjson", shown(other, "rdjson"))[0]
    (location,) = findings("sarif", shown(word, "sarif"))[0]["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"kind": "page", "name": "4"}]


def test_sources_are_related_locations_one_a_voice() -> None:
    (first, *_) = findings("sarif", shown(full(), "sarif"))
    (place,) = first["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "https://example.org/page?a=1"
    assert "Revue a" in place["message"]["text"]
    rows = findings("sarif", shown(report(MODALITY), "sarif"))[0]["relatedLocations"]
    assert rows[0]["message"]["text"] == "the status"
    assert rows[0]["physicalLocation"]["region"]["startLine"] == 3


def test_a_file_named_twice_is_one_artifact() -> None:
    (document, unread) = full().documents
    twice = full()._replace(documents=(unread, document, document._replace(path="./a.txt")))
    (run,) = json.loads(shown(twice, "sarif"))["runs"]
    assert [each["location"]["uri"] for each in run["artifacts"]] == ["absent%201.txt", "a.txt"]
    places = [row["locations"][0]["physicalLocation"]["artifactLocation"] for row in run["results"]]
    assert {(place["uri"], place["index"]) for place in places} == {("a.txt", 1)}


def test_paths_as_ci_knows_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert path_uri("un été/a#1.txt") == "un%20%C3%A9t%C3%A9/a%231.txt"
    assert file_path(str(tmp_path / "in" / "b" / "c.md")) == "b/c.md"
    assert file_path("./x/../a.txt") == "a.txt"
    assert file_path("../a.txt") == (tmp_path / "a.txt").as_posix()
    assert path_uri("../a b.txt") == (tmp_path / "a b.txt").as_uri()
    assert file_path("-") == path_uri("-") == "-"


def test_gitlab_fingerprints_are_unique_and_outlive_moved_lines() -> None:
    from maroc_ia_check import check, load_knowledge

    wrong = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026."
    text = f"{wrong}\n\n{wrong}\n\nLe Maroc vise 50 000 emplois liés à l'IA d'ici 2035.\n"

    def prints(content: str) -> list[str]:
        read = Document.from_text(content, path="a.txt")
        made = check(read, load_knowledge())
        copies = made._replace(path="b.txt")
        rows = findings("gitlab", shown(Report((made, copies, made), "", ""), "gitlab"))
        return [row["fingerprint"] for row in rows]

    before = prints(text)
    assert len(before) == len(set(before)) == 9
    assert prints(f"Un paragraphe de plus.\n\n{text}") == before


@given(st.text())
def test_github_commands_cannot_be_broken_out_of(text: str) -> None:
    message, value = escape_message(text), escape_property(text)
    assert not set("\r\n") & set(message)
    assert not set("\r\n:,") & set(value)
    assert _unescaped(message) == text
    assert _unescaped(value.replace("%3A", ":").replace("%2C", ",")) == text


def _unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@given(st.text(alphabet=st.sampled_from("|<>[]`*_\\@#&$~ a\n!-")))
def test_markdown_cells_hold_nothing_but_text(text: str) -> None:
    assert not set("|<>[]`*_\\@\n$~") & set(escaped(text))


def test_csv_lists_every_open_finding_and_every_unread_file() -> None:
    rows = list(csv.DictReader(io.StringIO(shown(full(), "csv"))))
    assert [row["verdict"] for row in rows] == ["supported", "contradicted", "disputed", "unread"]
    assert rows[1]["sources"] == "a"
    assert rows[1]["line"] == "3"


def test_claim_reviews_are_dated_by_the_text_alone() -> None:
    (document, _) = full().documents
    graph = json.loads(shown(full(), "claimreview"))["@graph"]
    assert {row["datePublished"] for row in graph} == {"2026-01-14"}
    undated = full()._replace(documents=(document._replace(date=None),))
    assert not [row for row in json.loads(shown(undated, "claimreview"))["@graph"] if "datePublished" in row]
    silent = report(finding("unchecked", "low-margin"))
    assert json.loads(shown(silent, "claimreview"))["@graph"] == []


def test_junit_counts_passes_failures_and_what_was_not_read() -> None:
    printed = shown(full(), "junit")
    assert '<testsuites name="maroc-ia-check" tests="4" failures="1" errors="1">' in printed
    assert printed.count("<skipped") == 1


def test_voices_without_an_address_are_named_all_the_same() -> None:
    bare = Evidence(SCALE.evidence[0].statement, source("z", published=None), "against")
    (row,) = findings("sarif", shown(report(SCALE._replace(evidence=(bare,))), "sarif"))
    (place,) = row["relatedLocations"]
    assert "physicalLocation" not in place
    assert "Revue z" in place["message"]["text"]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import sys; sys.path.insert(0, 'tests'); import test_formats as t; "
        "parts = [t.shown(t.full(), form, verbose=True) for form in t.SHAPES]; "
        "sys.stdout.buffer.write(chr(0).join(parts).encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
    assert all(part.strip() for part in outputs.pop().split(b"\0"))
