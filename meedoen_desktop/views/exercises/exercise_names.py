"""The three exercises in words for the consultant."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import N_


@dataclass(frozen=True)
class ExerciseName:
    """``place`` is where ``context.navigate`` goes; ``about`` says what it is for."""

    place: str
    name: str
    about: str
    icon: str


EXERCISES = {
    "bord-leefgebieden": ExerciseName(
        "board",
        N_("Bord leefgebieden"),
        N_("Acht kaarten over het leven: wat is belangrijk, en hoe gaat het nu? Aan het einde "
           "kiest de cliënt waarover u praat. Ongeveer 20 minuten."),
        "squares-four",
    ),
    "kwaliteiten": ExerciseName(
        "strengths",
        N_("Sterke kanten"),
        N_("Zestig kaarten met een sterke kant. De cliënt kiest er ten hoogste 5 die bij hem "
           "passen, en vertelt erover. Ongeveer 20 minuten, met 24 kaarten 10 minuten."),
        "hand-heart",
    ),
    "associatie": ExerciseName(
        "pictures",
        N_("Associatiekaarten"),
        N_("Achtenveertig plaatjes. De cliënt kiest er een voor hoe het nu gaat, en een voor "
           "hoe hij het zou willen. Ongeveer 10 minuten."),
        "image",
    ),
}  # fmt: skip
