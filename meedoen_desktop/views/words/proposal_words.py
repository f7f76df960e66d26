"""How proposals read: what there is to do, when, and which button does it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.rhythm_trajectories import START
from meedoen_desktop.services.persons.phones import shown
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.words.spoken_days import between, near_day

NOTE, PLAN, LETTER, RECORD, DONE = "note", "plan", "letter", "record", "done"
MESSAGE, SUPPORTER, CHOOSE, INDICATION = "message", "supporter", "choose", "indication"
CLOSE, REPORT, BEGUN, FINISH, TICK, SENT = (
    "close", "report", "begun", "finish", "tick", "sent",
)  # fmt: skip
ASK, POST, DELIVERY, CALL, BOOK, OFF = "ask", "post", "delivery", "call", "book", "off"


class _Kind(NamedTuple):
    icon: str
    title: str
    deed: str
    """What the button does."""
    button: str


_KINDS = {
    "call": _Kind("phone", N_("Bellen"), NOTE, N_("Bel")),
    "meet": _Kind("chats", N_("Samen aan tafel"), PLAN, N_("Plan")),
    "invite": _Kind("envelope-simple", N_("Uitnodigen"), LETTER, N_("Nodig uit")),
    "supporter": _Kind("users", N_("Begeleider zoeken"), SUPPORTER, N_("Voeg begeleider toe")),
    "plan": _Kind("calendar-plus", N_("Vervolg plannen"), PLAN, N_("Plan")),
    "letter": _Kind("envelope-simple", N_("Brief sturen"), LETTER, N_("Schrijf")),
    "post": _Kind("paper-plane-tilt", N_("Brief op de post doen"), POST, N_("Op de post")),
    "delivery": _Kind("hourglass", N_("Is de brief bezorgd?"), DELIVERY, N_("Vul in")),
    "reach": _Kind("phone", N_("Het gesprek anders vertellen"), CALL, N_("Bel")),
    "interpreter": _Kind("translate", N_("Tolk regelen"), BOOK, N_("Regel")),
    "interpreter_off": _Kind("translate", N_("Tolk afzeggen of verzetten"), OFF, N_("Regel")),
    "message": _Kind("chat-text", N_("Bericht sturen"), MESSAGE, N_("Bericht")),
    "remind": _Kind("phone", N_("Bellen over de afspraak"), CALL, N_("Bel")),
    "record": _Kind("note-pencil", N_("Vastleggen hoe het ging"), RECORD, ""),
    "choose": _Kind("signpost", N_("Kiezen hoe verder"), CHOOSE, N_("Kies")),
    "review": _Kind("calendar-check", N_("Opnieuw bespreken"), PLAN, N_("Plan")),
    "close": _Kind("flag-checkered", N_("Afronden"), CLOSE, N_("Sluit het dossier")),
    "route": _Kind("path", N_("Kijken of het nog past"), PLAN, N_("Plan")),
    "next_step": _Kind("footprints", N_("Volgende stap"), DONE, N_("Gedaan")),
    "homework": _Kind("list-checks", N_("Vragen naar het huiswerk"), TICK, N_("Gelukt")),
    "refer": _Kind("paper-plane-tilt", N_("Aanmelding versturen"), SENT, N_("Ik heb aangemeld")),
    "ask": _Kind("hourglass", N_("Navragen"), ASK, N_("Vraag na")),
    "indication": _Kind("seal-check", N_("Opnieuw aanvragen"), INDICATION, N_("Vraag aan")),
    "report": _Kind("clipboard-text", N_("Verslag vragen"), REPORT, N_("Schrijf op")),
    "coach": _Kind("phone", N_("Coach bellen"), REPORT, N_("Gebeld")),
    "three_way": _Kind("users-three", N_("Gesprek met zijn drieën"), PLAN, N_("Plan")),
    "trajectory": _Kind("path", N_("Traject bespreken"), FINISH, N_("Rond af")),
    "visit": _Kind("buildings", N_("Werkplek bezoeken"), PLAN, N_("Plan")),
}
_BEGIN = _Kind("play", N_("Traject begonnen?"), BEGUN, N_("Begonnen"))
_OTHER = _Kind("chats", N_("Contact"), DONE, N_("Gedaan"))
_BY_WAY = {
    "video": _Kind("video-camera", N_("Videogesprek"), PLAN, N_("Plan")),
    "office": _Kind("chats", N_("Spreken op kantoor"), PLAN, N_("Plan")),
    "home": _Kind("house-line", N_("Op huisbezoek"), PLAN, N_("Plan")),
}


def _kind(line: ProposalLine) -> _Kind:
    if line.kind == "call" and line.proposal.way in _BY_WAY:
        return _BY_WAY[line.proposal.way]
    if line.kind == "trajectory" and line.rule == START:
        return _BEGIN
    return _KINDS.get(line.kind, _OTHER)


def icon(line: ProposalLine) -> str:
    """The icon of what there is to do."""
    return _kind(line).icon


def deed(line: ProposalLine) -> str:
    """What the button does: NOTE, PLAN, LETTER and the others above."""
    return _kind(line).deed


def title(translator: Translator, line: ProposalLine) -> str:
    """What there is to do: "Bellen"."""
    return translator.text(_kind(line).title)


def button(translator: Translator, line: ProposalLine) -> str:
    """The word on the button; the number itself where it is about calling."""
    found = _kind(line)
    if found.deed in {NOTE, CALL} and line.phone:
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
        at = f"{line.at.hour}.{line.at:%M}"
        return translator.text("gesprek: {dag} {tijd}", dag=day, tijd=at)
    if line.start == line.until:
        words = near_day(translator, line.until, today)
    else:
        words = between(translator, line.start, line.until, today)
    return translator.text("was {periode}", periode=words) if line.late else words
