import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters import arabic, fonts, measuring

LETTERS = st.text(alphabet="abc éïø ŁŻŧ ·“”€ Ωжج ሰ 7", max_size=20)


def test_names_far_outside_latin_1_stay_in_one_font() -> None:
    name = "Żáïŀëñøŕ Åłéèç Đëļŧå 'S Streeveld"
    assert [(run.font, run.text) for run in fonts.runs(name)] == [("Inter-Regular", name)]


def test_every_character_of_the_register_test_list_can_be_printed(shared_data: Path) -> None:
    with shared_data.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter=";"):
            for cell in row:
                assert "".join(run.text for run in fonts.runs(cell)) == cell


def test_other_scripts_come_from_another_font() -> None:
    found = fonts.runs("Dag ሰላም, tot morgen")
    assert [run.font for run in found] == [
        "Inter-Regular",
        "NotoSansEthiopic-Regular",
        "Inter-Regular",
    ]
    assert "".join(run.text for run in found) == "Dag ሰላም, tot morgen"


def test_a_bold_text_has_a_bold_fallback() -> None:
    assert fonts.runs("ሰላም", fonts.SEMIBOLD)[0].font == "NotoSansEthiopic-Bold"


def test_a_character_without_glyph_is_refused_with_its_name() -> None:
    with pytest.raises(WrongInput) as refused:
        fonts.runs("Tot ziens 😊")
    assert "😊" in str(refused.value)
    assert refused.value.params["text"] == "Tot ziens 😊"


def test_look_alikes_are_printed_with_the_sign_that_exists() -> None:
    assert fonts.runs("Al\u2011Amin\u202f7")[0].text == "Al-Amin\u00a07"


def test_a_sheet_names_what_it_cannot_draw() -> None:
    assert fonts.printable("Fijn 👍🏽!") == (
        "Fijn [thumbs up sign][emoji modifier fitzpatrick type-4]!"
    )
    assert fonts.printable("❤️") == "[heavy black heart]"
    assert fonts.printable("\ue000") == "[u+e000]"


def test_a_letter_without_ready_form_is_refused_and_named() -> None:
    with pytest.raises(WrongInput):
        fonts.runs("X\u0302avi")
    assert fonts.printable("X\u0302avi") == "X[combining circumflex accent]avi"


@given(text=LETTERS)
def test_nothing_is_dropped_or_measured_away(text: str) -> None:
    found = fonts.runs(text)
    assert sorted("".join(run.text for run in found)) == sorted(arabic.visual(text))
    assert fonts.width(text, fonts.REGULAR, 10) >= 0


def test_a_text_twice_as_large_is_twice_as_wide() -> None:
    one = fonts.width("Beste Anna", fonts.REGULAR, 10)
    assert fonts.width("Beste Anna", fonts.REGULAR, 20) == pytest.approx(2 * one)


def test_texts_can_be_forgotten_when_the_vault_is_locked() -> None:
    fonts.runs("Anna van Velzen woont hier")
    measuring.forget()
    assert fonts.runs.cache_info().currsize == 0


def test_arabic_letters_take_the_shape_of_their_place() -> None:
    # m-h-m-d: initial, medial, medial, final; drawn from right to left
    assert arabic.visual("محمد") == "\ufeaa\ufee4\ufea4\ufee3"


def test_arabic_pairs_and_letters_that_do_not_join() -> None:
    assert arabic.visual("لا") == "\ufefb"
    assert arabic.visual("بلا") == "\ufefc\ufe91"
    assert arabic.visual("دار") == "\ufead\ufe8d\ufea9"
    assert arabic.visual("ء") == "\ufe80"
    assert arabic.visual("بـب") == "\ufe90\u0640\ufe91"


def test_vowel_signs_stay_on_their_letter() -> None:
    assert arabic.visual("بَب") == "\ufe90\ufe91\u064e"


def test_figures_and_dutch_words_inside_arabic_keep_their_order() -> None:
    assert arabic.visual("تلفون 070-123 ب") == "\ufe8f 070-123 " + arabic.visual("تلفون")
    assert arabic.visual("Beste محمد, dag").startswith("Beste \ufeaa")
    assert arabic.visual("Beste محمد, dag").endswith(", dag")


def test_text_without_arabic_is_untouched() -> None:
    assert arabic.visual("Anna (12)") == "Anna (12)"
