from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop import assets
from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.store.keys.words import decode, encode, word_list

FROZEN = "0c5beee9a41f8f4aa98485526432c30113e9a78b0e1f04dd07ac801825055aaf"
COUNTING_24 = (
    "aalbes andijvie lokaal andijvie gobelin admiraal bundel butterfly aspect inhoud flanel "
    "brink aannemer merk gerecht lunch bijziend rollen alfabet doolhof rantsoen balsem kwartier "
    "volgorde"
)
COUNTING_12 = (
    "aalbes andijvie lokaal andijvie gobelin admiraal bundel butterfly aspect inhoud flanel bubbel"
)


def sound(word: str) -> str:
    """What a listener hears, roughly: "pijl" and "peil" are the same."""
    same = [("ij", "ei"), ("ou", "au"), ("ch", "g"), ("ph", "f"), ("th", "t"), ("x", "ks")]
    same += [("y", "i"), ("v", "f"), ("z", "s"), ("c", "k"), ("ie", "i")]
    for spelled, heard in same:
        word = word.replace(spelled, heard)
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub("d$", "t", re.sub("b$", "p", word))


def test_the_list_on_printed_sheets_never_changes() -> None:
    assert hashlib.sha256("\n".join(word_list()).encode()).hexdigest() == FROZEN


def test_the_list_has_2048_plain_words_in_order() -> None:
    words = word_list()
    assert len(words) == 2048
    assert list(words) == sorted(words)
    assert all(re.fullmatch("[a-z]{4,9}", word) for word in words)


def test_four_letters_tell_which_word_it_is() -> None:
    assert len({word[:4] for word in word_list()}) == 2048


def test_no_two_words_sound_alike() -> None:
    assert len({sound(word) for word in word_list()}) == 2048


@pytest.mark.parametrize("content", ["aalbes\naambeeld\n", "\udcff", ""])
def test_a_changed_list_is_refused(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nl.txt").write_bytes(content.encode("utf-8", "surrogateescape"))
    monkeypatch.setattr(assets, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(DataFileError, match=r"words/nl\.txt"):
        word_list.__wrapped__()


def test_a_missing_list_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(DataFileError, match="Installeer"):
        word_list.__wrapped__()


def test_line_ends_of_windows_do_not_change_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nl.txt").write_bytes("\r\n".join(word_list()).encode())
    monkeypatch.setattr(assets, "resource", lambda *parts: tmp_path / parts[-1])
    assert word_list.__wrapped__() == word_list()


@pytest.mark.parametrize(
    ("entropy", "phrase"),
    [(bytes(range(32)), COUNTING_24), (bytes(range(16)), COUNTING_12)],
)
def test_frozen_examples(entropy: bytes, phrase: str) -> None:
    assert " ".join(encode(entropy)) == phrase
    assert decode(phrase, count=len(phrase.split())) == entropy


@pytest.mark.parametrize(
    ("entropy", "first", "last"),
    [
        (bytes(16), 0, 3),
        (bytes(32), 0, 102),
        (b"\xff" * 16, 2047, 2037),
        (b"\xff" * 32, 2047, 1967),
    ],
)
def test_the_arithmetic_is_that_of_bip39(entropy: bytes, first: int, last: int) -> None:
    numbers = [word_list().index(word) for word in encode(entropy)]
    assert (numbers[0], numbers[-1]) == (first, last)
    assert set(numbers[:-1]) == {first}


@given(entropy=st.binary(min_size=32, max_size=32) | st.binary(min_size=16, max_size=16))
def test_words_give_the_same_bytes_back(entropy: bytes) -> None:
    words = encode(entropy)
    assert decode(" ".join(words), count=len(words)) == entropy


@pytest.mark.parametrize(
    "typed",
    [
        COUNTING_24.upper(),
        "  " + COUNTING_24.replace(" ", " \n\t ") + "\r\n",
        "\n".join(f"{place}. {word}" for place, word in enumerate(COUNTING_24.split(), start=1)),
        ", ".join(f"{place}) {word}" for place, word in enumerate(COUNTING_24.split(), start=1)),
        " ".join(f"{place:02}_{word}" for place, word in enumerate(COUNTING_24.split(), start=1)),
        " ".join(word[:4] for word in COUNTING_24.split()),
        COUNTING_24.replace("butterfly", "butterflie"),
    ],
)
def test_the_way_of_typing_does_not_matter(typed: str) -> None:
    assert decode(typed) == bytes(range(32))


@pytest.mark.parametrize("place", [1, 2, 13, 24])
def test_an_unknown_word_is_pointed_out_by_its_place(place: int) -> None:
    words = COUNTING_24.split()
    words[place - 1] = "qqqqq"
    with pytest.raises(WrongInput) as caught:
        decode(" ".join(words))
    assert f"Woord {place} " in str(caught.value)
    assert caught.value.field == "words"
    assert "qqqqq" not in repr(caught.value)
    assert "qqqqq" not in str(caught.value)


@pytest.mark.parametrize("letters", ["aal", "aál", "é"])
def test_fewer_than_four_letters_is_no_word(letters: str) -> None:
    with pytest.raises(WrongInput, match="Woord 1 "):
        decode(COUNTING_24.replace("aalbes", letters, 1))


@pytest.mark.parametrize(
    ("typed", "count"), [("", 0), ("aalbes", 1), (COUNTING_12, 12), (COUNTING_24 + " aalbes", 25)]
)
def test_the_number_of_words_is_told(typed: str, count: int) -> None:
    with pytest.raises(WrongInput, match=f"U typte {count} woorden. Het moeten er 24 zijn"):
        decode(typed)


def test_twelve_words_are_asked_for_with_twelve() -> None:
    with pytest.raises(WrongInput, match=r"U typte 24 woorden\. Het moeten er 12 zijn"):
        decode(COUNTING_24, count=12)


def test_swapped_words_are_noticed() -> None:
    words = COUNTING_24.split()
    words[1], words[2] = words[2], words[1]
    with pytest.raises(WrongInput, match="horen niet zo bij elkaar"):
        decode(" ".join(words))


def test_one_word_for_another_is_noticed_255_times_out_of_256() -> None:
    words = COUNTING_24.split()
    accepted = 0
    for word in word_list():
        try:
            decode(" ".join([word, *words[1:]]))
        except WrongInput:
            continue
        accepted += 1
    assert 1 <= accepted <= 24


@pytest.mark.parametrize("length", [0, 15, 17, 24, 31, 33])
def test_other_lengths_make_no_words(length: int) -> None:
    with pytest.raises(ValueError, match="16 or 32"):
        encode(bytes(length))
