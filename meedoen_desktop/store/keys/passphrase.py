"""Honest advice about a passphrase: length counts, tricks with signs do not."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.words import word_list

MIN_LETTERS = 12


@dataclass(frozen=True)
class Advice:
    """``level`` 0 (cannot be used) to 3 (strong), and what to tell the user."""

    level: int
    sentence: str


def judge(passphrase: str) -> Advice:
    """How hard ``passphrase`` is to guess, and how to make it better."""
    if len(passphrase) < MIN_LETTERS:
        return Advice(0, N_("Te kort. Neem vier losse woorden of minstens 12 tekens."))
    return Advice(2, N_("Goed."))


def require(passphrase: str) -> None:
    """``WrongInput`` when ``passphrase`` may not be used."""
    advice = judge(passphrase)
    if advice.level == 0:
        raise WrongInput(advice.sentence, field="passphrase")


def suggest() -> str:
    """Five words drawn at random from the list: 55 bits."""
    return " ".join(secrets.choice(word_list()) for _ in range(5))
