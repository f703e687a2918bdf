"""The article of a page: what holds nearly all its prose, without what points elsewhere.

No site is known by name. What an element is (its tag, its role, the words of its class) and how much of its
text is links decide; whatever they say, what holds the heading of the page, or most of its prose, stays.
"""

from __future__ import annotations

import re
from functools import cache

from maroc_ia_check.languages.pages import Surroundings, load_surroundings
from maroc_ia_check.read.markup import Node, Words

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: never read: no text, or text that was struck out
_SILENT = frozenset(
    {"audio", "canvas", "datalist", "del", "dialog", "head", "iframe", "math", "map", "noscript", "object"}
    | {"s", "script", "select", "strike", "style", "svg", "template", "textarea", "video"}
)
#: around an article by what they are
_AROUND = frozenset({"aside", "button", "footer", "form", "menu", "nav"})
#: class words say nothing about these
_WHOLE = frozenset({"", "html", "body", "main", "article", *HEADINGS})
#: what may hold an article
_HOLDERS = frozenset({"", "html", "body", "main", "article", "section", "div", "center"})
#: what is left out when it is made of links
_LINKED = frozenset({"p", "ul", "ol", "dl", "div", "section", "li", "figure", "table"})
_LINK_SHARE = 80
#: percentage of the prose that an element on the way to the article holds, with its heading and without
_MOST, _NEARLY_ALL = 60, 80
#: a box that points to other articles is at most so long
_BOX = 300
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\W_]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def main_content(page: Node) -> list[Node]:
    """The elements that make the article of a whole page: its title when that stands apart, and its body."""
    _prune(page)
    chain = [page]
    while (inner := _richest(chain[-1])) is not None:
        chain.append(inner)
    named = [node for node in chain if node.tag in {"main", "article"}]
    body = (named or chain)[-1]
    if any(node.tag in {"h1", "h2"} for node in body.elements()):
        return [body]
    title = _title_before(page, body)
    return [title, body] if title else [body]


def without_surroundings(piece: Node) -> Node:
    """A piece that is the article itself (an e-mail, the content of a post), without boxes and buttons."""
    _prune(piece)
    return piece


def _prune(page: Node) -> None:
    """Take out of a tree what is no part of an article, and measure what stays."""
    for node in page.elements():
        node.children = [
            child for child in node.children if isinstance(child, Words) or not _is_silent(child)
        ]
    _measure(page)
    _Pruning(load_surroundings(), page.shown - page.linked).clean(page)


def _measure(node: Node) -> None:
    """Measure an element and all those inside it."""
    for child in node.children:
        if isinstance(child, Node):
            _measure(child)
    _add_up(node)


def _add_up(node: Node) -> None:
    """Measure an element whose children are measured; spaces are not counted."""
    inner = [child for child in node.children if isinstance(child, Node)]
    words = sum(len("".join(child.text.split())) for child in node.children if isinstance(child, Words))
    node.shown = words + sum(child.shown for child in inner)
    node.linked = node.shown if node.tag == "a" else sum(child.linked for child in inner)
    node.central = node.tag in {"h1", "main"} or any(child.central for child in inner)


def _is_silent(node: Node) -> bool:
    given = node.attributes
    hidden = "hidden" in given or given.get("aria-hidden", "").lower() == "true"
    return node.tag in _SILENT or hidden or bool(_NOT_SHOWN.search(given.get("style", "")))


class _Pruning:
    """One pass over a page: what surrounds an article, and how much prose the page has."""

    def __init__(self, surroundings: Surroundings, prose: int) -> None:
        self.known = surroundings
        self.prose = prose

    def clean(self, node: Node) -> None:
        """Take out children, then what is left without sense inside those that stay."""
        kept: list[Node | Words] = []
        for child in node.children:
            if isinstance(child, Words):
                kept.append(child)
            elif not self._is_around(child) or self._is_central(child):
                self.clean(child)
                if not self._points_elsewhere(child):
                    kept.append(child)
        node.children = kept
        _add_up(node)

    def _is_around(self, node: Node) -> bool:
        if node.tag in _AROUND or node.attributes.get("role", "").lower() in self.known.roles:
            return True
        named = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
        return node.tag not in _WHOLE and _is_named(named)

    def _is_central(self, node: Node) -> bool:
        """Whether the article itself is inside: then the name of the element means something else."""
        if node.central or (node.tag in _AROUND and node.tag != "form"):
            return node.central
        return (node.shown - node.linked) * 2 > self.prose and not _is_list_of_comments(node)

    def _points_elsewhere(self, node: Node) -> bool:
        if node.tag not in _LINKED and node.tag not in HEADINGS:
            return False
        if node.tag in _LINKED and node.linked and node.linked * 100 >= _LINK_SHARE * node.shown:
            return True
        return node.shown <= _BOX and bool(self.known.read_also.match(node.text().lstrip()))


@cache
def _is_named(named: str) -> bool:
    """Whether the words of a class or an id name surroundings."""
    return any(
        load_surroundings().names.search(" ".join(word.lower() for word in _WORDS.findall(name)))
        for name in named.split()
    )


def _is_list_of_comments(node: Node) -> bool:
    """Whether an element holds several articles: what readers answer may be longer than what they read."""
    return sum(inner.tag in {"article", "li"} for inner in node.elements()) > 1


def _richest(node: Node) -> Node | None:
    """The one element inside that holds most of the prose, if one does."""
    for child in node.children:
        if isinstance(child, Node) and child.tag in _HOLDERS:
            share = _MOST if child.central else _NEARLY_ALL
            if (child.shown - child.linked) * 100 >= share * max(node.shown - node.linked, 1):
                return child
    return None


def _title_before(page: Node, body: Node) -> Node | None:
    """The last main heading before an element, which is its title."""
    title = None
    for node in page.elements():
        if node is body:
            return title
        if node.tag == "h1":
            title = node
    return title
