"""Which letter fits a client now, and why: the program proposes, the consultant chooses.

The rules are those of method.md 3: what was begun comes first, then what a talk or an empty
chair asks for, then what happened lately. There is always at least one proposal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.profile_groups import Group
from meedoen_desktop.services.agenda.appointments import INTAKE, OFFICE
from meedoen_desktop.services.letters import letter_templates
from meedoen_desktop.services.letters.invitation_wishes import TEMPLATE
from meedoen_desktop.services.letters.letter_facts import LetterFacts, read_facts
from meedoen_desktop.services.letters.letter_lead import invitation_rules
from meedoen_desktop.services.letters.letter_parties import Parties, read_parties
from meedoen_desktop.store import Store

_LATELY = timedelta(days=14)
_SOON = timedelta(days=4)
_INVITATIONS = {
    "office": TEMPLATE,
    "phone": "uitnodiging-telefoon",
    "video": "uitnodiging-beeldbellen",
    "home": "uitnodiging-thuis",
}
_AGAIN = {2: "uitnodiging-tweede", 3: "uitnodiging-derde"}
_REGISTERED = "uitnodiging-aangetekend"

BEGUN = N_("Hier was u mee bezig.")
MISSED = N_("Niet gekomen op {day}. Nodig opnieuw uit, zonder oordeel ({number} van {most}).")
LAST_ONE = N_("Niet gekomen op {day}. De laatste uitnodiging mag aangetekend.")
OFTEN = N_("{count} keer niet gekomen. Kies zelf wat past: afronden kan ook.")
FIRST_TALK = N_("Op {day} staat een eerste gesprek gepland.")
TALK = N_("Op {day} staat een gesprek gepland.")
SOON = N_("Het gesprek is al bijna: {day}.")
MOVES = N_("Over het gesprek van {day} ging al een brief uit. Verandert er iets?")
MOVED = N_("Het gesprek is nu op {day}. In de brief stond {old}.")
AGREED = N_("Het gesprek was op {day}. Er staan afspraken open.")
REFERRED = N_("Aangemeld bij {organisation} op {day}.")
DONE = N_("Er is een stap gezet: {step}.")
CLOSED = N_("Dit dossier is afgesloten op {day}.")
LONG_AGO = N_("Het is lang geleden dat u elkaar sprak: {day}.")
MEETING = N_("Op {day} is er een bijeenkomst: {title}.")
NEW = N_("U sprak elkaar nog niet. Nodig uit voor een eerste gesprek.")
USUAL = N_("Nodig uit voor een gesprek.")


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence with its named values: days, numbers and words."""

    text: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A letter that fits, with why."""

    template_id: str
    reason: Why


@dataclass(frozen=True, slots=True)
class Choices:
    """``fitting`` best first and never empty; ``every`` letter of the vault."""

    client: str
    fitting: tuple[Proposed, ...]
    every: tuple[LetterTemplate, ...]

    @property
    def best(self) -> Proposed:
        return self.fitting[0]

    def reason_of(self, template_id: str) -> Why | None:
        """Why this letter fits, if it does."""
        return next((o.reason for o in self.fitting if o.template_id == template_id), None)


def choices(store: Store, person_id: str) -> Choices:
    """What can be written to this client. `NotFound`; `MissingField` without a municipality."""
    every = letter_templates.all_templates(store)
    return choices_of(read_parties(store, person_id), read_facts(store, person_id), every)


def choices_of(parties: Parties, facts: LetterFacts, every: tuple[LetterTemplate, ...]) -> Choices:
    """As `choices`, of a client who was read already."""
    known = {one.id for one in every}
    found: dict[str, Proposed] = {}
    for one in _proposed(parties, facts):
        if one.template_id in known:
            found.setdefault(one.template_id, one)
    if not found:
        found[every[0].id] = Proposed(every[0].id, Why(USUAL))
    return Choices(parties.client, tuple(found.values()), every)


def sections(
    every: tuple[LetterTemplate, ...],
) -> tuple[tuple[str, tuple[LetterTemplate, ...]], ...]:
    """All letters under the headings of their purposes, in the order of a case."""
    by_heading: dict[str, list[LetterTemplate]] = {one: [] for one in fits.PURPOSES.values()}
    ranks = {purpose: rank for rank, purpose in enumerate(fits.PURPOSES)}
    for one in sorted(every, key=lambda one: (ranks[one.fits.purpose], _place(one), one.name)):
        by_heading[fits.PURPOSES[one.fits.purpose]].append(one)
    return tuple((heading, tuple(found)) for heading, found in by_heading.items() if found)


def _place(template: LetterTemplate) -> tuple[int, int]:
    """Registered last; the first invitation, office before phone, before the second."""
    stage = template.fits.stage or 9
    ids = list(_INVITATIONS.values())
    return stage, ids.index(template.id) if template.id in ids else len(ids)


def _proposed(parties: Parties, facts: LetterFacts) -> Iterator[Proposed]:
    profile = _profile(parties.profile_id)
    group = profile.group(parties.group) if profile else None
    for begun in facts.drafts:
        yield Proposed(begun, Why(BEGUN))
    if facts.closed_on is not None and facts.today - facts.closed_on <= _LATELY:
        yield _because("afronden", CLOSED, day=facts.closed_on)
    yield from _for_planned(facts)
    if not facts.planned:
        yield from _after_missed(parties, profile, group, facts)
    yield from _lately(facts)
    if not facts.planned:
        yield from _invite(parties, group, facts)
    for meeting in facts.meetings[:1]:
        which = "open-dag" if meeting.kind == "open_day" else "groepsbijeenkomst"
        yield _because(which, MEETING, day=meeting.day, title=meeting.title)


def _for_planned(facts: LetterFacts) -> Iterator[Proposed]:
    for line in facts.planned[:1]:
        talk, moved_from = line.talk, facts.moved_from(line)
        is_soon = talk.day - facts.today <= _SOON
        if moved_from is not None:
            yield _because("afspraak-verandert", MOVED, day=talk.day, old=moved_from.date())
        if not facts.is_told(line):
            first = talk.kind == INTAKE
            which = _INVITATIONS.get(talk.form, TEMPLATE) if first else "afspraak-bevestiging"
            yield _because(which, FIRST_TALK if first else TALK, day=talk.day)
        if is_soon:
            for which in ("herinnering-app", "belscript"):
                yield _because(which, SOON, day=talk.day)
        if facts.is_told(line):
            if not is_soon:
                yield _because("bericht-na-brief", TALK, day=talk.day)
            yield _because("afspraak-verandert", MOVES, day=talk.day)


def _after_missed(
    parties: Parties, profile: Profile | None, group: Group | None, facts: LetterFacts
) -> Iterator[Proposed]:
    """The next invitation; after the last one the consultant's own choice."""
    if not facts.missed:
        return
    times, day = len(facts.missed), facts.missed[0].talk.day
    rules = invitation_rules(parties.profile_id)
    most = group.most_invitations if group else rules.most_invitations
    if times >= most:
        yield _because("gemist", OFTEN, count=times)
        yield _because("afronden", OFTEN, count=times)
        return
    is_last = times + 1 == most
    if is_last and profile and group and profile.last_is_registered(group):
        yield _because(_REGISTERED, LAST_ONE, day=day)
    which = _AGAIN.get(times + 1, _AGAIN[3])
    yield _because(which, MISSED, day=day, number=times + 1, most=most)
    yield _because("gemist", MISSED, day=day, number=times + 1, most=most)


def _lately(facts: LetterFacts) -> Iterator[Proposed]:
    """What happened in the last two weeks."""
    since = facts.today - _LATELY
    held = facts.held
    if held is not None and held.talk.day >= since and facts.open_steps():
        yield _because("afspraken-na-gesprek", AGREED, day=held.talk.day)
        if facts.open_steps(homework=True):
            yield _because("huiswerk", AGREED, day=held.talk.day)
    for referral in facts.referrals[:1]:
        if referral.referred_on >= since and referral.status != "proposed":
            yield _because(
                "aanmelding-client", REFERRED,
                organisation=referral.organisation, day=referral.referred_on,
            )  # fmt: skip
    done = [one for one in facts.steps_of_client_done() if one.done_on and one.done_on >= since]
    if done:
        yield _because("stap-gezet", DONE, step=done[0].what)
    elif facts.goals and facts.goals[0][1] >= since:
        yield _because("stap-gezet", DONE, step=facts.goals[0][0])


def _invite(parties: Parties, group: Group | None, facts: LetterFacts) -> Iterator[Proposed]:
    """A first invitation, or one after a long time."""
    months = invitation_rules(parties.profile_id).look_again_months
    spoken = facts.spoken_on
    if spoken is not None and (facts.today - spoken).days >= months * 30:
        yield _because("weer-kijken", LONG_AGO, day=spoken)
    way = group.first_way if group else OFFICE
    which = _INVITATIONS.get(way, TEMPLATE)
    yield Proposed(which, Why(NEW if spoken is None else USUAL))
    yield Proposed(TEMPLATE, Why(USUAL))


def _because(template_id: str, sentence: str, **params: object) -> Proposed:
    return Proposed(template_id, Why(sentence, dict(params)))


def _profile(profile_id: str) -> Profile | None:
    try:
        return load_profile(profile_id) if profile_id else None
    except MeedoenError:
        return None  # the settings page tells what is wrong with the file
