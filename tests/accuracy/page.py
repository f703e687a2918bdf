"""The page ``docs/accuracy.md``: its words are kept, its tables are counted again between two marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from accuracy.articles import Tally, scored
from accuracy.mutants import MISSED, OTHER, RIGHT, Outcome, Twin, kinds, run_all
from accuracy.passages import tallies
from maroc_ia_check.judge.thresholds import PROFILES
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.store import built_in

BEGIN, END = "<!-- counted: begin -->", "<!-- counted: end -->"
LANGUAGES = {"fr": "French", "en": "English", "ar": "Arabic"}
PARTS = {"open": "open part", "held": "part held back"}
#: name of a rate → what is counted, of what
RATES = {
    "alarm precision": ("right", "alarms"),
    "alarm recall": ("found-alarm", "want-alarm"),
    "pass coverage": ("found-pass", "want-pass"),
    "caution recall": ("found-caution", "want-caution"),
    "link accuracy": ("link-right", "linked"),
    "reason accuracy": ("reason-right", "reasons"),
    "articles without a false alarm": ("clean", "articles"),
}
#: the 97.5th percentile of the normal distribution, for intervals of 95 %
_Z = Decimal("1.96")
Row = Sequence[str | int]


def measured() -> str:
    """The three sections of tables, measured now."""
    outcomes, twins = run_all()
    parts = [
        f"Measured with the knowledge base as of {_release()}.",
        "## Errors put into clean texts",
        _summary(outcomes, twins),
        _table(("kind of error", "mutants", "caught, right reason", "caught, other reason", "missed",
                "caught, interval of 95 %"), _kind_rows(outcomes)),
        "### By language, caught with the right reason",
        _table(("kind of error", *LANGUAGES.values()), _language_rows(outcomes)),
        "### The untouched texts",
        _table(("language", "texts", "labelled figures, dates and places", "confirmed", "caution", "silent",
                "another claim", "false alarms"), _twin_rows(twins)),
        "## Labelled articles",
        *_articles(scored()),
        "## Passages",
        *(section for part, title in PARTS.items() for section in _passages(tallies(part), title)),
        "## Thresholds",
        _table(("threshold", *PROFILES), _thresholds()),
    ]  # fmt: skip
    return "\n\n".join(parts)


def rewritten(page: str) -> str:
    """The page with its tables measured again; raises :class:`ValueError` when it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"no {BEGIN} … {END} in the page")
    return f"{before}{begin}\n\n{measured()}\n\n{end}{after}"


def _release() -> str:
    read = Folder()
    read.read(built_in())
    newest = max(s.published for s in read.sources.values() if s.published)
    return f"{newest:%Y-%m-%d} (its newest source)"


def _summary(outcomes: list[Outcome], twins: list[Twin]) -> str:
    right = sum(o.how == RIGHT for o in outcomes)
    caught = sum(o.how != MISSED for o in outcomes)
    strays = sum(bool(o.strays) for o in outcomes)
    alarms = sum(len(twin.alarms) for twin in twins)
    return (
        f"{len(outcomes)} mutants of {len(twins)} texts: {_share(right, len(outcomes))} caught with the "
        f"right reason, {_share(caught, len(outcomes))} caught at all. An alarm on words that the error did "
        f"not touch: {strays} mutants ({_share(strays, len(outcomes))}). False alarms on the untouched "
        f"texts: {alarms}."
    )


def _kind_rows(outcomes: list[Outcome]) -> list[Row]:
    rows: list[Row] = []
    for kind in kinds().values():
        how = Counter(o.how for o in outcomes if o.mutant.kind == kind)
        if how:
            caught = how[RIGHT] + how[OTHER]
            rows.append(
                (
                    f"`{kind.id}` {kind.what}",
                    how.total(),
                    f"{how[RIGHT]} ({_share(how[RIGHT], how.total())})",
                    how[OTHER],
                    how[MISSED],
                    _interval(caught, how.total()),
                )
            )
    return rows


def _language_rows(outcomes: list[Outcome]) -> list[Row]:
    rows: list[Row] = []
    for name in [*kinds(), ""]:
        cells = []
        for language in LANGUAGES:
            own = [o for o in outcomes if o.mutant.origin.language == language]
            own = [o for o in own if name in ("", o.mutant.kind.id)]
            cells.append(f"{sum(o.how == RIGHT for o in own)} of {len(own)}" if own else "–")
        rows.append((f"`{name}`" if name else "**all**", *cells))
    return rows


def _twin_rows(twins: list[Twin]) -> list[Row]:
    rows: list[Row] = []
    for code, name in LANGUAGES.items():
        own = [twin for twin in twins if twin.origin.language == code]
        classes = sum((twin.classes for twin in own), Counter[str]())
        shown = (classes[each] for each in ("pass", "caution", "silent", "other-claim"))
        rows.append((name, len(own), classes.total(), *shown, sum(len(twin.alarms) for twin in own)))
    return rows


def _articles(counts: Mapping[tuple[str, str], Tally]) -> list[str]:
    """A table for each part: every rate by language, and the counts behind the first ones."""
    if not counts:
        return ["None yet."]
    sections = []
    for part, title in PARTS.items():
        own = {code: counts.get((part, code), Counter()) for code in LANGUAGES}
        own["all"] = sum(own.values(), Counter[str]())
        rows: list[Row] = [
            ("articles", *(tally["articles"] for tally in own.values())),
            ("labelled mentions", *(tally["mentions"] for tally in own.values())),
        ]
        rows += [
            (name, *(_rate(tally[part_of], tally[whole]) for tally in own.values()))
            for name, (part_of, whole) in RATES.items()
        ]
        rows.append(("reported beyond the labels", *(tally["beyond"] for tally in own.values())))
        sections += [f"### The {title}", _table(("", *LANGUAGES.values(), "all"), rows)]
    return sections


def _passages(counts: Mapping[tuple[str, str], Counter[str]], title: str) -> list[str]:
    """What is said of passages that are right, wrong, or about something else."""
    if not counts:
        return []
    asked = {
        "right, one sentence: confirmed": ("plain", ("pass", "caution")),
        "right, over sentences: confirmed": ("context", ("pass", "caution")),
        "right: alarm": ("plain context", ("alarm", "elsewhere")),
        "wrong: alarm": ("wrong", ("alarm",)),
        "wrong: confirmed": ("wrong", ("pass", "caution")),
        "about something else: confirmed": ("other", ("pass", "caution")),
        "about something else: alarm": ("other", ("alarm", "elsewhere")),
    }
    rows: list[Row] = []
    for name, (kinds_asked, wanted) in asked.items():
        cells = []
        for codes in (*([code] for code in LANGUAGES), list(LANGUAGES)):
            own = [counts.get((code, kind), Counter[str]()) for code in codes for kind in kinds_asked.split()]
            cells.append(_rate(sum(c[each] for c in own for each in wanted), sum(c.total() for c in own)))
        rows.append((name, *cells))
    return [f"### The {title} of the passages", _table(("", *LANGUAGES.values(), "all"), rows)]


def _thresholds() -> list[Row]:
    names = PROFILES["standard"]._fields
    return [(f"`{name}`", *(getattr(table, name) for table in PROFILES.values())) for name in names]


def _rate(part: int, whole: int) -> str:
    return f"{_share(part, whole)} ({part} of {whole})" if whole else "–"


def _share(part: int, whole: int) -> str:
    return f"{Decimal(100 * part) / whole:.1f} %" if whole else "–"


def _interval(part: int, whole: int) -> str:
    """Wilson's interval of 95 % for a share."""
    n, z2 = Decimal(whole), _Z * _Z
    middle = (part + z2 / 2) / (n + z2)
    share = Decimal(part) / n
    reach = _Z / (n + z2) * (n * share * (1 - share) + z2 / 4).sqrt()
    low, high = max(middle - reach, Decimal(0)), min(middle + reach, Decimal(1))
    return f"{100 * low:.0f}–{100 * high:.0f} %"


def _table(head: Sequence[str], rows: Iterable[Row]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
