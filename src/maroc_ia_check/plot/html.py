"""The chart as a page that needs nothing else: the picture, and under it what every mark stands for."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.plot.chart import Chart, Mark
from maroc_ia_check.plot.figure import picture

_STYLE = """body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a}
body{max-width:60rem;margin:1rem auto;padding:0 1rem}
svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #d0d0d0;padding:.3rem .5rem;text-align:start;vertical-align:top}
caption{font-weight:600;text-align:start;padding-top:1rem}.flagged th{background:#fdebd0}
h1{position:absolute;clip-path:inset(50%)}"""


def draw(chart: Chart, messages: Messages) -> bytes:
    """The page. Raises :class:`MissingExtraError` without matplotlib."""
    svg = picture(chart, messages, "svg").decode()
    title = escape(chart.title)
    # the heading is in the picture already; the hidden one is for readers that do not see it
    image = svg[svg.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="{title}"', 1)
    direction = messages.grammar["direction"]
    parts = [
        f'<!DOCTYPE html>\n<html lang="{messages.code}" dir="{direction}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>",
        image,
        *_tables(chart),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _tables(chart: Chart) -> Iterator[str]:
    for panel in chart.panels:
        yield f"<table>\n<caption>{escape(panel.title)}</caption>"
        for line in panel.lines:
            opening = '<tr class="flagged">' if line.flagged else "<tr>"
            said = "<br>".join(map(_source, line.marks))
            note = f"<br><small>{escape(line.note)}</small>" if line.note else ""
            yield f'{opening}<th scope="row">{escape(line.label)}{note}</th><td>{said}</td></tr>'
        yield "</table>"


def _source(mark: Mark) -> str:
    words = escape(mark.caption)
    if mark.url is None or not mark.url.startswith(("https://", "http://")):
        return words
    return f'<a href="{escape(mark.url)}">{words}</a>'
