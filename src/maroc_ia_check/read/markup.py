"""HTML as a tree of elements and words, every word with its place in the file.

Made for pages as they are found: missing end tags are supplied where HTML says so, stray ones are left out,
and nesting beyond all sense is flattened.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from maroc_ia_check.typed import NamedTuple

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
#: elements that stand on lines of their own, and end an open paragraph
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav"}
    | {"ol", "p", "pre", "section", "table", "ul"}
)
#: an element → the open ones that it ends, and those beyond which it does not look
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"table"})),
    "th": (frozenset({"td", "th"}), frozenset({"table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"thead", "tbody", "tfoot"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
} | {tag: (frozenset({"p"}), frozenset({"td", "th", "li", "button", "blockquote"})) for tag in BLOCKS}
#: an end tag does not reach beyond these, unless it is their own
_WALLS = frozenset({"td", "th", "table"})
_OPENING = re.compile(r"<[a-zA-Z/!?]")
_ONCE = frozenset({"html", "head", "body"})
_DEEPEST = 150


class Words(NamedTuple):
    """Text of a page: as it stands at ``origin``, or standing for ``extent`` code points there."""

    text: str
    origin: int
    extent: int | None = None


@dataclass(slots=True)
class Node:
    """An element with its attributes and what it holds, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | Words] = field(default_factory=list)
    #: how many characters it shows, how many of them are links, and whether it holds a main heading or the
    #: ``main`` element; told by the search for the article
    shown: int = 0
    linked: int = 0
    central: bool = False

    def elements(self) -> Iterator[Node]:
        """The element itself and all those inside it, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def text(self) -> str:
        """All words inside, as they are."""
        return "".join(child.text() if isinstance(child, Node) else child.text for child in self.children)


def parse(source: str) -> Node:
    """The tree of a page or of a piece of one; never fails, whatever the markup."""
    parser = _Parser(source)
    # what begins after the last tag and never ends is no text, and would be searched again and again
    unended = _OPENING.search(source, source.rfind(">") + 1)
    parser.feed(source[: unended.start()] if unended else source)
    parser.close()
    return parser.root


class _Parser(HTMLParser):
    """The tags of a page, put into a tree."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.root = Node("")
        self._open = [self.root]
        self._source = source
        self._lines = [0, *(found.end() for found in re.finditer("\n", source))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, after those that it ends."""
        if tag in _ONCE:
            same = next((node for node in self._open if node.tag == tag), None)
            if same is not None:
                return
        ends, stops = _ENDS.get(tag, (frozenset(), frozenset()))
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in ends:
                del self._open[index:]
                break
            if self._open[index].tag in stops:
                break
        node = Node(tag, {name: value or "" for name, value in reversed(attrs)})
        self._open[-1].children.append(node)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, with what is still open in it; an inline one closes no block."""
        inline = tag not in BLOCKS and tag not in _ENDS
        for index in range(len(self._open) - 1, 0, -1):
            open_tag = self._open[index].tag
            if open_tag == tag:
                del self._open[index:]
                return
            if (inline and open_tag in BLOCKS) or (
                open_tag in _WALLS and tag not in _WALLS | {"tr", "tbody"}
            ):
                return

    def handle_data(self, data: str) -> None:
        """Keep words with their place."""
        self._keep(data, len(data))

    def handle_entityref(self, name: str) -> None:
        """A character by its name."""
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self._reference(len(name) + 2)

    def _reference(self, length: int) -> None:
        origin = self._offset()
        length += self._source.startswith(";", origin + length)
        self._keep(html.unescape(self._source[origin : origin + length]), length)

    def _keep(self, text: str, extent: int) -> None:
        origin = self._offset()
        copied = self._source.startswith(text, origin) and len(text) == extent
        self._open[-1].children.append(Words(text, origin, None if copied else extent))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
