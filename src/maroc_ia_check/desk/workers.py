"""Many files judged: by several processes where that pays, with results kept from run to run.

Whatever the number of processes, the reports are the same and in the order of the inputs. What a process
hands back is what is kept: the plain form of :mod:`maroc_ia_check.desk.results`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence

from maroc_ia_check.desk.inputs import STDIN, Input, standard_input
from maroc_ia_check.desk.judging import judged
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import DocumentReport
from maroc_ia_check.typed import NamedTuple

#: so many files are judged in the time that another process takes to start
FILES_A_PROCESS = 30
#: files handed to a process at once
_CHUNK = 4


class Pace(NamedTuple):
    """How many processes judge (``None``: as many as pay), and whether results are kept."""

    jobs: int | None = None
    cache: bool = True

    def processes(self, files: int) -> int:
        """How many processes to use for so many files."""
        if self.jobs is not None:
            return max(1, min(self.jobs, files))
        return max(1, min(os.cpu_count() or 1, files // FILES_A_PROCESS))


def judged_all(
    inputs: Sequence[Input],
    settings: Settings,
    base: KnowledgeBase,
    pace: Pace,
    progress: Callable[[int], None] | None = None,
) -> list[DocumentReport]:
    """The reports on all inputs, in order; ``progress`` hears how many are done."""
    loaded = [_with_content(each) for each in inputs]
    reports = []
    for done, report in enumerate(_each(loaded, settings, base, pace), 1):
        reports.append(_narrowed(report, inputs[done - 1]))
        if progress is not None:
            progress(done)
    return reports


def _each(
    inputs: Sequence[Input], settings: Settings, base: KnowledgeBase, pace: Pace
) -> Iterator[DocumentReport]:
    processes = pace.processes(len(inputs))
    cached = pace.cache and len(inputs) >= FILES_A_PROCESS
    if processes == 1 and not cached:
        yield from (judged(each, base, settings) for each in inputs)
        return
    from maroc_ia_check.desk.results import unpacked

    if processes == 1:
        desk = _Desk(settings, base, cached=cached)
        plain: Iterator[bytes] = map(desk.plain, inputs)
    else:
        plain = _in_processes(inputs, settings, pace._replace(jobs=processes, cache=cached))
    for source, content in zip(inputs, plain, strict=True):
        yield unpacked(json.loads(content), base)._replace(path=source.name)
    if cached:
        from maroc_ia_check.compiled import forget_oldest

        forget_oldest(_GROUP, _MOST)


def _in_processes(inputs: Sequence[Input], settings: Settings, pace: Pace) -> Iterator[bytes]:
    from concurrent.futures import ProcessPoolExecutor

    executor = ProcessPoolExecutor(pace.jobs, initializer=_start, initargs=(settings, pace))
    try:
        yield from executor.map(_work, inputs, chunksize=_CHUNK)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


#: where results are kept, and how many
_GROUP, _MOST = "results", 10_000


class _Desk:
    """What one process judges with."""

    def __init__(self, settings: Settings, base: KnowledgeBase, *, cached: bool) -> None:
        self.settings = settings
        self.base = base
        #: all that a result depends on beside the file itself; ``None`` when none is kept
        self.made_with = _circumstances(settings, base) if cached else None

    def plain(self, source: Input) -> bytes:
        """The report on one file, from an earlier run where nothing changed since."""
        content = source.content if source.content is not None else _content(source.name)
        if self.made_with is None or content is None:
            return self._judged(source)
        from maroc_ia_check.compiled import digest_of, recalled, remember

        suffix = os.path.splitext(source.name)[1].lower()
        made_from = f"{self.made_with}\0{suffix}\0".encode("utf-8", "surrogateescape") + content
        digest = digest_of(made_from)
        plain = recalled(_GROUP, digest)
        if plain is None:
            report = judged(source._replace(content=content), self.base, self.settings)
            plain = _plain(report, self.base)
            if report.error is None:  # what cannot be read today may be readable tomorrow
                remember(_GROUP, digest, plain)
        return plain

    def _judged(self, source: Input) -> bytes:
        return _plain(judged(source, self.base, self.settings), self.base)


def _plain(report: DocumentReport, base: KnowledgeBase) -> bytes:
    from maroc_ia_check.desk.results import packed

    return json.dumps(packed(report, base), separators=(",", ":")).encode()


_desk: list[_Desk] = []


def _start(settings: Settings, pace: Pace) -> None:
    """Make a process ready; the interrupt key is for the one that started it."""
    import signal

    from maroc_ia_check.knowledge import load_knowledge

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _desk[:] = [_Desk(settings, load_knowledge(settings.knowledge), cached=pace.cache)]


def _work(source: Input) -> bytes:
    return _desk[0].plain(source)


def _with_content(source: Input) -> Input:
    """Standard input is read here, where it is; files are read by whoever judges them."""
    if source.name != STDIN or source.content is not None:
        return source
    try:
        return source._replace(content=standard_input())
    except ReadError:
        return source


def _content(name: str) -> bytes | None:
    """The bytes of a file; ``None`` where reading it as a document will say what is wrong."""
    try:
        with open(name, "rb") as handle:
            return handle.read()
    except (OSError, ValueError):
        return None


def _narrowed(report: DocumentReport, source: Input) -> DocumentReport:
    if source.lines is None:
        return report
    from maroc_ia_check.desk.changes import only_changed

    return only_changed(report, source.lines)


def _circumstances(settings: Settings, base: KnowledgeBase) -> str:
    """Everything beside the file that a verdict depends on: options, knowledge, and the program itself."""
    from pathlib import Path

    package = Path(__file__).parents[1]
    files = sorted(package.rglob("*.py")) + sorted(package.rglob("*.yaml"))
    states = [(path.name, (state := path.stat()).st_size, state.st_mtime_ns) for path in files]
    return repr((settings._replace(knowledge=None), base.digest, states))
