"""The styles of a Word document: which paragraphs are headings or items, which words are hidden."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from maroc_ia_check.office.elements import child, children, local, value

_OFF = {"0", "false", "off"}
#: the built-in styles of titles; Word names them in English in every language
_TITLES = ("heading", "title")


class Styles:
    """What the styles part says; a document may come without one."""

    def __init__(self, root: _Element | None) -> None:
        """Take the styles by their id."""
        styles = [each for each in children(root) if local(each) == "style"]
        self._by_id = {value(style, "styleId"): style for style in styles}

    def is_heading(self, paragraph: _Element) -> bool:
        """Whether a paragraph has an outline level or the style of a title."""
        for holder in self._holders(paragraph, "pPr", "pStyle"):
            level = value(child(holder, "pPr", "outlineLvl")) or value(child(holder, "outlineLvl"))
            if level is not None:
                return level != "9"
            name = (value(child(holder, "name")) or "").lower()
            if name.startswith(_TITLES):
                return True
        return False

    def is_item(self, paragraph: _Element) -> bool:
        """Whether a paragraph stands in a list."""
        for holder in self._holders(paragraph, "pPr", "pStyle"):
            number = child(holder, "pPr", "numPr", "numId")
            number = child(holder, "numPr", "numId") if number is None else number
            if number is not None:
                return value(number) != "0"
        return False

    def is_hidden(self, run: _Element) -> bool:
        """Whether the words of a run are not shown."""
        for holder in self._holders(run, "rPr", "rStyle"):
            switch = child(holder, "rPr", "vanish")
            switch = child(holder, "vanish") if switch is None else switch
            if switch is not None:
                return value(switch) not in _OFF
        return False

    def _holders(self, element: _Element, properties: str, reference: str) -> Iterator[_Element]:
        """The element's own properties, then its style, then the styles that this one is based on."""
        own = child(element, properties)
        if own is None:
            return
        yield own
        style = self._by_id.get(value(child(own, reference)))
        seen: list[_Element] = []
        while style is not None and style not in seen:
            seen.append(style)
            yield style
            style = self._by_id.get(value(child(style, "basedOn")))
