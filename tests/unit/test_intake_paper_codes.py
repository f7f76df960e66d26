from __future__ import annotations

import pytest

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.views.intake import paper_codes

FORM = latest_form()


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        ("wonen-1", "Bij mijn moeder", Answer("Bij mijn moeder")),
        ("wonen-1", "?", Answer(state="unknown")),
        ("wonen-1", "-", Answer(state="rather_not")),
        ("wonen-1", "", Answer()),
        ("bereikbaar-hoe", "2", Answer("whatsapp")),
        ("bereikbaar-hoe", "9", None),
        ("bereikbaar-hoe", "bellen", None),
        ("begeleider-mee", "j", Answer("yes")),
        ("begeleider-mee", "Nee", Answer("no")),
        ("begeleider-mee", "x", None),
    ],
)
def test_a_question_reads_what_is_typed(question: str, typed: str, answer: Answer | None) -> None:
    assert paper_codes.read_answer(FORM.question(question), typed) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wonen-1", Answer("Bij mijn moeder")),
        ("wonen-1", Answer(state="unknown")),
        ("bereikbaar-hoe", Answer("letter")),
        ("bereikbaar-hoe", Answer(state="rather_not")),
        ("begeleider-mee", Answer("no")),
        ("begeleider-mee", Answer()),
    ],
)
def test_what_a_question_shows_reads_back_the_same(question: str, answer: Answer) -> None:
    asked = FORM.question(question)
    assert paper_codes.read_answer(asked, paper_codes.typed_answer(asked, answer)) == answer


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("importance", "n", 0),
        ("importance", "B", 1),
        ("importance", "h", 2),
        ("number_now", "10", 10),
        ("number_wished", "7", 7),
        ("care_need", "2", "has_help"),
        ("help_present", "Mijn zus", "Mijn zus"),
    ],
)
def test_a_value_is_read_and_shown_the_same(field: str, typed: str, value: object) -> None:
    found = paper_codes.read_value(FORM, AreaAnswer("geld"), field, typed)
    assert found is not None
    assert getattr(found, field) == value
    assert paper_codes.typed_value(FORM, found, field).lower() == typed.lower()


@pytest.mark.parametrize(
    ("field", "typed"),
    [("importance", "x"), ("number_now", "0"), ("number_now", "11"), ("number_now", "²"),
     ("number_now", "zeven"), ("care_need", "5"), ("care_need", "0")],
)  # fmt: skip
def test_what_is_no_value_is_refused(field: str, typed: str) -> None:
    assert paper_codes.read_value(FORM, AreaAnswer("geld", 1, 5), field, typed) is None


@pytest.mark.parametrize("field", ["importance", "number_now", "number_wished", "care_need"])
@pytest.mark.parametrize(("sign", "state"), [("?", "unknown"), ("-", "rather_not")])
def test_both_signs_answer_everywhere_and_an_empty_field_takes_them_back(
    field: str, sign: str, state: str
) -> None:
    found = paper_codes.read_value(FORM, AreaAnswer("geld", 1, 5, 6), field, sign)
    assert found is not None
    assert field in getattr(found, state)
    assert not getattr(found, field)
    assert paper_codes.typed_value(FORM, found, field) == sign
    again = paper_codes.read_value(FORM, found, field, "")
    assert again is not None
    assert not again.is_answered(field)
