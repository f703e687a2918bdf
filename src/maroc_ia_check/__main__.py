"""``python -m maroc_ia_check``: the same as the ``maroc-ia`` command."""

from maroc_ia_check.cli import main

main()
