"""The exceptions that stop a run, caught once, in ``cli``.

CheckError
├── ReadError            a document cannot be read (missing, binary, wrongly encoded …)
│   └── MissingExtraError     the format needs an optional dependency that is not installed
├── KnowledgeError       the knowledge base cannot be used; carries its problems
├── LanguageError        an unknown or incomplete language
│   └── CatalogueError        the interface texts of a language cannot be read
└── UsageError           a request that means nothing: unknown topic, claim, format, date

Findings, conflicts and data problems are values, not exceptions. Every error carries a message
``key`` and its parameters; the words come from the language packs, so that a user reads them in
the interface language.
"""

from __future__ import annotations

from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from maroc_ia_check.model import Problem


class CheckError(Exception):
    """Something that stops the run for one input or for all; ``key`` names the message."""

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.key}({details})"


class ReadError(CheckError):
    """A document cannot be read; ``key`` is also the ``code`` in the JSON report."""


class MissingExtraError(ReadError):
    """A format needs an optional dependency; ``params['extra']`` names what to install."""


class KnowledgeError(CheckError):
    """The knowledge base cannot be used; ``problems`` say where and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("knowledge-broken", count=len(problems))
        self.problems = problems


class LanguageError(CheckError):
    """An unknown language, or a pack that does not hold together."""


class CatalogueError(LanguageError):
    """The interface texts of a language cannot be read; told in English where no other language can."""

    def __str__(self) -> str:
        catalogue = f"languages/{self.params['language']}/messages.po"
        return f"{catalogue} is broken, or newer than its compiled form: pip install --editable . compiles it"


class UsageError(CheckError):
    """A request that means nothing; the message suggests the nearest thing that does."""
