"""What the list of clients says when there is nobody to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.empty_state import EmptyState


def nobody(context: Context) -> EmptyState:
    """An empty vault: how clients come in."""
    _ = context.translator.text
    return EmptyState(
        "users",
        _("Hier komen uw cliënten"),
        _(
            "Lees een lijst uit uw eigen systeem in, of voeg iemand met de hand toe. Daarna "
            "vindt u hier iedereen terug, ook zonder internet."
        ),
        _first_steps(context),
    )


def nothing(context: Context, clear: Callable[[], None]) -> EmptyState:
    """Nobody fits the filters."""
    _ = context.translator.text
    return EmptyState(
        "magnifying-glass",
        _("Niemand gevonden"),
        _("Er is geen cliënt bij wie dit past. Kijk naar de spelling, of wis de filters."),
        (SecondaryButton(_("Wis de filters"), "x", clear),),
    )


def _first_steps(context: Context) -> tuple[QWidget, ...]:
    _, go = context.translator.text, context.navigate
    steps: list[QWidget] = []
    if "import" in context.places:
        load = PrimaryButton(_("Lijst inlezen"), "upload-simple", lambda: go("import"))
        steps.append(load)
    if "person" in context.places:
        kind = QuietButton if steps else PrimaryButton
        steps.append(kind(_("Voeg een cliënt toe"), "user-plus", lambda: go("person")))
    return tuple(steps)
