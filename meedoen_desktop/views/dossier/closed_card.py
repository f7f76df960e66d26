"""On top of the page of a client whose file is closed: since when, why, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.rhythm.closing import CLOSING
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.file_deeds import FileDeeds, client_of
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words.closing_words import look_again
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import MethodWords


def closed_card(
    context: Context,
    page: ClientPage,
    method: MethodWords,
    changed: Callable[[], None],
    parent: QWidget,
) -> QWidget | None:
    """The card, or None for an open file."""
    if page.closed_on is None:
        return None
    _ = context.translator.text
    deeds = FileDeeds(context, parent, client_of(page), changed)
    back = SecondaryButton(_("Open het dossier weer"), "folder-open", deeds.reopen)
    back.setObjectName("client.reopen_file")
    card = Card(parent=parent, tone="neutral")
    card.setObjectName("client.closed")
    card.setAccessibleName(_("Dit dossier is afgesloten."))
    on, profile = page.closed_on, method.profile
    day = short_day(on.year, on.month, on.day, context.translator)
    label = profile.fact_labels.get((CLOSING, page.closing_reason), "") if profile else ""
    words = _("Afgesloten op {dag}", dag=day) + (f" · {_(label)}" if label else "")
    card.add(IconLine("folder", words, _told(context, page), buttons=(back,), strong=True))
    return card


def _told(context: Context, page: ClientPage) -> str:
    """What the consultant wrote at the closing, and when to look again."""
    fact = page.fact(CLOSING)
    if fact is None:
        return ""
    again = look_again(context.translator, fact.valid_to) if fact.valid_to else ""
    return "\n".join(part for part in (fact.reason, again) if part)
