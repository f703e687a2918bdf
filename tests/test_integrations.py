"""The files for other people's CI: they parse, use only options that exist, and do what they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_cli import CLEAN, WRONG, maroc
from test_formats import full, shown

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
BASH = shutil.which("bash") or ""
GIT = shutil.which("git") or ""
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "integrations" / "gitlab-ci.yml").read_text("utf-8"))
CI_PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", **more}


def step(name: str) -> dict[str, Any]:
    return next(each for each in ACTION["runs"]["steps"] if each.get("name") == name)


def command_lines() -> list[str]:
    """Every command line of the program in the integration files and on their page."""
    blocks = re.findall(r"```(?:\w*)\n(.*?)```", CI_PAGE, re.S)
    texts = [*blocks, step("Check")["run"], *GITLAB["maroc-ia"]["script"]]
    lines = [line for text in texts for line in text.splitlines() if "maroc-ia " in line]
    hooks = [hook["entry"] for hook in yaml.safe_load(HOOKS.read_text("utf-8"))]
    return [line for line in [*lines, *hooks] if re.search(r"\bmaroc-ia [a-z]", line)]


@pytest.fixture(scope="module")
def options() -> set[str]:
    done = subprocess.run([BIN / "maroc-ia", "man"], capture_output=True, text=True, check=True)
    return set(re.findall(r"--[a-z-]+", done.stdout.replace("\\-", "-")))


def test_only_options_that_exist_are_used(options: set[str]) -> None:
    lines = command_lines()
    assert len(lines) > 8
    script = step("Check")["run"]
    hook_arguments = re.findall(r"args: \[(.*)\]", CI_PAGE)
    own = [line.split("|")[0] for line in [*lines, script, *hook_arguments]]
    used = {option for text in own for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)}
    assert used <= options
    assert {"--output-format", "--fail-on", "--profile", "--as-of", "--format"} <= used


def test_the_inputs_of_the_action_are_all_used_and_documented() -> None:
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", (ROOT / "action.yml").read_text("utf-8")))
    assert used == set(ACTION["inputs"])
    assert all(entry["description"] for entry in ACTION["inputs"].values())
    # an input in a script would be run as code
    assert not [each for each in ACTION["runs"]["steps"] if "${{" in each.get("run", "")]
    recipe = yaml.safe_load(re.findall(r"```yaml\n(- uses: actions/checkout.*?)```", CI_PAGE, re.S)[0])
    assert set(recipe[1]["with"]) <= set(ACTION["inputs"])


@pytest.mark.skipif(not BASH, reason="there is no bash")
@pytest.mark.parametrize(("content", "expected"), [(WRONG, 1), (CLEAN, 0)])
def test_the_action_annotates_sums_up_and_fails(tmp_path: Path, content: str, expected: int) -> None:
    (tmp_path / "a b.txt").write_text(content, encoding="utf-8")
    summary = tmp_path / "summary.md"
    given = {name: entry["default"] for name, entry in ACTION["inputs"].items() if "default" in entry}
    given |= {"files": "*.txt", "sarif-file": "r.sarif", "as-of": "2026-01-20", "lang": "en"}
    pattern = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
    variables = {k: pattern.sub(lambda m: given[m[1]], v) for k, v in step("Check")["env"].items()}
    places = {"RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step("Check")["run"]],
        cwd=tmp_path,
        env=environment(**variables, **places),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (expected, "")
    assert done.stdout.startswith("::error file=a b.txt,line=1,") == bool(expected)
    assert summary.read_text("utf-8").startswith("## maroc-ia-check")
    assert bool(json.loads((tmp_path / "r.sarif").read_text("utf-8"))["runs"][0]["results"]) == bool(expected)


def test_the_gitlab_job_names_the_files_it_keeps() -> None:
    job = GITLAB["maroc-ia"]
    (script,) = job["script"]
    reports = job["artifacts"]["reports"]
    assert f"gitlab:{reports['codequality']} " in script
    assert f"junit:{reports['junit']} " in script
    variables = set(re.findall(r"\$(MAROC_IA_[A-Z_]+)", " ".join([script, *job["before_script"]])))
    assert variables == set(job["variables"])


def test_the_problem_matcher_reads_every_line_of_the_concise_report() -> None:
    content = json.loads((ROOT / "integrations" / "problem-matcher.json").read_text("utf-8"))
    matchers = {each["severity"]: each["pattern"][0] for each in content["problemMatcher"]}
    assert len({each["owner"] for each in content["problemMatcher"]}) == 2
    read = []
    for line in shown(full(), "concise").splitlines():
        hits = {level: re.search(row["regexp"], line) for level, row in matchers.items()}
        ((level, found),) = [(level, found) for level, found in hits.items() if found]
        row = matchers[level]
        read.append((level, *(found[row[name]] for name in ("file", "line", "column", "code"))))
    assert read == [
        ("error", "a.txt", "3", "21", "contradicted/scale"),
        ("warning", "a.txt", "3", "48", "disputed"),
        ("error", "absent 1.txt", "1", "1", "unread"),
    ]


def test_the_hook_manifest_is_valid() -> None:
    done = subprocess.run(
        [BIN / "pre-commit", "validate-manifest", HOOKS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not GIT, reason="there is no git")
def test_the_hook_works_on_a_scratch_repository(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    local = {**hook, "language": "system", "entry": f"{BIN}/{hook['entry']}"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (tmp_path / "clean.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "wrong.py").write_text(f"# {WRONG}", encoding="utf-8")

    def run() -> subprocess.CompletedProcess[str]:
        for arguments in (["init", "-q"], ["add", "--all"]):
            subprocess.run([GIT, *arguments], cwd=tmp_path, check=True)
        return subprocess.run(
            [BIN / "pre-commit", "run", "--color", "never"],
            cwd=tmp_path,
            env=environment(PRE_COMMIT_HOME=str(tmp_path / "home")),
            capture_output=True,
            text=True,
            check=False,
        )

    done = run()
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout + done.stderr
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    done = run()
    assert done.returncode == 1
    assert "wrong.txt:1:48: contradicted/scale" in done.stdout


def test_the_page_names_every_format(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = maroc(capfd, "--lang", "en", "check", "--help")
    assert code == 0
    (known,) = re.findall(r"standard output:\s+([a-z,\s]+)\s\(text", out)
    assert {f"`{name}`" for name in shlex.split(known.replace(",", " "))} - set(
        re.findall(r"`\w+`", CI_PAGE)
    ) == set()
