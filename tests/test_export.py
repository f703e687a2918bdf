"""What is exported says exactly what is known, and the tools of each format find it valid."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import frictionless
import pytest
from reading_back import Rebuilt, expanded, read_back

from maroc_ia_check.cli import run
from maroc_ia_check.errors import MissingExtraError, UsageError
from maroc_ia_check.export import export_formats, export_knowledge
from maroc_ia_check.export.record import Record, make_record
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.identifiers import statement_ids
from maroc_ia_check.knowledge.tables import Row


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge()


@pytest.fixture(scope="module")
def record(base: KnowledgeBase) -> Record:
    return make_record(base)


@pytest.fixture(scope="module")
def exported(base: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every format, written once."""
    root = tmp_path_factory.mktemp("export")
    for form in export_formats():
        export_knowledge(base, root / form, form)
    return {form: root / form for form in export_formats()}


def in_order(rows: tuple[Row, ...] | list[Row], keys: int) -> list[Row]:
    return sorted(rows, key=lambda row: [str(value) for value in row[:keys]])


@pytest.mark.parametrize("form", export_formats())
def test_what_is_read_back_is_what_is_known(
    exported: dict[str, Path], record: Record, base: KnowledgeBase, form: str
) -> None:
    rows = read_back(form, exported[form], record)
    for table in record.tables:
        assert rows[table.name], table.name
        assert in_order(rows[table.name], table.keys) == in_order(record.rows[table.name], table.keys)
    back = Rebuilt(rows)
    assert back.claims == {
        claim.id: claim._replace(statements=(), labels=tuple(claim.labels)) for claim in base.claims
    }
    assert back.statements == {
        id_: statement
        for claim in base.claims
        for id_, statement in zip(statement_ids(claim.statements), claim.statements, strict=True)
    }
    assert back.sources == dict(base.sources)
    assert back.concepts == base.concepts


def test_every_table_says_what_it_holds(record: Record) -> None:
    names = {table.name: table for table in record.tables}
    for place, table in enumerate(record.tables):
        keys = [row[: table.keys] for row in record.rows[table.name]]
        assert len(set(keys)) == len(keys), table.name
        assert table.means.endswith(".")
        assert [column.name for column in table.columns if not column.means.endswith(".")] == []
        for column, target in table.references:
            assert column in {c.name for c in table.columns}
            assert names[target].columns[0].name == "id"
            # a table can be filled once those before it are
            assert list(names).index(target) <= place


def test_a_property_has_one_meaning(record: Record) -> None:
    terms: dict[str, str | None] = {}
    for table in record.tables:
        # the first column of a part is no property: it is where the part stands
        for column in table.columns[table.parent is not None :]:
            if column.name not in {"id", "type", "language"}:
                assert terms.setdefault(column.name, column.term) == column.term, column.name


@pytest.mark.parametrize("form", export_formats())
def test_the_same_knowledge_gives_the_same_bytes(
    exported: dict[str, Path], base: KnowledgeBase, tmp_path: Path, form: str
) -> None:
    export_knowledge(base, tmp_path / "again", form)
    files = sorted(path.relative_to(exported[form]) for path in exported[form].rglob("*.*"))
    assert len(files) >= 2
    for name in files:
        assert (tmp_path / "again" / name).read_bytes() == (exported[form] / name).read_bytes(), name


def test_the_data_package_is_valid(exported: dict[str, Path], tmp_path: Path) -> None:
    path = exported["datapackage"] / "datapackage.json"
    report = frictionless.validate(str(path))
    assert report.valid, report.flatten(["title", "note"])
    package = json.loads(path.read_text(encoding="utf-8"))
    assert [each["name"] for each in package["licenses"]] == ["CC-BY-4.0"]
    # it is the schema that is held against the data: a source that nobody knows is found
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in exported["datapackage"].rglob("*.*"):
        target = broken / file.relative_to(exported["datapackage"])
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    rates = broken / "data" / "rates.csv"
    rates.write_text(rates.read_text(encoding="utf-8").replace("africa-api-mad-usd", "nobody"), "utf-8")
    found = frictionless.validate(str(broken / "datapackage.json")).flatten(["type"])
    assert ["foreign-key"] in found


def test_csvw_describes_every_file(exported: dict[str, Path], record: Record) -> None:
    described = json.loads((exported["csv"] / "csv-metadata.json").read_text(encoding="utf-8"))
    assert [table["url"] for table in described["tables"]] == [f"{t.name}.csv" for t in record.tables]
    statements = next(table for table in described["tables"] if table["url"] == "statements.csv")
    columns = {column["name"]: column for column in statements["tableSchema"]["columns"]}
    assert columns["value"]["datatype"] == "decimal"
    assert columns["rank"]["datatype"]["format"] == "preferred|normal|deprecated|erroneous"
    assert {key["reference"]["resource"] for key in statements["tableSchema"]["foreignKeys"]} >= {
        "claims.csv",
        "sources.csv",
    }


@pytest.fixture
def database(exported: dict[str, Path]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(exported["sqlite"] / "maroc-ia.sqlite")) as opened:
        yield opened


def test_the_database_holds_together(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA foreign_key_list(statements)").fetchall()
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO claim_labels VALUES ('nobody-knows', 'fr', 'rien')").connection.commit()


@pytest.mark.parametrize("words", ["emplois", "jobs", "مناصب"])
def test_the_database_is_searched_in_every_language(database: sqlite3.Connection, words: str) -> None:
    found = database.execute(
        "SELECT claim FROM claim_labels WHERE rowid IN "
        "(SELECT rowid FROM claim_labels_fts WHERE claim_labels_fts MATCH ?)",
        (words,),
    )
    assert ("ai-jobs-2030",) in found.fetchall()


def test_accents_do_not_count_in_a_search(database: sqlite3.Connection) -> None:
    counts = [
        database.execute(
            "SELECT COUNT(*) FROM statements_fts WHERE statements_fts MATCH ?", (word,)
        ).fetchone()
        for word in ("numérique", "numerique")
    ]
    assert counts[0] == counts[1] != (0,)


def test_the_views_answer(database: sqlite3.Connection, base: KnowledgeBase, record: Record) -> None:
    total = database.execute("SELECT COUNT(*) FROM statements_in_full").fetchone()[0]
    assert total == sum(len(claim.statements) for claim in base.claims)
    latest = dict(database.execute("SELECT claim, published FROM latest_values").fetchall())
    for claim in base.claims:
        days = [
            base.sources[s.source].published
            for s in claim.statements
            if s.rank in {"preferred", "normal"} and (s.value or s.low or s.high)
        ]
        newest = max((day for day in days if day), default=None)
        assert latest.get(claim.id) == (newest.isoformat() if newest else None), claim.id
    disputed = database.execute("SELECT DISTINCT claim FROM disputed_claims").fetchall()
    assert {claim for (claim,) in disputed} == {row[1] for row in record.rows["conflicts"]}
    assert database.execute("SELECT COUNT(*) FROM history").fetchone() == (total,)
    voices = database.execute("SELECT MIN(voices), SUM(voices) FROM voices_by_value").fetchone()
    assert voices[0] == 1
    assert voices[1] < total


@contextmanager
def datasette(file: Path) -> Iterator[str]:
    """Datasette on loopback, serving one file; gives its address."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "datasette",
        "serve",
        str(file),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--metadata", str(file.with_name("metadata.json"))]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
    )
    try:
        yield f"127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def asked(address: str, path: str, **parameters: str) -> Any:
    """The answer as JSON; the server is given time to start."""
    for _ in range(300):
        with closing(HTTPConnection(address, timeout=30)) as connection:
            try:
                connection.request("GET", f"{path}?{urlencode(parameters)}")
            except ConnectionRefusedError:
                time.sleep(0.1)
                continue
            return json.load(connection.getresponse())
    raise TimeoutError(path)


def test_datasette_serves_and_searches_it(exported: dict[str, Path]) -> None:
    with datasette(exported["sqlite"] / "maroc-ia.sqlite") as address:
        found = asked(address, "/maroc-ia/claim_labels.json", _search="emplois", _shape="objects")
        assert "ai-jobs-2030" in {row["claim"] for row in found["rows"]}
        described = asked(address, "/-/metadata.json")
        assert described["license"] == "CC-BY-4.0"
        views = {view["name"] for view in asked(address, "/maroc-ia.json")["views"]}
        assert {"latest_values", "disputed_claims"} <= views


def test_json_ld_speaks_shared_vocabularies(exported: dict[str, Path]) -> None:
    nodes = {node["@id"]: node for node in expanded(exported["jsonld"])}
    claim = nodes["urn:maroc-ia:claims:ai-jobs-2030"]
    assert "https://schema.org/Claim" in claim["@type"]
    names = claim["https://schema.org/name"][0]["@list"]
    assert {name["@language"] for name in names} == {"fr", "en", "ar"}
    works = [work["@id"] for work in claim["https://schema.org/appearance"]]
    assert works
    assert all("https://schema.org/CreativeWork" in nodes[work]["@type"] for work in works)
    quoted = "http://www.w3.org/ns/prov#wasQuotedFrom"
    observations = [n for n in nodes.values() if "https://schema.org/Observation" in n["@type"]]
    assert observations
    assert all(node[quoted][0]["@id"] in nodes for node in observations)


def test_a_folder_of_others_is_left_alone(base: KnowledgeBase, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "notes.txt").write_text("à garder", encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        export_knowledge(base, taken, "csv")
    assert refused.value.key == "export-folder-taken"
    assert [path.name for path in taken.iterdir()] == ["notes.txt"]
    export_knowledge(base, taken, "csv", force=True)
    assert (taken / "notes.txt").read_text(encoding="utf-8") == "à garder"
    assert (taken / "statements.csv").exists()
    # what is not ours alone is not ours to replace
    with pytest.raises(UsageError):
        export_knowledge(base, taken, "csv")


def test_an_earlier_export_is_replaced_whole(base: KnowledgeBase, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    export_knowledge(base, folder, "datapackage")
    files = export_knowledge(base, folder, "sqlite")
    assert sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.*")) == sorted(files)
    assert list(tmp_path.iterdir()) == [folder]


def test_nothing_is_left_of_what_fails(
    base: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ours"
    export_knowledge(base, folder, "csv")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError) as missing:
        export_knowledge(base, folder, "parquet")
    assert missing.value.params["extra"] == "parquet"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert list(tmp_path.iterdir()) == [folder]


def test_the_command(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run(["--lang", "en", "export", str(folder), "--format", "csv"]) == 0
    count = len(list(folder.iterdir()))
    assert capfd.readouterr().out == f"{count} files written to {folder}\n"
    (folder / "more.txt").write_text("x", encoding="utf-8")
    assert run(["--lang", "en", "export", str(folder), "--format", "csv"]) == 2
    assert "--force" in capfd.readouterr().err
    assert run(["--lang", "en", "export", str(folder), "--format", "cvs"]) == 2
    assert "did you mean csv?" in capfd.readouterr().err
    assert run(["--lang", "en", "export", "/proc/nowhere/here"]) == 2
    assert capfd.readouterr().err.count("\n") == 1
