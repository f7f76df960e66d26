"""What must be in a letter, and whether it is there (domain/research.md 2.1, method.md 9)."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.rules import Checklist

VOLUNTARY, INTERPRETER = "voluntary_promise", "interpreter"
CONDITIONS = (VOLUNTARY, INTERPRETER)
"""What an item may need: the municipality's promise, or an interpreter that can be had."""
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
