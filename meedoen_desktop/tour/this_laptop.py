"""Within chapter 1b: a vault that opens on this laptop only, and a copied laptop's own name."""

from __future__ import annotations

from meedoen_desktop.tour.both_looks import in_both, open_and_see, picture
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.settings.binding_dialog import BindingDialog
from meedoen_desktop.views.sharing.name_dialog import NameDialog


def look(guide: Guide) -> None:
    """The card and its question; then the question that two laptops with one vault get."""
    in_both(guide, _look)


def _look(guide: Guide) -> None:
    guide.go("settings", part="safety")
    picture(guide, "kluis-aan-laptop-kaart", guide.find("settings.binding_card"))
    context, window = guide.frame.context, guide.window
    binding = BindingDialog(window, context, turn_on=True, on_changed=_nothing)
    open_and_see(guide, "kluis-aan-laptop", binding)
    open_and_see(guide, "eigen-naam", NameDialog(window, context))


def _nothing(*, turned_on: bool, is_ring_empty: bool) -> None:
    """The ring of the system is left alone."""
