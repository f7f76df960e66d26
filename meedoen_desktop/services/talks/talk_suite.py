"""The text of a talk for the municipality's own suite."""

from __future__ import annotations

from meedoen_desktop.letters.dates import written_date, written_moment
from meedoen_desktop.method.talk_text import TalkText, talk_text
from meedoen_desktop.services.intake.intake_suite import FORMS
from meedoen_desktop.services.talks.talk_reading import Agreed, TalkRecord, Told

_RESULTS = {
    "supporter": "Gesproken met de begeleider.",
    "no_answer": "Niet opgenomen.",
    "voicemail": "Voicemail ingesproken.",
    "no_show": "Niet gekomen.",
}
_WENT = {"done": "gelukt", "partly": "deels gelukt", "not_done": "niet gelukt"}


def suite_block(record: TalkRecord) -> str:
    """The text block to paste; always Dutch, at most 4,000 characters."""
    how = FORMS.get(record.form, "")
    goal = f"Vervolggesprek op {written_date(record.held_on)}" + (f", {how}." if how else ".")
    said = (_RESULTS.get(record.result, ""), record.note.strip())
    return talk_text(
        TalkText(
            goal=goal,
            went=tuple(_went(one) for one in record.outcomes),
            discussed=" ".join(part for part in said if part),
            own_words=record.own_words,
            agreements=tuple(map(_agreed, (*record.agreements, *record.promises))),
            homework=tuple(map(_agreed, record.homework)),
            next_date=_next(record),
        )
    )


def _went(one: Told) -> str:
    said = f"{one.what}: {_WENT.get(one.result, one.result)}"
    return f"{said} ({one.words})" if one.words else said


def _agreed(one: Agreed) -> str:
    parts = [one.what]
    if one.who:
        parts.append(f"wie: {one.who}")
    if one.due_on is not None:
        parts.append(f"wanneer: {written_date(one.due_on)}")
    return "; ".join(parts)


def _next(record: TalkRecord) -> str:
    talk = record.next_talk
    if talk is None:
        return ""
    how = FORMS.get(talk.form, "")
    return f"{written_moment(talk.at)}" + (f", {how}" if how else "")
