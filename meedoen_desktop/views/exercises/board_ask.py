"""What to ask at each step of the board."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.exercises.board_state import BoardState

_QUESTIONS = 3


def board_questions(context: Context, state: BoardState) -> tuple[tuple[str, ...], str]:
    """Questions for the consultant to ask, and one hint."""
    _, language = context.translator.text, context.translator.language
    if state.step == "cards":
        area = latest_form().area(state.card)
        asked = [q.label.text(language) for q in area.questions if not q.consultant_only]
        return tuple(asked[:_QUESTIONS]), _("Wacht rustig. Stilte mag.")
    return _asked(_).get(
        state.talk_part if state.step == "talk" else state.step,
        ((), _("De cliënt beslist of dit bewaard wordt.")),
    )


def _asked(_: Callable[[str], str]) -> dict[str, tuple[tuple[str, ...], str]]:
    """By step, and by part of the talk."""
    return {
        "intro": (
            (_("Zullen we een bord maken van wat belangrijk is voor u?"),),
            _("Vraag eerst of het mag. Praten zonder bord is ook goed."),
        ),
        "board": (
            (_("Wat valt u op als u zo kijkt?"), _("Wat is er anders dan de vorige keer?"),
             _("Waarom geeft u geen lager cijfer?")),
            _("Begin met wat goed gaat of beter ging."),
        ),
        "choose": (
            (_("Waar wilt u nu over praten?"), _("Hoe ziet een punt meer eruit?"),
             _("Wie kan daarbij helpen?")),
            _("De cliënt kiest. Het sterretje is alleen een voorzichtig idee."),
        ),
        "understand": (
            (_("Wat gaat er al goed?"), _("Waarom geeft u geen lager cijfer?"),
             _("Hoe merkt u dat op een gewone dag?")),
            _("Noem eerst wat beter ging. Luister, vat samen en vraag door."),
        ),
        "forward": (
            (_("Hoe ziet een punt meer eruit?"), _("Wat is er dan anders?"),
             _("Wat is het kleinste dat al zou helpen?")),
            _("Een klein beetje beter is genoeg."),
        ),
        "options": (
            (_("Wat heeft u zelf al geprobeerd? Wat hielp?"), _("Wat kan ik doen?"),
             _("Wie kent u die kan helpen?")),
            _("Zoek aan drie kanten: de cliënt zelf, u en anderen. Kies nog niet."),
        ),
        "agree": (
            (_("Welke kleine stap past bij u?"), _("Wie doet het, en wanneer?"),
             _("Lukt dit ook op een slechte dag?")),
            _("Een kleine stap is genoeg. Niets afspreken mag ook. Vraag of de cliënt de "
              "afspraak zelf wil vertellen."),
        ),
    }  # fmt: skip
