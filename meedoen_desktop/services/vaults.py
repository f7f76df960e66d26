"""Making, opening and recovering a vault. Light to import: the store comes with the first call.

The window calls these in the store thread: deriving a key takes about a second, on purpose.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.clock import Clock
from meedoen_desktop.settings import data_folder

if TYPE_CHECKING:
    from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
    from meedoen_desktop.store import Store
    from meedoen_desktop.store.keys.passphrase import Advice

PRACTICE_PASSPHRASE = "oefenen mag altijd opnieuw"  # noqa: S105 - only invented people behind it
"""Known to everybody: the practice vault holds invented people only."""
_HEADER = "kluis.sleutel"
_PRACTICE = "oefenkluis"
_WORDS, _UNSEEN = "recovery_words", "unseen"
_JOINING = "joining"


def warm_up() -> None:
    """Load what opening needs, while the unlock window is shown already."""
    from datetime import date

    from sqlalchemy.orm import configure_mappers

    from meedoen_desktop.i18n import Translator
    from meedoen_desktop.method.forms import latest_form
    from meedoen_desktop.method.municipality import municipalities
    from meedoen_desktop.method.profile_files import profiles
    from meedoen_desktop.services import search, status, syncing, team  # noqa: F401
    from meedoen_desktop.store import opening

    configure_mappers()
    municipalities()
    profiles()
    latest_form()
    opening.rehearse()
    Translator().day_long(date.min)


def default_folder() -> Path:
    """Where a new vault goes: the local application data of this user."""
    return data_folder() / "kluis"


def practice_folder(municipality_id: str) -> Path:
    """Where the vault with invented people of a municipality is."""
    return data_folder() / _PRACTICE / municipality_id


def is_vault(folder: Path) -> bool:
    """Whether there is a vault in ``folder``."""
    return (folder / _HEADER).is_file()


def is_practice(folder: Path) -> bool:
    """Whether this is a practice vault, of which everybody knows the passphrase."""
    return data_folder() / _PRACTICE in (folder, *folder.parents)


def create(folder: Path, passphrase: str, clock: Clock) -> tuple[Store, tuple[str, ...]]:
    """A new vault and its 24 recovery words.

    ``UnfitFolder`` when the folder will not last or holds a vault; ``WrongInput`` when the
    passphrase is too weak.
    """
    from meedoen_desktop.store import Store
    from meedoen_desktop.store.lasting import check_lasting

    if "MEEDOEN_HOME" not in os.environ:  # who moves the data folder has chosen a place himself
        check_lasting(folder)
    return Store.create(folder, passphrase, clock=clock)


def first_start(
    folder: Path,
    passphrase: str,
    consultant: ConsultantDetails,
    team: TeamDetails,
    clock: Clock,
) -> tuple[Store, tuple[str, ...]]:
    """A new vault in which is written who works here; errors as ``create``."""
    from meedoen_desktop.services.team import set_up

    store, words = create(folder, passphrase, clock)
    store.facts.set(_WORDS, _UNSEEN)
    set_up(store, consultant, team)
    return store, words


def start_joining(
    folder: Path, passphrase: str, consultant: ConsultantDetails, clock: Clock
) -> tuple[Store, tuple[str, ...]]:
    """A new vault for who was invited: the team says where one works; errors as ``create``."""
    from meedoen_desktop.services.team import save_consultant

    store, words = create(folder, passphrase, clock)
    store.facts.set(_WORDS, _UNSEEN)
    store.facts.set(_JOINING, "yes")
    save_consultant(store, consultant)
    return store, words


def is_joining(store: Store) -> bool:
    """Whether this vault was made to join a team, and has nothing of that team yet."""
    return bool(store.facts.get(_JOINING))


def end_joining(store: Store) -> None:
    """The work of the team is here, or the vault goes on alone."""
    store.facts.set(_JOINING, "")


def are_words_unseen(store: Store) -> bool:
    """Whether the recovery words of the first start were never checked against the paper."""
    return store.facts.get(_WORDS) == _UNSEEN


def confirm_words(store: Store) -> None:
    """The recovery words are on paper."""
    store.facts.set(_WORDS, "")


def open_vault(folder: Path, passphrase: str, clock: Clock) -> Store:
    """Open; ``WrongPassphrase`` and ``SecondKeyAway`` wrote nothing. Logged."""
    from meedoen_desktop.store import Store

    store = Store.open(folder, passphrase, clock=clock)
    store.log_access("unlock")
    return store


def recover(folder: Path, words: str, clock: Clock) -> Store:
    """Open with the recovery words; ``set_passphrase`` must follow."""
    from meedoen_desktop.store import Store

    store = Store.recover(folder, words, clock=clock)
    store.log_access("unlock", result="words")
    return store


def set_passphrase(store: Store, new: str) -> bool:
    """A new passphrase after ``recover``; ``WrongInput`` when it is too weak.

    Whether the vault was bound to a laptop (`services.binding`) and is not any more.
    """
    was_bound = store.header.is_bound
    store.entrance.set_passphrase(new)
    return was_bound and not store.header.is_bound


def restore_with_passphrase(backup: Path, folder: Path, passphrase: str, clock: Clock) -> Store:
    """Put a backup into ``folder`` and open it; a vault that was there is kept beside it.

    ``WrongPassphrase``, ``SecondKeyAway``, ``DamagedVault`` and ``ImportFileError`` changed
    nothing.
    """
    from meedoen_desktop.store import Store, restore

    restore.restore_with_passphrase(backup, folder, passphrase, clock)
    store = Store.open(folder, passphrase, clock=clock)
    store.log_access("restore")
    return store


def restore_with_words(backup: Path, folder: Path, words: str, clock: Clock) -> Store:
    """As ``restore_with_passphrase``, with the 24 words; ``set_passphrase`` must follow."""
    from meedoen_desktop.store import Store, restore

    restore.restore_with_words(backup, folder, words, clock)
    store = Store.recover(folder, words, clock=clock)
    store.log_access("restore", result="words")
    return store


def open_practice(municipality_id: str, clock: Clock) -> Store:
    """The vault with invented clients of a municipality, made if need be. ``DataFileError``."""
    from meedoen_desktop.services import practice
    from meedoen_desktop.services.practice import post
    from meedoen_desktop.store import Store

    folder = practice_folder(municipality_id)
    if is_vault(folder):
        return open_vault(folder, PRACTICE_PASSPHRASE, clock)
    store, _words = Store.create(folder, PRACTICE_PASSPHRASE, clock=clock)
    practice.fill(store, municipality_id)
    practice.add_newcomers(store)
    practice.add_leavers(store)
    post.write_letters(store)
    return store


def judge(passphrase: str) -> Advice:
    """Honest advice about a passphrase: ``level`` 0-3 and a sentence."""
    from meedoen_desktop.store.keys import passphrase as phrases

    return phrases.judge(passphrase)


def suggest() -> str:
    """A passphrase of random words."""
    from meedoen_desktop.store.keys import passphrase as phrases

    return phrases.suggest()
