"""Chapter: from a letter in the post to a message, a call and an interpreter who goes along."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import cast

from PySide6.QtWidgets import QDialog

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.agenda import appointments, interpreters
from meedoen_desktop.services.agenda.appointments import INTAKE, Talk
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.letters import invitations, letter_states, letters_kept
from meedoen_desktop.services.messages import message_ways, messages_out
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.appointment.interpreter_dialog import InterpreterDialog
from meedoen_desktop.views.appointment.interpreter_off_dialog import InterpreterOffDialog
from meedoen_desktop.views.sending.call_dialog import CallDialog
from meedoen_desktop.views.sending.message_dialog import MessageDialog
from meedoen_desktop.views.widgets.dialog import Dialog

_TALK = Talk(date(2026, 12, 8), time(10), kind=INTAKE, place="Gemeentehuis, spreekkamer 2")
_CODE = "RR123456785NL"
_ENOUGH = 4


def walk(guide: Guide) -> None:
    """Letters go into the post, messages to the telephone, and one talk moves."""
    letters = _letters(guide.store)
    guide.go("letters")
    guide.press("letters.post")
    _show(guide, "90-naar-de-post", cast("QDialog", guide.find("post")))
    registered = letters[0]
    letter_states.went(guide.store, registered, barcode=_CODE)
    person = letters_kept.read(guide.store, registered).person_id
    guide.go("letter", person_id=person, letter_id=registered)
    guide.find("letter.pages")
    guide.show("90-aangetekend")
    guide.press("letter.delivery")
    _show(guide, "90-bezorgd", cast("QDialog", guide.find("delivery")))
    _messages(guide)
    _one_talk(guide, person)


def _messages(guide: Guide) -> None:
    """A row of them with one key."""
    guide.go("messages")
    guide.show("91-berichten")
    guide.press("queue.begin")
    guide.show("91-berichten-een")
    guide.press("queue.sent")
    guide.show("91-berichten-twee")
    guide.press("queue.stop")


def _one_talk(guide: Guide, person: str) -> None:
    """Everything around one talk, and what happens when it moves."""
    store, context = guide.store, guide.frame.context
    (line,) = [one for one in appointments.for_person(store, person) if one.status == "planned"]
    talk = line.id
    clients.save_fields(store, person, {"interpreter": "phone", "language": "ar"})
    keep = partial(messages_out.mark_sent, store, talk)
    _open(guide, "92-bericht", MessageDialog(
        guide.window, context, messages_out.messages(store, talk), keep))  # fmt: skip
    messages_out.mark_sent(store, talk, message_ways.SMS)
    _open(guide, "92-bellen", CallDialog(guide.window, context, messages_out.script(store, talk)))
    about = interpreters.arranging(store, talk)
    _open(guide, "92-tolk", InterpreterDialog(guide.window, context, about))
    booked = interpreters.book(store, talk, about.wanted)
    guide.go("client", person_id=person)
    guide.show("93-keten")
    appointments.move(store, talk, date(2026, 12, 15), time(14))
    _open(guide, "93-tolk-verzetten", InterpreterOffDialog(
        guide.window, context, interpreters.arranging(store, talk),
        interpreters.booking(store, booked)))  # fmt: skip
    guide.go("client", person_id=person)
    guide.show("93-keten-verzet")


def _letters(store: Store) -> list[str]:
    """Some invitations that were printed; the first goes by registered mail."""
    made: list[str] = []
    for row in read_all(store):
        if row.closed_on or row.deceased or len(made) == _ENOUGH:
            continue
        if any(one.status == "planned" for one in appointments.for_person(store, row.person_id)):
            continue
        wishes = invitations.proposal(store, row.person_id)
        wishes = wishes.with_(day=_TALK.day, at=_TALK.at, registered=not made)
        try:
            made.append(letters_kept.keep(store, row.person_id, wishes).id)
        except MeedoenError:
            continue
        letter_states.printed(store, made[-1])
    return made


def _open(guide: Guide, name: str, dialog: Dialog) -> None:
    dialog.show_over()
    _show(guide, name, dialog)


def _show(guide: Guide, name: str, dialog: QDialog) -> None:
    guide.show(name, dialog)
    dialog.reject()
    guide.rest()
