"""The words of a sentence that tell one event: its name and its act, and what stands right at them."""

from __future__ import annotations

from collections.abc import Container

from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: a preposition and an article, or one other word, fit between two words of one chain
_LINK = 16
#: an article fits between an act and what it was done to
_ARTICLE = 5
#: a chain of words has no more links: "rejoint" – "la DCO" – "à Riyad" – "en avril 2023"
_LINKS = 4
#: what leads an apposition: a few words, and one mark
_APPOSED = Pattern(r"[^,،:;؛.]{1,30}[,،:][^,،:;؛.]{1,6}")
_APOSTROPHES = str.maketrans("", "", " '’\"“”«»()\u00a0\u202f")


class EventWords(NamedTuple):
    """The words of a sentence that tell one event, and those that may lead from its act to a slot."""

    text: str
    names: list[Span]
    #: the event's own words but for its name
    acts: list[Span]
    links: list[Span]
    #: the prepositions that are written as the first letter of the next word
    glued: Container[str]
    #: those of an agreement, and what is done to one
    signed: list[Span]

    def after(self, span: Span, *, direct: bool = True) -> bool:
        """Whether only the event's names, places and prepositions part the act from what follows it.

        Where it may not follow directly, a word must lead it: "lancé par …".
        """
        for _ in range(_LINKS):
            found = [act for act in self.acts if linked(self.text, act, span)]
            if any(direct or self.text[act.end : span.start].strip() for act in found):
                return True
            span = next((link for link in self.links if linked(self.text, link, span)), span)
        return False

    def leads(self, span: Span) -> bool:
        """Whether a preposition or so parts the event's words from what follows: "en", no other thing."""
        ends = [word.end for word in (*self.names, *self.acts, *self.links) if word.end <= span.start]
        between = self.text[max(ends, default=span.start) : span.start]
        return all(len(word) < _ARTICLE for word in between.split())

    def doer(self, span: Span) -> bool:
        """Whether whoever is named did the act to the event itself: "X a lancé le plan", "launched by X"."""
        for act in self.acts:
            before = not self._led(act) and linked(self.text, span, act)
            behind = linked(self.text, act, span)
            for name in self.names:
                if before and linked(self.text, act, name, _ARTICLE):
                    return True
                told = linked(self.text, name, act) or linked(self.text, span, name, _ARTICLE)
                if behind and told:
                    return True
        return self.after(span, direct=False)

    def beside(self, span: Span) -> bool:
        """Whether whoever is named stands right at an act that made the event's own name.

        At most an auxiliary is between ("X has created Z"); Z may be in apposition ("created a company, Z").
        """
        for act in self.acts:
            one, other = sorted((span, act))
            if other == act and self._led(act):
                continue
            words = self.text[one.end : other.start].split()
            if len(words) <= 1 and all(len(word) < _ARTICLE for word in words) and self._makes(act):
                return True
        return False

    def _led(self, act: Span) -> bool:
        """Whether a preposition glued to an act makes it what something else was done about."""
        return self.text[act.start] in self.glued

    def _makes(self, act: Span) -> bool:
        """Whether an act is that of the event's own name, told right behind it or in apposition."""
        for name in self.names:
            words = self.text[act.end : name.start].split()
            if act.end <= name.start and (
                len(words) <= 1 or _APPOSED.fullmatch(self.text, act.end, name.start)
            ):
                return True
        return False


def linked(text: str, first: Span, last: Span, most: int = _LINK) -> bool:
    """Whether no more than a few letters part two words that follow each other."""
    if not 0 < last.start - first.end <= most:
        return False
    letters = text[first.end : last.start].translate(_APOSTROPHES)
    return not letters or letters.isalpha()
