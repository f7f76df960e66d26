"""What can be done from a client page; ways to places that do not exist are not offered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.client_header import mark_chips
from meedoen_desktop.views.dossier.ready_dialog import ReadyDialog
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.restyled import Restyled


def chosen_action(context: Context, page: ClientPage) -> tuple[QWidget, ...]:
    """The one thing that the page is for now: the intake, and after it the next talk.

    Nothing for a closed file: first it is opened again.
    """
    if "intake" not in context.places or page.deceased or page.closed_on is not None:
        return ()
    _ = context.translator.text
    if is_about_talk(context, page):
        made = PrimaryButton(talk_words(context, page), "chats", partial(_talk, context, page))
        made.setObjectName("client.talk")
        return (made,)
    is_open = any(work.kind == "intake" for work in page.open_work)
    words = _("Ga verder met de intake") if is_open else _("Begin de intake")
    button = PrimaryButton(
        words, "clipboard-text", lambda: context.navigate("intake", person_id=page.person_id)
    )
    button.setObjectName("client.intake")
    return (button,)


def is_about_talk(context: Context, page: ClientPage) -> bool:
    """Whether the intake is behind: then a follow-up talk is what comes."""
    is_open = any(work.kind == "intake" for work in page.open_work)
    can_talk = "talk" in context.places and page.closed_on is None
    return page.intake is not None and not is_open and can_talk


def talk_words(context: Context, page: ClientPage) -> str:
    """Begin to write a talk down, or go on with the one that is open."""
    is_open = any(work.kind == "talk" for work in page.open_work)
    _ = context.translator.text
    return _("Ga verder met het gesprek") if is_open else _("Leg een gesprek vast")


def _talk(context: Context, page: ClientPage) -> None:
    context.navigate("talk", person_id=page.person_id)


class ClientActions(QWidget):
    """The row under the name: what one can do, and what to keep in mind."""

    def __init__(self, context: Context, page: ClientPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        _ = context.translator.text
        self._flow = FlowLayout(self)
        self._add("client.ready", _("Gespreksklaar"), "coffee", self._get_ready)
        self._add_talk()
        self._add_place("cards", _("Gesprekskaarten"), "cards")
        self._add_place("plan", _("Plan"), "stairs", "client.to_plan")
        self._add_place("cv", _("Cv"), "identification-card")
        self._add_place("activities", _("Wat is er te doen?"), "calendar-heart")
        self._add_place("letter", _("Schrijf een brief"), "envelope-simple")
        self._flow.addWidget(_Marks(context, page))

    def _add(self, name: str, words: str, icon: str, action: Callable[[], None]) -> None:
        button = SecondaryButton(words, icon, action)
        button.setObjectName(name)
        self._flow.addWidget(button)

    def _add_talk(self) -> None:
        """What is not the first button: a talk before the intake, another intake after it."""
        context, page = self._context, self._page
        if is_about_talk(context, page):
            self._add_place("intake", context.translator.text("Nieuwe intake"), "clipboard-text")
        elif page.closed_on is None:
            self._add_place("talk", talk_words(context, page), "chats")

    def _add_place(self, place: str, words: str, icon: str, name: str = "") -> None:
        if place in self._context.places and not self._page.deceased:
            person_id = self._page.person_id
            self._add(
                name or f"client.{place}",
                words,
                icon,
                lambda: self._context.navigate(place, person_id=person_id),
            )

    def _get_ready(self) -> None:
        ReadyDialog(self.window(), self._context, self._page).show_over()


class _Marks(Restyled, QWidget):
    """The attention marks, in the middle of the height of the buttons before them."""

    def __init__(self, context: Context, page: ClientPage) -> None:
        super().__init__()
        self.setObjectName("client.marks")
        self._row = QHBoxLayout(self)
        for chip in mark_chips(context, page):
            self._row.addWidget(chip)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(px(8), px(5), 0, px(5))
