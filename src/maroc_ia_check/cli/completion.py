"""``maroc-ia completion``: the script that lets a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.commands import COMPLETE, PROGRAM
from maroc_ia_check.cli.values import SHELLS, one_of

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call


def completion(
    call: Call,
    shell: Annotated[
        str, typer.Argument(metavar="SHELL", show_default=False, autocompletion=lambda: list(SHELLS))
    ],
) -> int:
    """Print the script, to be read by the shell when it starts."""
    from typer._completion_shared import get_completion_script

    interface = call.interface
    one_of(shell, SHELLS, "unknown-shell")
    script = get_completion_script(prog_name=PROGRAM, complete_var=COMPLETE, shell=shell)
    interface.write(script + "\n")
    return 0
