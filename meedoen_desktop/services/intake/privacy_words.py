"""What is written down, what for, who sees it: the same words on the screen and on paper.

Only what is true (method.md 1): the sentence about the benefit comes only with the
municipality's promise, the one about the archive only when documents go there. Language level B1.
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.municipality import Municipality

TITLE = N_("Wat ik opschrijf, en waarom")
_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("Wat ik opschrijf"),
        (
            N_("Wat u vertelt over uw leven nu, en wat u graag wilt."),
            N_("Wat goed gaat, wat u kunt en wat u nodig heeft."),
            N_("Wat we samen afspreken."),
            N_("Geen ziektes en geen medicijnen."),
        ),
    ),
    (
        N_("Waarvoor"),
        (
            N_("Om u te helpen met een volgende stap. Klein mag ook."),
            N_("Om te onthouden wat u vertelde. Dan hoeft u het niet nog eens te vertellen."),
        ),
    ),
    (
        N_("Wie het ziet"),
        (
            N_("Ik, en mijn collega's die u ook helpen."),
            N_("De afdeling inkomen krijgt alleen wat nodig is. Ik vertel u eerst wat."),
            N_("Een andere organisatie? Alleen als u dat goed vindt."),
        ),
    ),
    (
        N_("Wat u mag"),
        (
            N_("U hoeft niet op elke vraag te antwoorden."),
            N_("U mag lezen wat er staat, en zeggen wat niet klopt."),
            N_("U mag vragen om iets weg te halen."),
        ),
    ),
)
_WHO_SEES = 2
_ARCHIVE = N_(
    "De gemeente bewaart sommige papieren over u ook in haar archief. Vraag mij gerust welke."
)
_PROMISE = N_("Dit gesprek heeft geen gevolgen voor uw uitkering.")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A heading with short sentences."""

    heading: str
    lines: tuple[str, ...]


def explanation(
    translator: Translator, municipality: Municipality | None, *, archived: bool
) -> tuple[Explanation, ...]:
    """The parts in the language of ``translator``; ``archived``: documents go to the archive."""
    _ = translator.text
    parts = [Explanation(_(head), tuple(_(line) for line in lines)) for head, lines in _PARTS]
    if archived:
        parts[_WHO_SEES] = _with(parts[_WHO_SEES], _(_ARCHIVE))
    if municipality is not None and municipality.voluntary_promise:
        parts[-1] = _with(parts[-1], _(_PROMISE))
    return tuple(parts)


def _with(part: Explanation, line: str) -> Explanation:
    return Explanation(part.heading, (*part.lines, line))
