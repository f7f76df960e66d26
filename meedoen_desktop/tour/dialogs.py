"""Chapter: the questions that the program asks in a small window, each in both looks."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.tour import trail_dialogs
from meedoen_desktop.tour.both_looks import in_both, open_and_see, picture, see
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.dossier.close_file_dialog import CloseFileDialog
from meedoen_desktop.views.letters.barcode_dialog import BarcodeDialog
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.more_button import MoreButton

_OF_A_CLIENT = (
    ("client.ready", "ready", "gespreksklaar"),
    ("client.wish", "wish", "contactwens"),
    ("client.edit_group", "fact", "groep"),
    ("client.add_relation", "relation", "begeleider"),
)
"""Button, dialog and picture."""


def walk(guide: Guide) -> None:
    """Around a client, a file that closes and opens again, the program, the trail."""
    in_both(guide, _walk)


def _walk(guide: Guide) -> None:
    person = choose(guide.store).rich
    guide.go("client", person_id=person)
    for button, dialog, name in _OF_A_CLIENT:
        guide.press(button)
        see(guide, dialog, name)
    guide.go("letter", person_id=person)
    cast("DateField", guide.find("letter.day")).open_calendar()
    picture(guide, "kalender", guide.find("day_picker"))
    guide.find("day_picker").close()
    _closed(guide)
    _of_the_program(guide)
    trail_dialogs.walk(guide)


def _closed(guide: Guide) -> None:
    """Why, when to look again; then how a closed file looks, and open again."""
    client = _with_a_talk(guide)
    guide.go("client", person_id=client.person_id)
    _why(guide)
    see(guide, "close_file", "dossier-sluiten")
    _why(guide).accept_button.click()
    guide.rest()
    guide.find("client.reopen_file")
    picture(guide, "gesloten-dossier")
    guide.press("client.reopen_file")
    guide.find("client.close_file")
    picture(guide, "weer-open")


def _why(guide: Guide) -> CloseFileDialog:
    """Ask for the client on the screen, with the first reason."""
    guide.press("client.close_file")
    dialog = cast("CloseFileDialog", guide.find("close_file"))
    dialog.reason.setCurrentIndex(1)
    return dialog


def _with_a_talk(guide: Guide) -> ClientRow:
    rows = [row for row in read_all(guide.store) if not (row.closed_on or row.deceased)]
    return next(row for row in rows if row.next_appointment and row.group)


def _of_the_program(guide: Guide) -> None:
    guide.go("settings", part="safety")
    for button, name in (("passphrase", "wachtzin"), ("words", "nieuwe-woorden")):
        guide.press(f"settings.{button}")
        dialog = {"passphrase": "passphrase_dialog", "words": "new_words_dialog"}[button]
        see(guide, dialog, name)
    open_and_see(guide, "barcode", BarcodeDialog(guide.window, guide.frame.context, ""))
    guide.frame.show_keys()
    see(guide, "shortcuts", "sneltoetsen")
    guide.go("letters")
    guide.press("letters.new")
    see(guide, "client_chooser", "aan-wie")
    _meeting(guide)


def _meeting(guide: Guide) -> None:
    guide.go("agenda")
    cast("MoreButton", guide.find("agenda.more")).menu_of().actions()[0].trigger()
    guide.rest()
    see(guide, "meeting_dialog", "bijeenkomst")
