"""What may be wrong with a moment, in sentences: the same wherever a talk is planned."""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.appointment_warnings import TRAVEL_MINUTES, Warnings


def moment_words(
    translator: Translator, found: Warnings, *, names_hidden: bool = False
) -> list[str]:
    """One sentence for each; ``names_hidden`` while the client looks along."""
    _ = translator.text
    told = (
        (found.weekend, _("Deze dag valt in het weekend.")),
        (found.not_working, _("Op deze dag werkt u niet.")),
        (found.leave, _("Dan hebt u vrij.")),
        (bool(found.holiday), _("Dan is het een feestdag: {dag}.", dag=found.holiday)),
        (found.past, _("Dit moment is al voorbij.")),
    )
    said = [sentence for holds, sentence in told if holds]
    said += _others(translator, found, names_hidden=names_hidden)
    return said + [_("Uw eigen agenda is dan bezet: {tijd}.", tijd=one) for one in found.busy]


def _others(translator: Translator, found: Warnings, *, names_hidden: bool) -> list[str]:
    """Talks at the same time, and talks elsewhere with little time to get there."""
    _ = translator.text
    if names_hidden:
        hidden = ((found.clashes, _("U hebt dan al een andere afspraak.")),
                  (found.travel, _("Er is weinig reistijd.")))  # fmt: skip
        return [sentence for holds, sentence in hidden if holds]
    clashes = [_("U hebt dan ook: {afspraak}.", afspraak=one) for one in found.clashes]
    travel = [
        _(
            "Er is minder dan {minuten} minuten reistijd: {afspraak}.",
            minuten=TRAVEL_MINUTES,
            afspraak=one,
        )
        for one in found.travel
    ]
    return clashes + travel
