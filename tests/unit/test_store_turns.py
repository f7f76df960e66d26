"""Who saves a note waits for one transaction of a long exchange, not for all of them."""

from __future__ import annotations

import threading

import pytest

from meedoen_desktop.store import Store
from meedoen_desktop.store.turns import Turns


def test_who_asks_first_goes_first() -> None:
    turns, order = Turns(), []
    threads = []
    with turns:
        for number in range(5):
            asked = threading.Event()

            def go(number: int = number, asked: threading.Event = asked) -> None:
                asked.set()
                with turns:
                    order.append(number)

            threads.append(threading.Thread(target=go))
            threads[-1].start()
            assert asked.wait(5)
            while len(turns._waiting) <= number:
                pass
    for thread in threads:
        thread.join(5)
    assert order == [0, 1, 2, 3, 4]


def test_a_failure_hands_the_turn_on() -> None:
    turns = Turns()
    for _time in range(2):
        with pytest.raises(ZeroDivisionError), turns:
            assert 1 / 0


def test_a_save_comes_between_two_transactions_of_a_long_exchange(store: Store) -> None:
    done, stop = [0], threading.Event()

    def exchange() -> None:
        while not stop.is_set():
            with store.work() as session:
                session.connection().exec_driver_sql("SELECT count(*) FROM operation")
            done[0] += 1

    thread = threading.Thread(target=exchange)
    thread.start()
    while done[0] < 5:
        pass
    for _save in range(20):
        before = done[0]
        store.facts.set("note", "saved")
        assert done[0] - before <= 3
    stop.set()
    thread.join(5)


def test_a_transaction_inside_a_transaction_is_an_error_and_not_a_wait_without_end() -> None:
    turns = Turns()
    with turns, pytest.raises(RuntimeError, match="inside a transaction"), turns:
        pass
    with turns:
        pass
