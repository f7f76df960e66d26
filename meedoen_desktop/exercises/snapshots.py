"""Typed getters for the data of a snapshot; each raises ``WrongInput`` when it is damaged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.playing import HOW
from meedoen_desktop.exercises.session import DAMAGED

Data = Mapping[str, object]


def text(data: Data, key: str, allowed: tuple[str, ...] = ()) -> str:
    """A text, one of ``allowed`` when these are given."""
    value = data.get(key)
    if not isinstance(value, str) or (allowed and value not in allowed):
        raise WrongInput(DAMAGED)
    return value


def how(data: Data) -> str:
    """The way of playing."""
    return text(data, "how", HOW)


def whole(data: Data, key: str) -> int:
    """A whole number."""
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongInput(DAMAGED)
    return value


def ids(data: Data, key: str) -> tuple[str, ...]:
    """A list of ids, each of them once."""
    value = data.get(key)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise WrongInput(DAMAGED)
    if len(set(value)) != len(value):
        raise WrongInput(DAMAGED)
    return tuple(value)


def day(data: Data, key: str) -> date:
    """A date, written as 2026-01-31."""
    try:
        return date.fromisoformat(text(data, key))
    except ValueError as error:
        raise WrongInput(DAMAGED) from error


def entries(data: Data, key: str) -> tuple[Data, ...]:
    """A list of tables; empty when it is absent."""
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise WrongInput(DAMAGED)
    return tuple(value)
