"""JUnit XML: a suite a text, a case a judged figure; an alarm is a failure, a caution skipped with its words.

A text without a judged figure is one passed case, so that no suite is empty. There is no time in it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import CLASSES, DocumentReport, Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import TOOL, Entry, entries, file_path
from maroc_ia_check.report.markup import child, document, root

#: level → the element that a case holds; a pass holds none
_OUTCOMES = {"error": "failure", "warning": "skipped"}
_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(report: Report, messages: Messages, view: View) -> str:
    """The document, with every judged figure; those that could not be judged are left out."""
    wide = view._replace(verbose=True)
    top = root("testsuites", {"name": TOOL})
    suites = []
    for each in report.documents:
        alone = report._replace(documents=(each,))
        judged = [e for e in entries(alone, messages, wide) if not e.finding or _judged(e.finding.verdict)]
        suites.append(_suite(top, each, judged))
    for name in ("tests", "failures", "errors"):
        top.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    return document(top)


def _judged(verdict: str) -> bool:
    return CLASSES[verdict] != "silent"


def _suite(top: Element, text: DocumentReport, judged: list[Entry]) -> Element:
    path = file_path(text.path)
    suite = child(top, "testsuite", {"name": path})
    for entry in judged:
        _case(suite, path, entry)
    if not judged:
        child(suite, "testcase", {"classname": path, "name": TOOL})
    suite.set("tests", str(len(suite)))
    for name, outcome in _COUNTS.items():
        suite.set(name, str(len(suite.findall(f"testcase/{outcome}"))))
    return suite


def _case(suite: Element, path: str, entry: Entry) -> None:
    place = entry.range()
    where = f"{path}:{place.start_line}:{place.start_column}"
    name = f"{place.start_line}:{place.start_column} {entry.finding.quote}" if entry.finding else path
    case = child(suite, "testcase", {"classname": path, "name": name})
    outcome = _OUTCOMES.get(entry.level) if entry.finding else "error"
    if outcome:
        row = {"type": entry.rule, "message": entry.title}
        child(case, outcome, row, f"{where}: {entry.in_words}")
