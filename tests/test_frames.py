"""From Python: the knowledge as frames, and many texts judged at once."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from maroc_ia_check import check, check_column, check_folder
from maroc_ia_check.batch import COLUMNS
from maroc_ia_check.errors import MissingExtraError, UsageError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.tables import TABLES, Table
from maroc_ia_check.model import Document

TEXTS = ["Le pays veut créer 37 000 emplois dans l’IA d’ici 2031.", None, "Rien à compter ici."]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_frames_hold_the_tables(knowledge: KnowledgeBase, table: Table) -> None:
    frame, other = knowledge.to_polars(table.name), knowledge.to_pandas(table.name)
    assert frame.columns == list(other.columns) == [column.name for column in table.columns]
    assert frame.rows() == list(table.rows(knowledge))
    assert len(other) == len(frame)


def test_values_are_exact_and_days_are_days(knowledge: KnowledgeBase) -> None:
    frame = knowledge.to_polars().filter(pl.col("claim") == "fund-size").sort("value")
    assert frame["value"].to_list() == [Decimal(5100000000), Decimal(7300000000)]
    assert frame["superseded_on"].to_list() == [date(2026, 1, 5), None]
    assert knowledge.to_polars("sources").schema["published"] == pl.Date()
    other = knowledge.to_pandas().set_index("id")
    assert other.loc["agence-un#ai-jobs", "value"] == Decimal(37000)
    assert other.loc["journal-trois#fund-size", "superseded_on"] == pd.Timestamp(2026, 1, 5)


def test_an_unknown_table_and_a_missing_library_are_told(
    knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError) as unknown:
        knowledge.to_polars("statement")
    assert "statements" in str(unknown.value.params["known"])
    for name, call in (("polars", knowledge.to_polars), ("pandas", knowledge.to_pandas)):
        with monkeypatch.context() as context:
            context.setitem(sys.modules, name, None)
            with pytest.raises(MissingExtraError) as missing:
                call()
            assert missing.value.params["extra"] == name


def test_a_column_gives_a_frame_of_its_own_library(knowledge: KnowledgeBase) -> None:
    expected = check(Document.from_text(str(TEXTS[0])), knowledge, language="fr").findings
    assert expected
    found = check_column(pl.DataFrame({"text": TEXTS}), "text", knowledge, language="fr")
    assert isinstance(found, pl.DataFrame)
    assert tuple(found.columns) == COLUMNS
    assert found.rows() == [
        (0, f.verdict, f.reason, f.severity, f.claim.id if f.claim else None, f.quote, *f.span, f.suggestion)
        for f in expected
    ]
    other = check_column(pd.DataFrame({"text": TEXTS}), "text", knowledge, language="fr")
    assert isinstance(other, pd.DataFrame)
    assert other["verdict"].tolist() == found["verdict"].to_list()
    assert other["quote"].tolist() == found["quote"].to_list()


def test_a_folder_is_judged_in_the_order_of_its_paths(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(str(TEXTS[0]), encoding="utf-8")
    (tmp_path / "a.md").write_text("# Titre\n\nRien à compter ici.", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(str(TEXTS[0]), encoding="utf-8")
    (tmp_path / ".gitignore").write_text("drafts/", encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "one.txt").write_text(str(TEXTS[0]), encoding="utf-8")
    reports = check_folder(tmp_path, knowledge, language="fr")
    assert [Path(report.path).name for report in reports] == ["a.md", "two.txt", "c.txt"]
    assert [report.error[0] if report.error else None for report in reports] == [None, None, "empty"]
    assert reports[1].findings == check(Document.from_text(str(TEXTS[0])), knowledge, language="fr").findings
