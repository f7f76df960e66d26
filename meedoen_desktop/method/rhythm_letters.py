"""What becomes of a letter after it was made: it must go out, and registered mail must come.

A letter that nobody posted is proposed to be posted; of registered mail the result is asked for,
and when it did not come the client must hear of the talk in another way (method.md 3).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.rhythm_case import Case
from meedoen_desktop.method.rhythm_facts import LetterFact, PostFact, TalkFact
from meedoen_desktop.method.rhythm_proposal import Because, Details

POST, DELIVERY, REACH = "post", "delivery", "reach"
POSTED, HANDED, MAILED = "posted", "handed", "mailed"
_GONE = frozenset({POSTED, HANDED, MAILED})
_NOT_COME = frozenset({"not_home", "refused", "returned"})

POST_IT = N_("gesprek op {day}: de brief van {made} ligt nog klaar")
ASK_THE_POST = N_("aangetekend verstuurd op {day}: kijk of de brief is bezorgd")
NOT_DELIVERED = N_(
    "gesprek op {day}: de aangetekende brief is niet bezorgd, vertel het op een andere manier"
)
_POST_TAKES = 2
"""Working days."""
_ASK_AFTER, _ASK_WITHIN = 5, 5
"""Working days after which registered mail should have come, and that one has to look."""


class Going(NamedTuple):
    """The last time that a letter went out, and what the post said after that."""

    on: date
    how: str
    result: str = ""
    result_on: date | None = None
    registered: bool = False

    @property
    def is_back(self) -> bool:
        return self.result in _NOT_COME


def letter_about(case: Case, talk: TalkFact) -> LetterFact | None:
    """The last letter that tells the moment of this talk."""
    kept = [
        one
        for one in case.facts.letters
        if one.appointment_id == talk.id and one.moment in {None, talk.at}
    ]
    return max(kept, key=lambda one: one.on, default=None)


def was_told(case: Case, talk: TalkFact) -> date | None:
    """When a letter about this talk last went out, whatever moment it told."""
    gone = [
        going.on
        for one in case.facts.letters
        if one.appointment_id == talk.id and (going := going_of(case, one)) is not None
    ]
    return max(gone, default=None)


def going_of(case: Case, letter: LetterFact) -> Going | None:
    """When it went out; a line in the history of an older version counts from its day on."""
    found = _going(one for one in case.facts.posts if one.letter_id == letter.id)
    if found is None:
        told = [
            one.on
            for one in case.facts.sent
            if one.way == "letter" and one.appointment_id == letter.appointment_id
            if one.on >= letter.on
        ]
        found = Going(max(told), POSTED) if told else None
    return found


def post_it(case: Case, talk: TalkFact, letter: LetterFact) -> None:
    """It was made and lies ready: in the post in time, later it can still be handed over."""
    day = talk.at.date()
    until = case.calendar.general.add(day, -_POST_TAKES)
    if until < max(letter.on, case.today):
        until = day - timedelta(days=1)
    because: Because = (POST_IT, (("day", day), ("made", letter.on)))
    window = letter.on, max(letter.on, until)
    case.propose(f"{POST}:{letter.id}", letter.on, window, POST, because, "", _of(letter))


def reach_otherwise(case: Case, talk: TalkFact, letter: LetterFact, going: Going) -> bool:
    """Whether the letter did not come; then a call or a message must tell the talk."""
    if not going.is_back or going.result_on is None:
        return False
    told = case.phoned is not None and case.phoned >= going.result_on
    if not told:
        day = talk.at.date()
        window = going.result_on, day - timedelta(days=1)
        because: Because = (NOT_DELIVERED, (("day", day),))
        key = f"{REACH}:{letter.id}"
        case.propose(key, going.result_on, window, REACH, because, "phone", _of(letter))
    return True


def delivery_rules(case: Case) -> None:
    """Registered mail that was posted some days ago: and whether it came."""
    by_letter: dict[str, list[PostFact]] = {}
    for one in case.facts.posts:
        if one.registered:
            by_letter.setdefault(one.letter_id, []).append(one)
    for letter_id, steps in by_letter.items():
        going = _going(steps)
        if going is None or going.how != POSTED or going.result:
            continue
        post = case.calendar.general
        start = post.add(going.on, _ASK_AFTER)
        window = case.from_birth(case.born(start), start, post.add(start, _ASK_WITHIN))
        because: Because = (ASK_THE_POST, (("day", going.on),))
        details = (("letter_id", letter_id), ("appointment_id", steps[0].appointment_id))
        case.propose(f"{DELIVERY}:{letter_id}", going.on, window, DELIVERY, because, "", details)


def came_back(case: Case, talk: TalkFact) -> bool:
    """Whether the registered letter about this talk did not come."""
    going = _going(
        one for one in case.facts.posts if one.registered and one.appointment_id == talk.id
    )
    return going is not None and going.is_back


def _going(steps: Iterable[PostFact]) -> Going | None:
    found = None
    for one in sorted(steps, key=lambda step: step.on):
        if one.event in _GONE:
            found = Going(one.on, one.event, registered=one.registered)
        elif found is not None:
            found = found._replace(result=one.event, result_on=one.on)
    return found


def _of(letter: LetterFact) -> Details:
    return ("letter_id", letter.id), ("appointment_id", letter.appointment_id)
