"""A follow-up talk: opened with last time, written down in a minute, and what goes out of it."""

from __future__ import annotations

from meedoen_desktop.services.today import read_day
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.views.talk.last_cards import LastCard


def walk(guide: Guide) -> None:
    """The first talk of today: what was agreed, what is said now, and the closed talk."""
    talk = read_day(guide.store).talks[0]
    guide.go("talk", person_id=talk.person_id, appointment_id=talk.id)
    guide.find("talk.note")
    last = guide.find("talk.last")
    if not isinstance(last, LastCard):
        raise TourError("there is no last time")
    for row, code in zip(last.rows.values(), ("done", "partly"), strict=False):
        row.result.choose(code)
    guide.type("talk.note", "Zij vertelde vol plezier over het koor. De buurvrouw ging mee.")
    guide.type("talk.own_words", "Ik sliep die nacht voor het eerst weer goed.")
    guide.type("talk.agreement.0.what", "Samen naar de inloop in de bibliotheek")
    guide.type("talk.homework.0.what", "Eén liedje oefenen, thuis")
    guide.show("70-gesprek")
    guide.press("talk.keep")
    guide.find("talk.once.suite")
    guide.show("71-gesprek-vastgelegd")
