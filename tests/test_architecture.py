"""The architecture checks itself: sizes, docstrings, one-way imports, formats that know no other format."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import maroc_ia_check
from maroc_ia_check.languages import available_languages

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "maroc_ia_check"
MODULES = sorted(PACKAGE.rglob("*.py"))
ENGINE = [
    path
    for path in MODULES
    if path.relative_to(PACKAGE).parts[0] in {"extract", "match", "judge", "read", "report", "inquiry"}
]
LONGEST_MODULE, LONGEST_FUNCTION = 250, 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE
    for function in functions(path):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name}: {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_everything_public_says_what_it_means(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module), "the module has no docstring"
    for node in ast.walk(module):
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        overload = any("overload" in ast.unparse(decorator) for decorator in node.decorator_list)
        nested = isinstance(node, Function) and not _is_top_level(node, module)
        assert ast.get_docstring(node) or overload or nested, node.name


def _is_top_level(function: Function, module: ast.Module) -> bool:
    public = [n for n in module.body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
    return function in module.body or any(function in cls.body for cls in public)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_silenced_and_nothing_is_vague(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "type: ignore" not in text
    assert "noqa" not in text
    assert path.stem not in {"utils", "helpers", "common", "misc"}
    handlers = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
    broad = sum(h.type is None or "Exception" in ast.unparse(h.type).split(".") for h in handlers)
    # the edge, where a defect of the program ends as one line
    assert broad == (1 if name(path) == "cli/__init__.py" else 0)


def _strings(path: Path) -> Iterator[str]:
    """The string constants of a module that are not docstrings."""
    module = tree(path)
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, holders) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


@cache
def _claims() -> frozenset[str]:
    return frozenset(re.findall(r"^- id: (\S+)", (ROOT / "data" / "claims.yaml").read_text("utf-8"), re.M))


@pytest.mark.parametrize("path", ENGINE, ids=name)
def test_no_engine_module_names_a_language_or_a_claim(path: Path) -> None:
    claims = _claims()
    assert claims
    for text in _strings(path):
        assert text not in available_languages(), f"names the language {text!r}"
        assert text not in claims, f"names the claim {text!r}"


def _modules(folder: str) -> list[str]:
    return sorted(path.stem for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__")


FORMS = (("read", "SUFFIXES"), ("report", "render"), ("export", "write"), ("plot", "draw"))
FORMATS = [
    (folder, stem)
    for folder, mark in FORMS
    for stem in _modules(folder)
    if hasattr(import_module(f"maroc_ia_check.{folder}.{stem}"), mark)
]


@pytest.mark.parametrize(("folder", "stem"), FORMATS)
def test_a_format_knows_no_other_format(folder: str, stem: str) -> None:
    imported = {
        node.module
        for node in ast.walk(tree(PACKAGE / folder / f"{stem}.py"))
        if isinstance(node, ast.ImportFrom) and node.module
    }
    siblings = {f"maroc_ia_check.{folder}.{other}" for where, other in FORMATS if where == folder}
    assert not imported & siblings


@pytest.mark.parametrize(("folder", "stem"), FORMATS)
def test_every_format_holds_to_its_protocol(folder: str, stem: str) -> None:
    module = import_module(f"maroc_ia_check.{folder}.{stem}")
    if folder == "read":
        assert all(suffix == suffix.lower() and suffix[:1] in {"", "."} for suffix in module.SUFFIXES)
    function, names = {
        "read": ("read", ["content", "path"]),
        "report": ("render", ["report", "messages", "view"]),
        "export": ("write", ["record", "folder"]),
        "plot": ("draw", ["chart", "messages"]),
    }[folder]
    assert list(getattr(module, function).__annotations__) == [*names, "return"]


def test_a_stage_exposes_its_functions_and_nothing_else() -> None:
    promised = {
        "read": {"read_document", "readable_suffixes", "searched_suffixes"},
        "extract": {"extract_mentions"},
        "match": {"match_claims"},
        "judge": {"judge_candidates", "find_conflicts"},
        "report": {"render_report", "report_formats", "View"},
        "export": {"export_knowledge", "export_formats"},
        "plot": {"draw_chart", "picture_formats", "plot_disputes", "plot_statements", "plot_targets"},
    }
    for stage, names in promised.items():
        assert set(import_module(f"maroc_ia_check.{stage}").__all__) == names


def test_the_public_names_exist() -> None:
    for public in maroc_ia_check.__all__:
        assert getattr(maroc_ia_check, public) is not None


def test_the_language_packs_hold_the_same_files() -> None:
    files = {
        code: sorted(path.name for path in (PACKAGE / "languages" / code).glob("*.yaml"))
        for code in available_languages()
    }
    assert len({tuple(names) for names in files.values()}) == 1, files


def test_checking_imports_neither_pydantic_nor_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030.", encoding="utf-8")
    program = (
        "import sys; from maroc_ia_check import check, read_document, load_knowledge; load_knowledge(); "
        "check(read_document(sys.argv[1])); "
        "heavy = {'pydantic', 'rich', 'rapidfuzz', 'yaml'}; "
        "print(*sorted(heavy & {module.split('.')[0] for module in sys.modules}))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    # the first run may compile the knowledge base; the second one reads its compiled form
    assert runs[1].stdout.strip() == ""


@pytest.mark.parametrize("command", ["check", "figures"])
def test_commands_import_neither_pydantic_nor_yaml(tmp_path: Path, command: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030.", encoding="utf-8")
    program = (
        "import sys; from maroc_ia_check.cli import run; run(sys.argv[1:]); "
        "heavy = {'pydantic', 'rapidfuzz', 'yaml', 'rich.console', 'maroc_ia_check.knowledge.loading'}; "
        "print('heavy:', *sorted(heavy & set(sys.modules)))"
    )
    arguments = [sys.executable, "-c", program, command, str(path)]
    runs = [subprocess.run(arguments, capture_output=True, text=True, check=True) for _ in range(2)]
    assert runs[1].stdout.splitlines()[-1] == "heavy:"


def test_imports_go_one_way() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
