"""Asking before a letter with example addresses goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters import letter_examples
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.dialog import Dialog


def example_words(translator: Translator, examples: Sequence[str]) -> str:
    """Which lines are no real addresses, and who can put them right."""
    return translator.text(
        "Hier staan voorbeelden in plaats van echte adressen: {regels}. Vraag uw beheerder om de "
        "echte in te vullen.",
        regels=", ".join(examples),
    )


def ask_about_examples(
    parent: QWidget, context: Context, examples: Sequence[str], go_on: Callable[[], object]
) -> None:
    """Go on at once when there are none or it was asked today; else after a yes."""
    if not examples or not letter_examples.must_ask(context.store):
        go_on()
        return
    _ = context.translator.text
    dialog = Dialog(
        parent.window(),
        _("Er staan nog voorbeelden in de brief"),
        f"{example_words(context.translator, examples)} "
        + _("Wie deze brief krijgt, gaat misschien naar een adres dat niet bestaat."),
        accept_text=_("Toch doorgaan"),
        cancel_text=_("Nog niet"),
        danger=True,
    )
    dialog.setObjectName("letter.examples")
    dialog.accept_button.setObjectName("letter.examples.go")

    def accepted() -> None:
        letter_examples.accept(context.store)
        go_on()

    dialog.accepted.connect(accepted)
    dialog.show_over()
