"""Settings of the documentation's site: Sphinx reads the names below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.addnodes import pending_xref

from maroc_ia_check import __version__

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

project = "maroc-ia-check"
version = release = __version__
language = "en"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["generate"]

# options keep their hyphens, French and Arabic examples their quotation marks
smartquotes = False
# headings can be linked to as on a code host
myst_heading_anchors = 4

# the order of the sources is that of the flow; types stand in the signatures
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = "maroc-ia-check"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
# the same bytes every time
html_last_updated_fmt = None


def without_numbers(
    _app: Sphinx, _kind: str, _name: str, _held: object, _options: object, lines: list[str]
) -> None:
    """Drop what Python says of every field of a named tuple: its number."""
    if lines and lines[0].startswith("Alias for field number"):
        lines.clear()


def days_are_no_fields(_app: Sphinx, tree: nodes.document) -> None:
    """Leave ``date`` in a signature unlinked: it is a day, and two classes have a field of that name."""
    for link in list(tree.findall(pending_xref)):
        if link["reftarget"] == "date":
            link.replace_self(link.children)


def setup(app: Sphinx) -> None:
    """Put both to work."""
    app.connect("autodoc-process-docstring", without_numbers)
    app.connect("doctree-read", days_are_no_fields)
