"""Chapter: a sentence that could be friendlier, and the coach beside the letter."""

from __future__ import annotations

from functools import partial
from typing import cast

from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.letters.letter_page import LetterPage

_SENTENCE = (
    "Tevens ontvangt u m.b.t. de cursus een folder. U dient zich vrijdag te melden. "
    "Neem gerust iemand mee."
)


def walk(guide: Guide) -> None:
    """Light and dark, beside the true letter."""
    person = choose(guide.store).new
    for look, number in (("light", "85"), ("dark", "86")):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.go("letter", person_id=person)
        guide.type("letter.extra", _SENTENCE)
        page = cast("LetterPage", guide.frame.navigator.stack.currentWidget())
        guide.wait("the coach", partial(_has_remarks, page))
        page.panes.open_side(True)  # noqa: FBT003 - the choice itself
        guide.show(f"{number}-meelezer")
        guide.press("letter.again")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))


def _has_remarks(page: LetterPage) -> bool:
    return bool(page.coach.coach.pane.blocks)
