"""What changed, as git sees it: the files, and their lines, against a commit or in the index.

Git is asked once for everything; names are taken from its NUL-separated list, never from the patch.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from maroc_ia_check.desk.inputs import STDIN, Input, path_from
from maroc_ia_check.errors import UsageError
from maroc_ia_check.model import DocumentReport, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.typed import NamedTuple

_DIFF = (
    *("diff", "--patch-with-raw", "--no-abbrev", "-z", "-M", "--unified=0", "--inter-hunk-context=0"),
    *("--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all"),
)
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_BINARY = b"Binary files "
#: states in which all of a file is new, and those that have a second name
_NEW, _RENAMED = {"A"}, {"R", "C"}
_LINES = tuple[tuple[int, int], ...] | None


class Change(NamedTuple):
    """A changed file: its object in git, and its changed lines (``None``: all of them)."""

    blob: str
    lines: _LINES


def changed_inputs(names: Sequence[str], reference: str | None) -> list[Input]:
    """The inputs among ``names`` that changed, in order, with their changed lines.

    Against the commit ``reference`` a file is as it is on disk, and one that git does not follow is new;
    without one it is as staged. Raises :class:`UsageError` without git, repository or commit.
    """
    top = Path(
        os.fsdecode(_git(Path(), "rev-parse", "--show-toplevel", key="git-no-repository")).rstrip("\n")
    )
    changes = _changes(top, reference)
    paths = {name: path_from(top, _real(name)) for name in names if name != STDIN}
    if reference is None:
        return _staged(names, top, paths, changes)
    followed = set(os.fsdecode(_git(top, "ls-files", "-z")).split("\0"))
    found = []
    for name in names:
        change = changes.get(paths.get(name, ""))
        if change is not None:
            found.append(Input(name, lines=change.lines))
        elif paths.get(name) not in followed or not os.path.exists(name):
            found.append(Input(name))
    return found


def _staged(
    names: Sequence[str], top: Path, paths: Mapping[str, str], changes: Mapping[str, Change]
) -> list[Input]:
    blobs = _contents(top, [changes[path].blob for path in paths.values() if path in changes])
    found = []
    for name in names:
        change = changes.get(paths.get(name, ""))
        if change is not None:
            found.append(Input(name, blobs[change.blob], change.lines))
        elif not os.path.isfile(name):
            found.append(Input(name))
    return found


def only_changed(report: DocumentReport, lines: _LINES) -> DocumentReport:
    """The report with the findings that stand on a changed line, or rest on words that do."""
    if lines is None or report.error is not None:
        return report
    places = Places.of(report)
    starts = [0, *(found.end() for found in re.finditer("\n", places.file.text)), len(places.file.text) + 1]
    spans = [Span(starts[first - 1], starts[min(last, len(starts) - 1)]) for first, last in lines]

    def changed(span: Span) -> bool:
        return any(places.span(span).overlaps(other) for other in spans)

    findings = tuple(
        finding
        for finding in report.findings
        if changed(finding.span) or any(changed(related.span) for related in finding.related)
    )
    return report._replace(findings=findings)


def _changes(top: Path, reference: str | None) -> dict[str, Change]:
    if reference is None:
        output = _git(top, *_DIFF, "--cached", "--")
    else:
        wanted = f"{reference}^{{commit}}"
        ask = ("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        commit = os.fsdecode(_git(top, *ask, key="git-unknown-ref", given=reference)).strip()
        output = _git(top, *_DIFF, commit, "--")
    entries, rest = _entries(output)
    parts = re.split(rb"(?m)^(?=diff --git |\* Unmerged path )", rest)[1:]
    # a file that changed its type has two parts: where they cannot be told apart, all lines count
    whole = len(parts) != len(entries)
    return {
        path: Change(blob, None if whole or status in _NEW else _lines(parts[index]))
        for index, (path, status, blob) in enumerate(entries)
    }


def _entries(output: bytes) -> tuple[list[tuple[str, str, str]], bytes]:
    """The (path, status, object) of every changed file, and the patch after them."""
    fields, patch = output, b""
    if b"\0\0" in output:
        fields, _, patch = output.partition(b"\0\0")
    words = iter(fields.split(b"\0"))
    entries = []
    for word in words:
        if not word:
            break
        *_, blob, status = os.fsdecode(word).split(" ")
        path = next(words)
        if status[0] in _RENAMED:
            path = next(words)
        entries.append((os.fsdecode(path), status[0], blob))
    return entries, patch


def _lines(part: bytes) -> _LINES:
    if any(line.startswith(_BINARY) for line in part.split(b"\n")):
        return None
    return tuple(_hunks(part))


def _hunks(part: bytes) -> Iterator[tuple[int, int]]:
    for line in part.split(b"\n"):
        found = _HUNK.match(line)
        if found:
            first, count = int(found[1]), int(found[2] or 1)
            if count:
                yield first, first + count - 1


def _contents(top: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    """What is staged under each object name."""
    output = _git(top, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs)) if blobs else b""
    contents, at = {}, 0
    for blob in blobs:
        end = output.index(b"\n", at)
        size = int(output[at:end].split(b" ")[-1])
        contents[blob] = output[end + 1 : end + 1 + size]
        at = end + 2 + size
    return contents


def _git(top: Path, *arguments: str, key: str = "git-failed", given: str = "") -> bytes:
    """What git prints; raises :class:`UsageError` ``key`` when it refuses."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=top,
            env=environment,
            input=given.encode(),
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise UsageError("git-missing") from None
    if done.returncode:
        detail = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise UsageError(key, given=given, detail=detail)
    return done.stdout


def _real(name: str) -> str:
    """A path without links on the way, but with its own last part: git follows links by their names."""
    path = Path(name).absolute()
    return os.path.join(os.path.realpath(path.parent), path.name)
