"""What follows an empty chair: the next invitation, from wherever *Niet gekomen* was said."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.views.context import Context


def invite_again(context: Context, person_id: str) -> tuple[str, Callable[[], object]]:
    """Words and way for the message that confirms a no-show, beside its undo."""
    words = context.translator.text("Nodig opnieuw uit")
    return words, lambda: context.navigate("letter", person_id=person_id)
