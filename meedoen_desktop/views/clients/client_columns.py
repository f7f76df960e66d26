"""The columns of the client list."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.views.widgets.table_model import Column, Mark
from meedoen_desktop.views.words import days
from meedoen_desktop.views.words.marks import MARKS
from meedoen_desktop.views.words.method_words import MethodWords

Marks = Callable[[ClientRow], tuple[str, ...]]
ATTENTION = "attention"


def client_columns(
    translator: Translator, marks: Marks, method: MethodWords
) -> tuple[Column[ClientRow], ...]:
    """Name, birth, town, group, last contact, next appointment, attention."""
    _ = translator.text
    words = _AttentionWords(translator, marks)
    return (
        Column("name", _("Naam"), lambda row: row.name, width=200, grow=True, tip=_partner),
        Column("birth", _("Geboren"), lambda row: days.partial(row.birth_date, translator), 112),
        Column("town", _("Woonplaats"), lambda row: row.town, width=138),
        Column("group", method.group, lambda row: method.group_of(row.group) or "–", width=132),
        Column(
            "last",
            _("Laatste contact"),
            lambda row: days.instant(row.last_contact, translator) or "–",
            width=136,
        ),
        Column(
            "next",
            _("Volgende afspraak"),
            lambda row: days.wall(row.next_appointment, translator) or "–",
            width=168,
        ),
        Column(
            ATTENTION, _("Let op"), words.text, width=176, mark=words.mark, tip=words.tip, grow=True
        ),
    )


def _partner(row: ClientRow) -> str:
    partner = " ".join(part for part in (row.partner_prefix, row.partner_surname) if part)
    return f"{row.name} ({partner})" if partner else row.name


class _AttentionWords:
    """The marks of a row as an icon and words."""

    def __init__(self, translator: Translator, marks: Marks) -> None:
        self._text = translator.text
        self._marks = marks

    def text(self, row: ClientRow) -> str:
        return " · ".join(self._text(MARKS[mark].word) for mark in self._marks(row))

    def mark(self, row: ClientRow) -> Mark | None:
        first = next(iter(self._marks(row)), None)
        return Mark(MARKS[first].icon, MARKS[first].tone) if first else None

    def tip(self, row: ClientRow) -> str:
        return "\n".join(self._text(MARKS[mark].tip) for mark in self._marks(row))
