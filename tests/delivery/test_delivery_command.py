"""``meedoen deliver``, as an administrator runs it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop import cli
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import vaults
from meedoen_desktop.store import Store
from tests.delivery.desk import Desk, pdfs
from tests.stores import Unlocked


@pytest.fixture
def run(
    desk: Desk, unlocked: Unlocked, clock: FixedClock, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Any:  # fmt: skip
    """Runs the command on the vault of the desk with one letter in it; (code, out, error)."""
    desk.letter()
    desk.letter(gone=False)
    folder = desk.store.folder
    desk.store.close()

    def open_vault(_folder: Path, _secret: str, _clock: object) -> Store:
        return unlocked.open(folder, clock)

    monkeypatch.setattr(vaults, "open_vault", open_vault)

    def command(*arguments: str) -> tuple[int, str, str]:
        reader, writer = os.pipe()
        os.write(writer, b"x\n")
        os.close(writer)
        code = cli.main(
            ["deliver", *arguments, "--vault", str(folder), "--passphrase-fd", str(reader)]
        )
        os.close(reader)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_it_is_off_until_a_place_and_kinds_are_named(run: Any, archive: Path) -> None:
    code, _out, error = run()
    assert (code, "staat uit" in error) == (1, True)
    code, out, _error = run("--folder", str(archive), "--kinds", "letter,plan", "--json")
    assert code == 0
    assert json.loads(out) == {
        "on": True, "place": str(archive), "delivered": 1, "failed": 0, "waiting": 0,
        "held": {"not_gone": 1}, "total": 1,
    }  # fmt: skip
    code, out, _error = run()
    assert (code, out.splitlines()[0]) == (0, "0 overgezet, 0 wachten.")
    assert "1 brief is nog niet verstuurd" in out
    assert "Velzen" not in out
    assert len(pdfs(archive)) == 1


def test_it_can_be_switched_off(run: Any, archive: Path) -> None:
    run("--folder", str(archive), "--kinds", "all")
    assert run("--off", "--json")[:2] == (0, '{\n  "on": false\n}\n')
    assert run()[0] == 1


def test_a_place_that_is_away_ends_with_its_sentence(run: Any, archive: Path) -> None:
    run("--folder", str(archive), "--kinds", "all")
    archive.rename(archive.with_name("weg"))
    code, _out, error = run()
    assert code == 0  # nothing had to go
    assert error == ""


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--everyone"], 2, "hoort ook --kinds"),
        (["--kinds", "brief"], 2, "Kies uit: all, letter, summary, plan, cv, referral"),
        (["--folder", "/bestaat/niet", "--kinds", "all"], 1, "niet te bereiken"),
    ],
)
def test_what_cannot_be_is_refused(run: Any, options: list[str], code: int, said: str) -> None:
    result, _out, error = run(*options)
    assert (result, said in error) == (code, True)
