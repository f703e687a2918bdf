"""The texts that are measured: those of the repository, else some made on the spot."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
_FOLDERS = ("examples", "tests/articles", "tests/clean")
_MADE = 40
_LINES = {
    "fr": "Le programme numéro {n} prévoit {n} 500 emplois d'ici 2030 dans {n} villes, pour {n},5 milliards "
    "de dirhams. Selon le ministère, la part du numérique passerait de {n} % à 40 % dans les communes. ",
    "en": "Programme number {n} plans {n},500 jobs by 2030 in {n} towns, for {n}.5 billion dirhams. "
    "According to the ministry the share of digital would rise from {n}% to 40% in the towns. ",
}


def articles() -> list[str]:
    """Distinct texts, in the order of their names."""
    paths = [path for folder in _FOLDERS for path in sorted((ROOT / folder).rglob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    found = [text for text in dict.fromkeys(texts) if text.strip()]
    return found if len(found) >= 10 else found + made()


def made() -> list[str]:
    """Texts of about three thousand characters, none like the other."""
    return [
        "\n\n".join(line.format(n=n + i) * 2 for i in range(8))
        for n in range(2, _MADE // 2 + 2)
        for line in _LINES.values()
    ]
