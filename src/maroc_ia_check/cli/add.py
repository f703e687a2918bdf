"""``maroc-ia add source``: a new source file from questions or options, checked, shown, then written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.questions import agreed, ask_source, ask_statements, attended
from maroc_ia_check.cli.values import knowledge_folder, one_of, parsed_date
from maroc_ia_check.errors import UsageError

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Knowledge

#: where a checkout keeps its data
_CHECKOUT = Path("data")
_REQUIRED = ("publisher", "language", "tier")
Text = str | None


def add(
    call: Call,
    what: Annotated[str, typer.Argument(metavar="WHAT", show_default=False)],
    *,
    id: Annotated[Text, typer.Option("--id", metavar="ID")] = None,
    url: Annotated[Text, typer.Option("--url", metavar="URL")] = None,
    publisher: Annotated[Text, typer.Option("--publisher", metavar="TEXT")] = None,
    title: Annotated[Text, typer.Option("--title", metavar="TEXT")] = None,
    published: Annotated[Text, typer.Option("--published", metavar="DATE")] = None,
    language: Annotated[Text, typer.Option("--language", metavar="CODE")] = None,
    tier: Annotated[Text, typer.Option("--tier", metavar="TIER")] = None,
    read: Annotated[Text, typer.Option("--read", metavar="READ")] = None,
    derives_from: Annotated[Text, typer.Option("--derives-from", metavar="ID")] = None,
    statement: Annotated[list[str] | None, typer.Option("--statement", metavar="YAML")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    knowledge: Knowledge = None,
) -> int:
    """Add a source: 0 it is written (or only shown), 1 it is not sound or not wanted, 2 it cannot be done."""
    interface = call.interface
    one_of(what, ("source",), "unknown-kind")
    fields = {"url": url, "publisher": publisher, "title": title, "published": published}
    fields |= {"language": language, "tier": tier, "read": read, "derives_from": derives_from}
    draft = _Draft(interface, knowledge_folder(knowledge))
    if attended() and not statement:
        return draft.by_questions(id, fields, dry_run=dry_run)
    return draft.by_options(id, fields, statement or [], dry_run=dry_run)


class _Draft:
    """A source in the making, for one folder."""

    def __init__(self, interface: Interface, folder: Path | None) -> None:
        if folder is None and not (_CHECKOUT / "claims.yaml").is_file():
            raise UsageError("add-where")
        self.interface = interface
        self.folder = folder or _CHECKOUT
        #: what the folder adds to; a checkout is the built-in knowledge itself
        self.own = folder

    def by_options(
        self, given_id: str | None, fields: Mapping[str, str | None], statements: list[str], *, dry_run: bool
    ) -> int:
        """Everything was said on the command line."""
        from maroc_ia_check.knowledge.drafting import read_mapping, source_row

        for name in _REQUIRED:
            if not fields[name]:
                raise UsageError("missing-option", given=f"--{name}")
        parsed_date(fields["published"])
        row = source_row(fields, [read_mapping(each) for each in statements])
        return self._finish(given_id, row, dry_run=dry_run, confirm=False)

    def by_questions(self, given_id: str | None, fields: Mapping[str, str | None], *, dry_run: bool) -> int:
        """Somebody is there to be asked what was not said."""
        from maroc_ia_check.knowledge import load_knowledge
        from maroc_ia_check.knowledge.drafting import source_row

        base = load_knowledge(self.own)
        answers = ask_source(self.interface, fields, base)
        parsed_date(answers["published"])
        row = source_row(answers, ask_statements(self.interface, base))
        return self._finish(given_id, row, dry_run=dry_run, confirm=not dry_run)

    def _finish(
        self, given_id: str | None, row: Mapping[str, object], *, dry_run: bool, confirm: bool
    ) -> int:
        from maroc_ia_check.knowledge import drafting

        chosen = given_id or drafting.proposed_id(row)
        text = drafting.rendered(row)
        problems = drafting.examine_draft(self.folder, chosen, text)
        self.interface.write(drafting.difference(self.folder, chosen, text))
        if problems:
            self.interface.write("".join(self.interface.problem(each) + "\n" for each in problems))
            return 1
        if dry_run:
            return 0
        if confirm and not agreed(self.interface):
            return 1
        path = drafting.write_source(self.folder, chosen, text)
        self.interface.write(self.interface.say("add.written", path=path) + "\n")
        return 0
