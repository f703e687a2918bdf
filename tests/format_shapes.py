"""What every report format must look like, checked without anybody's schema."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

LEVELS = {"error", "warning", "note", "none"}
_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")


def _lines(text: str) -> list[str]:
    assert text == "" or text.endswith("\n")
    return text.split("\n")[:-1]


def concise(text: str) -> None:
    for line in _lines(text):
        assert re.fullmatch(r".+:[1-9]\d*:[1-9]\d*: [a-z-]+(/[a-z-]+)? \S.*", line), line


def jsonl(text: str) -> None:
    rows = [json.loads(line) for line in _lines(text)]
    assert {row["type"] for row in rows} <= {"finding", "document"}
    assert rows[-1]["type"] == "document"
    assert all("path" in row for row in rows)


def json_report(text: str) -> None:
    assert {"schema_version", "tool", "documents", "summary"} == set(json.loads(text))


def github(text: str) -> None:
    for line in _lines(text):
        found = re.fullmatch(r"::(error|warning|notice) ([^:]+)::(.+)", line)
        assert found, line
        properties = dict(each.split("=", 1) for each in found[2].split(","))
        assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert all(properties[name].isdigit() for name in ("line", "endLine", "col", "endColumn"))


def gitlab(text: str) -> None:
    rows = json.loads(text)
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    for row in rows:
        assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert row["description"]
        assert row["check_name"]
        assert not row["location"]["path"].startswith("./")
        assert row["location"]["positions"]["begin"]["line"] >= 1


def junit(text: str) -> None:
    top = ElementTree.fromstring(text)
    assert top.tag == "testsuites"
    for suite in top:
        cases = suite.findall("testcase")
        assert cases
        assert suite.get("tests") == str(len(cases))
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(count) == str(len(suite.findall(f"testcase/{tag}")))
    for count in ("tests", "failures", "errors"):
        assert top.get(count) == str(sum(int(suite.get(count, "0")) for suite in top))


def checkstyle(text: str) -> None:
    top = ElementTree.fromstring(text)
    assert (top.tag, {file.tag for file in top} <= {"file"}) == ("checkstyle", True)
    for error in top.findall("file/error"):
        assert error.get("severity") in {"error", "warning", "info", "ignore"}
        assert int(error.get("line", "0")) >= 1
        assert error.get("message")


def _diagnostic(row: dict[str, Any]) -> None:
    assert row["severity"] in {"ERROR", "WARNING", "INFO"}
    assert row["message"]
    assert row["location"]["path"]
    for change in row.get("suggestions", []):
        assert change["range"] == row["location"]["range"]


def rdjson(text: str) -> None:
    content = json.loads(text)
    assert set(content) == {"source", "diagnostics"}
    for row in content["diagnostics"]:
        _diagnostic(row)


def rdjsonl(text: str) -> None:
    for line in _lines(text):
        _diagnostic(json.loads(line))


def markdown(text: str) -> None:
    rows = [line for line in _lines(text) if line.startswith("|")]
    assert {line.count("|") for line in rows} <= {5}
    assert text.count("<details>") == text.count("</details>") == text.count("<summary>")
    assert "<script" not in text


def csv_table(text: str) -> None:
    head, *rows = csv.reader(io.StringIO(text))
    assert head[:3] == ["path", "line", "column"]
    assert all(len(row) == len(head) for row in rows)
    assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@")]


def claimreview(text: str) -> None:
    content = json.loads(text)
    assert content["@context"] == "https://schema.org"
    for row in content["@graph"]:
        assert row["@type"] == "ClaimReview"
        assert row["itemReviewed"]["@type"] == "Claim"
        assert row["itemReviewed"]["text"] in row["claimReviewed"]
        assert row["itemReviewed"]["appearance"]["name"]
        assert row["reviewRating"]["alternateName"]
        assert not {"ratingValue", "bestRating"} & set(row["reviewRating"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row.get("datePublished", "2026-01-01"))


def sarif(text: str) -> None:
    content = json.loads(text)
    assert content["version"] == "2.1.0"
    (run,) = content["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith((".", "؛", "»"))
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in LEVELS
    assert run["columnKind"] == "utf16CodeUnits"
    assert "Utc" not in text
    for result in run["results"]:
        _result(result, rules, run["artifacts"])
    for uri in _uris(content["runs"]):
        assert _URI.fullmatch(uri), uri
        assert "\\" not in unquote(uri) or urlsplit(uri).scheme


def _result(result: dict[str, Any], rules: list[dict[str, Any]], artifacts: list[dict[str, Any]]) -> None:
    rule = rules[result["ruleIndex"]]["id"]
    assert result["ruleId"] == rule or result["ruleId"].startswith(f"{rule}/")
    assert result["level"] in LEVELS
    assert result["kind"] == "fail" or result["level"] == "none"
    assert result["message"]["text"]
    assert all(re.fullmatch(r"[0-9a-f]*", value) for value in result["partialFingerprints"].values())
    assert result.get("baselineState", "new") in {"new", "unchanged", "updated", "absent"}
    for suppression in result["suppressions"]:
        assert suppression["kind"] in {"inSource", "external"}
        assert suppression["justification"]
    for location in result["locations"]:
        physical = location["physicalLocation"]
        known = artifacts[physical["artifactLocation"]["index"]]["location"]["uri"]
        assert physical["artifactLocation"]["uri"] == known
        region = physical.get("region")
        if region:
            start, end = ((region[f"{end}Line"], region[f"{end}Column"]) for end in ("start", "end"))
            assert (1, 1) <= start < end
    ids = [location["id"] for location in result["relatedLocations"]]
    assert ids == list(range(1, len(ids) + 1))


def _uris(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["uri"]] if isinstance(node.get("uri"), str) else []
        return own + [uri for value in node.values() for uri in _uris(value)]
    return [uri for value in node for uri in _uris(value)] if isinstance(node, list) else []


SHAPES: dict[str, Callable[[str], None]] = {
    "concise": concise,
    "json": json_report,
    "jsonl": jsonl,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "checkstyle": checkstyle,
    "rdjson": rdjson,
    "rdjsonl": rdjsonl,
    "markdown": markdown,
    "csv": csv_table,
    "claimreview": claimreview,
    "sarif": sarif,
}
