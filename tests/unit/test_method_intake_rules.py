import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.intake_rules import (
    AreaAnswer,
    OpenItem,
    can_pick,
    changes,
    open_items,
    themes_to_suggest,
)
from meedoen_desktop.method.suite_text import LONGEST, SuiteText, suite_text

FORM = latest_form()
TOPIC_QUESTIONS = [q.id for topic in FORM.topics for q in topic.questions]


def full(area_id: str) -> AreaAnswer:
    return AreaAnswer(area_id, 1, 6, care_need="none")


def test_everything_is_open_in_an_empty_intake_and_nothing_in_a_full_one() -> None:
    assert len(open_items(FORM, [])) == 8 * 3 + len(TOPIC_QUESTIONS)
    assert open_items(FORM, map(full, FORM.area_ids), TOPIC_QUESTIONS) == ()


def test_not_knowing_and_rather_not_are_answers() -> None:
    shy = AreaAnswer(
        "geld", unknown=frozenset({"number_now"}), rather_not=frozenset({"importance", "care_need"})
    )
    left = open_items(FORM, [shy], TOPIC_QUESTIONS, picked=["geld"])
    assert left == ()


def test_help_that_is_there_asks_by_whom() -> None:
    helped = AreaAnswer("geld", 2, 4, care_need="has_help")
    left = open_items(FORM, [helped], TOPIC_QUESTIONS, picked=["geld"])
    assert left == (OpenItem("geld", "help_present"),)
    named = AreaAnswer("geld", 2, 4, care_need="has_help", help_present="een buurvrouw")
    assert open_items(FORM, [named], TOPIC_QUESTIONS, picked=["geld"]) == ()


def test_a_short_intake_only_counts_the_picked_areas_and_what_must_be_told() -> None:
    left = open_items(FORM, [full("geld")], picked=["geld", "blij"])
    assert {item.place for item in left} == {"blij", "privacy"}
    assert {item.field for item in left if item.is_topic} == {"privacy-verteld", "privacy-blad"}
    assert can_pick(["geld", "blij"])
    assert not can_pick(["geld", "blij", "doen"])


def test_themes_are_very_important_and_low_with_the_largest_gap_first() -> None:
    answers = [
        AreaAnswer("wonen", 2, 5, 6),
        AreaAnswer("geld", 2, 2, 8),
        AreaAnswer("mensen", 2, 6, 10),
        AreaAnswer("lichaam", 1, 1, 10),
        AreaAnswer("gevoel", 2, 4),
        AreaAnswer("doen", 2, 3, 5),
    ]
    assert themes_to_suggest(answers) == ("geld", "gevoel", "doen")


def test_with_equal_gaps_the_area_that_the_client_wants_to_talk_about_comes_first() -> None:
    answers = [AreaAnswer("wonen", 2, 3, 7), AreaAnswer("geld", 2, 4, 8, want_to_talk=True)]
    assert themes_to_suggest(answers) == ("geld", "wonen")


def test_nothing_is_suggested_without_numbers() -> None:
    assert themes_to_suggest([AreaAnswer("wonen", 2), AreaAnswer("geld", None, 1)]) == ()


def test_what_went_up_most_is_shown_first() -> None:
    before = {
        "wonen": AreaValue("wonen", 2, 5),
        "geld": AreaValue("geld", 2, 3),
        "blij": AreaValue("blij", 1, 7),
    }
    now = {
        "wonen": AreaValue("wonen", 1, 4),
        "geld": AreaValue("geld", 2, 6),
        "doen": AreaValue("doen", 0, 8),
    }
    found = changes(FORM, before, now)
    assert [(change.area_id, change.difference) for change in found] == [
        ("geld", 3),
        ("wonen", -1),
        ("doen", None),
        ("blij", None),
    ]
    assert (found[1].importance_before, found[1].importance_now) == (2, 1)


@pytest.mark.parametrize("number", [0, 11, -3])
def test_a_number_outside_the_scale_is_refused(number: int) -> None:
    with pytest.raises(WrongInput, match="cijfer van 1 tot en met 10"):
        AreaAnswer("geld", 1, number)


def test_an_importance_outside_the_scale_is_refused() -> None:
    with pytest.raises(WrongInput, match="niet, een beetje of heel belangrijk"):
        AreaAnswer("geld", 3)


def test_answering_takes_away_not_knowing() -> None:
    answer = AreaAnswer("geld", words="Lastig.").with_unknown("number_now")
    assert answer.is_answered("number_now")
    answered = answer.with_answer("number_now", 4)
    assert answered.unknown == frozenset()
    assert answered.words == "Lastig."
    assert answered.with_rather_not("number_now").number_now is None


def test_a_kept_board_changes_importance_and_numbers_and_leaves_the_rest() -> None:
    said = AreaAnswer(
        "geld", 1, 3, unknown=frozenset({"care_need", "number_wished"}), words="Lastig."
    )
    merged = said.with_shared(AreaValue("geld", 2, 5, 8))
    assert merged == AreaAnswer("geld", 2, 5, 8, frozenset({"care_need"}), words="Lastig.")


TEXT = SuiteText(
    goal="Kennismaken.",
    discussed="Mevrouw vertelt over haar week.\nZe kookt graag.",
    areas=(
        AreaAnswer("blij", 2, 8, words="Koken voor anderen."),
        AreaAnswer("geld", 2, 4, 7, care_need="has_help", help_present="maatje"),
        AreaAnswer("doen"),
    ),
    agreements=("Mevrouw kijkt bij het buurthuis, voor 1 mei.", "", "Ik bel op 3 mei."),
    next_date="dinsdag 4 mei 2027 om 10.00 uur",
)


def test_the_suite_text_has_fixed_blocks_in_plain_text() -> None:
    assert suite_text(FORM, TEXT) == (
        "DOEL\nKennismaken.\n\n"
        "BESPROKEN\nMevrouw vertelt over haar week. Ze kookt graag.\n\n"
        "LEEFGEBIEDEN\n"
        "- Geld: heel belangrijk, cijfer 4, wil graag 7, heeft al hulp (maatje)\n"
        "- Wat mij blij maakt: heel belangrijk, cijfer 8, "
        "in eigen woorden: “Koken voor anderen.”\n\n"
        "AFSPRAKEN\n- Mevrouw kijkt bij het buurthuis, voor 1 mei.\n- Ik bel op 3 mei.\n\n"
        "VERVOLGDATUM\ndinsdag 4 mei 2027 om 10.00 uur"
    )


def test_an_empty_block_says_so() -> None:
    assert suite_text(FORM, SuiteText("", "", (), (), "")).count("Niets genoteerd.") == 5


def test_long_words_are_shortened_before_the_agreements() -> None:
    areas = tuple(AreaAnswer(area, 2, 4, words="woord " * 400) for area in FORM.area_ids)
    text = suite_text(FORM, SuiteText("Doel", "kort", areas, TEXT.agreements, TEXT.next_date))
    assert len(text) <= LONGEST
    assert "(ingekort)" in text
    assert "- Ik bel op 3 mei." in text
    assert "dinsdag 4 mei 2027" in text


def test_a_long_discussion_is_shortened_and_the_agreements_stay_whole() -> None:
    text = suite_text(
        FORM, SuiteText("Doel", "zin " * 3000, TEXT.areas, TEXT.agreements, TEXT.next_date)
    )
    assert 3900 < len(text) <= LONGEST
    assert text.endswith("dinsdag 4 mei 2027 om 10.00 uur")
    assert "- Ik bel op 3 mei." in text


LONG = st.text(max_size=30).flatmap(
    lambda part: st.sampled_from([1, 10, 300]).map(lambda times: part * times)
)


@given(LONG, LONG, st.lists(LONG, max_size=30), LONG, LONG)
@settings(max_examples=100, deadline=None)
def test_the_suite_text_always_fits_and_has_all_blocks(
    goal: str, discussed: str, agreements: list[str], next_date: str, words: str
) -> None:
    areas = tuple(AreaAnswer(area, 1, 5, words=words) for area in FORM.area_ids)
    text = suite_text(FORM, SuiteText(goal, discussed, areas, tuple(agreements), next_date))
    assert len(text) <= LONGEST
    for block in ("DOEL\n", "BESPROKEN\n", "LEEFGEBIEDEN\n", "AFSPRAKEN\n", "VERVOLGDATUM\n"):
        assert block in text
    assert all(character.isprintable() or character == "\n" for character in text)
