"""How proposals read: what there is to do, when, and which button does it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.phones import shown
from meedoen_desktop.services.proposals import ProposalLine
from meedoen_desktop.views.spoken_days import between, near_day

NOTE, PLAN, LETTER, RECORD, DONE, OPEN = "note", "plan", "letter", "record", "done", "open"


class _Kind(NamedTuple):
    icon: str
    title: str
    deed: str
    """What the button does; OPEN: the line itself opens the client."""
    button: str = ""


_KINDS = {
    "call": _Kind("phone", N_("Bellen"), NOTE, N_("Bel")),
    "meet": _Kind("chats", N_("Samen aan tafel"), PLAN, N_("Plan")),
    "invite": _Kind("envelope-simple", N_("Uitnodigen"), LETTER, N_("Nodig uit")),
    "supporter": _Kind("users", N_("Begeleider zoeken"), OPEN),
    "plan": _Kind("calendar-plus", N_("Vervolg plannen"), PLAN, N_("Plan")),
    "letter": _Kind("envelope-simple", N_("Brief sturen"), LETTER, N_("Schrijf")),
    "message": _Kind("chat-text", N_("Bericht sturen"), DONE, N_("Verstuurd")),
    "remind": _Kind("phone", N_("Bellen over de afspraak"), NOTE, N_("Bel")),
    "record": _Kind("note-pencil", N_("Vastleggen hoe het ging"), RECORD),
    "choose": _Kind("signpost", N_("Kiezen hoe verder"), OPEN),
    "review": _Kind("calendar-check", N_("Opnieuw bespreken"), PLAN, N_("Plan")),
    "close": _Kind("flag-checkered", N_("Afronden"), OPEN),
    "route": _Kind("path", N_("Kijken of het nog past"), PLAN, N_("Plan")),
    "next_step": _Kind("footprints", N_("Volgende stap"), OPEN),
    "homework": _Kind("list-checks", N_("Vragen naar het huiswerk"), OPEN),
    "refer": _Kind("paper-plane-tilt", N_("Aanmelding versturen"), OPEN),
    "ask": _Kind("hourglass", N_("Navragen"), DONE, N_("Nagevraagd")),
    "indication": _Kind("seal-check", N_("Opnieuw aanvragen"), OPEN),
    "report": _Kind("clipboard-text", N_("Verslag vragen"), OPEN),
    "coach": _Kind("phone", N_("Coach bellen"), DONE, N_("Gebeld")),
    "three_way": _Kind("users-three", N_("Gesprek met zijn drieën"), PLAN, N_("Plan")),
    "trajectory": _Kind("path", N_("Traject bespreken"), OPEN),
    "visit": _Kind("buildings", N_("Werkplek bezoeken"), PLAN, N_("Plan")),
}
_OTHER = _Kind("chats", N_("Contact"), OPEN)
_BY_WAY = {
    "video": _Kind("video-camera", N_("Videobellen"), PLAN, N_("Plan")),
    "office": _Kind("chats", N_("Spreken op kantoor"), PLAN, N_("Plan")),
    "home": _Kind("house-line", N_("Op huisbezoek"), PLAN, N_("Plan")),
}


def _kind(line: ProposalLine) -> _Kind:
    if line.kind == "call" and line.proposal.way in _BY_WAY:
        return _BY_WAY[line.proposal.way]
    return _KINDS.get(line.kind, _OTHER)


def icon(line: ProposalLine) -> str:
    """The icon of what there is to do."""
    return _kind(line).icon


def deed(line: ProposalLine) -> str:
    """What the button does: NOTE, PLAN, LETTER, RECORD, DONE or OPEN."""
    return _kind(line).deed


def title(translator: Translator, line: ProposalLine) -> str:
    """What there is to do: "Bellen"."""
    return translator.text(_kind(line).title)


def button(translator: Translator, line: ProposalLine) -> str:
    """The word on the button; the number itself where it is about calling."""
    found = _kind(line)
    if found.deed == NOTE and line.phone:
        return shown(line.phone)
    return translator.text(found.button)


def why(translator: Translator, line: ProposalLine, today: date) -> str:
    """The reason as a sentence of its own."""
    sentence = line.why(translator, today)
    return sentence[:1].upper() + sentence[1:]


def when(translator: Translator, line: ProposalLine, today: date) -> str:
    """The window in words; the past says that it is over, and stays doable."""
    if line.kind == "remind" and line.at is not None and line.at.date() > today:
        day = near_day(translator, line.at.date(), today)
        return f"{day} {line.at.hour}.{line.at:%M}"
    if line.start == line.until:
        words = near_day(translator, line.until, today)
    else:
        words = between(translator, line.start, line.until, today)
    return translator.text("was {periode}", periode=words) if line.late else words
