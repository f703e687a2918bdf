"""The command line: parse, call, print, exit. One file a command; no judgement is made here.

Exit codes: 0 nothing at or above the level asked for, 1 something, 2 the run or a part of it could not
be done; 130 interrupted, 141 the reader of the output went away.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

__all__ = ["UNTIDY", "main", "run"]

FAILED, INTERRUPTED, CLOSED = 2, 130, 141
#: so many objects are made before garbage is looked for
UNTIDY = 500_000


def main() -> None:
    """The ``maroc-ia`` command."""
    # hardly anything is garbage while everything is being loaded: looking for it costs a tenth of a check
    gc.set_threshold(UNTIDY)
    code = run(sys.argv[1:])
    if code in {INTERRUPTED, CLOSED}:
        sys.exit(code)  # what was going on, in other processes too, is taken down in order
    sys.stderr.flush()
    if (patterns := sys.modules.get("maroc_ia_check.kept_patterns")) is not None:
        patterns.keep_patterns()
    # all is written; taking apart what is in memory, object by object, would cost a fifth of a check
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code. Whatever happens, no stack trace is shown."""
    try:
        if list(arguments) == ["--version"]:  # scripts ask for it at every start: nothing else is loaded
            return _tell_version()
        from maroc_ia_check.cli.execution import execute

        return execute(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # what is still buffered for the closed pipe has nowhere to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return CLOSED
    except Exception as error:  # the one edge where anything unforeseen ends as a short message
        from maroc_ia_check.cli.interface import tell_unexpected

        tell_unexpected(error, arguments)
        return FAILED


def _tell_version() -> int:
    from maroc_ia_check import __version__

    sys.stdout.write(f"maroc-ia {__version__}\n")
    sys.stdout.flush()
    return 0
