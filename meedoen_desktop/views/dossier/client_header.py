"""The top of a client page: who it is in one line, and what to keep in mind."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients import client_filter as found
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.services.rhythm.screening import PLACES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words.days import partial
from meedoen_desktop.views.words.marks import MARKS


def subtitle(translator: Translator, page: ClientPage) -> str:
    """One line: how to say the name, age, town, file number, language."""
    _ = translator.text
    language = page.reach.language
    parts = [
        _("wil heten: {wens}", wens=page.own_wish) if page.own_wish else page.name_in_text,
        _age(translator, page),
        page.town,
        _("dossier {nummer}", nummer=page.file_number) if page.file_number else "",
        languages(translator.language).get(language, language)
        if language and language != "nl"
        else "",
    ]
    return "  ·  ".join(part for part in parts if part)


def marks_of(page: ClientPage) -> list[str]:
    """The marks of a client, in the order of the list."""
    holds = {
        found.DECEASED: page.deceased,
        found.SECRET: page.secret,
        found.INTERPRETER: bool(page.reach.interpreter),
        found.DRAFT: any(work.kind == "intake" for work in page.open_work),
        found.UNSORTED: page.fact(*PLACES) is None and not page.deceased,
        found.GONE: not page.in_last_import,
        found.CLOSED: page.closed_on is not None,
    }
    return [mark for mark in found.MARKS if holds.get(mark)]


def mark_chips(context: Context, page: ClientPage) -> list[Chip]:
    """The marks as chips with their tips."""
    _ = context.translator.text
    chips = []
    for mark in marks_of(page):
        if mark == found.CLOSED:  # the card above the page says so, with the day and why
            continue
        look = MARKS[mark]
        word = _(look.word)
        if mark == found.DECEASED and page.deceased_on:
            word += f" {partial(page.deceased_on, context.translator)}"
        chip = Chip(word, look.tone, look.icon)
        chip.setToolTip(_(look.tip))
        chips.append(chip)
    return chips


def attention_card(context: Context, page: ClientPage, parent: QWidget) -> QWidget | None:
    """What to keep in mind, or None."""
    if not page.attention.strip():
        return None
    card = Card(parent=parent, tone="warning")
    card.setObjectName("client.attention")
    card.setAccessibleName(context.translator.text("Om aan te denken"))
    card.add(IconLine("warning", page.attention.strip(), ink="warning"))
    return card


def _age(translator: Translator, page: ClientPage) -> str:
    if page.age is None:
        return ""
    age = translator.text("{jaar} jaar", jaar=page.age)
    return f"{age} ({partial(page.birth_date, translator)})"
