"""Speaking and meeting: the rhythm of a group, and what comes before it (method.md 3 and 5)."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_endings import Aftercare
from meedoen_desktop.method.rhythm import Beat, Interval, Pause, beat_of, later
from meedoen_desktop.method.rhythm_case import Case, Window, latest
from meedoen_desktop.method.rhythm_proposal import Because, Details, OwnWord, Reason

CONTACT, MEET, FIRST, SUPPORTER, PAUSE = "contact", "meet", "first", "supporter", "pause"

SPOKEN = N_("{subject}: {rhythm}, laatste contact {day}")
SEEN = N_("{subject}: {rhythm} samen aan tafel, laatste keer {day}")
NOT_SEEN = N_("{subject}: {rhythm} samen aan tafel, in beeld sinds {day}")
NOT_SPOKEN = N_("{subject}: {rhythm}, in beeld sinds {day}")
FIRST_TALK = N_("{subject}: nog geen gesprek gehad, in beeld sinds {day}")
FIND = N_("{subject}: zoek eerst de begeleider, in overleg met {client}")
ARRANGE = N_("{subject}: regel eerst een begeleider, in overleg met {client}")
EXEMPTION_ENDS = N_("ontheffing tot en met {day}")
REST_ENDS = N_("rustperiode tot en met {day}")
OPEN_PAUSE = N_("geen einddatum afgesproken: {rhythm} even vragen, sinds {day}")
WISH = N_("wens van {client}")
AFTERCARE = N_("nazorg")
THE_CLIENT = N_("de cliënt")

Subject = str | Reason
"""What a rhythm comes from: a group, a service level, a wish."""
YEARLY = Interval(12, 12, "months")
_DAY = timedelta(days=1)


def pause_rules(case: Case, pause: Pause) -> None:
    """A reminder before the end of an exemption or rest; without an end once a year."""
    rules = case.profile.window
    if pause.until is None:
        since = max(pause.start, case.settled(PAUSE) or pause.start)
        target = later(since, 12, "months")
        window = case.from_birth(
            case.born(since),
            target - case.before,
            target + case.after,
        )
        because: Because = (OPEN_PAUSE, (("rhythm", YEARLY), ("day", since)))
        case.propose(PAUSE, since, window, "call", because, "phone")
        return
    sentence = EXEMPTION_ENDS if pause.kind == "exemption" else REST_ENDS
    start = max(pause.start, pause.until - timedelta(days=rules.reminder_days))
    because = (sentence, (("day", pause.until),))
    case.propose(PAUSE, pause.until, (start, pause.until), "call", because, "phone")


def contact_rules(case: Case) -> None:
    """The beats that hold for this client, each as a window; without any contact a first one."""
    if case.group is None and case.level is None:
        return  # "deel in" comes first
    waits = _waits_for_supporter(case)
    slower = _slower(case)
    if case.spoken is None and slower is None:
        if not waits and not case.missed:  # otherwise the next invitation is what comes
            _first(case)
        return
    for beat, subject, since in _beats(case, slower):
        _beat(case, beat, subject, since)


def aftercare_rules(case: Case, care: Aftercare, work_since: date) -> None:
    """Contact for some months after somebody began to work; then closing is proposed."""
    end = later(work_since, care.months, "months")
    since = max(work_since, case.spoken or work_since)
    if later(since, care.contact.every, care.contact.unit) <= end:
        _beat(case, Beat("phone", care.contact), Reason(AFTERCARE), work_since)


def _waits_for_supporter(case: Case) -> bool:
    """Find the supporter first; where one must be arranged, nothing else comes before that."""
    group, fact = case.group, case.group_fact
    if group is None or fact is None or not group.supporter or case.facts.has_supporter:
        return False
    born = case.born(fact.start)
    window = born, later(born, case.profile.window.supporter_weeks, "weeks")
    sentence = ARRANGE if group.supporter == "arrange" else FIND
    before = len(case.found)
    case.propose(SUPPORTER, fact.start, window, "supporter", _about_group(case, sentence), "phone")
    return group.supporter == "arrange" and len(case.found) > before


def _about_group(case: Case, sentence: str) -> Because:
    return sentence, (("subject", _subject(case)), ("client", _the_client(case)))


def _the_client(case: Case) -> OwnWord:
    words = case.profile.words
    return OwnWord(f"{words.article} {words.client}", THE_CLIENT)


def _subject(case: Case) -> str:
    fact = case.group_fact
    return f"{case.profile.words.group} {fact.code}" if fact else ""


def _first(case: Case) -> None:
    """The first talk: spread over weeks from the day that the client came in."""
    group, fact = case.group, case.group_fact
    if group is None or fact is None or case.planned is not None:
        return
    if case.settled(FIRST) is not None:
        return  # decided without contact: the consultant knows why
    born = case.born(fact.start)
    fallen = case.fallen_through(born)
    start = fallen or case.spread(born, 7 * case.profile.window.first_spread_weeks)
    until = start + timedelta(days=6)
    if group.supporter == "arrange":
        until = max(until, case.today)  # arranging takes the time that it takes
    way = case.profile.cannot_come if case.facts.cannot_come else group.first_way
    since = case.born(fact.start)
    because = (FIRST_TALK, (("subject", _subject(case)), ("day", since)))
    case.propose(FIRST, since, (start, until), "invite", because, way, details(case))


def _slower(case: Case) -> Interval | None:
    """The rhythm of a lighter service level, when it holds."""
    if case.level is None:
        return None
    fact = latest(case.facts.categories, case.today)
    return case.level.contact_for(fact.code if fact else "")


def _beats(case: Case, slower: Interval | None) -> list[tuple[Beat, Subject, date | None]]:
    """The lines of rhythm, each with what it comes from and since when that holds."""
    group, fact, level, level_fact = case.group, case.group_fact, case.level, case.level_fact
    if slower is not None and level is not None and level_fact is not None:
        way = group.beats[0].way if group else "phone"
        category = latest(case.facts.categories, case.today)
        since = max(level_fact.start, category.start) if category else level_fact.start
        seldom = beat_of(way, slower)
        return [(seldom, level.label, since), (case.profile.at_least, level.label, since)]
    if group is None or fact is None:
        return []
    subject = _subject(case)
    wish = case.facts.wish
    if wish is None:
        return [(beat, subject, fact.start) for beat in group.beats]
    asked = Reason(WISH, (("client", _the_client(case)),))
    return [
        (beat, subject, fact.start)
        if beat.seen
        else (Beat(beat.way, wish.interval), asked, max(wish.since, fact.start))
        for beat in group.beats
    ]


def _beat(case: Case, beat: Beat, subject: Subject, holds_since: date | None) -> None:
    interval, in_person = beat.interval, beat.seen
    rule, last = (MEET, case.seen) if in_person else (CONTACT, case.spoken)
    since = last or _from_the_beginning(case, holds_since)
    settled = case.settled(rule)
    if settled is not None and settled > since:
        since = settled
    target = later(since, interval.every, interval.unit)
    start, until = max(target - case.before, since + _DAY), target + case.after
    spreads = last is None and not in_person
    if start > case.horizon and not spreads:
        return
    if interval.until != interval.every:
        until = later(since, interval.until, interval.unit) + case.after
    if spreads:
        # Never spoken and in no hurry: everybody has a day of his own within the first time.
        width, start = until - start, case.spread(since, max((until - since).days, 1))
        until = start + width
    born = case.born(holds_since, case.fallen_through(since))
    window = case.from_birth(born, start, until)
    if case.rested_until is not None and since <= case.rested_until:
        window = _after_rest(case, window, case.rested_until)
    if _is_planned(case, beat, window):
        return
    sentence = (SEEN if last else NOT_SEEN) if in_person else (SPOKEN if last else NOT_SPOKEN)
    because = (sentence, (("subject", subject), ("rhythm", interval), ("day", since)))
    kind = "meet" if in_person else "call"
    case.propose(rule, since, window, kind, because, _way(case, beat), details(case))


def _from_the_beginning(case: Case, holds_since: date | None) -> date:
    """From when a rhythm counts that has not been kept yet."""
    born = case.born(holds_since)
    return max(born, case.first_spoken or born)


def _after_rest(case: Case, window: Window, rested_until: date) -> Window:
    """Nobody comes back from a rest already late: the window opens after it."""
    start = max(window[0], rested_until + _DAY)
    return start, max(window[1], start + case.before + case.after)


def _is_planned(case: Case, beat: Beat, window: Window) -> bool:
    """Whether a planned talk will do: in time, or next when it is late already."""
    talk = case.planned
    if talk is None or (beat.seen and talk.way not in {"office", "home"}):
        return False
    return talk.at.date() <= max(window[1], case.today + timedelta(days=7))


def _way(case: Case, beat: Beat) -> str:
    return case.profile.cannot_come if beat.seen and case.facts.cannot_come else beat.way


def details(case: Case) -> Details:
    """What the form of a talk can be filled with: time of day, channel, through whom."""
    facts, group = case.facts, case.group
    found = []
    time_of_day = facts.time_of_day or (group.time_of_day if group else "")
    if time_of_day and time_of_day != "any":
        found.append(("time_of_day", time_of_day))
    if facts.channel:
        found.append(("channel", facts.channel))
    if group is not None and group.through_supporter:
        found.append(("through", "supporter"))
    return tuple(found)
