from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import leftovers


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE", 0.05)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_a_clean_test_leaves_nothing(empty: Path, qapp: object) -> None:
    with leftovers.watch(empty) as watch:
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()
    assert watch.found == []


def test_a_running_thread_is_noticed(empty: Path, stop: threading.Event) -> None:
    with leftovers.watch(empty) as watch:
        threading.Thread(target=stop.wait, name="store").start()
    assert watch.found == ["thread store"]


def test_a_temporary_file_is_noticed(empty: Path) -> None:
    with leftovers.watch(empty) as watch:
        (empty / "letter.pdf").touch()
    assert watch.found == ["temporary file letter.pdf"]


def test_a_stray_log_line_is_noticed(empty: Path, caplog: pytest.LogCaptureFixture) -> None:
    with leftovers.watch(empty) as watch:
        logging.getLogger("store").warning("slow disk")
    assert watch.found == ["log line WARNING store: slow disk"]


def test_an_open_window_is_noticed(empty: Path, qtbot: QtBot) -> None:
    with leftovers.watch(empty) as watch:
        window = QWidget()
        window.setObjectName("note")
        window.show()
    qtbot.addWidget(window)
    assert watch.found == ["window QWidget 'note'"]


def test_a_running_timer_is_noticed_and_stopped(empty: Path, qapp: object) -> None:
    with leftovers.watch(empty) as watch:
        timer = QTimer()
        timer.start(60_000)
    assert len(watch.found) == 1
    assert not timer.isActive()


def test_a_running_qt_thread_is_noticed(empty: Path, qapp: object) -> None:
    with leftovers.watch(empty) as watch:
        thread = QThread()
        thread.setObjectName("worker")
        thread.start()
    thread.quit()
    assert thread.wait(2_000)
    assert watch.found == ["running thread 'worker'"]
