"""A scratch newsroom: the files that the documentation's commands name, in a git repository of their own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from documented import ROOT
from office_files import word_article
from saved_as import eml, page

_ARTICLE = ROOT / "examples" / "revue-de-janvier.txt"
_COPIES = (
    *("article.txt", "pasted.txt", "texts/a.md", "texts/b.md"),
    *("articles/a.txt", "archives/a.txt", "archives/b.txt", "depeches/a.txt"),
)
_FOLDERS = ("drafts", "redaction", ".config/fish/completions", ".local/share/man/man1")


def furnish(folder: Path) -> None:
    """Put the files there and commit them; then one of them is changed."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "integrations", folder / "integrations")
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True)
    for name in _COPIES:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(_ARTICLE, folder / name)
    paragraphs = _ARTICLE.read_text(encoding="utf-8").strip().split("\n\n")
    (folder / "page.html").write_bytes(page(paragraphs))
    (folder / "drafts" / "page.html").write_bytes(page(paragraphs))
    (folder / "mail.eml").write_bytes(eml(paragraphs, cte="quoted-printable"))
    (folder / "article.docx").write_bytes(word_article(paragraphs))
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "--message", "Texts")
    (folder / "article.txt").write_text("\n\n".join(paragraphs[:5]) + "\n", encoding="utf-8")


def _git(folder: Path, *arguments: str) -> None:
    author = ("-c", "user.name=Newsroom", "-c", "user.email=newsroom@example.org")
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True)
