"""The words of the sections with rows."""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.cv.cv_data import (
    COURSES,
    JOBS,
    LANGUAGES,
    LEVELS,
    REFERENCES,
    WORK_KINDS,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.row_form import RowWords
from meedoen_desktop.views.cv.rows_card import RowsCard


def rows_cards(context: Context) -> dict[str, RowsCard]:
    """A card per kind of row, in the order in which one talks about them."""
    _ = context.translator.text
    return {
        JOBS: RowsCard(
            context, _jobs(context.translator), _("Ervaring"), _("Nog een ervaring"),
            _("Betaald werk, vrijwilligerswerk en zorg voor een ander tellen hier even zwaar."),
        ),
        COURSES: RowsCard(
            context, _courses(context.translator), _("Opleiding en cursussen"),
            _("Nog een opleiding of cursus"),
        ),
        LANGUAGES: RowsCard(
            context, _languages(context.translator), _("Talen"), _("Nog een taal")
        ),
        REFERENCES: RowsCard(
            context, _references(context.translator), _("Referenties"), _("Nog een referentie"),
            _("Iemand die iets goeds over u kan vertellen. Vraag het eerst aan diegene."),
        ),
    }  # fmt: skip


def _jobs(translator: Translator) -> RowWords:
    _ = translator.text
    return RowWords(
        JOBS, _("Wat deed u?"), _("Waar?"), _("2019 - 2022"), _("Vertel er kort iets over"),
        _("Wat voor werk?"), [(code, _(words)) for code, words in WORK_KINDS.items()],
    )  # fmt: skip


def _courses(translator: Translator) -> RowWords:
    _ = translator.text
    return RowWords(COURSES, _("Welke opleiding of cursus?"), _("Waar?"), _("2015"))


def _languages(translator: Translator) -> RowWords:
    _ = translator.text
    return RowWords(
        LANGUAGES, _("Welke taal?"), text=_("In eigen woorden, als u wilt"), long_text=False,
        kind=_("Hoe goed?"), kinds=[(code, _(words)) for code, words in LEVELS.items()],
    )  # fmt: skip


def _references(translator: Translator) -> RowWords:
    _ = translator.text
    return RowWords(
        REFERENCES, _("Naam"), _("Functie en organisatie"),
        text=_("Telefoon of e-mail"), long_text=False,
    )  # fmt: skip
