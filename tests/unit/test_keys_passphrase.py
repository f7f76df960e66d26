from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.store.keys.passphrase import judge, require, suggest
from meedoen_desktop.store.keys.words import word_list


@pytest.mark.parametrize(
    ("passphrase", "sentence"),
    [
        ("", "Te kort"),
        ("kort", "Te kort"),
        ("xK9#mP2$vL5", "Te kort"),
        ("ik ga nu op", "Te kort"),
        ("aaaaaaaaaaaaaaaaaaaa", "Herhalen"),
        ("abcabcabcabcabc", "Herhalen"),
        ("paard paard paard paard", "Herhalen"),
        ("😀😀😀😀😀😀😀😀😀😀😀😀", "Herhalen"),
        ("             ", "Herhalen"),
        ("qwertyuiop12", "toetsenbord"),
        ("zxcvbnm,./zxcvbnm", "toetsenbord"),
        ("lkjhgfdsalkjh", "toetsenbord"),
        ("123456789012", "Alleen cijfers"),
        ("198506151234", "Alleen cijfers"),
        ("W@chtw00rd2024!", "snel geraden"),
        ("Welkom2024!!", "snel geraden"),
        ("Zomer2025Zomer2025", "snel geraden"),
        ("gemeente meedoen", "snel geraden"),
        ("a b c d e f g", "snel geraden"),
    ],
)
def test_what_is_guessed_first_is_refused_with_the_reason(passphrase: str, sentence: str) -> None:
    advice = judge(passphrase)
    assert advice.level == 0
    assert sentence in advice.sentence
    assert "ier losse woorden" in advice.sentence
    with pytest.raises(WrongInput) as caught:
        require(passphrase)
    assert str(caught.value) == advice.sentence
    assert caught.value.field == "passphrase"


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("zonnebloemen", 1),
        ("fiets lampje", 1),
        ("kat hond vis mus", 1),
        ("fietspomp regenjas", 1),
        ("fiets123456789lamp", 1),
        ("vier losse woorden hier", 2),
        ("oefenen mag altijd opnieuw", 3),
        ("xK9#mP2$vL5q", 3),
        ("lantaarn kameel_trompet-pudding", 3),
        ("zee\u0308n en e\u0301e\u0301n berg en een meer", 2),
        ("мой дом стоит у большой реки", 3),
        ("74 olifanten dansen", 2),
    ],
)
def test_length_and_surprise_count(passphrase: str, level: int) -> None:
    assert judge(passphrase).level == level
    require(passphrase)


def test_each_level_says_something_else() -> None:
    examples = ["kort", "zonnebloemen", "vier losse woorden hier", "oefenen mag altijd opnieuw"]
    assert len({judge(passphrase).sentence for passphrase in examples}) == 4


def test_composed_and_decomposed_accents_weigh_the_same() -> None:
    assert judge("caf\u00e9 en cr\u00e8me") == judge("cafe\u0301 en cre\u0300me")


@pytest.mark.parametrize("trick", ["!", "1", "?!", "2024", "aaa", "1234"])
def test_a_trick_does_not_make_a_weak_one_strong(trick: str) -> None:
    assert judge("zonnebloemen" + trick).level == 1
    assert judge("wachtwoordje" + trick).level == 0


@given(
    words=st.lists(st.sampled_from(word_list()), min_size=3, max_size=6, unique=True),
    extra=st.sampled_from(word_list()),
)
def test_a_word_more_is_never_weaker(words: list[str], extra: str) -> None:
    assert judge(" ".join([*words, extra])).level >= judge(" ".join(words)).level


@given(passphrase=st.text(max_size=60))
def test_any_text_gets_an_advice(passphrase: str) -> None:
    advice = judge(passphrase)
    assert advice.level in range(4)
    assert advice.level == 0 or len(passphrase) >= 12 or not passphrase.isascii()


def test_a_suggestion_is_five_words_of_the_list_and_strong() -> None:
    for _ in range(200):
        suggestion = suggest()
        words = suggestion.split(" ")
        assert len(set(words)) == 5
        assert set(words) <= set(word_list())
        assert judge(suggestion).level == 3


def test_suggestions_differ() -> None:
    assert len({suggest() for _ in range(50)}) == 50
