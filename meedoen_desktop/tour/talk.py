"""A follow-up talk: opened with last time, written down in a minute, and what goes out of it."""

from __future__ import annotations

from meedoen_desktop.services.day.today import TalkLine, read_day
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.views.talk.last_cards import LastCard


def walk(guide: Guide) -> None:
    """A talk of today: what was agreed, what is said now, and the closed talk."""
    talks = read_day(guide.store).talks
    talk = next((one for one in talks if _has_spoken(guide, one)), talks[0])
    guide.go("talk", person_id=talk.person_id, appointment_id=talk.id)
    guide.find("talk.note")
    last = guide.find("talk.last")
    if not isinstance(last, LastCard):
        raise TourError("there is no last time")
    for row, code in zip(last.rows.values(), ("done", "partly"), strict=False):
        row.result.choose(code)
    guide.type("talk.note", "Vertelde vol plezier over het koor. De buurvrouw ging mee.")
    guide.type("talk.own_words", "Ik had niet gedacht dat ik het durfde.")
    guide.type("talk.agreement.0.what", "Samen naar de inloop in de bibliotheek")
    guide.type("talk.homework.0.what", "Eén liedje oefenen, thuis")
    guide.show("70-gesprek")
    guide.press("talk.keep")
    guide.find("talk.suite")
    guide.show("71-gesprek-vastgelegd")


def _has_spoken(guide: Guide, talk: TalkLine) -> bool:
    """Whether the client said something last time that was written down."""
    return read_page(guide.store, talk.person_id).own_words is not None
