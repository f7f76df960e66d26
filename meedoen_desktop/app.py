"""Starts the program and puts its parts together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from meedoen_desktop import settings
from meedoen_desktop.clock import Clock
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.enter_key import EnterKey
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.theme import FUSION

if TYPE_CHECKING:
    from meedoen_desktop.views.frame import Frame
    from meedoen_desktop.views.places import Place

_TITLE_BAR = 40
"""Pixels, about: of the window's title bar."""


def run(arguments: list[str]) -> int:
    """Start the program and stay until its window is closed."""
    application = make_application(arguments)
    from meedoen_desktop.views.reminders import Reminders

    program = Program(application, settings.data_folder(), Clock(), make_frame)
    sys.excepthook = program.faults.caught
    _fit(program, application.primaryScreen().availableSize())
    program.start()
    Reminders(program).start()
    _listen_for_help(program)
    code = application.exec()
    program.sharing.finish()
    program.delivering.finish()
    return code


def _listen_for_help(program: Program) -> None:
    """The key for help in dialogs and other windows; the main window has it itself."""
    from meedoen_desktop.views.urgent.urgent_key import UrgentKey

    def show() -> None:
        shown = program.frame or program.unlock
        if shown is not None:
            shown.show_urgent_help()

    UrgentKey(program, program.window.windowHandle, show)


def _fit(program: Program, room: QSize) -> None:
    """Fill a screen on which the usual size with its title bar does not fit."""
    usual = program.window.size()
    is_first = not program.settings.window_geometry
    if is_first and (room.width() <= usual.width() or room.height() < usual.height() + _TITLE_BAR):
        program.window.setWindowState(Qt.WindowState.WindowMaximized)


def make_application(arguments: list[str]) -> QApplication:
    """Qt's application with our name, so that task bars and screen readers say it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("nl.meedoen.desktop")
    application = QApplication([*arguments, "-style", "fusion"])
    application.setProperty(FUSION, True)  # noqa: FBT003 - Qt's signature
    application.setApplicationName("Meedoen")
    application.setDesktopFileName("meedoen-desktop")
    EnterKey(application)
    return application


def places() -> tuple[Place, ...]:
    """Every place of the program: first those of the rail, then the pages opened from others."""
    from meedoen_desktop.views import pages
    from meedoen_desktop.views.places import Place

    return (
        Place("today", N_("Vandaag"), "sun-horizon", pages.today),
        Place("clients", N_("Cliënten"), "users", pages.clients),
        Place("agenda", N_("Agenda"), "calendar-blank", pages.agenda, for_client=True),
        Place("letters", N_("Brieven"), "envelope-simple", pages.letters),
        Place("settings", N_("Instellingen"), "gear-six", pages.settings),
        Place("client", N_("Cliënt"), "user", pages.client, "clients", for_client=True),
        Place("person", N_("Gegevens"), "user", pages.person, "clients", for_client=True),
        Place("screening", N_("Indelen"), "squares-four", pages.screening, "clients"),
        Place("doubles", N_("Mogelijk dubbel"), "users", pages.doubles, "clients"),
        Place("merge", N_("Samenvoegen"), "users", pages.merge, "clients"),
        Place("differences", N_("Verschillen"), "users", pages.differences, "clients"),
        Place("import", N_("Lijst inlezen"), "upload-simple", pages.client_list_import, "clients"),
        Place("intake", N_("Intake"), "clipboard-text", pages.intake, "clients", for_client=True),
        Place("talk", N_("Gesprek"), "chats", pages.talk, "clients", for_client=True),
        Place("cards", N_("Gesprekskaarten"), "cards", pages.cards, "clients", for_client=True),
        Place(
            "results", N_("Uitkomsten"), "chart-line-up", pages.results, "clients", for_client=True
        ),
        Place("board", N_("Bord"), "squares-four", pages.board, "clients", for_client=True),
        Place("caseload", N_("Caseload"), "users-three", pages.caseload, "clients"),
        Place("transfer", N_("Overdragen"), "user-switch", pages.transfer, "clients"),
        Place("meeting", N_("Bijeenkomst"), "users-three", pages.meeting, "agenda"),
        Place(
            "strengths",
            N_("Sterke kanten"),
            "hand-heart",
            pages.strengths,
            "clients",
            for_client=True,
        ),
        Place("pictures", N_("Plaatjes"), "image", pages.pictures, "clients", for_client=True),
        Place("letter", N_("Brief"), "envelope-simple", pages.letter, "clients"),
        Place(
            "letter_batch", N_("Brieven aan meer mensen"), "files", pages.letter_batch, "letters"
        ),
        Place("messages", N_("Berichten versturen"), "chat-text", pages.messages, "letters"),
        Place("letter_texts", N_("Vaste teksten"), "pencil-simple", pages.letter_texts, "letters"),
        Place("letter_text", N_("Vaste tekst"), "pencil-simple", pages.letter_text, "letters"),
        Place("trail", N_("Doorverwijzingen en trajecten"), "signpost", pages.trail, "clients"),
        Place("plan", N_("Plan"), "stairs", pages.plan, "clients", for_client=True),
        Place("cv", N_("Cv"), "identification-card", pages.cv, "clients", for_client=True),
        Place(
            "activities",
            N_("Wat is er te doen?"),
            "calendar-heart",
            pages.activities,
            "clients",
            for_client=True,
        ),
        Place("directory", N_("Organisaties"), "buildings", pages.directory, "clients"),
    )


def make_frame(program: Program) -> Frame:
    """The screens of the vault that is open, each with the same context."""
    from PySide6.QtWidgets import QStackedWidget

    from meedoen_desktop.services.team import team
    from meedoen_desktop.views.arrivals import Arrivals
    from meedoen_desktop.views.context import Context
    from meedoen_desktop.views.frame import Frame
    from meedoen_desktop.views.keyboard import Keyboard
    from meedoen_desktop.views.navigation import Navigator
    from meedoen_desktop.views.quick_note.quick_notes import QuickNotes

    if program.store is None:
        raise ValueError("no vault is open")
    navigator = Navigator(places(), QStackedWidget())
    notes = QuickNotes(navigator.refresh)
    context = Context(
        store=program.store,
        settings=program.settings,
        translator=program.translator,
        theme=program.theme,
        tasks=program.tasks,
        messages=program.messages,
        clock=program.clock,
        navigate=navigator.go,
        back=navigator.back,
        change_settings=program.change_settings,
        together=program.together,
        saves=program.saves,
        idle=program.idle,
        sharing=program.sharing,
        delivering=program.delivering,
        quick_note=notes.open,
        places=frozenset(place.key for place in places()),
    )
    navigator.attach(context)
    Keyboard(navigator.stack)
    frame = Frame(context, places(), navigator, practice=team(program.store).practice)
    notes.attach(context, frame)
    Arrivals(context, navigator, frame)
    return frame
