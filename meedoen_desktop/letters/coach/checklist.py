"""What must be in a letter, and whether it is there (domain/research.md 2.1, method.md 9)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.rules import Checklist
from meedoen_desktop.letters.template import COMPULSORY

VOLUNTARY, INTERPRETER, IN_PERSON = "voluntary_promise", "interpreter", "in_person"
CONDITIONS = (VOLUNTARY, INTERPRETER, IN_PERSON)
"""What an item may need: the municipality's promise, a client who needs an interpreter that can
be had, or a talk for which one goes somewhere."""
_AT_A_DISTANCE = frozenset({"phone", "video"})
LABELS: dict[str, str] = {
    "when": N_("Dag, datum en tijd"),
    "how_long": N_("Hoe lang het duurt"),
    "where": N_("Waar het is"),
    "who": N_("Met wie"),
    "about": N_("Waar het over gaat"),
    "bring_someone": N_("Iemand meenemen mag"),
    "bring_things": N_("Wat er mee moet, of dat er niets mee hoeft"),
    "change": N_("Wat te doen als de dag niet past"),
    "phone": N_("Een telefoonnummer"),
    "voluntary": N_("Dat het vrijwillig is"),
    "interpreter": N_("Een tolk kan"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One item of the list for this letter; ``label`` is translatable."""

    id: str
    label: str
    is_there: bool


def conditions_of(flags: Collection[str], tone: str) -> frozenset[str]:
    """The conditions that hold in a letter with these ``fields.FLAGS``.

    A letter that obliges promises nothing, whatever the municipality says.
    """
    found = {INTERPRETER} & set(flags)
    if tone != COMPULSORY:
        found |= {VOLUNTARY} & set(flags)
    if not _AT_A_DISTANCE & set(flags):
        found.add(IN_PERSON)
    return frozenset(found)


def checks(
    rules: Checklist, text: str, letter: str, conditions: frozenset[str]
) -> tuple[Check, ...]:
    """The list for a letter of this kind. Items whose condition does not hold are not asked for."""
    found = []
    for name in _wanted(rules, letter):
        item = rules.items[name]
        if not item.needs or item.needs in conditions:
            is_there = any(pattern.search(text) for pattern in item.patterns)
            found.append(Check(name, LABELS[name], is_there))
    return tuple(found)


def _wanted(rules: Checklist, letter: str) -> tuple[str, ...]:
    for letters, items in rules.lists:
        if any(fnmatchcase(letter, one) for one in letters):
            return items
    return ()
