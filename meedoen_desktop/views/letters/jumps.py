"""Where to fill in what a letter lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from meedoen_desktop.views.context import Context

_OF_CONSULTANT = "sender_"
_OF_MUNICIPALITY = "municipality"
_OF_REPRESENTATIVE = "representative"
_OF_ADDRESS = frozenset({_OF_REPRESENTATIVE, "street", "foreign_line_1", "surname"})


@dataclass(frozen=True)
class Jump:
    """A button's words and what it does."""

    label: str
    go: Callable[[], None]


def is_outside(field: str) -> bool:
    """Whether even a whole letter is mended elsewhere: who it is from, and where it goes."""
    return field.startswith(_OF_CONSULTANT) or field in _OF_ADDRESS


def jump_outside(context: Context, person_id: str, field: str) -> Jump | None:
    """The way to a field that is not on the letter page; None when nothing can be filled in."""
    _ = context.translator.text
    if not field:
        return None
    if field.startswith(_OF_CONSULTANT) or field == _OF_MUNICIPALITY:
        return Jump(_("Vul uw gegevens aan"), lambda: context.navigate("settings", part="you"))
    if field == _OF_REPRESENTATIVE or "person" not in context.places:
        return Jump(_("Naar de cliënt"), lambda: context.navigate("client", person_id=person_id))
    return Jump(
        _("Vul de gegevens van de cliënt aan"),
        lambda: context.navigate("person", person_id=person_id, field=field),
    )
