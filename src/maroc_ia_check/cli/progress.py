"""How far a long run is: one line on a terminal, nothing anywhere else."""

from __future__ import annotations

import sys
import time

from maroc_ia_check.cli.interface import Interface

#: seconds before anything is said, and between two lines
_PATIENCE, _PAUSE = 3, 0.2
_CLEAR = "\r\x1b[K"


class Progress:
    """The files done and the time left. The only place where the clock is looked at."""

    def __init__(self, interface: Interface, total: int) -> None:
        """Nothing is done yet."""
        self.interface = interface
        self.total = total
        self.started = self.said = time.monotonic()
        self.shown = False

    def __call__(self, done: int) -> None:
        """So many files are done."""
        now = time.monotonic()
        if now - self.started < _PATIENCE or now - self.said < _PAUSE or not sys.stderr.isatty():
            return
        self.said, self.shown = now, True
        left = round((now - self.started) / done * (self.total - done))
        clock = f"{left // 60}:{left % 60:02}"
        line = self.interface.say("progress.line", done=done, total=self.total, left=clock)
        self._put(_CLEAR + line)

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self.shown:
            self._put(_CLEAR)

    @staticmethod
    def _put(text: str) -> None:
        sys.stderr.buffer.write(text.encode())
        sys.stderr.flush()
