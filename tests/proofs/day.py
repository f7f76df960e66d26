"""A day's work through the services, every text of it unusual enough to be recognised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services import drafts, search
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.clients import area_values, attachments, client_list, clients
from meedoen_desktop.services.day import promises, quick_notes, today
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.services.dossier import client_page, relations
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.services.exercises import boards, exercises
from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.services.letters import invitations, letters_kept
from meedoen_desktop.services.letters.invitation_wishes import save_wishes
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import make_backup
from tests.letters import office
from tests.lists import import_file, write_list

FIRST, SURNAME, TOWN = "Zjwobbelina", "Qwaxenstein", "Plonkerveen"
IMPORTED, NOTE, ANSWER = "Vrumpelmans", "knorflambast", "schwibbelgoot"
WISH, PROMISE, REPLACED = "tjoepradijs", "glimfazant", "zwengelkwark"
FILE, HELPER, DISCARDED, REPORTED = "pluizendromen", "Hupsakkeboom", "moezelfrats", "krakeldoos"
BSN, BSN_IMPORTED = "999993653", "999993872"
WORDS = (
    FIRST, SURNAME, TOWN, IMPORTED, NOTE, ANSWER, WISH, PROMISE, REPLACED, FILE, HELPER,
    DISCARDED, REPORTED, BSN, BSN_IMPORTED,
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """What a later check wants to know."""

    person: str
    backup: Path


def hold(store: Store, given: Path) -> Made:
    """The whole day; files from outside come from ``given``."""
    office(store)
    person = _client(store)
    _notes(store, person)
    _intake(store, person)
    _board(store, person, keep=True)
    _board(store, person, keep=False)
    _letter(store, person)
    _files(store, person, given)
    _look(store, person)
    return Made(person, make_backup(store))


def _client(store: Store) -> str:
    draft = clients.new_client_draft(store)
    typed = {
        "first_names": FIRST, "surname": SURNAME, "town": TOWN, "street": "Kerkstraat",
        "house_number": "12", "postcode": "2281AB", "bsn": BSN, "attention": NOTE,
        "birth_date": "19800101", "phone": "0687654321",
    }  # fmt: skip
    for field, text in typed.items():
        drafts.save_values(store, draft, {field: text})
    person = clients.add_client(store, draft)
    for length in range(1, len(REPLACED) + 1):
        clients.save_fields(store, person, {"attention": REPLACED[:length], "phone": "geen"})
    clients.save_fields(store, person, {"attention": NOTE, "phone": "0687654321"})
    data = RelationData(name=HELPER, note=NOTE, phone="0612345678")
    relation = relations.save_relation(store, person, data)
    relations.save_relation(store, person, relations.remove_relation(store, relation), relation)
    return person


def _notes(store: Store, person: str) -> None:
    draft, _note = quick_notes.resume(store, person)
    quick_notes.keep_draft(store, draft, QuickNote(person, note=REPLACED))
    due = (store.clock.today() + timedelta(days=3)).isoformat()
    note = QuickNote(person, note=NOTE, next_step=PROMISE, next_on=due)
    quick_notes.keep_draft(store, draft, note)
    quick_notes.take_back(store, quick_notes.finish(store, draft, note))
    draft, _note = quick_notes.resume(store, person)
    kept = quick_notes.finish(store, draft, note)
    promises.finish(store, promises.CONTACT, kept)
    talk = Talk(store.clock.today() + timedelta(days=1), time(10), note=NOTE)
    appointment = appointments.plan(store, person, talk)
    appointments.change(store, appointment, Talk(talk.day, time(11), note=NOTE))
    appointments.cancel(store, appointment)


def _intake(store: Store, person: str) -> None:
    running = intakes.begin_or_resume(store, person)
    intakes.save_answer(store, running.draft.id, "wonen-1", Answer(ANSWER))
    area_values.save_answer(store, running.draft.id, AreaAnswer("wonen", 2, 4, 7))
    intakes.save_themes(store, running.draft.id, ["wonen"])
    intakes.save_closing(
        store, running.draft.id, summary=NOTE, smallest_step=PROMISE, group="", step_by=FIRST
    )
    intake_closing.close(store, running.draft.id)


def _board(store: Store, person: str, *, keep: bool) -> None:
    running = boards.begin_or_resume(store, person)
    for action in (
        Action("next"),
        Action("place", "wonen", value=2),
        Action("number", "wonen", "number_now", 4),
        Action("say", "wonen", value=ANSWER if keep else DISCARDED),
        Action("stop"),
        Action("keep", value=keep),
    ):
        running.session.apply(action)
        exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "nl")
    boards.finish(store, running.draft_id, running.session, "nl")


def _letter(store: Store, person: str) -> None:
    wishes = invitations.proposal(store, person).with_(
        day=date(2026, 12, 8), at=time(10), extra=WISH
    )
    save_wishes(store, person, wishes)
    invitations.preview(store, person, wishes)
    letter = letters_kept.keep(store, person, wishes)
    letters_kept.open_letter(store, letter.id)
    letters_kept.mark_sent(store, letter.id)


def _files(store: Store, person: str, given: Path) -> None:
    source = given / f"{FILE}.txt"
    source.write_text(f"{FILE} over {FIRST}")
    for _time in range(2):
        added = attachments.add_attachment(store, person, source)
    attachments.put_back(store, attachments.remove_attachment(store, added.id))
    row = ("74692", BSN_IMPORTED, "Anna", IMPORTED, "19700000")
    import_file(store, write_list(given, row, ("", "1", "", "", "")))
    import_file(store, write_list(given, (*row[:2], "Annabel", *row[3:])))


def _look(store: Store, person: str) -> None:
    assert search.find(store, SURNAME)
    assert search.find(store, NOTE)
    search.log_search(store)
    client_list.read_all(store)
    client_page.read_page(store, person)
    today.read_day(store)
