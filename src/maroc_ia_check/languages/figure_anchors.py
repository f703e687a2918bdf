"""The pattern that finds where a figure may start, compiled from the tables.

A digit starts a figure; so does a number word. Number words are compiled to a trie, so that most
places of a text fail on their first letter. Words for *one* start a figure only before a word that
makes them a number (un million, one and a half, un Marocain sur quatre).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby

from maroc_ia_check.languages.number_words import NumberGrammar
from maroc_ia_check.languages.phrase_tables import split_phrase
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import ALL_SPACES, SPACES
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import Any

_Trie = dict[str, "_Trie"]
#: letters that a search passes over at once, without asking whether they are letters
_COMMON = "a-zß-öø-ÿء-غف-ي"
#: so many endings in common are worth a pattern of their own
_WORTH_SHARING = 9
#: what a number word at the beginning of a text is told by, in characters
_FIRST_LOOK = 400
_MARKS = "[\u0640\u064b-\u0652]*"
#: letters that fold to one, as they may be printed
_SPELLINGS = {
    "e": "éèêë", "a": "àâ", "i": "îï", "o": "ô", "u": "ùû", "c": "ç",
    "ا": "أإآٱ", "ي": "ىئ", "ه": "ة", "و": "ؤ",
    "ı": "İ",  # the one letter whose small form is longer
    "\u064b": "\u0670",  # marks over Arabic letters, as one range
}  # fmt: skip
_SMALL = [(form, letter) for letter, forms in _SPELLINGS.items() for form in sorted({*forms, *forms.upper()})]
_SMALL += [(space, " ") for space in ALL_SPACES if space != " "]


@lru_cache(maxsize=1)
def small_letters(text: str) -> str:
    """The text as number words are looked for in it: one small letter for all forms, one space; offsets stay.

    A set of characters of many ranges costs more to compile than they cost to replace.
    """
    for form, letter in _SMALL:
        text = text.replace(form, letter)
    return text.lower()


def signs_pattern(signs: Iterable[str]) -> str:
    """A pattern for any of the signs behind a number, the longest first."""
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign[-1].isalnum(), sign))
    alike = groupby(ordered, lambda sign: (len(sign), sign[-1].isalnum()))
    options = "|".join(
        f"(?:{'|'.join(map(re.escape, own))})" + (r"(?![^\W_])" if letter else "")
        for (_, letter), own in alike
    )
    firsts = "".join(sorted({re.escape(sign[0]) for sign in ordered}))
    return rf"[{SPACES}]*(?=[{firsts}])({options})"


def finder_pattern(table: Mapping[str, Any], grammar: NumberGrammar) -> str:
    """The pattern that finds where figures start: a digit, or the sign or space before a number word.

    So the search skips through words without trying them. It is for :func:`small_letters`.
    """
    counted = {first for first, options in grammar.entries.items() if all(w.counted for _, w in options)}
    starters = set(grammar.entries) - counted - grammar.ones
    starters |= set(grammar.duals)
    starters |= {fold(word) for word in (*table["multiples"], *table["pairs"])}
    # words for one, and fractions that a scale must follow: what comes next tells whether they count
    led = {
        f
        for f, options in grammar.entries.items()
        if any(w.counted and w.role == "fraction" for _, w in options)
    }
    led |= grammar.ones
    starters -= led
    prefixes = sorted((fold(p) for p in table["prefixes"]), key=lambda p: (-len(p), p))
    glued = "(?:(?:" + "|".join(_spelled(p) for p in prefixes) + ")\u0640*)?" if prefixes else ""
    one = _one(table, grammar)
    if glued:
        whole = _pattern(_trie(starters))
        words = rf"{glued}(?:{whole}{_MARKS}(?![^\W_])|{_pattern(_trie(led))}{one})"
    else:
        words = rf"(?=[{_letters(starters | grammar.ones)}])(?:{_any_of(starters)}(?![^\W_])|{one})"
    return rf"[^{_COMMON}](?<=[\W\d_\U00010000-\U0010ffff])(?:(?<=\d)|{words})"


def number_word_at(finder: Pattern, text: str, position: int) -> int | None:
    """Where the number word ends that starts at a place; a text begins as if behind a sign."""
    if not position:
        found = finder.match("\n" + small_letters(text)[:_FIRST_LOOK])
        return found.end() - 1 if found else None
    if text[position - 1].isdecimal():
        return None
    found = finder.match(small_letters(text), position - 1)
    return found.end() if found else None


def _letters(words: Iterable[str]) -> str:
    """Every letter that one of the words starts with."""
    return "".join(sorted({word[0] for word in words}))


def _any_of(words: set[str]) -> str:
    """Any of the words; endings that several have in common are written once (-one, -two … of all tens)."""
    endings: dict[frozenset[str], set[str]] = {}
    for word in words:
        rest = frozenset(other[len(word) :] for other in words if other.startswith(word) and other != word)
        if len(rest) >= _WORTH_SHARING:
            endings.setdefault(rest, set()).add(word)
    left, options = words, []
    for rest, heads in sorted(endings.items(), key=lambda shared: (-len(shared[1]), sorted(shared[1]))):
        family = {head + ending for head in heads for ending in ("", *rest)}
        if len(heads) > 1 and family <= left:
            options.append(f"{_pattern(_trie(heads))}(?:{_pattern(_trie(rest))})?")
            left = left - family
    if left:
        options.insert(0, _pattern(_trie(left)))
    return f"(?:{'|'.join(options)})"


def _one(table: Mapping[str, Any], grammar: NumberGrammar) -> str:
    """A word for one, where what follows makes it a number."""
    gap = r"(?:[ \n]+|-)"
    firsts = {
        first
        for first, options in grammar.entries.items()
        if any(word.role in {"scale", "hundred", "collective", "fraction"} for _, word in options)
    }
    firsts |= grammar.point | {
        split_phrase(p)[0]
        for unit in (*table["money"].values(), table["units"]["%"])
        for p in unit
        if split_phrase(p)
    }
    joined = sorted({fold(word) for word in (*table["joiners"], *table["range"]["or"])} - {"&"})
    out_of = sorted({split_phrase(phrase)[0] for phrase in table["weak_out_of"] or table["out_of"]})
    after = "|".join(_spelled(word) for word in [*joined])
    shares = "|".join(_spelled(word) for word in out_of)
    apart = "*" if grammar.join_required else "+"
    percents = "|".join(
        gap.join(_spelled(fold(word)) for word in phrase.split()) for phrase in table["units"]["%"]
    )
    counted = rf"(?:{_pattern(_trie(firsts))}s?|{percents})(?![^\W_])"
    follow = rf"{gap}(?:{counted}|(?:{after})\W{apart}[^\W\d_])"
    share = rf"{gap}(?:[^\W\d_]+{gap})?(?:{shares}){gap}"
    listed = rf" ?[,،] ?{_any_of(set(grammar.entries))}(?![^\W_])"
    ahead = rf"(?={follow}|{share}|{listed})"
    if grammar.join_required:
        return ahead
    fractions = _pattern(_trie(split_phrase(phrase)[0] for phrase in table["fractions"]))
    article = f"(?:{_pattern(_trie(grammar.ones))}{gap})?"
    half = rf"{gap}[^\W\d_]+{gap}(?:{after}){gap}{article}{fractions}(?![^\W_])"
    ahead = rf"(?={follow}|{share}|{listed}|{half})"
    leading = rf"(?={gap}{_pattern(_trie(firsts))}s?(?![^\W_])|{half})"
    options = [
        f"{letter}(?:{_pattern(rest)}){then}"
        for ones, then in ((grammar.ones - grammar.leading_ones, ahead), (grammar.leading_ones, leading))
        for letter, rest in _trie(ones).items()
    ]
    return "(?:" + "|".join(options) + ")"


def _trie(words: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for word in sorted(words):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _pattern(node: _Trie) -> str:
    options = [
        _spelled(letter) + (_pattern(rest) if rest != {"": {}} else "")
        for letter, rest in node.items()
        if letter
    ]
    if not options:
        return ""
    body = options[0] if len(options) == 1 and "" not in node else "(?:" + "|".join(options) + ")"
    return body + "?" if "" in node else body


def _spelled(word: str) -> str:
    """A folded word; between Arabic letters there may be marks."""
    joint = _MARKS if any(letter > "\u0600" for letter in word) else ""
    return joint.join(map(re.escape, word))
