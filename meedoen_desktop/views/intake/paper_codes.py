"""Short codes for typing over a paper form, and back: h for *heel belangrijk*, ? and -."""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.life_areas import NUMBERS
from meedoen_desktop.method.form import Form, Question
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.intake.answer_words import RATHER_NOT, UNKNOWN, shown
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.views.intake.answers import with_shown

_STATES = {"?": UNKNOWN, "-": RATHER_NOT}
_IMPORTANCE = {"n": 0, "b": 1, "h": 2, "1": 0, "2": 1, "3": 2}
_YES_NO = {"j": "yes", "ja": "yes", "n": "no", "nee": "no"}


def hint(question: Question, translator: Translator) -> str:
    """What may be typed for a closed question: "1 Bellen · 2 WhatsApp"."""
    if question.kind == "yes_no":
        return translator.text("j of n")
    return " · ".join(
        f"{number} {choice.label.text(translator.language)}"
        for number, choice in enumerate(question.choices, start=1)
    )


def care_hint(form: Form) -> str:
    """The numbers of the care needs, in the order of the paper form."""
    return f"1-{len(form.care_needs)}"


def read_answer(question: Question, text: str) -> Answer | None:
    """The answer that was typed; None when it cannot be one (yet)."""
    typed = text.strip()
    if typed in _STATES:
        return Answer(state=_STATES[typed])
    if not typed or question.kind == "text":
        return Answer(words=text)
    codes = _YES_NO if question.kind == "yes_no" else _numbered(question)
    found = codes.get(typed.lower())
    return None if found is None else Answer(words=found)


def typed_answer(question: Question, answer: Answer) -> str:
    """The inverse of ``read_answer``: what to show in the field."""
    state = {name: sign for sign, name in _STATES.items()}.get(answer.state)
    if state and not answer.words:
        return state
    if question.kind == "text":
        return answer.words
    codes = {"yes": "j", "no": "n"} if question.kind == "yes_no" else {}
    codes |= {code: number for number, code in _numbered(question).items()}
    return codes.get(answer.words, answer.words)


def read_value(form: Form, answer: AreaAnswer, field: str, text: str) -> AreaAnswer | None:
    """The area with what was typed in a field; None when it cannot be a value (yet)."""
    typed = text.strip().lower()
    if typed in _STATES and field != "help_present":
        return with_shown(answer, field, _STATES[typed])
    if not typed:
        return with_shown(answer, field, None)
    if field == "help_present":
        return with_shown(answer, field, text)
    value = _value(form, field, typed)
    return None if value is None else with_shown(answer, field, value)


def typed_value(form: Form, answer: AreaAnswer, field: str) -> str:
    """The inverse of ``read_value``."""
    value = shown(answer, field)
    signs = {name: sign for sign, name in _STATES.items()}
    if value in signs:
        return signs[str(value)]
    if value is None or value == "":
        return ""
    if field == "importance":
        return "nbh"[int(value)]
    if field == "care_need":
        codes = [need.code for need in form.care_needs]
        return str(codes.index(str(value)) + 1) if value in codes else ""
    return str(value)


def _value(form: Form, field: str, typed: str) -> int | str | None:
    if field == "importance":
        return _IMPORTANCE.get(typed)
    number = int(typed) if typed.isdecimal() and len(typed) < 3 else 0
    if field == "care_need":
        fits = 0 < number <= len(form.care_needs)
        return form.care_needs[number - 1].code if fits else None
    return number if number in NUMBERS else None


def _numbered(question: Question) -> dict[str, str]:
    return {str(number): one.code for number, one in enumerate(question.choices, start=1)}
