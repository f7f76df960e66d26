"""From rows to a plan: for every row whether it is new, an update, the same or rejected.

Three rounds, because who fits best must be known before a doubtful row may claim somebody:
against earlier rows, the sure matches with the vault, then what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import import matching
from meedoen_desktop.services.client_import.changes import changed_values, values_for
from meedoen_desktop.services.client_import.matching import (
    Identity,
    Likeness,
    Verdict,
    compare,
    traits_of,
)
from meedoen_desktop.services.client_import.people import Index, Known, People
from meedoen_desktop.services.client_import.records import Record, Unusable
from meedoen_desktop.services.client_import.report import Reason, reason

_SAME_ROW = N_("gelijk aan rij {row}")
_BSN_TWICE = N_("BSN staat ook in rij {row} bij een ander")
_NUMBER_TWICE = N_("Meedoen-nummer staat ook in rij {row} bij een ander")
_PERSON_TWICE = N_("Deze persoon staat ook in rij {row}, met andere gegevens.")
_PERHAPS_TWICE = N_("Deze persoon staat misschien ook in rij {row}. Kijk na wie het is.")
_CHECK_OTHER = N_("Kijk dit na: rij {row} heeft hetzelfde BSN bij een ander. Die is afgewezen.")
_TAKEN = N_("Deze rij hoort bij dezelfde persoon als rij {row}.")
_HOUSEMATES = frozenset({matching.OTHER_NAME, matching.OTHER_DATE})


@dataclass
class Planned:
    """What will happen with one row. Neither person nor rejection: somebody new."""

    source: Record | Unusable
    rejection: Reason | None = None
    person: Known | None = None
    remarks: list[Reason] = field(default_factory=list)

    @property
    def record(self) -> Record | None:
        """The usable record of a row that is not rejected."""
        usable = isinstance(self.source, Record) and self.rejection is None
        return self.source if usable else None  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class _Open:
    """A row whose person is still looked for."""

    planned: Planned
    record: Record
    identity: Identity
    verdicts: tuple[tuple[Known, Verdict], ...]


def plan(sources: Iterable[Record | Unusable], people: People) -> list[Planned]:
    """Decide on every row, in the order of the list."""
    rows = [Planned(source) for source in sources]
    for row in rows:
        if isinstance(row.source, Unusable):
            row.rejection = row.source.reason
        else:
            row.remarks.extend(row.source.remarks)
    accepted = _without_doubles(rows)
    taken: dict[str, int] = {}
    left = [
        item
        for planned, record, identity in accepted
        if (item := _take_sure(planned, record, identity, people, taken))
    ]
    _settle(left, taken)
    return rows


def identity_of(record: Record) -> Identity:
    """Who a row says it is about."""
    return Identity(
        record.record_id, record.text("bsn"), record.file_number, traits_of(record.text)
    )


def _without_doubles(rows: list[Planned]) -> list[tuple[Planned, Record, Identity]]:
    """Reject what an earlier row says already; the first of two rows counts."""
    equal: dict[tuple[str, ...], int] = {}
    accepted: list[tuple[Planned, Record, Identity]] = []
    index = Index()
    for planned in rows:
        record = planned.record
        if record is None:
            continue
        first = equal.setdefault(record.key, record.row.number)
        identity = identity_of(record)
        if first != record.row.number:
            planned.rejection = reason(_SAME_ROW, row=first)
        else:
            earlier = [accepted[at] for at in index.find(identity)]
            planned.rejection = _double_of(identity, record, earlier)
        if planned.rejection is None:
            index.add(len(accepted), identity)
            accepted.append((planned, record, identity))
        elif first == record.row.number:
            del equal[record.key]
    return accepted


def _double_of(
    identity: Identity, record: Record, earlier: list[tuple[Planned, Record, Identity]]
) -> Reason | None:
    for planned, other, description in earlier:
        if _are_two(identity, description):
            continue
        verdict = compare(identity, description)
        sentence = _double_sentence(verdict)
        if sentence == _BSN_TWICE:
            planned.remarks.append(reason(_CHECK_OTHER, row=record.row.number))
        if sentence:
            return reason(sentence, row=other.row.number)
    return None


def _are_two(one: Identity, other: Identity) -> bool:
    """Two of our own numbers are two people, unless they share a BSN."""
    is_numbered = one.record_id and other.record_id and one.record_id != other.record_id
    return bool(is_numbered) and not (one.bsn and one.bsn == other.bsn)


def _double_sentence(verdict: Verdict) -> str:
    if verdict.likeness is Likeness.CLASH:
        return _BSN_TWICE if verdict.sentence == matching.BSN_OF_OTHER else _NUMBER_TWICE
    if verdict.likeness.is_sure:
        return _PERSON_TWICE
    if verdict.likeness is Likeness.OTHER:
        return ""
    is_housemate = verdict.likeness is Likeness.UNSURE and verdict.sentence in _HOUSEMATES
    return "" if is_housemate else _PERHAPS_TWICE


def _take_sure(
    planned: Planned, record: Record, identity: Identity, people: People, taken: dict[str, int]
) -> _Open | None:
    """Settle a row by a sure match or a clash; None when it is settled."""
    verdicts = tuple(
        (known, verdict)
        for known in people.candidates(identity)
        if (verdict := compare(identity, known.identity)).likeness is not Likeness.OTHER
    )
    clash = next((v for _, v in verdicts if v.likeness is Likeness.CLASH), None)
    sure = [(v.likeness, known) for known, v in verdicts if v.likeness.is_sure]
    if clash:
        planned.rejection = reason(clash.sentence)
    elif sure:
        _take_best(planned, record, sure, taken)
    else:
        return _Open(planned, record, identity, verdicts)
    return None


def _take_best(
    planned: Planned, record: Record, sure: list[tuple[Likeness, Known]], taken: dict[str, int]
) -> None:
    best = max(likeness for likeness, _ in sure)
    fitting = [known for likeness, known in sure if likeness == best]
    by_numbers = {known.person_id for likeness, known in sure if likeness >= Likeness.BSN}
    if len(fitting) > 1 or len(by_numbers) > 1:
        planned.rejection = reason(matching.SEVERAL)
        return
    first = taken.setdefault(fitting[0].person_id, record.row.number)
    if first != record.row.number:
        planned.rejection = reason(_TAKEN, row=first)
        return
    planned.person = fitting[0]


def _settle(left: list[_Open], taken: dict[str, int]) -> None:
    """Weak matches that nobody else claims, doubts, and who is new."""
    claims = Counter(known.person_id for item in left for known in _weak(item, taken))
    for item in left:
        weak = _weak(item, taken)
        doubts = [
            (known, verdict)
            for known, verdict in item.verdicts
            if verdict.likeness is Likeness.UNSURE and known.person_id not in taken
        ]
        if len(weak) == 1 and claims[weak[0].person_id] == 1:
            item.planned.person = weak[0]
        elif weak:
            item.planned.rejection = reason(matching.SEVERAL)
        elif doubts:
            _doubt(item, doubts)


def _weak(item: _Open, taken: dict[str, int]) -> list[Known]:
    return [
        known
        for known, verdict in item.verdicts
        if verdict.likeness is Likeness.WEAK and known.person_id not in taken
    ]


def _doubt(item: _Open, doubts: list[tuple[Known, Verdict]]) -> None:
    """Reject, unless the row says nothing that is not in the vault already."""
    known, verdict = doubts[0]
    is_safe = verdict.sentence == matching.NO_NUMBER and len(doubts) == 1
    if is_safe and not changed_values(known, values_for(known, item.record)):
        item.planned.person = known
    else:
        item.planned.rejection = reason(verdict.sentence)
