"""A small knowledge base of invented values, so that tests of rules do not depend on the real data."""

from __future__ import annotations

from pathlib import Path

import pytest

from maroc_ia_check.knowledge.assembly import assemble, dump
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.loading import Folder

CONCEPTS = """
- {id: morocco, family: country, fr: [Maroc], en: [Morocco], ar: [المغرب]}
- {id: kenya, family: country, fr: [Kenya], en: [Kenya], ar: [كينيا]}
- {id: ai, family: scope, fr: [IA], en: [AI], ar: [الذكاء الاصطناعي]}
- {id: digital, family: scope, fr: [numérique], en: [digital], ar: [الرقمي]}
- {id: jobs, fr: [emploi], en: [job], ar: [منصب شغل]}
- {id: fund, fr: [fonds], en: [fund], ar: [صندوق]}
- {id: harbour, fr: [port franc], en: [free port], ar: [ميناء حر]}
- {id: opening, fr: [inaugur*], en: [open*], ar: [افتتاح]}
- {id: rabat, family: place, fr: [Rabat], en: [Rabat], ar: [الرباط]}
- {id: nador, family: place, fr: [Nador], en: [Nador], ar: [الناظور]}
"""

CLAIMS = """
- id: ai-jobs
  topic: emplois
  type: figure
  unit: job
  about: [ai, jobs]
  statistic: increment
  modality: target
  period: {kind: horizon, end: 2031}
  wording: {fr: emplois dans l’IA, en: AI jobs, ar: مناصب الذكاء الاصطناعي}
- id: digital-jobs
  topic: emplois
  type: figure
  unit: job
  about: [digital, jobs]
  statistic: increment
  modality: target
  period: {kind: horizon, end: 2031}
  wording: {fr: emplois numériques, en: digital jobs, ar: مناصب رقمية}
- id: fund-size
  topic: budget
  type: figure
  unit: MAD
  about: [fund]
  modality: budget
  period: {kind: window, start: 2027, end: 2029}
  wording: {fr: taille du fonds, en: size of the fund, ar: حجم الصندوق}
- id: harbour-opening
  topic: evenements
  type: event
  about: [harbour, opening]
  places: [nador]
  period: {kind: point, at: 2025-05-06}
  wording: {fr: inauguration du port franc, en: opening of the free port, ar: افتتاح الميناء الحر}
"""

SOURCES = {
    "agence-un": """
publisher: Agence Un
title: Une dépêche
published: 2026-01-10
language: fr
tier: wire
url: https://example.org/un
read: whole
statements:
- {claim: ai-jobs, value: "37000", unit: job, period: {end: 2031}, modality: target, as_said: 37 000 emplois}
- {claim: digital-jobs, value: "210000", unit: job, period: {end: 2031}, as_said: 210 000 emplois}
- {claim: fund-size, value: "7300000000", unit: MAD, period: {start: 2027, end: 2029}}
- {claim: harbour-opening, date: 2025-05-06, place: Nador, place_id: nador}
""",
    "journal-deux": """
publisher: Journal Deux
title: Une reprise
published: 2026-01-11
language: fr
tier: press
url: https://example.org/deux
read: opening
derives_from: agence-un
statements:
- {claim: ai-jobs, value: "37000", unit: job, period: {end: 2031}}
""",
    "journal-trois": """
publisher: Journal Trois
title: Un autre compte
published: 2026-01-12
language: fr
tier: press
url: https://example.org/trois
read: opening
statements:
- {claim: digital-jobs, value: "190000", unit: job, period: {end: 2031}}
- claim: fund-size
  value: "5100000000"
  unit: MAD
  rank: deprecated
  reason: Replaced by the final envelope.
  superseded_on: 2026-01-05
""",
}

RATES = """
- {id: mad-per-usd-one, base: USD, quote: MAD, rate: "9.2", at: 2026-01-12, kind: spot, source: agence-un}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The toy knowledge as files, free to be changed by a test."""
    root = tmp_path / "knowledge"
    (root / "sources").mkdir(parents=True)
    (root / "concepts.yaml").write_text(CONCEPTS, encoding="utf-8")
    (root / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (root / "rates.yaml").write_text(RATES, encoding="utf-8")
    for name, text in SOURCES.items():
        (root / "sources" / f"{name}.yaml").write_text(text.lstrip(), encoding="utf-8")
    return root


def extended(folder: Path, *, concepts: str, claims: str, **sources: str) -> KnowledgeBase:
    """The toy knowledge with more concepts and claims, and sources by the names of their files (_ for -)."""
    for name, text in (("concepts", concepts), ("claims", claims)):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    for name, text in sources.items():
        path = folder / "sources" / f"{name.replace('_', '-')}.yaml"
        path.write_text(text.lstrip(), encoding="utf-8")
    return read_folder(folder)


def read_folder(folder: Path) -> KnowledgeBase:
    """The knowledge base of one folder alone; its problems fail the test that asked."""
    read = Folder()
    read.read(folder)
    assert read.problems == []
    content = dump(read.compiled())
    return assemble(read.compiled(), content)


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy knowledge base."""
    return read_folder(folder)
