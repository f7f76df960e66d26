"""Where sentences end, how many syllables a word has, and that no text can break the coach."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.letters.coach.reading import Coach, Setting
from meedoen_desktop.letters.coach.repairs import replaced
from meedoen_desktop.letters.coach.rule_files import shipped_rules
from meedoen_desktop.letters.coach.sentences import sentences_in
from meedoen_desktop.letters.coach.tokens import words_in
from meedoen_desktop.letters.fields import TONES
from tests.coach_table import TABLE

RULES = shipped_rules()
COACH = Coach(RULES)


def split(text: str) -> list[str]:
    known = RULES.abbreviations
    return [text[a:b] for a, b in sentences_in(text, known.quiet, known.closing)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dag. Tot gauw!", ["Dag.", "Tot gauw!"]),
        ("Komt u? Fijn! Tot dan.", ["Komt u?", "Fijn!", "Tot dan."]),
        ("Bel dhr. De Vries. Hij weet het.", ["Bel dhr. De Vries.", "Hij weet het."]),
        ("Neem iets mee, bijv. Koek.", ["Neem iets mee, bijv. Koek."]),
        ("Thee, koek enz. Komt u ook?", ["Thee, koek enz.", "Komt u ook?"]),
        ("Thee, koek enz. is er ook.", ["Thee, koek enz. is er ook."]),
        ("Om 10.00 uur. Daarna thee.", ["Om 10.00 uur.", "Daarna thee."]),
        ("Het kost 2.50. Dat is alles.", ["Het kost 2.50.", "Dat is alles."]),
        ("Bel A.B. de Vries of J. Jansen.", ["Bel A.B. de Vries of J. Jansen."]),
        ("1. Bel mij.\n2. Kom langs.", ["Bel mij.", "Kom langs."]),
        ("- koffie\n- thee", ["koffie", "thee"]),
        ("• koffie\n• thee", ["koffie", "thee"]),
        ("a) koffie\nb) thee", ["koffie", "thee"]),
        ("Een kop zonder punt\nEen zin.", ["Een kop zonder punt", "Een zin."]),
        ("Hij zei: “Kom maar.” Dus ik kwam.", ["Hij zei: “Kom maar.”", "Dus ik kwam."]),
        ("Ja… Dat kan.", ["Ja…", "Dat kan."]),
        ("Ja... misschien.", ["Ja... misschien."]),
        ("Wat leuk!! Tot dan.", ["Wat leuk!!", "Tot dan."]),
        ("Kijk op www.voorbeeld.nl. Of bel.", ["Kijk op www.voorbeeld.nl.", "Of bel."]),
        ("Dinsdag 14 september a.s. om 10 uur.", ["Dinsdag 14 september a.s. om 10 uur."]),
        ("# Dag\n| Waar | Het Huis. Hier\nTot dan.", ["Dag", "Tot dan."]),
        ("  \n ... \n", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_thinks_they_do(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("u", 1), ("ik", 1), ("over", 2), ("avond", 2), ("idee", 2), ("gesprek", 2),
        ("mooie", 2), ("draaien", 2), ("nieuwe", 2), ("eeuwen", 2), ("bureau", 2),
        ("cliënt", 2), ("reünie", 3), ("coördinatie", 5), ("sociaal", 3), ("theater", 3),
        ("vakantie", 3), ("vrijwillig", 3), ("vrijwilligerswerk", 5), ("beeldbellen", 3),
        ("gemeente", 3), ("participatieconsulent", 8), ("re-integratie", 5), ("zee-eend", 2),
        ("team", 1), ("e-mail", 2), ("café", 2), ("één", 1), ("10.00", 1), ("bijeenkomst", 3),
        ("individueel", 5), ("kwartier", 2), ("huis", 1), ("buurthuis", 2), ("ei", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_one_says_them(word: str, count: int) -> None:
    assert RULES.language.syllables.of(word) == count


def test_words_numbers_and_addresses_are_each_one_word() -> None:
    text = "Foto's om 10.00 uur: mail noor@voorbeeld.nl t/m re-integratie, 06-12345678!"

    assert [word.text for word in words_in(text)] == [
        "Foto's", "om", "10.00", "uur", "mail", "noor@voorbeeld.nl", "t/m", "re-integratie",
        "06-12345678",
    ]  # fmt: skip


SETTINGS = st.builds(
    Setting,
    tone=st.sampled_from(TONES),
    conditions=st.sampled_from([frozenset[str](), frozenset({"voluntary_promise"})]),
)
PIECES = st.lists(
    st.sampled_from(sorted({word for text, _ in TABLE for word in text.split(" ")}))
    | st.sampled_from(["\n", "- ", "niet", "geen", "als u wilt", "1. ", "…", "met", "name"])
).map(" ".join)


@given(st.text() | PIECES, SETTINGS)
def test_no_text_breaks_the_coach_and_every_place_is_inside_it(text: str, setting: Setting) -> None:
    reading = COACH.read_text(text, setting)

    places = [(one.start, one.end) for one in reading.sentences]
    places += [(one.start, one.end) for one in reading.findings]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(text[one.start : one.end].strip() for one in reading.sentences)
    assert [one.start for one in reading.sentences] == sorted(o.start for o in reading.sentences)


@given(PIECES, SETTINGS)
def test_taking_all_suggestions_never_adds_remarks_of_the_same_kind(
    text: str, setting: Setting
) -> None:
    before = COACH.read_text(text, setting).findings
    mended = replaced(text, before)
    after = Counter(one.kind for one in COACH.read_text(mended, setting).findings)

    repaired = {one.kind for one in before if one.replacement is not None}
    counted = Counter(one.kind for one in before)
    assert {kind for kind in repaired if after[kind] > counted[kind]} == set()


@given(st.lists(PIECES, max_size=6), SETTINGS)
def test_what_is_remembered_says_the_same_as_a_fresh_reading(
    texts: list[str], setting: Setting
) -> None:
    remembering = Coach(RULES)
    for text in texts * 2:
        assert remembering.read_text(text, setting) == Coach(RULES).read_text(text, setting)
