"""Which foreign country a text is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.match.nearness import Heard


def subject_country(countries: Mapping[str, Sequence[Heard]], opening: Collection[int]) -> str | None:
    """The foreign country a text is about: named in its opening, and more often than home.

    Where the opening is silent on home, half as often is enough: the text looks at home from there.
    """
    at_home = countries.get(HOME, ())
    foreign = {country: hits for country, hits in countries.items() if country != HOME}
    named = {country for country, hits in foreign.items() if any(hit.block in opening for hit in hits)}
    opens = any(hit.block in opening for hit in at_home)
    least = len(at_home) + 1 if opens else (len(at_home) + 1) // 2
    rivals = sorted((-len(foreign[country]), country) for country in named if len(foreign[country]) >= least)
    return rivals[0][1] if rivals else None
