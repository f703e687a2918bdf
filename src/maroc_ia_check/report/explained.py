"""An explanation for an editor: what was understood, the claims weighed, the arithmetic, the verdict and why.

Every line that reasons ends with the numbers or the source ids it rests on, in square brackets.
"""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.model import Evidence, Finding, Mention, Span
from maroc_ia_check.model.explanation import Explanation, Reckoning, Weighed
from maroc_ia_check.positions import Places
from maroc_ia_check.report.cells import cell_len
from maroc_ia_check.report.grounds import formula, say_ground, say_sources
from maroc_ia_check.report.layout import flat, wrap
from maroc_ia_check.report.readings import say_mention, say_status, say_when

#: candidates told in full, and voices named for one stance
_SHOWN, _VOICES = 3, 3
_STANCES = ("for", "against", "outdated", "erroneous")
_LABELS = (
    "explain.value",
    "explain.when",
    "explain.status",
    "explain.words",
    "explain.heard",
    "explain.agrees",
    "explain.differs",
    "explain.reckoning",
    "explain.why-not",
    *(f"report.{stance}" for stance in _STANCES),
)


def explain_text(explanation: Explanation, places: Places, speaker: Speaker, width: int) -> str:
    """Everything behind one figure, in the interface language."""
    return "\n".join(_Page(explanation, places, speaker, width).lines()) + "\n"


class _Page:
    """One explanation being written."""

    def __init__(self, explanation: Explanation, places: Places, speaker: Speaker, width: int) -> None:
        self.told = explanation
        self.places = places
        self.speaker = speaker
        self.say = speaker.messages.text
        self.width = width
        self.column = max(cell_len(self.say(label)) for label in _LABELS) + 2

    def lines(self) -> list[str]:
        """The title, then the parts in the order of the pipeline."""
        title = f"{self._place(self.told.span)} · {self.say('report.quote', text=flat(self.told.quote))}"
        lines = [*wrap(title, self.width), ""]
        if self.told.mention is not None:
            lines += [self.say("explain.understood"), *self._understood(self.told.mention), ""]
        if self._is_event():
            lines += [self.say("explain.event"), *self._event(), ""]
        else:
            lines += [self.say("explain.candidates"), *self._candidates(), ""]
        lines += [self.say("explain.verdict"), *self._verdict()]
        return lines

    def _is_event(self) -> bool:
        """Whether a date, a place or a party was judged, not a figure."""
        finding = self.told.finding
        return finding is not None and finding.claim is not None and finding.claim.kind == "event"

    def _event(self) -> list[str]:
        """The event, the words that name it, who says when and where it took place."""
        finding = self.told.finding
        if finding is None or finding.claim is None:
            return []
        lines = wrap(
            f"{finding.claim.label(self.speaker.messages.code)} ({finding.claim.id})", self.width, "  "
        )
        heard = " · ".join(self._words(related.span) for related in finding.related)
        lines += self._labelled("explain.heard", heard) if heard else []
        for stance in _STANCES:
            members = [e for e in finding.evidence if e.stance == stance]
            lines += self._labelled(f"report.{stance}", self._voices(members)) if members else []
        return lines

    def _place(self, span: Span) -> str:
        place = self.places.position(span.start)
        return f"{place.line}:{place.column}"

    def _words(self, span: Span) -> str:
        quote = flat(self.places.text[span.start : span.end])
        return f"{self.say('report.quote', text=quote)} {self._place(span)}"

    def _labelled(self, label: str, text: str, indent: int = 2) -> list[str]:
        said = self.say(label)
        margin = " " * (indent + self.column)
        first, *rest = wrap(text, self.width, margin)
        return [" " * indent + said + " " * (self.column - cell_len(said)) + first.strip(), *rest]

    def _understood(self, mention: Mention) -> list[str]:
        messages = self.speaker.messages
        lines = []
        for label, said in (
            ("explain.value", say_mention(mention, messages)),
            ("explain.when", say_when(mention, messages)),
            ("explain.status", " · ".join([*self._kind(mention), *say_status(mention, messages)])),
            ("explain.words", " · ".join(self._words(cue.span) for cue in mention.cues)),
        ):
            lines += self._labelled(label, said) if said else []
        for reckoning in self.told.reckonings:
            lines += self._labelled("explain.reckoning", self._reckoned(reckoning))
        return lines

    def _kind(self, mention: Mention) -> list[str]:
        asserted = [self.say("explain.asserted")] if mention.assertion == "asserted" else []
        key = f"slot.kind.{mention.statistic}"
        return [*asserted, *([self.say(key)] if mention.statistic else [])]

    def _candidates(self) -> list[str]:
        weighed = self.told.candidates
        if not weighed:
            return wrap(self.say("explain.no-candidate"), self.width, "  ")
        # the claim that the verdict is about is told in full wherever it stands
        told = [w for i, w in enumerate(weighed) if i < _SHOWN or w.chosen]
        lines = []
        for number, candidate in enumerate(weighed, 1):
            if candidate in told:
                lines += self._candidate(number, candidate)
        if len(weighed) > len(told):
            lines.append("  " + self.say("explain.more-candidates", count=len(weighed) - len(told)))
        return lines

    def _candidate(self, number: int, weighed: Weighed) -> list[str]:
        candidate = weighed.candidate
        label = candidate.claim.label(self.speaker.messages.code)
        near = self.say("explain.near", score=candidate.score, floor=candidate.floor)
        title = wrap(f"{label} ({candidate.claim.id}) · {near}", self.width, "     ")
        lines = [f"  {number}. {title[0].strip()}", *title[1:]]
        if weighed.passed_over is not None:
            lines += self._labelled("explain.why-not", say_ground(weighed.passed_over, self.speaker), 5)
        heard = " · ".join(self._words(span) for span in candidate.heard)
        lines += self._labelled("explain.heard", heard, 5) if heard else []
        agrees = " · ".join(self.say(f"slot.{slot}") for slot in candidate.stated)
        lines += self._labelled("explain.agrees", agrees, 5) if agrees else []
        lines += self._differences(weighed)
        for stance in _STANCES:
            evidence = [e for e in weighed.evidence if e.stance == stance]
            lines += self._labelled(f"report.{stance}", self._voices(evidence), 5) if evidence else []
        for reckoning in weighed.reckonings:
            lines += self._labelled("explain.reckoning", self._reckoned(reckoning), 5)
        return lines

    def _differences(self, weighed: Weighed) -> list[str]:
        lines = []
        for difference in weighed.differences:
            said, expected = (
                self.speaker.slot_value(difference.slot, value)
                for value in (difference.said, difference.expected)
            )
            words = self.say(
                "explain.difference", slot=self.say(f"slot.{difference.slot}"), said=said, expected=expected
            )
            lines += self._labelled("explain.differs", f"{words} {self._words(difference.span)}", 5)
        return lines

    def _voices(self, evidence: Sequence[Evidence]) -> str:
        named = [self._voice(item) for item in evidence[:_VOICES]]
        if len(evidence) > _VOICES:
            named.append(self.say("explain.more-statements", count=len(evidence) - _VOICES))
        return " · ".join(named)

    def _voice(self, evidence: Evidence) -> str:
        statement = evidence.statement
        said = self.say("report.quote", text=statement.as_said) if statement.as_said else ""
        when = say_period(statement.when, self.speaker.messages) if statement.when else ""
        told = said or self.speaker.value(statement) or ", ".join(filter(None, (when, statement.place)))
        colon = self.say("report.colon") if told else ""
        return f"{self.speaker.voice(evidence.source)}{colon}{told} [{evidence.source.id}]"

    def _reckoned(self, reckoning: Reckoning) -> str:
        rests = say_sources(reckoning.sources, self.speaker)
        if reckoning.rate_sources:
            rate = self.say("explain.rate", sources=say_sources(reckoning.rate_sources, self.speaker))
            rests = f"{rests} ; {rate}" if rests else rate
        return f"{formula(reckoning, self.speaker)} [{rests}]"

    def _verdict(self) -> list[str]:
        finding = self.told.finding
        if finding is None:
            lines = wrap(self.say("explain.off-topic"), self.width, "  ")
        else:
            verdict, _, reason = self.speaker.headline(finding).partition(" · ")
            lines = wrap(verdict.upper() + (f" · {reason}" if reason else ""), self.width, "  ")
            lines += wrap(self._sentence(finding), self.width, "  ")
        for refused in self.told.refused:
            ground = say_ground(refused.ground, self.speaker)
            words = self.say("explain.refused", verdict=self.say(f"verdict.{refused.verdict}"), ground=ground)
            lines += wrap(words, self.width, "  ")
        return lines

    def _sentence(self, finding: Finding) -> str:
        """The sentence of the report, and the sources or the words of the text that it rests on."""
        sentence = self.speaker.sentence(finding, self.places.text)
        sources = tuple(dict.fromkeys(e.source.id for e in finding.evidence))
        if sources:
            return f"{sentence} [{say_sources(sources, self.speaker)}]"
        shown = [self._words(related.span) for related in finding.related]
        return f"{sentence} [{' · '.join(shown) or self._words(finding.span)}]"
