"""How the advice about a letter reads; it never forbids anything."""

from __future__ import annotations

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters.letter_examples import LOGO_KEY
from meedoen_desktop.services.letters.letter_lead import Lead
from meedoen_desktop.services.letters.letter_writing import Preview
from meedoen_desktop.views.letters.examples import example_words
from meedoen_desktop.views.letters.notices import Notice
from meedoen_desktop.views.words.moment_words import moment_words

_LEAD = {
    "good": N_("Stuur de brief uiterlijk {dag}. Dan is hij op tijd."),
    "short": N_(
        "Er is weinig tijd: nog {aantal} werkdagen tot het gesprek. Bel de cliënt ook even, of "
        "kies een latere dag."
    ),
    "far": N_(
        "Het gesprek is pas over {aantal} werkdagen. Stuur de brief rond {dag}, dan wordt het "
        "niet vergeten."
    ),
}
_ONE_DAY = N_("Het gesprek is al op de volgende werkdag. Bel de cliënt ook even.")


def about_letter(translator: Translator, preview: Preview) -> list[Notice]:
    """What to know before this letter goes out, the most important first."""
    _ = translator.text
    notices = [Notice(_(one.text, **one.params), "danger") for one in preview.sentences]
    if preview.file_problem is not None:
        notices.append(Notice(file_words(translator, preview.file_problem), "danger"))
    if preview.examples:
        notices.append(Notice(example_words(translator, preview.examples), "danger"))
    return notices


def file_words(translator: Translator, problem: DataFileError) -> str:
    """What is wrong with the municipality's own file, and what that means for this letter."""
    meanwhile = (
        translator.text("Tot dat in orde is, komt de brief zonder dit logo.")
        if problem.params["key"] == LOGO_KEY
        else translator.text(
            "Tot dat in orde is, komt de brief op het gewone briefpapier van het programma."
        )
    )
    return f"{translator.error(problem)} {meanwhile}"


def about_moment(translator: Translator, preview: Preview) -> list[Notice]:
    """What to know about the day and time."""
    words = moment_words(translator, preview.warnings)
    notices = [Notice(text, "warning") for text in words]
    return [*notices, *([_lead(translator, preview.lead)] if preview.lead else [])]


def _lead(translator: Translator, lead: Lead) -> Notice:
    tone = "warning" if lead.kind == "short" else "info"
    if lead.kind == "short" and lead.working_days <= 1:
        return Notice(translator.text(_ONE_DAY), tone)
    day = translator.day_long(lead.send_on)
    text = translator.text(_LEAD[lead.kind], dag=day, aantal=lead.working_days)
    return Notice(text, tone)
