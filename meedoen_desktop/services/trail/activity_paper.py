"""*Om mee te nemen*: chosen activities on paper, in plain Dutch."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.letters.leaflet import Leaflet, LeafletItem, render_leaflet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.services.persons import person_fields, phones
from meedoen_desktop.services.team import team, this_consultant
from meedoen_desktop.services.trail.activities import Offer
from meedoen_desktop.store import Store

ICONS: dict[str, str] = {
    "meet": "coffee",
    "move": "person-simple-walk",
    "make": "palette",
    "learn": "laptop",
    "language": "chats",
    "help_out": "hand-heart",
    "work": "briefcase",
}


def leaflet(store: Store, chosen: Sequence[Offer]) -> bytes:
    """The leaflet as PDF. `WrongInput` when nothing was chosen."""
    if not chosen:
        raise WrongInput(N_("Kies eerst wat u wilt meegeven."))
    me = this_consultant(store)
    phone = phones.shown(me.phone)
    name = me.name.strip()
    call = f" Bel {name}: {phone}." if name and phone else ""
    try:
        accent = load_municipality(team(store).municipality_id).accent_light
    except DataFileError:
        accent = DEFAULT_ACCENT
    return render_leaflet(
        Leaflet(
            "Wat is er te doen?",
            f"Voor u uitgezocht op {written_date(store.clock.today())}. Kijk rustig wat bij u "
            "past. U kiest zelf.",
            tuple(map(_item, chosen)),
            f"Wilt u liever samen met iemand gaan? Dat kan.{call}",
            "Tijden en prijzen kunnen veranderen. Bel of kijk vooraf even.",
            accent,
            name or "Meedoen",
        )
    )


def lines_of(offer: Offer) -> tuple[tuple[str, str], ...]:
    """What one wants to know about it in Dutch: (icon, words)."""
    data = offer.data
    names = person_fields.languages()
    others = [names.get(code, code) for code in data.languages if code != "nl"]
    known = (
        ("clock", _begun(data.held_when)),
        ("map-pin", data.place),
        ("coins", _begun(data.cost)),
        ("check", "U kunt er zonder trap of drempel naar binnen" if data.step_free else ""),
        ("translate", f"Ze spreken ook {_and(others)}" if others else ""),
    )
    return tuple((icon, words) for icon, words in known if words)


def _item(offer: Offer) -> LeafletItem:
    icon = ICONS.get(offer.data.kind, "calendar-blank")
    return LeafletItem(icon, offer.data.name, lines_of(offer), offer.data.note)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _and(words: list[str]) -> str:
    return " en ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
