"""The frame around every page: rail, top bar, bands, the page itself, status line."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.bands import MessageBand, PracticeBand
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.messages import Message
from meedoen_desktop.views.navigation import Navigator
from meedoen_desktop.views.places import Location, Place
from meedoen_desktop.views.shortcuts import Key, ShortcutSheet, install
from meedoen_desktop.views.status_line import StatusLine
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.together_cover import TogetherCover
from meedoen_desktop.views.top_bar import TopBar
from meedoen_desktop.views.widgets.nav_rail import NavRail
from meedoen_desktop.views.words.method_words import method_words

_NARROW_BELOW = 1120
"""Logical pixels at text size 100 %; below it the rail shows icons only."""


_ON_TRAIL = frozenset({"referral", "trajectory", "trajectory_report", "indication", "assessment"})
"""Tables whose finds are on the page *Doorverwijzingen en trajecten*."""
_ON_PLAN = frozenset({"goal", "plan_agreement"})
"""Tables whose finds are on the page *Plan*."""


class Frame(QWidget):
    """One open vault on the screen. Built anew after unlock and after each switch of look."""

    lock_asked = Signal()

    def __init__(
        self, context: Context, places: tuple[Place, ...], navigator: Navigator, *, practice: bool
    ) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.context = context
        self.navigator = navigator
        self._places = {place.key: place for place in places}
        self._here: Place | None = None
        self._waiting: Message | None = None
        self.rail = self._make_rail()
        self.top_bar = TopBar(context, self)
        self.status = StatusLine(context)
        self._lay_out(PracticeBand(context.translator) if practice else None)
        self._connect()
        install(self, (*self.keys(), Key("Alt+Left", "", context.back)))

    def keys(self) -> tuple[Key, ...]:
        """What works everywhere inside an open vault."""
        context = self.context
        numbered = (
            Key(f"Ctrl+{number}", place.title, partial(context.navigate, place.key))
            for number, place in enumerate(self.rail_places, start=1)
        )
        return (
            Key("Ctrl+K", N_("Zoeken in alles"), self.focus_search),
            Key("Ctrl+N", N_("Snelnotitie"), lambda: context.quick_note("")),
            Key("F9", N_("Samen kijken aan of uit"), context.together.toggle),
            Key("F12", N_("Nu hulp nodig"), self.show_urgent_help),
            Key("Ctrl+L", N_("Kluis op slot"), self.lock_asked.emit),
            *numbered,
            Key("F1", N_("Deze lijst"), self.show_keys),
        )

    def show_keys(self) -> None:
        """The sheet with all keys."""
        ShortcutSheet(self, self.context.translator, self.keys()).show_over()

    def show_urgent_help(self) -> None:
        """Numbers and steps; neutral while a client looks along."""
        from meedoen_desktop.services.team import team
        from meedoen_desktop.views.urgent.urgent_window import show_urgent_help

        context = self.context
        show_urgent_help(
            self, context.translator, context.messages, team(context.store).municipality_id,
            neutral=context.together.is_on,
        )  # fmt: skip

    def start(self, history: list[Location]) -> None:
        """Show where one was, or the first place."""
        if history:
            self.navigator.resume(history)
        else:
            self.context.navigate(self.rail_places[0].key)

    def flush(self) -> None:
        """Save what is being typed."""
        self.navigator.flush()

    @property
    def rail_places(self) -> list[Place]:
        return [place for place in self._places.values() if not place.under]

    @cached_property
    def _cover(self) -> TogetherCover:
        cover = TogetherCover(self.context)
        self._pages.addWidget(cover)
        return cover

    @cached_property
    def message(self) -> MessageBand:
        """Made when there is something to tell."""
        band = MessageBand(self.context.translator)
        self._bands.addWidget(band)
        return band

    def focus_search(self) -> None:
        if not self.context.together.is_on:
            self.top_bar.search.start()

    def _make_rail(self) -> NavRail:
        _ = self.context.translator.text
        rail = NavRail()
        own_words = {"clients": method_words(self.context).clients.capitalize()}
        for number, place in enumerate(self.rail_places, start=1):
            title = own_words.get(place.key, _(place.title))
            button = rail.add(place.key, title, place.icon)
            button.setObjectName(f"rail.{place.key}")
            button.setAccessibleDescription(f"Ctrl+{number}")
        return rail

    def _lay_out(self, practice: QWidget | None) -> None:
        across = QHBoxLayout(self)
        column = QVBoxLayout()
        self._pages = QStackedLayout()
        self._bands = QVBoxLayout()
        self._bands.addWidget(self.top_bar)
        if practice is not None:
            self._bands.addWidget(practice)
        column.addLayout(self._bands)
        across.addWidget(self.rail)
        across.addLayout(column, 1)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.navigator.stack)  # now that it has a parent: no flash
        column.addWidget(self.status)
        for layout in (across, column, self._bands):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.context.navigate)
        self.navigator.arrived.connect(self._arrived)
        self.top_bar.search.opened.connect(self._open_found)
        self.top_bar.lock_asked.connect(self.lock_asked)
        self.top_bar.help_asked.connect(self.show_urgent_help)
        self.top_bar.quick_note_asked.connect(lambda: self.context.quick_note(""))
        self.context.messages.shown.connect(self._tell)
        self.context.messages.outdated.connect(self.message.banner.hide)
        self.context.together.changed.connect(self._show_together)
        self._show_together()

    def _arrived(self, location: Location) -> None:
        self._here = self._places[location.key]
        self.rail.choose(self._here.under or self._here.key)
        self._show_together()

    def _open_found(self, found: Found) -> None:
        """A letter, a closed intake or a result opens itself; all else is on the client's page."""
        navigate = self.context.navigate
        if found.kind == "letter":
            navigate("letter", person_id=found.person_id, letter_id=found.record_id)
        elif found.kind == "intake":
            navigate("intake", person_id=found.person_id, intake_id=found.record_id)
        elif found.kind == "talk_log":
            navigate("talk", person_id=found.person_id, talk_id=found.record_id)
        elif found.kind == "cv":
            navigate("cv", person_id=found.person_id, cv_id=found.record_id)
        elif found.kind in _ON_TRAIL:
            navigate("trail", person_id=found.person_id)
        elif found.kind in _ON_PLAN:
            navigate("plan", person_id=found.person_id)
        elif found.kind == "organisation":
            navigate("directory", organisation=found.title)
        elif found.kind == "exercise_result":
            navigate("results", person_id=found.person_id, result_id=found.record_id)
        elif found.person_id:
            navigate("client", person_id=found.person_id)

    def _tell(self, message: Message) -> None:
        """What is only good to know waits until the client looks away."""
        if self.context.together.is_on and message.kind != "error":
            self._waiting = message
        else:
            self.message.tell(message)

    def _show_together(self) -> None:
        """The client may see a page about him; never a page with other people on it."""
        is_on = self.context.together.is_on
        hidden = is_on and not (self._here is not None and self._here.for_client)
        self._pages.setCurrentWidget(self._cover if hidden else self.navigator.stack)
        self.rail.setVisible(not is_on)
        if is_on and "message" in vars(self):
            self.message.banner.hide()
        elif not is_on and self._waiting is not None:
            self.message.tell(self._waiting)
            self._waiting = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < current().px(_NARROW_BELOW))
