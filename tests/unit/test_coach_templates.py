"""Every shipped letter passes its own coach, in every tone and with every condition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from meedoen_desktop import assets
from meedoen_desktop.letters.coach.checklist import CONDITIONS, conditions_of
from meedoen_desktop.letters.coach.findings import Severity
from meedoen_desktop.letters.coach.passages import Passage, PassageKind, passages_of
from meedoen_desktop.letters.coach.reading import Coach, Report, Setting
from meedoen_desktop.letters.coach.rule_files import shipped_rules
from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.fields import FIELDS, FLAGS, TONES
from meedoen_desktop.letters.template import LetterTemplate, compose, load_template

SHIPPED = sorted(assets.resource("letters").glob("*.toml"))
COACH = Coach(shipped_rules())
VALUES = {
    "client_name": "mevrouw Van Velzen",
    "municipality": "de gemeente Leidschendam-Voorburg",
    "sender_name": "Noor Hendriks",
    "sender_function": "participatieconsulent",
    "sender_department": "Team Participatie",
    "sender_phone": "06 12 34 56 78",
    "sender_email": "n.hendriks@voorbeeld.nl",
    "appointment_when": "dinsdag 14 september 2027 om 10.00 uur",
    "appointment_day": "dinsdag 14 september 2027",
    "appointment_time": "10.00 uur",
    "appointment_near": "morgen om 10.00 uur",
    "duration": "drie kwartier",
    "place": "Het Huis, Voorbeeldplein 1 in Rijswijk",
    "directions": "Bus 18 stopt voor de deur.",
}
"""A field that a later template adds is filled with a friendly sentence."""
CHOICES = ("voluntary_promise", "whatsapp", "call_before", "interpreter", "interpreter_needed")


def cases(template: LetterTemplate) -> Iterator[tuple[frozenset[str], str]]:
    """All conditions that may hold together, with and without a route; one form at a time."""
    others = [flag for flag in FLAGS if flag not in CHOICES]
    fits = getattr(template, "fits", None)
    forms = [[form] for form in getattr(fits, "forms", others)] or [[]]
    for count in range(len(CHOICES) + 1):
        for flags in combinations(CHOICES, count):
            for form in forms:
                for directions in ("", VALUES["directions"]):
                    yield frozenset([*flags, *form]), directions


def read(
    template: LetterTemplate, tone: str, flags: frozenset[str], directions: str = ""
) -> Report:
    values = dict.fromkeys(FIELDS, "Ik zie u graag.") | VALUES | {"directions": directions}
    filled = compose(template, values, flags, tone=tone)
    content = LetterContent((), "", filled.subject, "", filled.body, "")
    setting = Setting(tone, template.id, conditions_of(flags, tone))
    return COACH.read(passages_of(content), setting)


def said(report: Report) -> list[str]:
    return [f"{one.kind}: {dict(one.params)}" for one in report.at_least(Severity.WARNING)]


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_letter_passes_its_own_coach_without_a_warning(path: Path, tone: str) -> None:
    template = load_template(path)
    reports = {case: read(template, tone, *case) for case in cases(template)}

    assert {case: said(report) for case, report in reports.items() if said(report)} == {}


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_letter_holds_all_that_must_be_in_it(path: Path, tone: str) -> None:
    template = load_template(path)
    reports = {case: read(template, tone, *case) for case in cases(template)}
    missing = {case: [one.id for one in report.missing] for case, report in reports.items()}

    assert {case: names for case, names in missing.items() if names} == {}


FORMAL = (
    (
        "Hierbij roepen wij u op voor een heronderzoek inzake uw uitkering krachtens de geldende "
        "regelgeving. Uw medewerking hieraan is verplicht en wordt door ons gecontroleerd."
    ),
    (
        "U dient zich uiterlijk vrijdag 10 september a.s. te melden bij de receptie, voorzien van "
        "een legitimatiebewijs alsmede alle relevante bescheiden met betrekking tot uw situatie."
    ),
    (
        "Indien u zonder geldige reden niet verschijnt, kan dit leiden tot een maatregel. Dit kan "
        "gevolgen hebben voor uw uitkering en zelfs leiden tot stopzetting daarvan."
    ),
)


def test_a_summons_of_an_official_gets_all_the_remarks_it_deserves() -> None:
    report = COACH.read([Passage(text) for text in FORMAL], Setting(letter="uitnodiging-x"))
    kinds = {str(one.kind) for one in report.at_least(Severity.WARNING)}

    assert kinds >= {"duty", "sanction", "formal", "abbreviation", "passive", "long_sentence"}
    assert report.counts.words < 80
    assert report.whole == ()
    assert {one.id for one in report.missing} >= {"how_long", "where", "change", "phone"}


def test_the_letter_as_a_whole_is_judged_from_eighty_words_on() -> None:
    report = COACH.read([Passage(text) for text in FORMAL * 2], Setting())
    kinds = {str(one.kind): one.severity for one in report.whole}

    assert report.counts.words >= 80
    assert kinds["average"] == kinds["ease"] == kinds["long_words"] == Severity.SERIOUS
    assert kinds["warmth"] == Severity.WARNING
    assert report.ease_word == "fairly_hard"


def test_the_figures_of_a_friendly_letter_are_those_that_were_counted_by_hand() -> None:
    texts = ("Ik maak graag kennis met u.", "Het gesprek duurt drie kwartier. Komt u ook?")
    counts = COACH.read([Passage(text) for text in texts], Setting()).counts

    assert (counts.words, counts.sentences, counts.syllables, counts.longest) == (14, 3, 17, 6)
    assert (counts.you, counts.me, counts.warm, counts.long_words) == (2, 1, 2, 0)
    assert round(counts.ease, 1) == 109.0


def test_facts_are_only_looked_at_for_what_must_be_there() -> None:
    row = Passage("Met wie: Jan Plicht, handhaver", PassageKind.FACTS)
    report = COACH.read([row], Setting(letter="uitnodiging-kantoor"))

    assert report.findings == ()
    assert "who" not in {one.id for one in report.missing}


def test_what_is_not_true_or_not_needed_is_not_asked_for() -> None:
    asked = {
        conditions: {one.id for one in COACH.read([], setting).checks}
        for conditions in (frozenset[str](), frozenset(CONDITIONS))
        for setting in [Setting(letter="uitnodiging-kantoor", conditions=conditions)]
    }

    assert asked[frozenset(CONDITIONS)] - asked[frozenset()] == {
        "voluntary",
        "interpreter",
        "bring_someone",
        "bring_things",
    }
