"""The shipped data: its schemas and its page are current, and what it promises about itself holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.editor_schemas import main as write_schemas
from maroc_ia_check.knowledge.editor_schemas import schemas
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.overview import main as write_overview
from maroc_ia_check.knowledge.overview import rewritten
from maroc_ia_check.knowledge.schema import LANGUAGES
from maroc_ia_check.knowledge.store import built_in

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "knowledge.md"


class PlainLoader(yaml.SafeLoader):
    """YAML as an editor sees it: a day is text."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def read() -> Folder:
    folder = Folder()
    folder.read(built_in())
    return folder


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


def plain(path: Path) -> Any:
    return PlainLoader(path.read_text(encoding="utf-8")).get_single_data()


def test_the_schemas_are_current(tmp_path: Path) -> None:
    write_schemas([str(tmp_path)])
    for name, text in schemas().items():
        assert (ROOT / "docs" / "schemas" / name).read_text(encoding="utf-8") == text, "make schema"
        assert (tmp_path / name).read_text(encoding="utf-8") == text


def test_the_page_is_current(read: Folder, tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert rewritten(page, read) == page, "make knowledge"
    copy = tmp_path / "knowledge.md"
    copy.write_text(page, encoding="utf-8")
    write_overview([str(copy)])
    assert copy.read_text(encoding="utf-8") == page


def test_a_page_without_marks_is_refused(read: Folder) -> None:
    with pytest.raises(ValueError, match="counted"):
        rewritten("# nothing", read)


def test_the_page_names_claims_that_exist(read: Folder) -> None:
    rows = [
        line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    named = {claim for row in rows for claim in re.findall(r"`([^`]+)`", row)}
    assert len(named) > 40
    assert named <= set(read.claims)


@pytest.mark.parametrize("name", ["claims", "concepts", "rates", "offices", "release"])
def test_the_files_fit_the_schema_that_editors_use(name: str) -> None:
    schema = json.loads(schemas()[f"{name}.schema.json"])
    jsonschema.Draft202012Validator(schema).validate(plain(built_in() / f"{name}.yaml"))


def test_the_sources_fit_the_schema_that_editors_use() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schemas()["source.schema.json"]))
    for path in sorted((built_in() / "sources").glob("*.yaml"))[::12]:
        validator.validate(plain(path))


def test_editors_are_told_what_the_fields_mean() -> None:
    schema = json.loads(schemas()["source.schema.json"])
    assert schema["properties"]["derives_from"]["description"]
    assert schema["$defs"]["StatementEntry"]["properties"]["as_said"]["description"]


def test_the_schema_catches_what_an_editor_should_underline() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schemas()["source.schema.json"]))
    row = plain(sorted((built_in() / "sources").glob("*.yaml"))[0])
    assert validator.is_valid(row)
    assert not validator.is_valid({**row, "teir": "press"})
    assert not validator.is_valid({**row, "tier": "newspaper"})


def test_there_is_as_much_as_promised(read: Folder) -> None:
    events = [claim for claim in read.claims.values() if claim.type == "event"]
    assert len(events) >= 75
    assert len(read.claims) - len(events) >= 250
    assert len(read.sources) >= 600


def test_the_best_attested_claims_have_two_examples_and_a_near_miss(read: Folder) -> None:
    rich = [
        claim
        for claim in read.claims.values()
        if claim.near_miss.keys() >= set(LANGUAGES)
        and all(len(claim.examples.get(language, ())) >= 2 for language in LANGUAGES)
    ]
    assert len(rich) >= 120


def test_every_claim_has_an_example_in_a_language_its_sources_speak(read: Folder) -> None:
    for claim in read.claims.values():
        assert claim.id in read.rates or claim.examples or claim.topic == "change", claim.id


def test_no_sentence_of_a_source_is_kept(read: Folder) -> None:
    for source in read.sources.values():
        for statement in source.statements:
            assert statement.as_said is None or len(statement.as_said.split()) <= 10


def test_a_judged_rank_says_why(read: Folder) -> None:
    for source_id, source in read.sources.items():
        for statement in source.statements:
            if statement.rank != "normal":
                assert statement.reason, (source_id, statement.claim)


def test_notes_can_be_read(read: Folder) -> None:
    for source_id, source in read.sources.items():
        for statement in source.statements:
            for note in (statement.note, statement.reason):
                if note is not None:
                    assert note == " ".join(note.split()), (source_id, note)
                    assert note[0].isupper() or not note[0].isalpha() or note.split()[0].islower(), (
                        source_id,
                        note,
                    )
                    assert note.endswith((".", "!", "?", "”", "…")), (source_id, note)


def test_republications_are_one_voice(knowledge: KnowledgeBase) -> None:
    """The agency’s dispatch of January 2026 and its rewrites count once."""
    claim = knowledge.claim("ai-jobs-2030")
    assert claim is not None
    sources = {s.source for s in claim.statements}
    assert len({knowledge.voice(source) for source in sources}) < len(sources)
