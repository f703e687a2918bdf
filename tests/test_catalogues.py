"""The gettext catalogues: whole, in line with each other, and read as the standard tools read them."""

from __future__ import annotations

import gettext
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from maroc_ia_check import compiled
from maroc_ia_check.errors import CatalogueError
from maroc_ia_check.languages import available_languages, catalogue, read_file
from maroc_ia_check.languages.catalogue import read_catalogue, strings
from maroc_ia_check.languages.messages import load_messages
from maroc_ia_check.languages.translation import SOURCE, aligned

CODES = available_languages()
FORMS = ["one", "other"]
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n >= 2);\\n"

"""

#: more forms than the grammar of the language has
UNEQUAL = HEADER.replace("=2", "=3").encode() + (
    b'msgctxt "a"\nmsgid "one"\nmsgid_plural "more"\nmsgstr[0] "un"\nmsgstr[1] "deux"\nmsgstr[2] "trois"\n'
)


def parsed(content: bytes, code: str) -> Catalog:
    return read_po(BytesIO(content), locale=code, abort_invalid=True)


def entries(content: bytes, code: str) -> list[Message]:
    return [message for message in parsed(content, code) if message.id]


def po(*written: tuple[str, str, str]) -> bytes:
    """A catalogue of (key, English, text)."""
    lines = (f'msgctxt "{key}"\nmsgid "{english}"\nmsgstr "{text}"\n' for key, english, text in written)
    return (HEADER + "\n".join(lines)).encode()


@pytest.fixture
def no_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing compiled is at hand."""
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(compiled, "BUILT_IN", str(tmp_path / "none"))


def serve(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this content read as the catalogue of any language."""
    monkeypatch.setattr(catalogue, "read_file", lambda *_: content)


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_there_and_settled(code: str) -> None:
    found = parsed(read_file(code, "messages.po"), code)
    assert len(found) > 1000
    assert list(found.check()) == []
    assert found.obsolete == {}
    for message in found:
        assert all(strings(message)), message.context
        assert not message.fuzzy, message.context


@pytest.mark.parametrize("code", CODES)
def test_the_catalogues_are_in_line_with_the_english_one(code: str) -> None:
    """Run ``make messages`` when this fails."""
    own = entries(read_file(code, "messages.po"), code)
    source = entries(read_file(SOURCE, "messages.po"), SOURCE)
    assert [(m.context, m.id, m.auto_comments) for m in own] == [
        (m.context, m.string, m.auto_comments) for m in source
    ]
    assert len({m.context for m in own}) == len(own)


@pytest.mark.parametrize("code", CODES)
def test_gettext_itself_says_the_same_for_every_count(code: str) -> None:
    found = parsed(read_file(code, "messages.po"), code)
    file = BytesIO()
    write_mo(file, found)
    file.seek(0)
    standard, messages = gettext.GNUTranslations(file), load_messages(code)
    for message in found:
        if not message.id:
            continue
        key, text = message.context or "", messages.texts[message.context or ""]
        if isinstance(message.id, str):
            assert text == standard.pgettext(key, message.id)
            continue
        assert not isinstance(text, str)
        one, many = message.id
        for count in range(120):
            assert text[messages.plural(count)] == standard.npgettext(key, one, many, count), (key, count)


@pytest.mark.parametrize("code", CODES)
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    messages, rule = load_messages(code), Locale.parse(code).plural_form
    assert {count: messages.plural(count) for count in range(1100)} == {
        count: rule(count) for count in range(1100)
    }
    forms = [row[0] for row in messages.grammar["plural"]] + ["other"]
    found = parsed(read_file(code, "messages.po"), code)
    assert found.num_plurals == len(forms) == get_plural(code).num_plurals
    for key, entry in messages.texts.items():
        assert isinstance(entry, str) or list(entry) == forms, key


@pytest.mark.parametrize("code", CODES)
def test_a_counted_unit_can_follow_a_scale_word(code: str) -> None:
    messages = load_messages(code)
    counted = {
        key
        for key, entry in messages.texts.items()
        if key.startswith("unit.") and not isinstance(entry, str) and "{number}" not in entry["other"]
    }
    assert {f"{key}.of" for key in counted} == {key for key in messages.texts if key.endswith(".of")}
    assert len(counted) > 100


@pytest.mark.usefixtures("no_form")
def test_an_edited_catalogue_speaks_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("Rien.", "Rien de rien."):
        serve(po(("report.clean", "Nothing.", text)), monkeypatch)
        assert read_catalogue("fr", FORMS) == {"report.clean": text}


@pytest.mark.usefixtures("no_form")
def test_what_is_not_settled_is_left_to_the_default_language(monkeypatch: pytest.MonkeyPatch) -> None:
    unsure = po(("a", "A", "un"), ("b", "B", "")) + b'\n#, fuzzy\nmsgctxt "c"\nmsgid "C"\nmsgstr "trois"\n'
    serve(unsure, monkeypatch)
    assert read_catalogue("fr", FORMS) == {"a": "un"}


@pytest.mark.usefixtures("no_form")
@pytest.mark.parametrize("content", [b'msgid "a', b"\xff\xfe\x00", UNEQUAL])
def test_a_broken_catalogue_is_told(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(content, monkeypatch)
    with pytest.raises(CatalogueError, match=r"languages/fr/messages\.po is broken"):
        read_catalogue("fr", FORMS)


def test_without_a_compiled_form_nor_babel_one_line_says_what_to_do(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['babel'] = None\n"
        "from maroc_ia_check import compiled; compiled.BUILT_IN = ''\n"
        "from maroc_ia_check.cli import run; sys.exit(run(['--help']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"MAROC_IA_CACHE": str(tmp_path)},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pip install --editable ." in done.stderr


def test_aligning_keeps_what_is_translated_and_marks_the_rest() -> None:
    source = po(("same", "Same", ""), ("new", "New", "New"), ("other", "Old words", "New words"))
    own = po(("gone", "Gone", "parti"), ("other", "Old words", "mots"), ("same", "Same", "pareil"))
    first = aligned(own, "fr", source)
    assert first.startswith(HEADER.encode())
    found = {m.context: (m.id, m.string, m.fuzzy) for m in entries(first, "fr")}
    assert list(found) == ["same", "new", "other"]
    assert found["same"] == ("Same", "pareil", False)
    assert found["new"] == ("New", "", False)
    assert found["other"] == ("New words", "mots", True)
    assert aligned(first, "fr", source) == first
    again = aligned(first, "fr", source + po(("gone", "Gone", "Gone")).removeprefix(HEADER.encode()))
    assert {m.context: m.string for m in entries(again, "fr")}["gone"] == "parti"


def test_a_new_language_starts_with_a_header() -> None:
    found = entries(aligned(HEADER.strip().encode(), "fr", po(("a", "A", "A"), ("b", "B", "B"))), "fr")
    assert [(m.context, m.id, m.string) for m in found] == [("a", "A", ""), ("b", "B", "")]


def test_the_english_texts_become_the_ids() -> None:
    source = po(("a", "Old", "New"), ("b", "Only id", ""))
    assert [(m.id, m.string, m.fuzzy) for m in entries(aligned(source, "en", source), "en")] == [
        ("New", "New", False),
        ("Only id", "Only id", False),
    ]
