"""What was said in an intake, in words: the same on the screen and on paper."""

from __future__ import annotations

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.intake.intake_reading import IntakeRecord

UNKNOWN, RATHER_NOT = "unknown", "rather_not"
STATES = {UNKNOWN: N_("Weet ik niet"), RATHER_NOT: N_("Liever niet")}
IMPORTANCE = (N_("niet belangrijk"), N_("een beetje belangrijk"), N_("heel belangrijk"))
_YES_NO = {"yes": N_("ja"), "no": N_("nee")}


def shown(answer: AreaAnswer, field: str) -> int | str | None:
    """The value of a field, or "unknown" or "rather_not"."""
    if field in answer.unknown:
        return UNKNOWN
    if field in answer.rather_not:
        return RATHER_NOT
    value: int | str | None = getattr(answer, field)
    return value


def state_words(state: str, translator: Translator) -> str:
    """The words of "unknown" or "rather_not", or ""."""
    return translator.text(STATES.get(state, ""))


def answer_words(record: IntakeRecord, question_id: str, translator: Translator) -> str:
    """The answer to a question, or "". A question that the form does not know is told as kept."""
    answer = record.answer(question_id)
    words = answer.words.strip()
    try:
        question = record.form.question(question_id)
    except KeyError:
        question = None
    if question is not None and words:
        labels = {one.code: one.label.text(translator.language) for one in question.choices}
        if question.kind == "yes_no":
            labels = {code: translator.text(label) for code, label in _YES_NO.items()}
        words = labels.get(words, words)
    state = state_words(answer.state, translator)
    return " · ".join(part for part in (words, state) if part)


def value_words(answer: AreaAnswer, field: str, translator: Translator) -> str:
    """Importance, a number, or one of the answers that fit everything, in words."""
    value = shown(answer, field)
    if value in {UNKNOWN, RATHER_NOT}:
        return state_words(str(value), translator).lower()
    if value is None or value == "":
        return ""
    return translator.text(IMPORTANCE[int(value)]) if field == "importance" else str(value)


def area_lines(record: IntakeRecord, area_id: str, translator: Translator) -> list[str]:
    """What was said about an area beside its questions, a short line each."""
    _ = translator.text
    answer = record.area(area_id)
    now, wished = (
        value_words(answer, name, translator) for name in ("number_now", "number_wished")
    )
    lines = [value_words(answer, "importance", translator)]
    if now and wished:
        lines.append(_("cijfer {nu}, graag {gewenst}", nu=now, gewenst=wished))
    elif now or wished:
        lines.append(
            _("cijfer {nu}", nu=now) if now else _("graag cijfer {gewenst}", gewenst=wished)
        )
    lines.append(care_words(record, answer, translator))
    if answer.want_to_talk:
        lines.append(record.form.labels.want_to_talk.text(translator.language))
    if answer.words.strip():
        lines.append(f"“{answer.words.strip()}”")
    return [line for line in lines if line]


def area_rows(
    record: IntakeRecord, area_id: str, translator: Translator
) -> tuple[tuple[str, str], ...]:
    """Everything that was said about an area, label by label; empty when nothing was."""
    answer, labels, language = record.area(area_id), record.form.labels, translator.language
    rows = [
        (question.label.text(language), answer_words(record, question.id, translator))
        for question in record.form.area(area_id).questions
    ]
    rows += [
        (labels.importance.text(language), value_words(answer, "importance", translator)),
        (labels.number_now.text(language), value_words(answer, "number_now", translator)),
        (labels.number_wished.text(language), value_words(answer, "number_wished", translator)),
        (translator.text("Hulp bij dit onderwerp"), care_words(record, answer, translator)),
        (
            labels.want_to_talk.text(language),
            translator.text("ja") if answer.want_to_talk else "",
        ),
        (labels.words.text(language), answer.words.strip()),
    ]
    return tuple((label, words) for label, words in rows if words)


def care_words(record: IntakeRecord, answer: AreaAnswer, translator: Translator) -> str:
    """Whether there is or should be help, and by whom."""
    need = record.form.care_need(answer.care_need)
    if need is None:
        state = value_words(answer, "care_need", translator)
        return " · ".join(part for part in (state, answer.help_present) if part)
    words = need.label.text(translator.language).lower()
    return f"{words} ({answer.help_present})" if answer.help_present else words
