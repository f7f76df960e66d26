"""What to ask at each step of the strengths cards."""

from __future__ import annotations

from meedoen_desktop.exercises.decks import DeckTexts
from meedoen_desktop.exercises.strengths_state import StrengthsState
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.views.context import Context

_GENERAL = ("talk_when", "talk_who", "talk_where")


def strengths_questions(
    context: Context, dutch: DeckTexts, state: StrengthsState
) -> tuple[tuple[str, ...], str]:
    """Questions for the consultant to ask, and one hint."""
    _ = context.translator.text
    if state.step == "talk":
        texts = client_texts(SOURCE_LANGUAGE)
        general = (texts.text(f"strengths.{key}") for key in _GENERAL)
        return (
            (dutch.card(state.card).asks, *general),
            _("Een vraag tegelijk. Luister, vat samen en vraag door."),
        )
    return {
        "intro": (
            (_("Zullen we samen kijken wat uw sterke kanten zijn?"),),
            _("Vraag eerst of het mag. Praten zonder kaarten is ook goed."),
        ),
        "sort": (
            (_("Past dit bij u?"), _("Wanneer wel, en wanneer niet?")),
            _("Laat de cliënt rustig leggen. Niet alle kaarten hoeven: na een tijdje is het "
              "genoeg."),
        ),
        "choose": (
            (_("Welke zeggen het meest over u?"), _("Waarom juist deze?")),
            _("Minder dan vijf is ook goed. Help niet met kiezen."),
        ),
        "learn": (
            (_("Welke van deze wilt u het eerst leren?"), _("Wat is een kleine stap?")),
            _("Alleen de cliënt kiest. Stel zelf niets voor."),
        ),
        "other": _other(context, state),
        "both": (
            (_("Wat valt u op?"), _("Wat is hetzelfde, en wat is anders?"),
             _("Waar zou u dit willen gebruiken?")),
            _("Begin met wat u allebei zag. Een verschil is geen fout."),
        ),
    }.get(state.step, ((), _("De cliënt beslist of dit bewaard wordt.")))  # fmt: skip


def _other(context: Context, state: StrengthsState) -> tuple[tuple[str, ...], str]:
    _ = context.translator.text
    if state.other_by == "consultant":
        return (
            (_("Mag ik ook kaarten voor u kiezen?"), _("Dit zag ik bij u, toen u vertelde over …")),
            _("Zeg bij elke kaart waar u het aan zag. Kies alleen wat u echt zag."),
        )
    return (
        (_("Waar ziet u dat aan?"), _("Wist u dat zij dit in u ziet?")),
        _("Is er niemand bij? Kies dan zelf kaarten, of ga verder."),
    )
