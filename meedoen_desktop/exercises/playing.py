"""What all exercises share: with whom they are played, words, stopping, the closing answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.session import DAMAGED, DISCARDED, KEPT, Action, Json
from meedoen_desktop.i18n import N_

PAPER = "paper"
HOW = ("together", "alone", "consultant", PAPER)
LONGEST_WORDS = 2_000

NOT_NOW = N_("Dit kan in deze stap niet. Ga eerst een stap verder of terug.")
TOO_LONG = N_("Deze tekst is te lang. Schrijf de kern op: ten hoogste {most} tekens.")
FULL = N_("U kunt er {most} kiezen. Haal er eerst een weg.")

TAKES_AWAY = frozenset({"unchoose", "unlearn", "other_unchoose"})

Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Play:
    """What the state of every exercise has.

    ``touched`` tells that the client did something, so that there is something to ask about
    keeping. ``stopped_in`` is the step that "liever gewoon praten" was said in.
    """

    step: str = "intro"
    words: Words = ()
    touched: bool = False
    stopped: bool = False
    stopped_in: str = ""
    how: str = HOW[0]

    def words_of(self, card: str) -> str:
        return dict(self.words).get(card, "")


P = TypeVar("P", bound=Play)


def known_how(how: str) -> str:
    """``how`` when it is a way of playing; otherwise ``ValueError``."""
    if how not in HOW:
        raise ValueError(how)
    return how


def noted(words: Words, action: Action, order: Iterable[str]) -> Words:
    """The words with those of one card replaced, or taken off when they are blank.

    They stand in the order of the cards, ``order``. Raises ``WrongInput`` for too long a text.
    """
    text = action.value if isinstance(action.value, str) else ""
    if len(text) > LONGEST_WORDS:
        raise WrongInput(TOO_LONG, field="words", most=LONGEST_WORDS)
    others = {card: said for card, said in words if card != action.card}
    said = others | ({action.card: text} if text.strip() else {})
    return tuple((card, said[card]) for card in order if card in said)


def say(play: P, action: Action, cards: tuple[str, ...]) -> P:
    """Words about one of ``cards``; in every step before the answer, so that undoing loses none."""
    if play.step in {KEPT, DISCARDED} or action.card not in cards:
        raise WrongInput(NOT_NOW)
    words = noted(play.words, action, cards)
    return replace(play, words=words, touched=play.touched or words != play.words)


def choice(
    chosen: tuple[str, ...], action: Action, cards: tuple[str, ...], most: int, field: str
) -> tuple[str, ...]:
    """``chosen`` with the card of the action at the end, or without it.

    Raises ``WrongInput`` for a card that is not one of ``cards``, and for one more than ``most``.
    """
    if action.card not in cards:
        raise WrongInput(NOT_NOW)
    if action.do in TAKES_AWAY:
        return tuple(card for card in chosen if card != action.card)
    if action.card in chosen:
        return chosen
    if len(chosen) >= most:
        raise WrongInput(FULL, field=field, most=most)
    return (*chosen, action.card)


def stop(play: P) -> P:
    """To the closing question; when nothing was done yet there is nothing to ask."""
    if play.step in {"closing", KEPT, DISCARDED}:
        raise WrongInput(NOT_NOW)
    step = "closing" if play.touched else DISCARDED
    return replace(play, step=step, stopped=True, stopped_in=play.step)


def go_on(play: P) -> P:
    """Back from the closing question to where the client stopped."""
    return replace(play, step=play.stopped_in, stopped=False, stopped_in="")


def close(play: P, action: Action) -> P:
    """The answer to "mag ik dit bewaren?": only a clear yes keeps anything."""
    if play.step != "closing":
        raise WrongInput(NOT_NOW)
    return replace(play, step=KEPT if action.value is True else DISCARDED)


def forgotten(play: Play, empty: P) -> P:
    """``empty`` in the step of ``play``; ``stopped`` only if nothing had been done yet."""
    return replace(empty, step=play.step, stopped=play.stopped and not play.touched, stopped_in="")


def dump_play(play: Play) -> Json:
    """The part of a start that every exercise has, as JSON data."""
    return {"how": play.how, "step": play.step, "stopped": play.stopped}


def loaded(start: P, data: Mapping[str, object]) -> P:
    """``start`` in the step of ``data``. Raises ``WrongInput`` for damaged data."""
    step = data.get("step", "intro")
    if step not in {"intro", DISCARDED}:
        raise WrongInput(DAMAGED)
    return replace(start, step=str(step), stopped=data.get("stopped") is True)
