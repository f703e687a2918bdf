"""Talking to the person at the terminal: in which language, how wide, in colour or not, on which stream."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from maroc_ia_check.errors import CheckError, KnowledgeError, LanguageError, UsageError
from maroc_ia_check.languages.messages import Messages, interface_languages, load_messages
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from maroc_ia_check.model import Problem
    from maroc_ia_check.report import View

#: the environment variable that names the interface language
VARIABLE = "MAROC_IA_LANG"
_WIDTH = 100


class Interface:
    """What the commands print with. Standard output is written at the end, in one piece."""

    def __init__(self, messages: Messages) -> None:
        """Speak with these messages."""
        self.messages = messages
        self.say = messages.text
        self._output: list[bytes] = []

    def write(self, text: str) -> None:
        """Add to what goes to standard output."""
        self._output.append(text.encode("utf-8", "backslashreplace"))

    def deliver(self, content: str | bytes, path: Path | None) -> None:
        """Put a result in a file, or on standard output without one.

        Raises :class:`UsageError` ``unwritable``, or ``binary-output`` for bytes that would go to a screen.
        """
        if path is None:
            if isinstance(content, str):
                self.write(content)
            elif sys.stdout.isatty():
                raise UsageError("binary-output")
            else:
                self._output.append(content)
            return
        try:
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        except OSError as error:
            raise UsageError("unwritable", path=path, detail=error.strerror or str(error)) from error

    def close(self) -> None:
        """Put everything on standard output, in UTF-8 wherever it goes.

        Outside of the command itself, so that a closed pipe is seen as one (:exc:`BrokenPipeError`).
        """
        content, self._output = b"".join(self._output), []
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    def warn(self, message: str) -> None:
        """Put one line on standard error."""
        sys.stderr.flush()
        line = self.say("error.line", message=message) + "\n"
        sys.stderr.buffer.write(line.encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()

    def view(self, *, verbose: bool = False, replay: str = "") -> View:
        """The room and the colours of standard output."""
        from maroc_ia_check.report import View

        return View(width=width(), colour=_colour(os.environ), verbose=verbose, replay=replay)

    def explain(self, error: CheckError) -> None:
        """Say in the interface language why something could not be done, with a suggestion if any."""
        if isinstance(error, KnowledgeError):
            for problem in error.problems:
                self.warn(self.problem(problem))
        self.warn(self.error(error))

    def error(self, error: CheckError) -> str:
        """The sentence for an error."""
        message = self.say(f"error.{error.key}", **error.params)
        near = error.params.get("suggestion")
        return self.say("error.suggest", message=message, near=near) if near else message

    def problem(self, problem: Problem) -> str:
        """The line for a defect of the data: file, line, field and what is wrong."""
        message = self.say(f"problem.{problem.key}", **dict(problem.params))
        key = "problem.field" if problem.field else "problem.line"
        return self.say(key, path=problem.path, line=problem.line, field=problem.field, message=message)


def width() -> int:
    """How many columns there are; a fixed number when nobody says."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(1).columns or _WIDTH
    except (OSError, ValueError):  # no terminal there
        return _WIDTH


def _colour(environment: Mapping[str, str]) -> bool:
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and environment.get("TERM") != "dumb"


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """The language asked for by ``--lang`` (the last one wins) or by the environment; ``None`` if none is."""
    chosen = environment.get(VARIABLE) or None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and position + 1 < len(arguments):
            chosen = arguments[position + 1]
        elif argument.startswith("--lang="):
            chosen = argument.removeprefix("--lang=")
    return chosen


def open_interface(arguments: Sequence[str], configured: object = None) -> Interface:
    """The interface in the language asked for, else in the ``configured`` one.

    Raises :class:`LanguageError` for one that is not spoken.
    """
    code = chosen_language(arguments, os.environ) or (str(configured) if configured else None)
    if code is not None and code not in interface_languages():
        raise LanguageError("language-unknown", language=code, known=", ".join(interface_languages()))
    return Interface(load_messages(code))


def tell_unexpected(error: Exception, arguments: Sequence[str]) -> None:
    """One line about a defect of the program itself, in the interface language when it still can be read."""
    detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    try:
        interface = open_interface(arguments)
    except (CheckError, OSError):
        sys.stderr.write(f"maroc-ia: {detail}\n")
        return
    interface.warn(interface.say("error.unexpected", detail=" ".join(detail.split())[:200]))
