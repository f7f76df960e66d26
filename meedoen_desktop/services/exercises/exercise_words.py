"""The results of the exercises in Dutch sentences, for paper and for the municipality's suite."""

from __future__ import annotations

from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.suite_text import IMPORTANCE
from meedoen_desktop.services.exercises.client_results import AreaSession
from meedoen_desktop.services.exercises.kept_exercises import Agreed, KeptCard

WITH = {
    "together": "samen ingevuld", "alone": "door de cliënt zelf ingevuld",
    "consultant": "door de consulent ingevuld", "paper": "op papier",
}  # fmt: skip
WHO = {"client": "cliënt", "consultant": "consulent", "together": "samen"}
PARTS = {
    "understand": "Hoe is het nu", "forward": "Hoe zou het mogen zijn",
    "me": "Wat kan ik zelf", "you": "Wat kan de consulent", "others": "Wie kan nog meer helpen",
    "agree": "Wat spreken we af",
}  # fmt: skip
OTHERS = {"consultant": "De consulent", "companion": "De begeleider"}


def dutch_areas() -> dict[str, str]:
    """Area id -> its name, in the order of the form."""
    return {area.id: area.label.text() for area in latest_form().areas}


def value_words(value: AreaValue) -> str:
    """Such as "heel belangrijk, nu 4, wil graag 7"; "" when nothing was said."""
    parts = []
    if value.importance is not None:
        parts.append(IMPORTANCE[value.importance])
    if value.number_now is not None:
        parts.append(f"nu {value.number_now}")
    if value.number_wished is not None:
        parts.append(f"wil graag {value.number_wished}")
    if not parts and value.unknown:
        return "weet ik niet"
    return ", ".join(parts) or ("liever niet" if value.rather_not else "")


def change_words(start: AreaValue, now: AreaValue) -> str:
    """Such as "van 3 naar 6"; "" without two numbers."""
    if start.number_now is None or now.number_now is None:
        return ""
    if start.number_now == now.number_now:
        return f"gebleven op {now.number_now}"
    return f"van {start.number_now} naar {now.number_now}"


def agreed_words(step: Agreed) -> str:
    """What, who and when of a step in one line."""
    parts = [step.what.rstrip(".")]
    if step.who:
        parts.append(f"wie: {WHO.get(step.who, step.who)}")
    if step.on is not None:
        parts.append(f"wanneer: {written_date(step.on)}")
    return "; ".join(parts)


def quoted(words: str) -> str:
    """The client's own words, marked as such."""
    return f"“{' '.join(words.split())}”"


def card_words(card: KeptCard) -> str:
    """The name of a card, with what the client said about it."""
    return f"{card.name}: {quoted(card.words)}" if card.words else card.name


def areas_in(*sessions: AreaSession) -> tuple[str, ...]:
    """The areas that anything was said about: in the order of the form, then older ones."""
    there = {value.area_id for session in sessions for value in session.values}
    there |= {area for session in sessions for area, _words in session.words}
    names = dutch_areas()
    return tuple(one for one in names if one in there) + tuple(sorted(there - set(names)))
