"""Starts the program and puts its parts together."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from meedoen_desktop import settings
from meedoen_desktop.clock import Clock
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.theme import FUSION

if TYPE_CHECKING:
    from meedoen_desktop.views.context import Context
    from meedoen_desktop.views.frame import Frame
    from meedoen_desktop.views.places import Page, PageFactory, Place


def run(arguments: list[str]) -> int:
    """Start the program and stay until its window is closed."""
    application = make_application(arguments)
    program = Program(application, settings.data_folder(), Clock(), make_frame)
    sys.excepthook = program.caught
    program.start()
    return application.exec()


def make_application(arguments: list[str]) -> QApplication:
    """Qt's application with our name, so that task bars and screen readers say it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("nl.meedoen.desktop")
    application = QApplication([*arguments, "-style", "fusion"])
    application.setProperty(FUSION, True)  # noqa: FBT003 - Qt's signature
    application.setApplicationName("Meedoen")
    application.setDesktopFileName("meedoen-desktop")
    return application


def places() -> tuple[Place, ...]:
    """Every place of the program: first those of the rail, then the pages opened from others."""
    from meedoen_desktop.views.places import Place

    every = (
        Place("today", N_("Vandaag"), "sun-horizon", _page("today.today_page", "TodayPage")),
        Place("clients", N_("Cliënten"), "users", _page("clients.clients_page", "ClientsPage")),
        Place(
            "settings",
            N_("Instellingen"),
            "gear-six",
            _page("settings.settings_page", "SettingsPage"),
        ),
        Place(
            "client",
            N_("Cliënt"),
            "user",
            _page("clients.client_page", "ClientPage"),
            under="clients",
            for_client=True,
        ),
        Place(
            "person",
            N_("Gegevens"),
            "user",
            _page("clients.person_page", "PersonPage"),
            under="clients",
            for_client=True,
        ),
        Place(
            "import",
            N_("Lijst inlezen"),
            "upload-simple",
            _page("clients_import.import_page", "ImportPage"),
            under="clients",
        ),
        Place(
            "intake",
            N_("Intake"),
            "clipboard-text",
            _page("intake.intake_page", "IntakePage"),
            under="clients",
            for_client=True,
        ),
        Place(
            "board",
            N_("Bord leefgebieden"),
            "squares-four",
            _page("exercises.board_page", "BoardPage"),
            under="clients",
            for_client=True,
        ),
        Place(
            "letter",
            N_("Brief"),
            "envelope-simple",
            _page("letters.letter_page", "LetterPage"),
            under="clients",
        ),
    )
    return tuple(place for place in every if _is_there(place))


def make_frame(program: Program) -> Frame:
    """The screens of the vault that is open, each with the same context."""
    from PySide6.QtWidgets import QStackedWidget

    from meedoen_desktop.services.team import team
    from meedoen_desktop.views.context import Context
    from meedoen_desktop.views.frame import Frame
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
        quick_note=notes.open,
        places=frozenset(place.key for place in places()),
    )
    navigator.attach(context)
    frame = Frame(context, places(), navigator, practice=team(program.store).practice)
    notes.attach(context, frame)
    return frame


def _page(module: str, name: str) -> PageFactory:
    """The page class ``name``, imported when it is first shown."""
    return partial(_build, f"meedoen_desktop.views.{module}", name)


def _build(module: str, name: str, context: Context, **where: str) -> Page:
    page: Page = getattr(import_module(module), name)(context, **where)
    return page


def _is_there(place: Place) -> bool:
    """While the screens are being written: a page whose module is not there yet is no place."""
    try:
        return find_spec(place.factory.args[0]) is not None  # type: ignore[attr-defined]
    except ModuleNotFoundError:
        return False
