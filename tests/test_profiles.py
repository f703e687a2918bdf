"""The profiles: one table of thresholds, moved as a whole, and chosen on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.cli.values import chosen_profile
from maroc_ia_check.errors import UsageError
from maroc_ia_check.judge.thresholds import PROFILES

WRONG = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026."


def test_a_profile_moves_every_alarm_threshold_and_no_other() -> None:
    standard, strict, cautious = (PROFILES[name] for name in ("standard", "strict", "cautious"))
    for name in ("slot_score", "slot_floor", "alarm_score", "alarm_floor", "certain_floor"):
        assert getattr(strict, name) < getattr(standard, name) < getattr(cautious, name)
    for name in ("pass_score", "pass_floor", "common_floor", "margin"):
        assert getattr(strict, name) == getattr(standard, name) == getattr(cautious, name)


def test_the_short_forms_are_the_long_ones() -> None:
    none = {"strict": False, "cautious": False}
    assert chosen_profile(None, none) == "standard"
    assert chosen_profile("cautious", none) == chosen_profile(None, {**none, "cautious": True}) == "cautious"
    assert chosen_profile("strict", {**none, "strict": True}) == "strict"
    with pytest.raises(UsageError, match="two-profiles"):
        chosen_profile("strict", {**none, "cautious": True})
    with pytest.raises(UsageError, match="unknown-profile"):
        chosen_profile("severe", none)


def test_check_takes_the_profile(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, encoding="utf-8")
    for options in (["--profile", "strict"], ["--strict"], ["--cautious"], ["--profile", "standard"]):
        assert run(["check", *options, str(path)]) == 1
    assert run(["check", "--strict", "--cautious", str(path)]) == 2
    assert run(["check", "--profile", "strickt", str(path)]) == 2
    assert "strict ?" in capfd.readouterr().err.replace("\u00a0", " ")
