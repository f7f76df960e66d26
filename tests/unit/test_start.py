"""The program with a window, started with words behind its name."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from meedoen_desktop.commands.start import answer


def start(*words: str, module: str = "meedoen_desktop") -> subprocess.CompletedProcess[str]:
    """No platform of this name: a start that wanted a window would fail."""
    return subprocess.run(
        [sys.executable, "-m", module, *words], env=os.environ | {"QT_QPA_PLATFORM": "geen"},
        capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_is_that_of_the_command_line(word: str) -> None:
    shown = start(word)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "OPDRACHT" in shown.stdout
    assert "meedoen-desktop" in shown.stdout
    assert shown.stdout == start("--help", module="meedoen_desktop.cli").stdout


def test_an_unknown_option_is_named_in_one_sentence() -> None:
    refused = start("--hepl")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        "meedoen: Deze optie kennen we niet: --hepl. Met --help ziet u wat kan.\n"
    )


def test_a_command_of_the_help_works_here_too(tmp_path: Path) -> None:
    words = ("verify", "--vault", str(tmp_path / "weg"), "--passphrase-fd", "0")
    here, there = start(*words), start(*words, module="meedoen_desktop.cli")
    assert here.returncode == there.returncode == 2
    assert here.stderr == there.stderr == "meedoen: De wachtzin is leeg.\n"


def test_where_nothing_can_be_written_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert answer(["--hepl"], never) == 2
    for stream in (sys.stdout, sys.stderr):
        stream.close()


def never(_words: Sequence[str]) -> int:
    raise AssertionError("this is for the window")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["brief.pdf"],
        ["/map/met import/lijst.csv"],
        ["-platform", "offscreen", "--style=fusion", "brief.pdf"],
        ["-session", "10_ab", "-reverse", "-psn_0_12345"],
    ],
)
def test_files_and_options_of_qt_are_for_the_window(words: list[str]) -> None:
    assert answer(words, never) is None
