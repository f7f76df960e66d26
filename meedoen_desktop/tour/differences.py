"""Chapter 1c: both laptops change the same client; what differs is chosen, what is new shows."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import assignments, clients, groups
from meedoen_desktop.services.clients.assignments import Assignment
from meedoen_desktop.services.clients.groups import GROUP, NewFact
from meedoen_desktop.services.differences import read_inbox
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide

_SMALL, _USUAL = (1024, 600), (1366, 768)
_CLIENT = {
    "first_names": "Anna", "prefix": "van", "surname": "Velzen", "gender": "V",
    "street": "Kerkstraat", "house_number": "3", "postcode": "2265 AB", "town": "Leidschendam",
}  # fmt: skip
_HERE = {
    "street": "Dorpsweg", "house_number": "8", "phone": "06 12 34 56 78",
    "attention": "Hoort slecht aan de linkerkant. Spreek rustig, en ga rechts zitten.",
}  # fmt: skip
_THERE = {
    "house_number": "5", "phone": "06 87 65 43 21",
    "attention": "Heeft een grote hond. Bel aan en wacht even.",
}  # fmt: skip


def meet(guide: Guide, other: Guide) -> None:
    """``other`` is the laptop of a colleague."""
    person = _client(guide.store)
    _share(guide, other)
    clients.save_fields(guide.store, person, _HERE)
    clients.save_fields(other.store, person, _THERE)
    for laptop, code, reason in ((guide, "B2", "Na het gesprek"), (other, "C1", "Ziek gemeld")):
        today = laptop.store.clock.today()
        groups.add_fact(laptop.store, person, NewFact(GROUP, code, today, reason))
    _give(other.store, person, guide.store.author)
    _share(other, guide, other)
    guide.go("today")
    guide.find("week.bar")
    guide.show("17a-van-uw-collegas")
    guide.go("client", person_id=person)
    guide.show("17b-iets-anders-geschreven")
    _choose(guide)
    _type_on(guide, other, person)


def _choose(guide: Guide) -> None:
    guide.press("client.differences")
    guide.find("differences.back")
    guide.show("17c-verschillen-light")
    guide.resize(*_SMALL)
    guide.show("17c-verschillen-klein")
    guide.resize(*_USUAL)
    guide.program.change_settings(guide.program.settings.with_(theme="dark"))
    guide.show("17c-verschillen-dark")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    (group,) = read_inbox(guide.store).groups
    guide.press(f"difference.{group.differences[0].key}.0")
    guide.show("17d-gekozen")


def _type_on(guide: Guide, other: Guide, person: str) -> None:
    """The colleague changes the field in which one is typing."""
    guide.go("person", person_id=person)
    guide.find("person.own_wish").setFocus()
    clients.save_fields(other.store, person, {"own_wish": "Beste Anna"})
    other.program.sharing.share_now()
    _rest(other)
    guide.type("person.own_wish", "Mevrouw Van Velzen")
    guide.program.sharing.share_now()
    _rest(guide)
    note = guide.find("person.meanwhile.own_wish")
    for area in guide.frame.findChildren(QScrollArea):
        area.ensureWidgetVisible(note, 0, 120)
    guide.show("17e-intussen-geschreven")


def _client(store: Store) -> str:
    draft = clients.new_client_draft(store, "")
    drafts.save_values(store, draft, _CLIENT)
    return clients.add_client(store, draft)


def _give(store: Store, person: str, to: str) -> None:
    today = store.clock.today()
    assignments.assign(store, Assignment((person,), to, today, "Zij kent mevrouw al."))


def _share(*laptops: Guide) -> None:
    """Each exchanges in turn."""
    for laptop in laptops:
        laptop.program.sharing.share_now()
        _rest(laptop)


def _rest(laptop: Guide) -> None:
    laptop.rest()
    laptop.wait("the exchange", lambda: not laptop.program.sharing.is_busy)
    laptop.rest()
