"""What a killed worker was doing. ``say`` is the acknowledgement that the user sees."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services import delivery, drafts, merging
from meedoen_desktop.services.client_import import import_list, open_list, proposed
from meedoen_desktop.services.clients import attachments, clients
from meedoen_desktop.services.letters import letter_batch, letters_kept
from meedoen_desktop.services.letters.letter_batch_lines import Reading
from meedoen_desktop.services.rhythm import screening, screening_queue
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import make_backup
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import Header
from meedoen_desktop.store.restore import restore_with_words
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.engine import Engine
from meedoen_desktop.sync.place import read_place
from tests.delivery.desk import add_letter
from tests.factories import add_contact, add_file
from tests.lists import write_list

Say = Callable[[object], None]
ROWS = 20
"""Rows of one list."""


def _open(folder: str, key: str, clock: Clock | None = None) -> Store:
    return Store.open_with_key(Path(folder), DataKey(bytes.fromhex(key)), clock=clock)


def _onward(after: int) -> Iterator[int]:
    return count(after + 1)


def typing(say: Say, folder: str, key: str, draft: str, after: int) -> None:
    store = _open(folder, key)
    for number in _onward(after):
        text = f"Zij zegt: {number}"
        drafts.save_values(store, draft, {"note": text, "next_step": text})
        say(number)


def form(say: Say, folder: str, key: str, person: str, after: int) -> None:
    store = _open(folder, key)
    for number in _onward(after):
        text = f"Laan {number}"
        clients.save_fields(store, person, {"street": text, "town": text, "attention": text})
        say(number)


def attach(say: Say, folder: str, key: str, person: str, source: str, seed: int) -> None:
    store, chance = _open(folder, key), random.Random(seed)  # noqa: S311 - not a secret
    for number in count():
        content = chance.randbytes(chance.choice((0, 10, 70_000, 400_000)))
        path = Path(source) / f"bijlage-{seed}-{number}.pdf"
        path.write_bytes(content)
        added = attachments.add_attachment(store, person, path)
        say([added.id, hashlib.sha256(content).hexdigest()])


def read_list(say: Say, folder: str, key: str, source: str, after: int) -> None:
    store = _open(folder, key)
    for number in _onward(after):
        rows = [(f"{number}-{row}", "", "Anna", f"Velzen {row}", "19700000") for row in range(ROWS)]
        listed = open_list(write_list(Path(source), *rows, name=f"lijst-{number}.csv"))
        import_list(store, listed, proposed(store, listed))
        say(number)


def screen(say: Say, folder: str, key: str) -> None:
    """Sort one file after the other, each with the next place in the row."""
    store, profile = _open(folder, key), load_profile("lvw")
    queue = screening_queue.resume(store)
    while queue is not None and not queue.is_over:
        chosen = screening.choice(profile, "group", "A1")
        screening.sort(store, [queue.person_id], chosen, queue=queue.moved(1))
        queue = queue.moved(1)
        say(queue.at)


def pile(say: Say, folder: str, key: str, batch: str) -> None:
    """Make the letters of a pile, one after the other, beginning at the first that is not made."""
    store = _open(folder, key)
    begun = letter_batch.read(store, batch)
    for line in Reading(store, begun).lines(begun.people):
        if line.wishes is not None:
            letters_kept.keep(store, line.person_id, line.wishes, batch_id=batch)
            say(line.person_id)


def put_together(say: Say, folder: str, key: str, one: str, other: str) -> None:
    """Merge and undo, again and again."""
    store = _open(folder, key)
    for number in count():
        done = merging.merges(store)
        if done:
            merging.undo(store, done[0].id)
        else:
            pair = merging.read_pair(store, one, other)
            left, right = pair.left.person_id, pair.right.person_id
            merging.merge(store, merging.Wish(left, right, pair.left.dossier_id, {}))
        say(number)


def migrate(say: Say, folder: str, key: str, person: str) -> None:
    store = _open(folder, key)
    say("open")
    for number in count():
        add_contact(store, person, note=f"na de verhuizing {number}")
        say(number)


def back_up(say: Say, folder: str, key: str, clock: str) -> None:
    days = _at(clock)
    store = _open(folder, key, days)
    while True:
        made = make_backup(store)
        days.moment += timedelta(days=1)
        say(made.name)


def restore(say: Say, folder: str, words: str, backup: str, clock: str) -> None:
    restore_with_words(Path(backup), Path(folder), words, _at(clock))
    say("restored")


def passphrase(say: Say, folder: str, headers: list[str], after: int) -> None:
    """The write path of a new passphrase; the derivation was done before."""
    ready = [Header.load(Path(header)) for header in headers]
    for number in _onward(after):
        turn = number % len(ready)
        ready[turn].save(Path(folder) / "kluis.sleutel")
        say(turn)


def create(say: Say, folder: str, key: str, header: str) -> None:
    made = Header.load(Path(header))
    Store.create_with(Path(folder), made, DataKey(bytes.fromhex(key)))
    say("made")


def share(
    say: Say, folder: str, key: str, person: str, account: tuple[dict[str, str], str],
    after: int, size: int,
) -> None:  # fmt: skip
    """Writing, and sharing all the time; with a file of so many bytes to each note."""
    vault, (place, secret) = _open(folder, key), account
    with reached(Account(read_place(place), secret)) as driver:
        for number in _onward(after):
            add_contact(vault, person, note=f"gedeeld {number}")
            if size:
                add_file(vault, person, random.Random(number).randbytes(size))  # noqa: S311
            say(number)
            Engine(vault, driver).sync()


def hand_in(say: Say, folder: str, key: str, person: str, after: int, subject: str = "") -> None:
    """Letters go out and stand in the archive; said when both are so."""
    store = _open(folder, key)
    for number in _onward(after):
        pdf = f"%PDF brief {number}".encode() * 3000
        add_letter(store, person, gone=True, pdf=pdf, subject=subject or "Uitnodiging")
        delivery.deliver_now(store)
        say(number)


def _at(moment: str) -> FixedClock:
    return FixedClock(datetime.fromisoformat(moment))


DEEDS: dict[str, Callable[..., None]] = {
    deed.__name__: deed
    for deed in (
        typing, form, attach, read_list, screen, put_together, migrate, back_up, restore,
        passphrase, create, share, pile, hand_in,
    )
}  # fmt: skip
