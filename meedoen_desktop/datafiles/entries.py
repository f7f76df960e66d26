"""Bookkeeping of one table: which keys exist, which were asked for, and what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import NoReturn

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_


class Entry:
    """One table of a data file, which remembers the keys asked for and can name any place."""

    def __init__(self, file: str, where: str, values: Mapping[str, object]) -> None:
        self.file = file
        self.where = where
        self._values = values
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """All keys, for tables whose keys are content (such as languages)."""
        return tuple(self._values)

    def unique(self, key: str, values: Iterable[str]) -> None:
        """Refuse a value that stands twice in the list ``key``."""
        seen: set[str] = set()
        for value in values:
            if value in seen:
                self.fail(
                    key,
                    N_("{file}, {key}: “{value}” staat er twee keer. Elke code mag één keer."),
                    value=value,
                )
            seen.add(value)

    def finish(self) -> None:
        """Refuse every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                near = get_close_matches(key, self._asked, n=1)
                self.fail(
                    key,
                    N_("{file}, {key}: deze sleutel bestaat niet. Toegestaan: {allowed}."),
                    allowed=near[0] if near else ", ".join(sorted(self._asked)),
                )

    def path(self, key: str) -> str:
        """The place of ``key`` in the file, such as ``groups[B2].phone``."""
        return f"{self.where}.{key}" if self.where else key

    def fail(self, key: str, sentence: str, **params: object) -> NoReturn:
        """Raise ``DataFileError`` about ``key`` with a sentence that uses {file} and {key}."""
        raise DataFileError(sentence, file=self.file, key=self.path(key), **params)

    def get(self, key: str) -> object:
        if key not in self:
            self.fail(key, N_("{file}: {key} ontbreekt. Vul deze sleutel in."))
        return self._values[key]

    def refuse_value(self, key: str, value: str, allowed: Collection[str]) -> NoReturn:
        self.fail(
            key,
            N_("{file}, {key}: “{value}” kan hier niet. Toegestaan: {allowed}."),
            value=value,
            allowed=", ".join(allowed),
        )

    def refuse_number(self, key: str, value: object, low: float, high: float) -> NoReturn:
        self.fail(
            key,
            N_("{file}, {key}: “{value}” kan hier niet. Toegestaan: {low} tot {high}."),
            value=value,
            low=low,
            high=high,
        )
