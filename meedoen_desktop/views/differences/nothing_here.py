"""Where there is nothing to choose: at all, or for this consultant."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.differences import Inbox
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.empty_state import EmptyState


def nothing_here(translator: Translator, inbox: Inbox, look: Callable[[], object]) -> EmptyState:
    """``look`` shows those of the whole team."""
    _ = translator.text
    if not inbox.total:
        words = _("Wat u en uw collega's schreven, past bij elkaar.")
        return EmptyState("check-circle", _("Geen verschillen"), words)
    words = translator.plural(
        "Bij het team is er nog {count}. Ook u kunt daar kiezen wat klopt.",
        "Bij het team zijn er nog {count}. Ook u kunt daar kiezen wat klopt.",
        inbox.total,
    )
    button = SecondaryButton(_("Bekijk die van het team"), "users", look)
    button.setObjectName("differences.team")
    return EmptyState("check-circle", _("Geen verschillen van u"), words, (button,))
