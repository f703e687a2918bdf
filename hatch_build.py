"""The compiled forms that every user needs, made once and put into the wheel."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """A wheel carries its compiled forms; an editable installation those that it cannot make when it runs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder that lives as long as the build, and have it put beside the modules."""
        self._folder = tempfile.TemporaryDirectory()
        os.environ["MAROC_IA_CACHE"] = self._folder.name
        sys.path.insert(0, str(Path(self.root) / "src"))
        from maroc_ia_check import compiled

        # what an earlier build left in the checkout does not count
        compiled.BUILT_IN = self._folder.name
        _compile_texts()
        if version == "editable":
            self._leave(Path(self.root) / "src" / "maroc_ia_check" / "kept")
            return
        _compile_tables()
        _write_down("knowledge", Path(self._folder.name))
        for form in sorted(Path(self._folder.name).glob("*/*.*")):
            # how the files look here says nothing where they are unpacked
            if not form.name.startswith("files-"):
                build_data["force_include"][str(form)] = f"maroc_ia_check/kept/{form.name}"

    def _leave(self, kept: Path) -> None:
        """Leave the compiled catalogues, and no older ones, in the checkout, where Babel may be missing."""
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir()
        for form in Path(self._folder.name).glob("*/messages-*.json"):
            shutil.copy(form, kept)


def _write_down(kind: str, folder: Path) -> None:
    """Put beside the one form of a kind what it is found by, so that nothing has to be read for it."""
    (form,) = folder.glob(f"*/{kind}-*.json")
    (form.parent / f"{kind}.digest").write_text(form.stem.removeprefix(f"{kind}-"), encoding="ascii")


def _compile_texts() -> None:
    """Load the texts of every language, each of which keeps its form."""
    from maroc_ia_check.languages import available_languages
    from maroc_ia_check.languages.messages import load_messages

    for code in available_languages():
        load_messages(code)


def _compile_tables() -> None:
    """The same for the built-in knowledge, the other tables of languages, and the options of commands."""
    from maroc_ia_check.cli.commands import COMMANDS
    from maroc_ia_check.cli.plain import options_of
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.languages import available_languages, load_language
    from maroc_ia_check.languages.figures import load_figures

    knowledge = load_knowledge()
    for code in available_languages():
        load_figures(code)
        knowledge.phrases(code, load_language(code).affixes)
    for name in COMMANDS:
        options_of(name)
