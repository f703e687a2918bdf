"""One page in two files, one statement twice, a chain of origins without an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules.rule import Rule, at
from maroc_ia_check.model import Problem

#: parameters that tell how a reader came, never which page it is
_TRACKING = re.compile(r"utm_|fbclid|gclid|mc_|ref$|share$|lang|output$|amp$")
_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def page(url: str) -> str:
    """What identifies the page: host and path, and of the query only what numbers or names a page."""
    parts = urlsplit(url)
    kept = [
        f"{name}={value}"
        for name, value in sorted(parse_qsl(parts.query))
        if not _TRACKING.match(name) and re.search(r"\d|/", value)
    ]
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{'&'.join(kept)}"


def repeated_addresses(read: Folder) -> Iterator[Problem]:
    """Two source files for one published page."""
    seen: dict[str, str] = {}
    for source_id, source in sorted(read.sources.items()):
        if source.url is None:
            continue
        first = seen.setdefault(page(source.url), source_id)
        if first != source_id:
            yield at(read, "source", source_id, "url", "data-repeated-address", id=first)


def repeated_statements(read: Folder) -> Iterator[Problem]:
    """The same statement twice in one source."""
    for source_id, source in read.sources.items():
        seen: set[str] = set()
        for index, statement in enumerate(source.statements):
            key = statement.model_dump_json(exclude={"note", "reason", "as_said"})
            if key in seen:
                where = f"{source_id}#{index}"
                yield at(read, "statement", where, "claim", "data-repeated-statement", id=statement.claim)
            seen.add(key)


def circular_origins(read: Folder) -> Iterator[Problem]:
    """Sources that derive from each other in a circle, told once, at the first of them by name."""
    for source_id in read.sources:
        chain = [source_id]
        while (parent := read.sources[chain[-1]].derives_from) in read.sources and parent not in chain:
            chain.append(parent)
        if parent == source_id == min(chain):
            circle = " → ".join([*chain, source_id])
            yield at(read, "source", source_id, "derives_from", "data-circular-origin", chain=circle)


def later_origins(read: Folder) -> Iterator[Problem]:
    """A source that repeats one which was published after it."""
    for source_id, source in read.sources.items():
        parent = read.sources.get(source.derives_from or "")
        if parent and parent.published and source.published and parent.published > source.published:
            params = {"id": str(source.derives_from), "day": parent.published.isoformat()}
            yield at(read, "source", source_id, "derives_from", "data-later-origin", **params)


def unfit_file_names(read: Folder) -> Iterator[Problem]:
    """A file name that cannot serve as an id: small letters, digits and hyphens only."""
    for source_id in read.sources:
        if not _FILE_NAME.fullmatch(source_id):
            yield at(read, "source", source_id, "", "data-unfit-file-name", id=source_id)


RULES: tuple[Rule, ...] = (
    repeated_addresses,
    repeated_statements,
    circular_origins,
    later_origins,
    unfit_file_names,
)
