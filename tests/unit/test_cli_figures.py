from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop import cli
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.services import access
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.results import add_board
from tests.stores import PASSPHRASE, Unlocked


@pytest.fixture
def vault(store: Store) -> Path:
    """A closed vault in which one client played the board twice."""
    person = add_person(store)
    add_board(store, person, date(2025, 2, 1), AreaValue("geld", 1, 3))
    add_board(store, person, date(2026, 2, 1), AreaValue("geld", 2, 7))
    store.close()
    return store.folder


def run(vault: Path, *arguments: str) -> int:
    reader, writer = os.pipe()
    os.write(writer, PASSPHRASE.encode())
    os.close(writer)
    try:
        place = ["--vault", str(vault), "--passphrase-fd", str(reader)]
        return cli.main(["figures", *arguments, *place])
    finally:
        os.close(reader)


def figures(text: str) -> dict[str, Any]:
    return {one["key"]: one for one in json.loads(text)["figures"]}


YEAR = ("--from", "2026-01-01", "--to", "2026-12-31")


def test_the_council_gets_no_figure_about_a_few_people(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(vault, *YEAR, "--json") == 0
    found = figures(capsys.readouterr().out)
    assert {one["value"] for one in found.values()} == {"< 5"}
    assert {one["denominator"] for one in found.values()} == {"< 5"}


def test_the_team_sees_its_own_figures_and_the_look_is_logged(
    vault: Path, capsys: pytest.CaptureFixture[str], unlocked: Unlocked, clock: FixedClock
) -> None:
    assert run(vault, *YEAR, "--level", "team") == 0
    said = capsys.readouterr().out
    assert "number.geld.start: 3.0 (van 1 personen met twee of meer borden)" in said
    assert "players.kwaliteiten: 0 (van 1 " in said
    store = unlocked.open(vault, clock)
    assert [line.action for line in access.access_lines(store)].count("export") == 1
    store.close()


@pytest.mark.parametrize("days", [("2026-13-01", "2026-12-31"), ("2026-12-31", "2026-01-01")])
def test_a_wrong_period_is_a_question_about_usage(
    vault: Path, capsys: pytest.CaptureFixture[str], days: tuple[str, str]
) -> None:
    assert run(vault, "--from", days[0], "--to", days[1]) == 2
    assert "Traceback" not in capsys.readouterr().err
