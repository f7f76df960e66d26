"""Names that sound alike, and who may be one person. All names here are invented or common."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.services.persons.look_alikes import (
    BSN,
    DIGIT,
    FAMILY,
    PARTLY,
    SAME,
    SWAPPED,
    LookAlikes,
    Somebody,
    reason_of,
)
from meedoen_desktop.services.persons.sound_names import first_sound, sound_of, surname_sounds

SAME_SURNAMES = """
Dijk Dyk Dijck Dyck van_Dijk Van_Dijk
Meijer Meyer Meier Mayer Maier
Smit Smid Smidt
Bos Bosch
Jansen Janssen Janszen
Kuipers Kuijpers Kuypers Cuijpers
Groot Grood Groodt de_Groot
Blaauw Blauw
Visser Fisser
Claassen Klaassen Klasen
Reinders Reijnders Reynders Rijnders
Verbeek Verbeeck
Philips Filips
Cuperus Kuperus
Schouten Schouthen
Haddad Hadad Haddat
Amrani El_Amrani el-Amrani
El_Amrani Elamrani
Khatib Al_Khatib Chatib
Özgür Ozgur OZGUR
Yıldız Yildiz
Öztürk Ozturk
Nowak Novak
van_'t_Hof Hof
""".strip().splitlines()
OTHER_SURNAMES = [
    ("Bakker", "Bekker"), ("Jansen", "Hansen"), ("Visser", "Vissers"), ("Postma", "Postman"),
    ("Kuiper", "Kramer"), ("Haddad", "Haile"), ("Mulder", "Molenaar"), ("Berg", "Burg"),
]  # fmt: skip
SAME_FIRST = """
Mohamed Mohammed Muhammad Mohammad Muhammed
Yusuf Youssef Yousuf Yousef Joesoef
Fatima Fatma Fatimah
Hussein Hoessein Husein
Abdallah Abdalla
Zeynep Zeineb
""".strip().splitlines()


@pytest.mark.parametrize("line", SAME_SURNAMES)
def test_surnames_that_are_written_in_many_ways_meet(line: str) -> None:
    names = [word.replace("_", " ") for word in line.split()]
    sounds = [surname_sounds(name) for name in names]
    assert all(sounds[0] & other for other in sounds), sounds


@pytest.mark.parametrize(("one", "other"), OTHER_SURNAMES)
def test_other_surnames_stay_apart(one: str, other: str) -> None:
    assert not surname_sounds(one) & surname_sounds(other)


@pytest.mark.parametrize("line", SAME_FIRST)
def test_first_names_from_other_alphabets_meet(line: str) -> None:
    assert len({first_sound(name) for name in line.split()}) == 1


LETTERS = st.text(alphabet="abcdefghijklmnoprstuvwzéüöç", min_size=3, max_size=12)


@given(name=LETTERS)
def test_spelling_habits_change_nothing(name: str) -> None:
    assert sound_of(name.upper()) == sound_of(name)
    assert surname_sounds(name, "van der") & surname_sounds(name) or len(sound_of(name)) < 2
    assert sound_of(name.replace("ij", "y")) == sound_of(name) or "ijy" in name


@given(name=st.text(max_size=30))
def test_any_text_has_a_sound_of_plain_letters(name: str) -> None:
    assert all(letter.isalpha() for letter in sound_of(name))
    assert all(len(sound) > 1 for sound in surname_sounds(name))


def somebody(name: str = "a", **known: str) -> Somebody:
    facts = {
        "bsn": "", "surname": "Dijk", "prefix": "van", "partner_surname": "", "partner_prefix": "",
        "first_names": "Karin", "birth_date": "19800312",
    } | known  # fmt: skip
    return Somebody(name, **facts)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"surname": "Dyck", "prefix": ""}, SAME),
        ({"first_names": "K."}, SAME),
        ({"first_names": ""}, SAME),
        ({"first_names": "Marieke"}, FAMILY),
        ({"birth_date": "19801203"}, SWAPPED),
        ({"birth_date": "19800313"}, DIGIT),
        ({"birth_date": "19900312"}, DIGIT),
        ({"birth_date": "19800000"}, PARTLY),
        ({"birth_date": "19800413", "first_names": "Karin"}, ""),
        ({"birth_date": "19800313", "first_names": "Marieke"}, ""),
        ({"birth_date": ""}, ""),
        ({"surname": "Mulder"}, ""),
        ({"surname": "Mulder", "partner_surname": "Dijk", "partner_prefix": "van"}, SAME),
        ({"surname": "Mulder-van Dijk", "prefix": ""}, SAME),
    ],
)
def test_two_may_be_one_for_a_reason(other: dict[str, str], reason: str) -> None:
    assert reason_of(somebody(), somebody("b", **other)) == reason
    assert reason_of(somebody("b", **other), somebody()) == reason


def test_a_bsn_decides() -> None:
    one = somebody(bsn="111222333")
    assert reason_of(one, somebody("b", bsn="111222333", surname="Mulder")) == BSN
    assert reason_of(one, somebody("b", bsn="123456782")) == ""
    assert reason_of(one, somebody("b")) == SAME


DATES = st.builds(
    lambda y, m, d: f"{1979 + y}{m:02}{d:02}", st.integers(0, 3), st.integers(0, 12),
    st.integers(0, 12),
)  # fmt: skip
PEOPLE = st.lists(
    st.builds(
        lambda surname, first, date, bsn: ("", bsn, surname, "", "", "", first, date),
        st.sampled_from(["Dijk", "Dyck", "Mulder", "Mulder-Dijk", "Bos"]),
        st.sampled_from(["Karin", "Karen", "K.", "", "Piet"]),
        DATES,
        st.sampled_from(["", "", "111222333", "123456782"]),
    ),
    max_size=12,
)


@given(people=PEOPLE)
def test_the_quick_search_finds_what_comparing_all_finds(people: list[tuple[str, ...]]) -> None:
    everybody = [Somebody(str(number), *one[1:]) for number, one in enumerate(people)]
    slow = {
        (one.person_id, other.person_id): reason_of(one, other)
        for number, one in enumerate(everybody)
        for other in everybody[number + 1 :]
        if reason_of(one, other)
    }
    found = LookAlikes(everybody).pairs()
    assert {(pair.one, pair.other): pair.reason for pair in found} == slow
    for one in everybody:
        mine = {pair.other for pair in LookAlikes(everybody).of(one)}
        assert mine == {b if a == one.person_id else a for a, b in slow if one.person_id in (a, b)}


def test_ten_thousand_clients_are_compared_in_less_than_a_second() -> None:
    chance = random.Random(59)  # noqa: S311 - no secret
    parts = ["ba", "der", "kij", "mo", "sen", "vaa", "tel", "gou", "nis", "hak", "lud", "wen"]
    surnames = ["".join(chance.sample(parts, 3)).capitalize() for _ in range(900)]
    firsts = ["".join(chance.sample(parts, 2)).capitalize() for _ in range(120)]
    everybody = [
        somebody(
            str(number),
            surname=chance.choice(surnames),
            first_names=chance.choice(firsts),
            birth_date=f"{chance.randint(1958, 1998)}{chance.randint(1, 12):02}"
            f"{chance.randint(1, 28):02}",
        )
        for number in range(10_000)
    ]
    LookAlikes(everybody[:100]).pairs()
    began = time.process_time()
    found = LookAlikes(everybody).pairs()
    assert time.process_time() - began < 1.0
    assert len(found) < 500
