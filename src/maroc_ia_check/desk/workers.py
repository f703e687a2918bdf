"""Many files judged: by several processes where that pays, with results kept from run to run.

Whatever the number of processes, the reports are the same and in the order of the inputs. What another
process hands back is what is kept: the plain form of :mod:`maroc_ia_check.desk.results`.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from maroc_ia_check.desk.inputs import STDIN, Input, called, standard_input
from maroc_ia_check.desk.judging import judged
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import DocumentReport
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from maroc_ia_check.desk.results import Plain

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
    processes = pace.processes(len(inputs))
    cached = pace.cache and len(inputs) >= FILES_A_PROCESS
    desk = _Desk(settings, base, cached=cached)
    made = enumerate(map(desk.report, loaded)) if processes == 1 else _shared_out(loaded, desk, processes)
    reports: dict[int, DocumentReport] = {}
    for place, report in made:
        reports[place] = _narrowed(report, inputs[place])
        if progress is not None:
            progress(len(reports))
    if cached:
        from maroc_ia_check.compiled import forget_oldest

        forget_oldest(_GROUP, _MOST)
    return [reports[place] for place in range(len(inputs))]


def _shared_out(inputs: Sequence[Input], desk: _Desk, processes: int) -> Iterator[tuple[int, DocumentReport]]:
    """Each report with its place: other processes judge from the front, this one from the back.

    Where they meet depends on how long the files take. What the others have done is taken in between, so
    that little is left to do at the end.
    """
    from concurrent.futures import ProcessPoolExecutor

    from maroc_ia_check.desk.results import unpacked

    _desk[:] = [desk]
    cached, rhythm = desk.made_with is not None, gc.get_threshold()
    start = partial(_start, desk.settings, cached=cached, rhythm=rhythm)
    executor = ProcessPoolExecutor(processes - 1, initializer=start)
    try:
        asked = [executor.submit(_work, inputs[at : at + _CHUNK]) for at in range(0, len(inputs), _CHUNK)]
        front, back = 0, len(asked)
        while front < back:
            own = asked[back - 1].cancel()  # unless another process has it already
            if own:
                back -= 1
                chunk = inputs[back * _CHUNK : (back + 1) * _CHUNK]
                yield from enumerate(map(desk.report, chunk), back * _CHUNK)
            if not own or (front < back and asked[front].done()):
                done = asked[front].result()
                yield from enumerate((unpacked(each, desk.base) for each in done), front * _CHUNK)
                front += 1
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

    def report(self, source: Input) -> DocumentReport:
        """The report on one file, from an earlier run where nothing changed since."""
        if self.made_with is None:
            return judged(source, self.base, self.settings)
        content = source.content if source.content is not None else _content(source.name)
        if content is None:
            return judged(source, self.base, self.settings)
        from maroc_ia_check.compiled import digest_of, recalled, remember
        from maroc_ia_check.desk.results import packed, unpacked

        suffix = os.path.splitext(source.name)[1].lower()
        made_from = f"{self.made_with}\0{suffix}\0".encode("utf-8", "surrogateescape") + content
        digest = digest_of(made_from)
        plain = recalled(_GROUP, digest)
        if plain is not None:
            report = unpacked(json.loads(plain), self.base)
            return report._replace(path=called(source.name, self.settings.stdin_name))
        report = judged(source._replace(content=content), self.base, self.settings)
        if report.error is None:  # what cannot be read today may be readable tomorrow
            remember(_GROUP, digest, json.dumps(packed(report, self.base), separators=(",", ":")).encode())
        return report


#: what this process judges with; one that was forked has that of its parent, with all that is loaded
_desk: list[_Desk] = []


def _start(settings: Settings, *, cached: bool, rhythm: tuple[int, int, int]) -> None:
    """Make a process ready; the interrupt key is for the one that started it."""
    import signal

    from maroc_ia_check.knowledge import load_knowledge

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*rhythm)
    if not _desk:
        _desk[:] = [_Desk(settings, load_knowledge(settings.knowledge), cached=cached)]


def _work(sources: Sequence[Input]) -> list[Plain]:
    from maroc_ia_check.desk.results import packed

    desk = _desk[0]
    return [packed(desk.report(source), desk.base) for source in sources]


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
