"""What people write for a run: the configuration, and the side file that sets findings aside.

``python -m maroc_ia_check.desk.schema docs/schemas`` writes the JSON Schemas again from the models; a test
fails while they are behind. Imported only where such a file exists.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from maroc_ia_check.desk.outcome import LEVELS
from maroc_ia_check.judge.thresholds import PROFILES
from maroc_ia_check.languages import available_languages
from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.report import report_formats

#: the encodings that newsrooms have, to be named when one is not known
_ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp1256")
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def _known(known: Collection[str], given: str) -> str:
    if given not in known:
        raise PydanticCustomError("choice", "not known", {"known": ", ".join(known)})
    return given


def _output(given: str) -> str:
    """A format, and perhaps a file after a colon."""
    _known(report_formats(), given.partition(":")[0])
    return given


def _codec(given: str) -> str:
    """An encoding that Python knows."""
    try:
        codecs.lookup(given)
    except LookupError:
        return _known(_ENCODINGS, given)
    return given


def _day(given: object) -> object:
    """A day as TOML writes one, or as text."""
    return date.fromisoformat(given) if isinstance(given, str) else given


def _choice(known: Collection[str]) -> tuple[AfterValidator, WithJsonSchema]:
    return AfterValidator(partial(_known, known)), WithJsonSchema({"enum": list(known)})


Output = Annotated[str, AfterValidator(_output), WithJsonSchema({"type": "string"})]
InterfaceLanguage = Annotated[str, *_choice(interface_languages())]
Language = Annotated[str, *_choice(available_languages())]
Encoding = Annotated[str, AfterValidator(_codec), WithJsonSchema({"type": "string"})]
Level = Annotated[str, *_choice(LEVELS)]
Profile = Annotated[str, *_choice(PROFILES)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]


def _spelled(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    """The common ground: nothing is accepted that the format does not name, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, alias_generator=_spelled)


class Configuration(_Table):
    """``maroc-ia.toml``, or ``[tool.maroc-ia]`` in ``pyproject.toml``; paths are from the file's folder."""

    lang: InterfaceLanguage | None = Field(None, description="Language of the interface")
    language: Language | None = Field(
        None, description="Language of the texts, where it is not to be guessed"
    )
    encoding: Encoding | None = Field(
        None, examples=['"cp1256"'], description="Encoding of the texts, where it is not to be recognised"
    )
    as_of: Day | None = Field(
        None, examples=["2026-01-14"], description="The day to judge at, instead of each text’s own"
    )
    profile: Profile | None = Field(None, description="How near a claim must be before an alarm is raised")
    knowledge: str | None = Field(
        None, examples=['"folder"'], description="A newsroom’s own knowledge folder"
    )
    output_format: list[Output] | None = Field(
        None,
        examples=['["text", "sarif:report.sarif"]'],
        description="The reports of check: NAME or NAME:FILE",
    )
    fail_on: Level | None = Field(None, description="From which verdicts on check exits with 1")
    baseline: str | None = Field(
        None,
        examples=['"maroc-ia.baseline.json"'],
        description="The findings of an old archive, known already",
    )
    strict_suppressions: bool | None = Field(
        None, examples=["true"], description="Suppressions that are unused, expired or unreasoned count"
    )
    jobs: int | None = Field(None, ge=1, examples=["2"], description="How many processes check the files")
    cache: bool | None = Field(None, examples=["false"], description="Keep results, found again by content")


class IgnoreEntry(_Table):
    """One ``[[ignore]]`` of ``maroc-ia.ignore.toml``: where, which findings, why, until when."""

    path: str = Field(examples=['"archives/*.docx"'], description="Files, as a glob from this file’s folder")
    quote: str | None = Field(None, examples=['"50 000 emplois"'], description="The figure as printed")
    claim: str | None = Field(None, examples=['"ai-jobs-2030"'], description="The claim’s identifier")
    verdict: str | None = Field(None, examples=['"contradicted"'], description="The verdict")
    cause: str | None = Field(None, examples=['"scale"'], description="The reason of the verdict")
    fingerprint: str | None = Field(
        None, examples=['"0123456789abcdef"'], description="The finding’s own key"
    )
    reason: Annotated[str, Field(min_length=3, pattern=r"\w")] = Field(
        examples=['"…"'], description="Why it is set aside; required"
    )
    until: Day | None = Field(None, examples=["2026-12-31"], description="The last day it holds")


class IgnoreFile(_Table):
    """``maroc-ia.ignore.toml``: what is set aside in files that take no comments."""

    ignore: list[IgnoreEntry] = Field(default=[], examples=["[[ignore]]"])


_FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "maroc-ia": ("maroc-ia.toml, or [tool.maroc-ia] in pyproject.toml", Configuration),
    "maroc-ia.ignore": ("maroc-ia.ignore.toml: findings set aside, with a reason", IgnoreFile),
}


def schemas() -> dict[str, str]:
    """File name → its text, for every file that people write for a run."""
    found: dict[str, str] = {}
    for name, (title, model) in _FILES.items():
        content: dict[str, Any] = {"$schema": _DRAFT, **model.model_json_schema(), "title": title}
        found[f"{name}.schema.json"] = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return found


def main(arguments: Sequence[str]) -> None:
    """Write every schema into the folder that is named."""
    for name, text in schemas().items():
        (Path(arguments[0]) / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
