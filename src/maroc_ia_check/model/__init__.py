"""The vocabulary: small frozen types that the stages hand to each other.

Stages meet only through these types. They hold values, never behaviour that needs a language, a
claim or a file. Numbers are :class:`decimal.Decimal`; dates are :class:`datetime.date`; offsets
count Unicode code points in ``Document.text``.
"""

from maroc_ia_check.model.findings import (
    CLASSES,
    SEVERITIES,
    Conflict,
    Coverage,
    DocumentReport,
    Evidence,
    Finding,
    Problem,
    Related,
    Remark,
    Report,
    Suppression,
)
from maroc_ia_check.model.links import (
    Candidate,
    Difference,
    Linked,
    Links,
    Occurrence,
    Told,
)
from maroc_ia_check.model.record import (
    Claim,
    Concept,
    Source,
    Statement,
)
from maroc_ia_check.model.text import (
    AHEAD,
    NOWHERE,
    Block,
    Cue,
    Document,
    Mention,
    Period,
    Place,
    PrintedYear,
    Reading,
    Run,
    Span,
)

__all__ = [
    "AHEAD",
    "CLASSES",
    "NOWHERE",
    "SEVERITIES",
    "Block",
    "Candidate",
    "Claim",
    "Concept",
    "Conflict",
    "Coverage",
    "Cue",
    "Difference",
    "Document",
    "DocumentReport",
    "Evidence",
    "Finding",
    "Linked",
    "Links",
    "Mention",
    "Occurrence",
    "Period",
    "Place",
    "PrintedYear",
    "Problem",
    "Reading",
    "Related",
    "Remark",
    "Report",
    "Run",
    "Source",
    "Span",
    "Statement",
    "Suppression",
    "Told",
]
