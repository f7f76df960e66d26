"""What is not right with the store or a laptop: what happened, what is safe, what to do.

Alarms go by themselves at the first exchange in which they are over. A copied laptop stays until
one of the two has a name of its own, or a person says that it was set right.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.i18n import N_
from meedoen_desktop.models import SyncAlarm, SyncMember, SyncQuarantine
from meedoen_desktop.store import Store
from meedoen_desktop.store.laptops import laptops

FORKED, WITHHELD = "forked", "withheld"
CLONED, CLONED_HERE = "cloned", "cloned_here"
_ASKS = "asks"
"""The state of a laptop that waits to be let in: its work waits too, and is nothing strange."""
_IN_WITHHELD = frozenset({"missing", "incomplete", "spelling", "seal", "chain"})
"""Why an object was set apart that is told by the alarm about its laptop already."""


@dataclass(frozen=True, slots=True)
class Words:
    """Four sentences with ``{wie}`` (a laptop), ``{aantal}`` and ``{stuk}`` (names of objects)."""

    title: str
    happened: str
    safe: str
    do: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """``kind`` is one of `WORDS`; ``who`` the name of a laptop, "" when unknown."""

    kind: str
    about: str
    who: str
    since: datetime
    objects: tuple[str, ...] = ()

    @property
    def words(self) -> Words:
        return WORDS.get(self.kind, _UNUSABLE)

    @property
    def can_be_closed(self) -> bool:
        """Whether a person has to say that it is over."""
        return self.kind in {FORKED, CLONED, CLONED_HERE}


_SOMEBODY = N_("een laptop van een collega")
_STAYS = N_("Het is apart gezet en verandert niets aan uw gegevens.")
_BOTH_SHARE = N_(
    "Er is niets verloren. Allebei de laptops delen verder, en u ziet het werk van allebei."
)
_UNUSABLE = Words(
    N_("Een stuk is niet te gebruiken"),
    N_("In de centrale opslag staat iets van {wie} dat beschadigd of onbekend is ({aantal})."),
    _STAYS,
    N_("Staat dit er morgen nog? Meld het dan bij uw beheerder, met deze naam: {stuk}"),
)
WORDS: dict[str, Words] = {
    WITHHELD: Words(
        N_("Er ontbreekt werk van {wie}"),
        N_("Van {wie} is werk gedeeld dat de centrale opslag nu niet geeft."),
        N_("Uw eigen werk is compleet. Wat ontbreekt, staat nog op de laptop waar het is gemaakt."),
        N_("U hoeft niets te doen: bij elke keer delen kijkt het programma opnieuw. Staat dit er "
           "morgen nog? Vraag dan of {wie} een keer aangezet wordt. Dan komt het werk terug."),
    ),
    "rolled_back": Words(
        N_("De centrale opslag was iets kwijt"),
        N_("De centrale opslag gaf het nieuwste van {wie} niet meer. Misschien is er een oude "
           "kopie teruggezet."),
        N_("Er is niets verloren. Wat deze laptop heeft, is teruggezet in de centrale opslag."),
        N_("U hoeft niets te doen. Gebeurt dit vaker? Meld het dan bij uw beheerder."),
    ),
    FORKED: Words(
        N_("Twee laptops werken onder één naam"),
        N_("Twee laptops melden zich allebei als {wie}. Dat gebeurt als iemand een hele computer "
           "kopieert."),
        N_("Het werk van allebei is bewaard, en u ziet het ook."),
        N_("Vraag uw beheerder welke laptop de kopie is. Die moet opnieuw ingericht worden. Zeg "
           "daarna hier dat het is opgelost."),
    ),
    CLONED: Words(
        N_("Twee laptops gebruiken dezelfde kluis"),
        N_("Er zijn twee laptops die allebei {wie} heten. Iemand heeft de kluis van de ene laptop "
           "op een andere gezet, en op allebei wordt nu gewerkt."),
        _BOTH_SHARE,
        N_("Vraag wie met {wie} werkt om één van de twee een eigen naam te geven. Dat kan op die "
           "laptop, bij deze melding. Daarna gaat de melding hier vanzelf weg."),
    ),
    CLONED_HERE: Words(
        N_("Uw kluis is op twee laptops in gebruik"),
        N_("Iemand heeft deze kluis ook op een andere laptop gezet. Op allebei wordt nu gewerkt, "
           "en allebei heten ze {wie}."),
        _BOTH_SHARE,
        N_("Gebruikt u ze allebei? Geef dan één van de twee een eigen naam, met de knop hieronder. "
           "Werkt een collega op de andere? Laat die daar met een nieuwe kluis beginnen en nodig "
           "die laptop uit. Is de andere niet meer in gebruik? Dan is het opgelost."),
    ),
    "differs": Words(
        N_("Twee laptops laten niet hetzelfde zien"),
        N_("Deze laptop en {wie} hebben dezelfde stukken, maar tellen ze anders op. Dat is een "
           "fout in het programma."),
        N_("Er is niets verloren: alle stukken zijn er nog, op allebei."),
        N_("Meld dit bij uw beheerder. U kunt gewoon verder werken."),
    ),
    "clock": Words(
        N_("Een klok loopt voor"),
        N_("De klok van {wie} loopt meer dan een dag voor."),
        N_("Er gaat niets door verloren. Alleen de dagen bij wat daar is geschreven kloppen niet."),
        N_("Vraag om de datum en tijd van die laptop goed te zetten. Daarna gaat deze melding "
           "vanzelf weg."),
    ),
    "newer": Words(
        N_("Er is werk van een nieuwere versie"),
        N_("Met {wie} is iets gedeeld dat dit programma nog niet kent ({aantal})."),
        N_("Het is bewaard en gaat niet verloren."),
        N_("Zorg dat deze laptop de nieuwste versie van het programma krijgt. Dan ziet u het "
           "vanzelf."),
    ),
    "stranger": Words(
        N_("Er is werk van een laptop die u nog niet kent"),
        N_("Een laptop die nog niet is toegelaten, heeft iets in de centrale opslag gezet."),
        N_("Er is niets van overgenomen, en die laptop kan uw werk niet lezen."),
        N_("Doet een nieuwe collega mee? Dan gaat dit weg zodra de zes cijfers zijn vergeleken. "
           "Anders: meld het bij uw beheerder."),
    ),
    "missing": Words(
        N_("Een bestand is er nog niet"),
        N_("Bij een dossier hoort een bestand dat de centrale opslag nu niet geeft ({aantal})."),
        N_("De rest van het dossier is compleet. Wie het bestand heeft, zet het vanzelf terug."),
        N_("U hoeft niets te doen: bij elke keer delen vraagt het programma er opnieuw om."),
    ),
    "key": Words(
        N_("Een sleutel is nog niet aangekomen"),
        N_("Van {wie} is werk gedeeld waarvan de sleutel er nog niet is ({aantal})."),
        N_("Het werk is er, en gaat niet verloren."),
        N_("U hoeft niets te doen: de sleutel komt bij een volgende keer delen."),
    ),
    "signature": Words(
        N_("Een stuk is niet van wie erop staat"),
        N_("In de centrale opslag staat iets dat zegt van {wie} te zijn, maar niet zo is "
           "ondertekend."),
        _STAYS,
        N_("Meld dit bij uw beheerder: iemand heeft aan de centrale opslag gezeten. De naam is: "
           "{stuk}"),
    ),
}  # fmt: skip


def told(alarm: Alarm, text: Callable[..., str]) -> Words:
    """The words of an alarm, filled in; ``text`` translates."""
    values = {
        "wie": alarm.who or text(_SOMEBODY),
        "aantal": len(alarm.objects),
        "stuk": next(iter(alarm.objects), ""),
    }
    words = alarm.words
    sentences = (words.title, words.happened, words.safe, words.do)
    return Words(*(text(sentence, **values) for sentence in sentences))


def read_alarms(store: Store) -> tuple[Alarm, ...]:
    """All that is not over, oldest first."""
    with store.read() as session:
        return alarms_of(session)


def alarms_of(session: Session) -> tuple[Alarm, ...]:
    """As `read_alarms`, inside a transaction that is running."""
    return tuple(sorted(_alarms(session), key=lambda one: (one.since, one.kind, one.about)))


def close_alarm(store: Store, alarm: Alarm) -> None:
    """A person says that it was set right; it comes back when it happens again.

    Of a vault on two laptops is kept how far each was: it comes back when both go on.
    """
    with store.work() as session:
        found = session.get(SyncAlarm, (alarm.kind, alarm.about))
        if found is None or not alarm.can_be_closed:
            return
        if alarm.kind == FORKED:
            session.delete(found)
        else:
            found.detail = json.dumps(laptops(session).numbers(alarm.about))


def _alarms(session: Session) -> Iterator[Alarm]:
    members = session.scalars(select(SyncMember)).all()
    labels = laptops(session).names()
    labels |= {one.stream: one.label for one in members if one.state == _ASKS}
    devices = {one.device: one.label for one in members}
    asking = {one.stream for one in members if one.state == _ASKS}
    withheld: set[str] = set()
    for one in session.scalars(select(SyncAlarm)):
        if one.kind == WITHHELD:
            withheld.add(one.about)
        if not (one.kind in {CLONED, CLONED_HERE} and one.detail):  # a person closed it
            who = labels.get(one.about) or devices.get(one.about, "")
            yield Alarm(one.kind, one.about, who, one.since)
    apart = session.scalars(select(SyncQuarantine))
    waited = (one for one in apart if not any(stream in one.name for stream in asking))
    yield from _set_apart(waited, labels, withheld)


def _set_apart(
    found: Iterable[SyncQuarantine], labels: Mapping[str, str], withheld: set[str]
) -> Iterator[Alarm]:
    """One alarm per reason and laptop, whatever the number of objects."""
    groups: dict[tuple[str, str], list[SyncQuarantine]] = defaultdict(list)
    for one in found:
        stream = next((stream for stream in labels if stream in one.name), "")
        if one.reason not in _IN_WITHHELD or stream not in withheld:
            groups[one.reason, stream].append(one)
    for (reason, stream), objects in groups.items():
        names = tuple(sorted(one.name for one in objects))
        since = min(one.since for one in objects)
        yield Alarm(reason, stream, labels.get(stream, ""), since, names)
