"""Typed getters for the tables of a data file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from meedoen_desktop.datafiles.entries import Entry
from meedoen_desktop.i18n import N_

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class Localized:
    """One text in several languages; an absent language falls back to Dutch."""

    texts: tuple[tuple[str, str], ...]

    def text(self, language: str = "nl") -> str:
        found = dict(self.texts)
        return found.get(language, found["nl"])

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(language for language, _ in self.texts)


class Table(Entry):
    """One table of a data file, read with types."""

    def __init__(self, file: str, where: str, values: Mapping[str, object]) -> None:
        super().__init__(file, where, values)
        self._below: dict[str, Table] = {}

    def text(
        self,
        key: str,
        default: str | None = None,
        *,
        pattern: str = "",
        like: str = "",
        allowed: Collection[str] = (),
        may_be_empty: bool = False,
    ) -> str:
        """A text of a closed list (``allowed``) or of a form.

        ``pattern`` must match the whole text; ``like`` is an example of it for the error.
        """
        if default is not None and key not in self:
            return default
        value = self.get(key)
        if not isinstance(value, str):
            self.fail(key, N_("{file}, {key}: hier hoort een tekst tussen aanhalingstekens."))
        value = value.strip()
        if not value and not may_be_empty:
            self.fail(key, N_("{file}, {key}: deze tekst mag niet leeg zijn."))
        if allowed and value not in allowed:
            self.refuse_value(key, value, allowed)
        if pattern and not re.fullmatch(pattern, value):
            self._wrong_form(key, value, like)
        return value

    def _wrong_form(self, key: str, value: str, like: str) -> NoReturn:
        self.fail(
            key,
            N_("{file}, {key}: “{value}” heeft niet de goede vorm. Goed is: {allowed}."),
            value=value,
            allowed=like,
        )

    def identifier(self, key: str) -> str:
        """A permanent id: small letters, digits and single hyphens."""
        return self.text(key, pattern=ID_PATTERN, like="sociaal-wijkteam")

    def integer(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        if default is not None and key not in self:
            return default
        value = self.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            self.refuse_number(key, value, low, high)
        return value

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A number from ``low`` to ``high``, both included."""
        if default is not None and key not in self:
            return default
        value = self.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse_number(key, value, low, high)
        if not low <= value <= high:
            self.refuse_number(key, value, low, high)
        return float(value)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """``true`` or ``false``."""
        if default is not None and key not in self:
            return default
        value = self.get(key)
        if not isinstance(value, bool):
            self.fail(key, N_("{file}, {key}: hier hoort true (ja) of false (nee)."))
        return value

    def day(self, key: str) -> date:
        """A date, written as 2026-01-31 without quotes."""
        value = self.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            self.fail(
                key, N_("{file}, {key}: hier hoort een datum zonder aanhalingstekens: 2026-01-31.")
            )
        return value

    def texts(
        self,
        key: str,
        default: tuple[str, ...] | None = None,
        *,
        allowed: Collection[str] = (),
        pattern: str = "",
        like: str = "",
    ) -> tuple[str, ...]:
        """A list of texts, each of a closed list or of a form (see `text`)."""
        if default is not None and key not in self:
            return default
        value = self.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail(key, N_('{file}, {key}: hier hoort een lijst teksten: ["een", "twee"].'))
        for item in value:
            if not item.strip():
                self.fail(key, N_("{file}, {key}: deze tekst mag niet leeg zijn."))
            if allowed and item not in allowed:
                self.refuse_value(key, item, allowed)
            if pattern and not re.fullmatch(pattern, item):
                self._wrong_form(key, item, like)
        return tuple(item.strip() for item in value)

    def integers(self, key: str, low: int, high: int) -> tuple[int, ...]:
        """A list of whole numbers from ``low`` to ``high``; may be empty or absent."""
        if key not in self:
            return ()
        value = self.get(key)
        if not isinstance(value, list):
            self.fail(key, N_("{file}, {key}: hier hoort een lijst getallen: [3, 6, 12]."))
        for item in value:
            if not isinstance(item, int) or isinstance(item, bool) or not low <= item <= high:
                self.refuse_number(key, item, low, high)
        return tuple(value)

    def localized(self, key: str, languages: Iterable[str]) -> Localized:
        """A text in at least ``languages``, of the table ``key``; more languages are welcome."""
        return self.table(key).as_localized(languages)

    def as_localized(self, languages: Iterable[str]) -> Localized:
        """The whole table as one text, a key per language."""
        for language in languages:
            self.text(language)
        return Localized(
            tuple((name, self.text(name)) for name in self.names() if self.language(name))
        )

    def language(self, key: str) -> str:
        """``key`` when it is a language code, such as "nl"; otherwise an error."""
        if not re.fullmatch(r"[a-z]{2,3}", key):
            self.fail(key, N_("{file}, {key}: dit is geen taalcode. Toegestaan: zoals nl, en, ar."))
        return key

    def table(self, key: str) -> Table:
        """A table below this one."""
        value = self.get(key)
        if not isinstance(value, dict):
            self.fail(key, N_("{file}, {key}: hier hoort een blok met eigen sleutels."))
        return self._child(key, self.path(key), value)

    def tables(self, key: str, *, may_be_empty: bool = False) -> tuple[Table, ...]:
        """A list of tables; errors inside name the ``id`` or ``code`` of the entry."""
        if may_be_empty and key not in self:
            return ()
        value = self.get(key)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fail(key, N_("{file}, {key}: hier horen blokken, elk met een kop in [[ ]]."))
        if not value and not may_be_empty:
            self.fail(key, N_("{file}, {key}: deze lijst mag niet leeg zijn."))
        return tuple(
            self._child(f"{key} {place}", f"{self.path(key)}[{_name(item, place)}]", item)
            for place, item in enumerate(value, 1)
        )

    def finish(self) -> None:
        super().finish()
        for table in self._below.values():
            table.finish()

    def _child(self, name: str, where: str, values: Mapping[str, object]) -> Table:
        # Asking for a table twice gives the same one, which remembers all keys asked for.
        return self._below.setdefault(name, Table(self.file, where, values))


def _name(item: Mapping[str, object], place: int) -> str:
    return str(item.get("id") or item.get("code") or place)
