"""Who is named for and against a finding, and in which order: independent voices, the most telling first.

What is dated comes first, then leading statements, then what is in a language the reader of the text
can read. Sources that repeat another are one voice with it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, Evidence, Finding
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: independent voices named for one stance; the others are counted
NAMED = 3
#: what is said of the voices of each stance
_LABELS = (("for", "for"), ("against", "against"), ("outdated", "outdated"), ("erroneous", "erroneous"))
#: a figure that has been replaced: what it was, then what it is now
_REPLACED = (("outdated", "outdated"), ("against", "now"), ("erroneous", "erroneous"))
#: every label under which voices may stand
LABELS = tuple(dict.fromkeys(label for _, label in (*_LABELS, *_REPLACED)))
_IN_NUMBER = Pattern(r"(?<=\d) (?=\d)")


class Voice(NamedTuple):
    """One independent voice: the evidence that speaks for it, and its other sources, each once."""

    lead: Evidence
    repeats: tuple[Evidence, ...]


def sides(finding: Finding, readable: Container[str | None]) -> list[tuple[str, list[Voice]]]:
    """The label and the voices of each stance to show for a verdict, in order; empty ones left out.

    ``readable`` are the languages in which the reader can check the words.
    """
    found = []
    for stance, label in _labels(finding.verdict):
        voices = _voices((e for e in finding.evidence if e.stance == stance), readable)
        if voices:
            found.append((label, voices))
    return found


def printed_words(evidence: Evidence, readable: Container[str | None]) -> str | None:
    """The figure as the source printed it, its digits kept together, when the reader can read it."""
    said = evidence.statement.as_said if evidence.source.language in readable else None
    return _IN_NUMBER.sub("\u00a0", said) if said else None


def say_voices(voices: Sequence[Voice], readable: Container[str | None], speaker: Speaker) -> str:
    """The first voices by name, with what they printed; those that repeat them, and the others, counted."""
    say = speaker.messages.text
    named = []
    for voice in voices[:NAMED]:
        name = speaker.voice(voice.lead.source)
        words = printed_words(voice.lead, readable)
        if words:
            name += say("report.colon") + say("report.quote", text=words)
        repeats = len(voice.repeats)
        named.append(f"{name} {say('report.repeats', count=repeats)}" if repeats else name)
    if len(voices) > NAMED:
        named.append(say("report.others", count=len(voices) - NAMED))
    return " · ".join(named)


def _voices(evidence: Iterable[Evidence], readable: Container[str | None]) -> list[Voice]:
    groups: dict[str, list[Evidence]] = {}
    for item in evidence:
        groups.setdefault(item.source.origin, []).append(item)
    found = []
    for items in groups.values():
        lead = min(items, key=lambda e: (e.source.id != e.source.origin, _weight(e, readable)))
        others = {e.source.id: e for e in reversed(items) if e.source.id != lead.source.id}
        found.append(Voice(lead, tuple(reversed(others.values()))))
    return sorted(found, key=lambda voice: _weight(voice.lead, readable))


def _labels(verdict: str) -> tuple[tuple[str, str], ...]:
    """The stances to show for a verdict, in order, each with its label."""
    if verdict == "outdated":
        return _REPLACED
    return _LABELS if CLASSES[verdict] in {"alarm", "caution"} else _LABELS[:1]


def _weight(evidence: Evidence, readable: Container[str | None]) -> tuple[bool, bool, bool]:
    """How little an editor can do with a piece of evidence: the lowest is named first."""
    source = evidence.source
    return (
        source.published is None,
        evidence.statement.rank != "preferred",
        source.language not in readable,
    )
