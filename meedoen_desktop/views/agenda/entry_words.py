"""How a talk or a meeting is called on the screen and read aloud."""

from __future__ import annotations

from datetime import datetime

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.agenda.agenda import MEETING, Entry
from meedoen_desktop.views.words import wording

_FORM_WORDS = {
    "office": N_("op kantoor"),
    "phone": N_("telefonisch"),
    "video": N_("videogesprek"),
    "home": N_("huisbezoek"),
}
_FORM_ICONS = {
    "office": "buildings",
    "phone": "phone",
    "video": "video-camera",
    "home": "house-simple",
}


def clock_time(moment: datetime) -> str:
    """Say "9.05"."""
    return f"{moment.hour}.{moment:%M}"


def period(entry: Entry) -> str:
    """Say "9.30-10.15"."""
    return f"{clock_time(entry.at)}\N{EN DASH}{clock_time(entry.until)}"


def icon_name(entry: Entry) -> str:
    """What it is, or what became of it."""
    if entry.status == "done":
        return "check-circle"
    if entry.status == "no_show":
        return "user-minus"
    return "users-three" if entry.sort == MEETING else _FORM_ICONS.get(entry.form, "calendar-blank")


def title(translator: Translator, entry: Entry, *, hidden: bool) -> str:
    """The client's name or the meeting's title; neither when somebody looks along."""
    return translator.text("Bezet") if hidden else entry.title


def detail(translator: Translator, entry: Entry) -> str:
    """How and where, or what became of it."""
    _ = translator.text
    if entry.status in {"no_show", "done"}:
        return _(wording.STATUSES[entry.status])
    if entry.sort == MEETING:
        asked = translator.plural("{count} uitgenodigd", "{count} uitgenodigd", entry.count)
        return ", ".join(part for part in (entry.place, asked) if part)
    form = _(_FORM_WORDS.get(entry.form, N_("gesprek")))
    return ", ".join(part for part in (form, entry.place) if part)


def spoken(translator: Translator, entry: Entry, *, hidden: bool) -> str:
    """Everything in one sentence, for a screen reader."""
    day = translator.day_long(entry.at.date())
    when = translator.text("{dag}, {tijd}", dag=day, tijd=period(entry))
    if hidden:
        return f"{translator.text('Bezet')}. {when}"
    kind = (
        ""
        if entry.sort == MEETING
        else translator.text(wording.KINDS.get(entry.kind, N_("Afspraak")))
    )
    said = (entry.title, when, kind, detail(translator, entry))
    return ". ".join(part for part in said if part)
