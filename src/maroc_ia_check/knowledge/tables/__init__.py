"""The knowledge as tables: every format that researchers take away is made from this one definition."""

from maroc_ia_check.knowledge.tables.claims import CLAIM_TABLES
from maroc_ia_check.knowledge.tables.definition import Column, Reference, Row, Table, Value, text_of
from maroc_ia_check.knowledge.tables.sources import SOURCE_TABLES
from maroc_ia_check.knowledge.tables.statements import STATEMENT_TABLES
from maroc_ia_check.knowledge.tables.words import WORD_TABLES

__all__ = ["TABLES", "Column", "Reference", "Row", "Table", "Value", "text_of"]

#: in an order in which every table refers to earlier ones only, or to itself
TABLES: tuple[Table, ...] = (*WORD_TABLES, *SOURCE_TABLES, *CLAIM_TABLES, *STATEMENT_TABLES)
