"""How it reads that something lacks a field."""

from __future__ import annotations

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator


def problem_words(translator: Translator, problem: WrongInput) -> str:
    """The sentence of what stops a letter or message, with the name of the field."""
    params = dict(problem.params)
    if "label" in params:
        params["label"] = translator.text(str(params["label"]))
    return translator.text(problem.sentence, **params)
