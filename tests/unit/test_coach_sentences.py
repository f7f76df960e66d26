"""A golden table: what the coach finds in a sentence, and what one click makes of it."""

from __future__ import annotations

import pytest

from meedoen_desktop.letters.coach.findings import Kind, Severity
from meedoen_desktop.letters.coach.reading import Coach, Setting
from meedoen_desktop.letters.coach.repairs import replaced
from meedoen_desktop.letters.coach.rule_files import shipped_rules
from tests.coach_table import TABLE

COACH = Coach(shipped_rules())
PROMISED = frozenset({"voluntary_promise"})


def found(text: str, setting: Setting | None = None) -> tuple[str, ...]:
    """What the coach says, as the table writes it."""
    reading = COACH.read_text(text, setting)
    said = []
    for one in sorted(reading.findings, key=lambda one: (one.start, one.end)):
        is_whole = one.kind in {Kind.LONG_SENTENCE, Kind.HARD_SENTENCE}
        words = "*" if is_whole else text[one.start : one.end]
        instead = f" > {one.replacement}" if one.replacement is not None else ""
        said.append(f"{one.kind}: {words}{instead}")
    return tuple(said)


def weights(text: str, tone: str, *, promised: bool = False) -> list[Severity]:
    setting = Setting(tone, conditions=PROMISED if promised else frozenset())
    return [one.severity for one in COACH.read_text(text, setting).findings]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][:40] for row in TABLE])
def test_the_coach_finds_in_each_sentence_what_it_should(
    text: str, expected: tuple[str, ...]
) -> None:
    assert found(text) == expected


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(TABLE) >= 120
    assert len({text for text, _ in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Indien u vragen heeft, belt u mij.", "Als u vragen heeft, belt u mij."),
        ("Ik zie u op 14 september a.s. weer.", "Ik zie u op 14 september weer."),
        ("Belt u mij s.v.p.", "Belt u mij."),
        ("Er is thee e.d. Komt u ook?", "Er is thee en zo meer. Komt u ook?"),
        ("Tevens ontvangt u m.b.t. taal een folder.", "Ook krijgt u over taal een folder."),
        ("U hebt een afstand tot de arbeidsmarkt.", "U hebt al een tijd geen werk."),
        ("U moet komen, anders volgt een boete.", "U moet komen, anders volgt een boete."),
    ],
)  # fmt: skip
def test_all_suggestions_together_make_a_good_sentence(text: str, mended: str) -> None:
    assert replaced(text, COACH.read_text(text).findings) == mended


@pytest.mark.parametrize(
    ("text", "tone", "expected"),
    [
        ("U moet komen.", "vrijblijvend", [Severity.SERIOUS]),
        ("U moet komen.", "duidelijk", [Severity.WARNING]),
        ("U moet komen.", "verplicht", []),
        ("U bent verplicht om te komen.", "duidelijk", [Severity.SERIOUS]),
        ("Dan volgt een boete.", "vrijblijvend", [Severity.SERIOUS]),
        ("Dan volgt een boete.", "duidelijk", [Severity.SERIOUS]),
        ("Dan volgt een boete.", "verplicht", [Severity.SERIOUS]),
        ("U hoort bij de doelgroep.", "verplicht", [Severity.WARNING]),
    ],
)
def test_a_word_weighs_by_the_tone_of_the_letter(
    text: str, tone: str, expected: list[Severity]
) -> None:
    assert weights(text, tone) == expected


@pytest.mark.parametrize(
    "text",
    ["Niets moet.", "Het gesprek is vrijwillig.", "Dit heeft geen gevolgen voor uw uitkering."],
)
def test_what_the_municipality_promised_may_be_said_but_not_in_a_letter_that_obliges(
    text: str,
) -> None:
    assert weights(text, "vrijblijvend", promised=True) == []
    assert weights(text, "vrijblijvend") == [Severity.WARNING]
    assert weights(text, "verplicht", promised=True) == [Severity.SERIOUS]


@pytest.mark.parametrize("tone", ["vrijblijvend", "duidelijk", "verplicht"])
def test_a_duty_or_a_sanction_is_never_replaced(tone: str) -> None:
    harsh = {Kind.DUTY, Kind.SANCTION, Kind.PROMISE}
    for text, _ in TABLE:
        for one in COACH.read_text(text, Setting(tone)).findings:
            assert one.replacement is None or one.kind not in harsh


def test_a_sanction_is_said_to_belong_in_another_letter() -> None:
    [one] = COACH.read_text("Dan volgt een boete.").findings
    assert "brief van de afdeling die erover gaat" in one.sentence


def test_with_the_clear_tone_a_sentence_of_eleven_words_gets_a_tip() -> None:
    text = "Ik bel u graag op dinsdag om half elf, als dat past."
    assert weights(text, "vrijblijvend") == []
    assert weights(text, "duidelijk") == [Severity.TIP]
