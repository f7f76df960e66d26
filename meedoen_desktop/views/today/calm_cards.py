"""The cards of *Vandaag* that teach or reassure: first steps, a task after an import, all done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.day.today import Day
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.words.method_words import method_words


def teaching(context: Context) -> QWidget:
    """Nobody in file yet: what will stand here, and the first step."""
    _, words = context.translator.text, method_words(context)
    buttons = {
        "import": PrimaryButton(
            _("Lees een lijst met {wie} in", wie=words.clients), "upload-simple"
        ),
        "person": SecondaryButton(_("Voeg een {wie} toe", wie=words.client), "user-plus"),
    }
    offered = [key for key in buttons if key in context.places]
    for key in offered:
        buttons[key].setObjectName(f"today.{key}")
        buttons[key].clicked.connect(partial(context.navigate, key))
    return EmptyState(
        "sun-horizon",
        _("Hier ziet u straks uw dag"),
        _("Gesprekken, wie er aan de beurt is en waarom, en wat u beloofd hebt. "
          "Begin met uw {wie}.", wie=words.clients),
        tuple(buttons[key] for key in offered),
    )  # fmt: skip


def sorting(context: Context, day: Day) -> QWidget | None:
    """After an import: one task, not a mountain of late work."""
    count = day.caseload.to_sort
    if not count:
        return None
    translator, words = context.translator, method_words(context)
    card = Card(translator.text("Deel in"))
    card.setObjectName("today.sorting")
    sentence = translator.plural(
        "{count} {wie} heeft nog geen {groep}.",
        "{count} {wie} hebben nog geen {groep}.",
        count,
        wie=words.client if count == 1 else words.clients,
        groep=words.group.lower(),
    )
    calm = translator.text("Niemand is te laat: doe dit als het uitkomt.")
    card.add(Body(f"{sentence} {calm}"))
    button = SecondaryButton(
        translator.text("Deel in"), "squares-four", lambda: context.navigate("screening")
    )
    button.setObjectName("today.sort")
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def all_done(context: Context, day: Day) -> QWidget | None:
    """A calm word when nothing waits."""
    if day.drafts or day.promises or day.caseload.has_work:
        return None
    card = Card(context.translator.text("Niets dat wacht"), tone="soft")
    card.add(Muted(context.translator.text("Geen open werk en geen afspraken voor deze week.")))
    return card
