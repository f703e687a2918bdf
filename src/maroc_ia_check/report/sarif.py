"""SARIF 2.1.0: every finding as a result, every rule with its help, columns in UTF-16 units; no time."""

from __future__ import annotations

import json
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.rules import Rulebook, load_rules
from maroc_ia_check.model import CLASSES, SEVERITIES, Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import TOOL, UNREAD, Entry, entries, path_uri
from maroc_ia_check.report.rulebook import rule_body
from maroc_ia_check.report.sarif_places import Artifacts, fix, locations, related

_VERSION = "2.1.0"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: how a result is to be taken; ``fail`` is all that somebody has to act on
_KINDS = {"pass": "pass", "silent": "open"}
_SUPPRESSIONS = {"text": "inSource", "file": "external"}
_FINGERPRINT = "marocIa/v1"
_Plain = dict[str, Any]


def render(report: Report, messages: Messages, view: View) -> str:
    """One run, with what is set aside or known to the baseline marked as such."""
    found = list(entries(report, messages, view, closed=True))
    book = load_rules(messages.code)
    indexes = {rule.id: index for index, rule in enumerate(book.rules)}
    artifacts = Artifacts(document.path for document in report.documents)
    run = {
        "tool": {"driver": _driver(report, book)},
        "language": messages.code,
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation([entry for entry in found if entry.rule == UNREAD])],
        "artifacts": [{"location": {"uri": uri}, "roles": ["analysisTarget"]} for uri in artifacts.uris],
        "results": [_result(entry, indexes, artifacts, messages) for entry in found if entry.finding],
        "properties": {"knowledge": report.knowledge},
    }
    content = {"$schema": _SCHEMA, "version": _VERSION, "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _driver(report: Report, book: Rulebook) -> _Plain:
    return {"name": TOOL, "version": report.version, "rules": _rules(book)}


def _rules(book: Rulebook) -> list[_Plain]:
    return [
        {
            "id": rule.id,
            "shortDescription": {"text": _first_sentence(rule.what)},
            "fullDescription": {"text": f"{rule.what} {rule.why}"},
            "help": {"text": rule_body(rule, book).replace("`", ""), "markdown": rule_body(rule, book)},
            "defaultConfiguration": {"level": SEVERITIES[CLASSES[rule.verdict]]},
            "properties": {"tags": [CLASSES[rule.verdict], rule.verdict]},
        }
        for rule in book.rules
    ]


def _first_sentence(text: str) -> str:
    head, end, _ = text.partition(". ")
    return head + end.strip()


def _invocation(unread: list[Entry]) -> _Plain:
    notifications = [
        {
            "level": "error",
            "descriptor": {"id": f"{UNREAD}/{entry.document.error[0] if entry.document.error else ''}"},
            "message": {"text": entry.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": path_uri(entry.document.path)}}}],
        }
        for entry in unread
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notifications}


def _result(entry: Entry, indexes: dict[str, int], artifacts: Artifacts, messages: Messages) -> _Plain:
    finding = entry.finding
    kind = _KINDS.get(CLASSES[finding.verdict], "fail") if finding else "fail"
    row: _Plain = {
        "ruleId": entry.rule,
        "ruleIndex": indexes.get(entry.rule, indexes[entry.rule.partition("/")[0]]),
        "kind": kind,
        "level": entry.level if kind == "fail" else "none",
        "message": {"text": entry.in_words},
        "locations": locations(entry, artifacts),
        "relatedLocations": related(entry, artifacts, messages),
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint if finding else ""},
        "suppressions": _suppressions(entry),
    }
    if finding and finding.baseline:
        row["baselineState"] = finding.baseline
    if entry.replacement is not None:
        row["fixes"] = [fix(entry, artifacts, messages)]
    return row


def _suppressions(entry: Entry) -> list[_Plain]:
    """Empty where nothing sets the finding aside, which SARIF tells from not having looked."""
    suppression = entry.finding.suppression if entry.finding else None
    if suppression is None:
        return []
    return [{"kind": _SUPPRESSIONS[suppression.origin], "justification": suppression.reason}]
