"""What is not right with the store stands on the page as one card, which follows what happens."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.alarms import read_alarms
from meedoen_desktop.views.differences.alarm_card import AlarmCard
from tests.factories import add_person
from tests.views.programs import click, desk, expected_faults, frame, program, settle, words
from tests.views.shared_desk import SharedDesk, empty_vault, laptops, shared

__all__ = ["desk", "empty_vault", "expected_faults", "laptops", "program", "shared"]


def page(shared: SharedDesk) -> QWidget:
    settle(shared.desk)
    return frame(shared.desk).navigator.stack.currentWidget()


def cards(shared: SharedDesk) -> list[str]:
    return [words(one) for one in page(shared).findChildren(AlarmCard) if one.isVisible()]


def test_an_emptied_store_is_one_card_that_becomes_good_news(
    shared: SharedDesk, tmp_path: Path
) -> None:
    add_person(shared.store)
    shared.exchange()
    frame(shared.desk).context.navigate("differences")
    assert cards(shared) == []
    for path in (tmp_path / "deel").iterdir():
        shutil.rmtree(path)
    shared.share()
    (said,) = cards(shared)
    assert "De centrale opslag was leeg" in said
    assert "Er is niets verloren" in said
    assert "Gezien" not in said
    shared.share()
    (said,) = cards(shared)
    assert "De centrale opslag is weer compleet" in said
    shared.share()
    assert cards(shared) == [said]
    click(shared.desk.window, "alarm.close.emptied")
    assert cards(shared) == []
    assert read_alarms(shared.store) == ()
