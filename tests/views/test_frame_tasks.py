from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from meedoen_desktop.errors import Cancelled, MeedoenError, NotFound, StorageFull
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.autosave import Autosave, Saves
from meedoen_desktop.views.crash_reports import write_report
from meedoen_desktop.views.messages import Message, Messages
from meedoen_desktop.views.tasks import Progress, Tasks
from tests.views.programs import until


class Bench:
    """Tasks, and everything that came back from them."""

    def __init__(self) -> None:
        self.errors: list[MeedoenError] = []
        self.bugs: list[BaseException] = []
        self.tasks = Tasks(self.errors.append, self.bugs.append)

    def settle(self) -> None:
        until(lambda: not self.tasks.is_busy)


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.tasks.close()


def test_work_runs_in_the_store_thread_and_answers_on_this_one(bench: Bench) -> None:
    seen: list[str] = []
    bench.tasks.run(
        lambda: threading.current_thread().name,
        done=lambda name: seen.extend([name, threading.current_thread().name]),
    )
    bench.settle()
    assert seen == ["store", threading.main_thread().name]


def test_work_is_done_in_the_order_of_asking(bench: Bench) -> None:
    order: list[int] = []
    for number in range(20):
        bench.tasks.run(order.append, number)
    bench.settle()
    assert order == list(range(20))


def test_an_error_goes_to_who_asked_and_otherwise_to_the_messages(bench: Bench) -> None:
    def fail() -> None:
        raise NotFound("weg")

    asked: list[MeedoenError] = []
    bench.tasks.run(fail, failed=asked.append)
    bench.tasks.run(fail)
    bench.settle()
    assert [str(error) for error in asked] == ["weg"]
    assert [str(error) for error in bench.errors] == ["weg"]


def test_a_fault_is_reported_and_the_thread_works_on(bench: Bench) -> None:
    bench.tasks.run(lambda: 1 // 0)
    done: list[int] = []
    bench.tasks.run(lambda: 7, done=done.append)
    bench.settle()
    assert [type(bug) for bug in bench.bugs] == [ZeroDivisionError]
    assert done == [7]


def test_nothing_is_delivered_to_a_widget_that_is_gone(bench: Bench) -> None:
    class Page(QObject):
        def receive(self, _value: object) -> None:
            raise AssertionError

    page = Page()
    gate = threading.Event()
    bench.tasks.run(gate.wait, 10, done=page.receive)
    import shiboken6

    shiboken6.delete(page)
    gate.set()
    bench.settle()
    assert bench.bugs == []


def test_long_work_reports_how_far_it_is(bench: Bench) -> None:
    seen: list[tuple[int, int]] = []

    def count(*, progress: Progress) -> None:
        for number in range(3):
            progress(number, 3)

    bench.tasks.run(count, progress=lambda done, total: seen.append((done, total)))
    bench.settle()
    assert seen == [(0, 3), (1, 3), (2, 3)]


def test_long_work_stops_at_its_next_report(bench: Bench) -> None:
    begun, stopped = threading.Event(), threading.Event()
    ended: list[MeedoenError] = []

    def work(*, progress: Progress) -> None:
        begun.set()
        stopped.wait(10)
        progress(1, 2)
        raise AssertionError

    task = bench.tasks.run(work, failed=ended.append, progress=lambda _done, _total: None)
    begun.wait(10)
    task.cancel()
    stopped.set()
    bench.settle()
    assert [type(error) for error in ended] == [Cancelled]


def test_work_that_was_cancelled_before_it_began_is_not_done(bench: Bench) -> None:
    gate, done = threading.Event(), list[object]()
    bench.tasks.run(gate.wait, 10)
    task = bench.tasks.run(done.append, "gedaan")
    task.cancel()
    gate.set()
    bench.settle()
    assert done == []


def test_closing_finishes_what_was_asked_for(qapp: QApplication) -> None:
    bench, done = Bench(), list[int]()
    for number in range(5):
        bench.tasks.run(done.append, number)
    bench.tasks.close()
    assert done == [0, 1, 2, 3, 4]


def test_long_work_apart_does_not_hold_up_saving(bench: Bench) -> None:
    gate, order = threading.Event(), list[str]()
    bench.tasks.apart(gate.wait, 10, done=lambda _set: order.append("kopie"))
    bench.tasks.run(lambda: None, done=lambda _none: order.append("bewaard"))
    until(lambda: order == ["bewaard"], seconds=10)
    gate.set()
    bench.settle()
    assert order == ["bewaard", "kopie"]


def test_two_long_works_apart_take_turns(bench: Bench) -> None:
    running, most = list[int](), list[int]()

    def work() -> None:
        running.append(1)
        most.append(len(running))
        running.pop()

    for _number in range(8):
        bench.tasks.apart(work)
    bench.settle()
    assert most == [1] * 8


class Typed(QObject):
    """A field whose text is saved while it is typed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.text, self.kept = "", list[str]()
        self.fails = False
        self.saves = Saves()
        self.autosave = Autosave(self, bench.tasks, self.saves, lambda: (self.text,), self._keep)

    def _keep(self, text: str) -> None:
        if self.fails:
            raise StorageFull("vol")
        self.kept.append(text)

    def type(self, text: str) -> None:
        self.text = text
        self.autosave.touch()


def test_typing_is_saved_soon_and_only_then_called_saved(bench: Bench) -> None:
    field = Typed(bench)
    field.type("een")
    assert not field.saves.all_saved
    until(lambda: field.saves.all_saved, seconds=10)
    assert field.kept == ["een"]


def test_a_flush_saves_at_once_and_once(bench: Bench) -> None:
    field = Typed(bench)
    for text in ("e", "ee", "een"):
        field.type(text)
    field.autosave.flush()
    field.autosave.flush()
    bench.settle()
    assert field.kept == ["een"]
    assert field.saves.all_saved


def test_who_types_on_and_on_is_saved_meanwhile(bench: Bench) -> None:
    field = Typed(bench)

    def keep_typing() -> bool:
        field.type(field.text + "x")
        return len(field.kept) >= 2

    until(keep_typing, seconds=20)
    assert field.kept[0] != field.kept[1]
    field.autosave.flush()
    bench.settle()


def test_a_failed_save_is_no_saved_until_a_later_one_succeeds(bench: Bench) -> None:
    field = Typed(bench)
    field.fails = True
    field.type("een")
    field.autosave.flush()
    bench.settle()
    assert not field.saves.all_saved
    assert [str(error) for error in bench.errors] == ["vol"]
    field.fails = False
    field.type("een twee")
    field.autosave.flush()
    bench.settle()
    assert field.saves.all_saved
    assert field.kept == ["een twee"]


def test_messages_speak_the_language_of_the_window() -> None:
    messages = Messages(Translator("nl"))
    heard: list[Message] = []
    messages.shown.connect(heard.append)
    messages.error(StorageFull("Vol: {map}", map="kluis"))
    messages.info("Klaar")
    assert [(one.kind, one.text) for one in heard] == [("error", "Vol: kluis"), ("info", "Klaar")]


def test_only_the_newest_reports_are_kept_and_causes_are_named(tmp_path: Path) -> None:
    error = ValueError("999990019")
    error.__cause__ = KeyError("Haddad")
    for minute in range(25):
        write_report(tmp_path, error, datetime(2026, 11, 24, 9, minute, tzinfo=UTC))
    reports = sorted((tmp_path / "fouten").glob("*.txt"))
    assert len(reports) == 20
    text = reports[-1].read_text("utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "Haddad" not in text
    assert "999990019" not in text


def test_a_report_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    assert write_report(blocked, ValueError(), datetime(2026, 11, 24, tzinfo=UTC)) is None
