"""What to ask at each step of the picture exercise (research.md 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.exercises.decks import DeckTexts
    from meedoen_desktop.exercises.pictures_state import PicturesState

Asked = tuple[tuple[str, ...], str]


def picture_questions(context: Context, dutch: DeckTexts, state: PicturesState) -> Asked:
    """Questions for the consultant to ask, and one hint; ``dutch`` has the cards' own questions."""
    _ = context.translator.text
    own = (dutch.card(state.card).asks,) if state.card else ()
    if state.step == "look":
        seen = (_("Wat ziet u?"), _("Wat raakt u?"), _("Waar bent u zelf in dit plaatje?"))
        return (*seen, *own), _(
            "Wacht rustig. Stilte mag. Alleen de cliënt weet wat het plaatje betekent."
        )
    if state.step == "look_wished":
        seen = (_("Wat ziet u?"), _("Wat is hier anders dan nu?"), _("Wie is er dan bij u?"))
        return (*seen, *own), _("Laat de cliënt dromen. Of het kan, komt later.")
    return _of_step(context).get(state.step, ((), _("De cliënt beslist of dit bewaard wordt.")))


def _of_step(context: Context) -> dict[str, Asked]:
    _ = context.translator.text
    return {
        "intro": (
            (_("Zullen we er plaatjes bij pakken? U kiest er een, en daarna praten we."),),
            _("Vraag eerst of het mag. Praten zonder plaatjes is ook goed."),
        ),
        "now": (
            (_("Kijk er rustig naar. Welk plaatje past bij hoe het nu met u gaat?"),),
            _("Wacht rustig. Stilte mag. Wijs zelf geen plaatje aan."),
        ),
        "wished": (
            (_("Hoe zou u het graag willen? Kijk of daar een plaatje bij past."),),
            _("Niets kiezen mag ook. Wacht rustig: dit is een grote vraag."),
        ),
        "between": (
            (_("Wat is het verschil?"), _("Wat lijkt nu al een beetje op het tweede plaatje?"),
             _("Wat is een kleine eerste stap?"), _("Wie kan daarbij helpen?")),
            _("Een kleine stap is genoeg. De cliënt kiest."),
        ),
    }  # fmt: skip
