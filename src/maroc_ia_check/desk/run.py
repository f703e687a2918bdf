"""The run itself: every file read and judged, in the order given, put together as one report."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

from maroc_ia_check import __version__
from maroc_ia_check.desk.inputs import STDIN, Input
from maroc_ia_check.desk.judging import judged
from maroc_ia_check.desk.naming import named_in
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.desk.tables import IGNORES, nearest_file
from maroc_ia_check.desk.workers import Pace, judged_all
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import DocumentReport, Remark, Report
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: a file to be written: its name, what it holds, what it is to hold
Rewritten = tuple[str, bytes, bytes]


class Run(NamedTuple):
    """One run over files: how they are judged, what is known already, and how fast."""

    settings: Settings
    base: KnowledgeBase
    baseline: Path | None = None
    pace: Pace = Pace()

    def check(
        self, inputs: Sequence[Input], progress: Callable[[int], None] | None = None
    ) -> list[DocumentReport]:
        """Judge every input, in order; nothing is held against a baseline or a side file yet."""
        return judged_all(inputs, self.settings, self.base, self.pace, progress)

    def marked(self, documents: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
        """The documents with what the side file sets aside and what the baseline knows marked so."""
        found = tuple(documents)
        if nearest_file(os.getcwd(), (IGNORES,), {}) is not None:
            from maroc_ia_check.desk.ignores import ignored, load_ignores

            found = ignored(found, load_ignores(os.getcwd()))
        if self.baseline is None:
            return found
        from maroc_ia_check.desk.baselines import compared

        return compared(found, self.baseline)

    def report(self, documents: Sequence[DocumentReport], language: str) -> Report:
        """The documents as one report, with the words that it needs in an interface language."""
        marked = self.marked(documents)
        return Report(marked, self.base.digest, __version__, named_in(marked, self.base, language))

    def fixed(self, documents: Sequence[DocumentReport]) -> tuple[list[DocumentReport], list[Rewritten]]:
        """The documents after the safe corrections, and the files to write; nothing is written here."""
        from maroc_ia_check.desk.fixes import fix, replacement

        after, files = list(documents), []
        for index, marked in enumerate(self.marked(documents)):
            if marked.path == STDIN or not any(replacement(finding) for finding in marked.findings):
                continue
            with open(marked.path, "rb") as handle:
                content = handle.read()
            done = fix(content, marked, partial(self._again, marked.path))
            told = tuple(remark for remark in done.report.remarks if remark.key.startswith("fix"))
            after[index] = self._told(documents[index], done.content, content, told)
            if done.content != content:
                files.append((marked.path, content, done.content))
        return after, files

    def _again(self, path: str, content: bytes) -> DocumentReport:
        return self.marked((judged(Input(path, content), self.base, self.settings),))[0]

    def _told(
        self, before: DocumentReport, new: bytes, old: bytes, remarks: tuple[Remark, ...]
    ) -> DocumentReport:
        document = before if new == old else judged(Input(before.path, new), self.base, self.settings)
        return document._replace(remarks=(*document.remarks, *remarks))
