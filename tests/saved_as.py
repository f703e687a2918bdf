"""One article, title and paragraphs, saved in every format that holds text."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Sequence
from email import policy
from email.message import EmailMessage

Paragraphs = Sequence[str]


def txt(parts: Paragraphs) -> bytes:
    return "\n\n".join(parts).encode()


def md(parts: Paragraphs) -> bytes:
    title, *rest = parts
    return "\n\n".join((f"---\nlayout: post\n---\n# {title}", *rest)).encode()


def elements(parts: Paragraphs) -> str:
    """Paragraphs, with the first words in bold and the spaces of figures as entities."""
    written = (html.escape(part).replace("\u00a0", "&nbsp;").replace("’", "&rsquo;") for part in parts)
    bold = (
        " ".join(("<strong>" + first + "</strong>", *rest))
        for first, *rest in (p.split(" ") for p in written)
    )
    return "\n".join(f"<p>{part}</p>" for part in bold)


def page(parts: Paragraphs) -> bytes:
    """A page with everything that surrounds an article, and figures in it that are nobody's."""
    title, *rest = parts
    middle = len(rest) // 2
    return f"""<!DOCTYPE html>
<html><head><title>{html.escape(title)} | Le Quotidien</title><style>p {{ margin: 12px }}</style></head>
<body class="single sidebar-right"><header class="site-header"><a href="/">Le Quotidien</a>
<nav><ul><li><a href="/a">Économie</a></li>
<li><a href="/b">90 000 emplois dans l’IA</a></li></ul></nav></header>
<div id="cookie-notice"><p>Nous et nos 850 partenaires utilisons des cookies.</p><button>OK</button></div>
<div class="wrap"><article class="post tag-ia"><h1>{html.escape(title)}</h1>
<div class="social-share"><span>1 240 partages</span> <a href="#">Facebook</a> <a href="#">X</a></div>
<div class="entry-content">
{elements(rest[:middle])}
<p><strong>Lire aussi :</strong> <a href="/c">L’IA créera 70 000 emplois au Maroc d’ici 2030</a></p>
<p>Read also: <a href="/c">Morocco and its 70,000 AI jobs by 2030</a></p>
<p>اقرأ أيضا: <a href="/c">المغرب يستهدف 70 ألف منصب في الذكاء الاصطناعي</a></p>
{elements(rest[middle:])}
</div></article>
<aside class="sidebar"><h3>Les plus lus</h3><p>Le Maroc vise 80 000 emplois dans l’IA d’ici 2030.</p></aside>
</div>
<section id="comments"><h2>2 commentaires</h2><ol class="comment-list"><li><article class="comment">
<p>Il y aura 65 000 emplois dans l’IA d’ici 2030 au Maroc !</p></article></li><li>D’accord à 100 %.</li></ol>
<form id="respond"><p>Votre adresse ne sera pas publiée.</p></form></section>
<footer><p>© 2026 – 12 rue des Orangers, 10000 Rabat</p></footer></body></html>""".encode()


def eml(parts: Paragraphs, *, cte: str, subtype: str = "plain") -> bytes:
    title, *rest = parts
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = title
    text = elements(rest) if subtype == "html" else "\n\n".join(rest)
    message.set_content(text + "\n", subtype=subtype, cte=cte)
    return message.as_bytes()


def wxr(parts: Paragraphs) -> bytes:
    title, *rest = parts
    blocks = "\n\n".join(
        f"<!-- wp:paragraph -->\n{elements([part])}\n<!-- /wp:paragraph -->" for part in rest
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Le Quotidien</title><item><title>{html.escape(title)}</title>
<content:encoded><![CDATA[{blocks}]]></content:encoded>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>photo-90-000</title><wp:post_type>attachment</wp:post_type></item></channel></rss>""".encode()


def rest_json(parts: Paragraphs) -> bytes:
    title, *rest = parts
    return json.dumps(
        [{"id": 7, "title": {"rendered": html.escape(title)}, "content": {"rendered": elements(rest)}}]
    ).encode()


#: the name of a file → how an article is saved under it
SAVED: dict[str, Callable[[Paragraphs], bytes]] = {
    "a.txt": txt,
    "a.md": md,
    "a.html": page,
    "8bit.eml": lambda parts: eml(parts, cte="8bit"),
    "quoted.eml": lambda parts: eml(parts, cte="quoted-printable"),
    "base64.eml": lambda parts: eml(parts, cte="base64"),
    "html.eml": lambda parts: eml(parts, cte="quoted-printable", subtype="html"),
    "export.xml": wxr,
    "posts.json": rest_json,
}
