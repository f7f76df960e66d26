from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.intake import intake_paper, intake_sheets
from meedoen_desktop.services.intake.intake_reading import IntakeRecord, NextTalk
from meedoen_desktop.services.intake.intake_suite import suite_block
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.services.intake.privacy_words import explanation
from meedoen_desktop.services.team import ConsultantDetails

Maker = Callable[[IntakeRecord, IntakeTable], bytes]


def table(municipality: str = "leidschendam-voorburg", profile: str = "lvw") -> IntakeTable:
    return IntakeTable(
        person_id="p", dossier_id="d", file_number="D-12", name="Samira Haddad",
        name_in_text="mevrouw Haddad", language="ar", interpreter="", channel="", group="",
        consultant=ConsultantDetails(name="Noor de Wit", phone="070 123", email="n@voorbeeld.nl"),
        municipality=load_municipality(municipality), profile=load_profile(profile),
    )  # fmt: skip


def record() -> IntakeRecord:
    return IntakeRecord(
        id="i", person_id="p", form=latest_form(), held_on=date(2026, 11, 24), mode="table",
        is_closed=True,
        answers={
            "geld-1": Answer("Het lukt net"),
            "geld-2": Answer(state="rather_not"),
            "bereikbaar-hoe": Answer("whatsapp"),
            "begeleider-mee": Answer("no"),
        },
        areas={
            "geld": AreaAnswer("geld", 2, 3, 7, care_need="has_help", help_present="Humanitas"),
            "doen": AreaAnswer("doen", unknown=frozenset({"number_now"}), want_to_talk=True),
        },
        themes=("geld", "doen"), summary="We praatten over geld.", smallest_step="Post openen",
        step_by="cliënt", step_on=date(2026, 12, 1),
        next_talk=NextTalk(
            datetime.fromisoformat("2026-12-15T10:00"), 45, "office", "Stadskantoor"
        ),
        group="B1", group_reason="Veel zorgen",
    )  # fmt: skip


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_sheet_for_home_says_what_who_when_and_whom_to_call() -> None:
    text = text_of(intake_sheets.take_home(record(), table()))
    for said in (
        "Op dinsdag 24 november 2026 had u een gesprek met Noor de Wit.",
        "Geld",
        "Wat ik doe op een dag",
        "Post openen",
        "dinsdag 1 december 2026",
        "dinsdag 15 december 2026",
        "10.00 uur, ongeveer drie kwartier",
        "Stadskantoor",
        "070 123",
    ):
        assert said in text, said
    assert "Wie U" in text


def test_the_sheet_for_home_has_no_group_no_file_number_and_no_numbers_of_areas() -> None:
    text = text_of(intake_sheets.take_home(record(), table()))
    for secret in ("B1", "Veel zorgen", "D-12", "Humanitas", "cijfer"):
        assert secret not in text, secret


@pytest.mark.parametrize(
    ("who", "said"),
    [("consulent", "Ik, Noor de Wit"), ("samen", "Wij samen"), ("mijn zus", "mijn zus")],
)
def test_who_does_it_is_said_to_the_client(who: str, said: str) -> None:
    sheet = intake_sheets.take_home(replace(record(), step_by=who), table())
    assert f"Wie {said}" in text_of(sheet)


def test_the_other_profile_has_its_own_word_for_the_client() -> None:
    own = replace(record(), step_by="inwoner")
    assert "Wie U" in text_of(intake_sheets.take_home(own, table("rijswijk", "rijswijk")))


def test_the_report_holds_every_answer_in_words() -> None:
    text = text_of(intake_sheets.dossier(record(), table()))
    for said in (
        "Samira Haddad", "D-12", "Noor de Wit", "Het lukt net", "Liever niet", "heel belangrijk",
        "heeft al hulp (Humanitas)", "weet ik niet", "WhatsApp", "nee", "Groep B1", "Veel zorgen",
        "We praatten over geld.",
    ):  # fmt: skip
        assert said in text, said
    assert "Mijn lichaam" not in text


@pytest.mark.parametrize("make", [intake_sheets.take_home, intake_sheets.dossier])
def test_an_empty_intake_still_makes_a_sheet(make: Maker) -> None:
    empty = IntakeRecord("i", "p", latest_form(), date(2026, 11, 24), "table", is_closed=False)
    assert len(PdfReader(BytesIO(make(empty, table()))).pages) == 1


@pytest.mark.parametrize("make", [intake_sheets.take_home, intake_sheets.dossier])
def test_a_smiley_and_another_script_do_not_stop_the_printer(make: Maker) -> None:
    odd = replace(record(), summary="Fijn 😀 سميرة ሰላም", smallest_step="☎ bellen\n\tsamen")
    assert "Fijn" in text_of(make(odd, table()))


def test_a_long_story_runs_over_pages() -> None:
    long = replace(record(), answers={"geld-1": Answer("Een lang verhaal. " * 900)})
    assert len(PdfReader(BytesIO(intake_sheets.dossier(long, table()))).pages) > 2


def test_the_explanation_promises_only_what_the_municipality_promises() -> None:
    promise = "geen gevolgen voor uw uitkering"
    place = table().municipality
    assert place is not None
    with_promise = replace(table(), municipality=replace(place, voluntary_promise=True))
    without = replace(table(), municipality=replace(place, voluntary_promise=False))
    assert promise in text_of(intake_sheets.privacy(with_promise))
    assert promise not in text_of(intake_sheets.privacy(without))
    assert "Wie het ziet" in text_of(intake_sheets.privacy(replace(table(), municipality=None)))


def test_the_explanation_names_the_archive_only_when_papers_go_there() -> None:
    said = "De gemeente bewaart sommige papieren over u ook in haar archief."
    on, off = replace(table(), archived=True), table()
    for make in (intake_sheets.privacy, partial(intake_paper.paper_form, latest_form())):
        assert said in text_of(make(on))
        assert said not in text_of(make(off))
    assert len(PdfReader(BytesIO(intake_sheets.privacy(on))).pages) == 1
    english = Translator("en")
    (who,) = [
        part for part in explanation(english, None, archived=True) if part.heading == "Who sees it"
    ]
    assert "archive" in who.lines[-1]


def test_the_paper_form_has_a_page_per_area_and_no_name() -> None:
    form = latest_form()
    pages = PdfReader(BytesIO(intake_paper.paper_form(form, table()))).pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    for area in form.areas:
        found = [text for text in texts if area.questions[0].label.text() in text]
        assert len(found) == 1, area.id
        assert area.questions[-1].label.text() in found[0]
        assert form.labels.want_to_talk.text() in found[0], area.id
    assert "D-12" in texts[0]
    assert "Haddad" not in " ".join(texts)
    for area in form.areas:
        for signal in area.signals:
            assert signal.text() not in " ".join(texts)


def test_the_suite_text_tells_goal_talk_areas_agreements_and_date() -> None:
    text = suite_block(record())
    for said in (
        "Intakegesprek op 24 november 2026, op kantoor.",
        "We praatten over geld. Onderwerpen: Geld, Wat ik doe op een dag.",
        "- Geld: heel belangrijk, cijfer 3",
        "- Post openen; wie: cliënt; wanneer: 1 december 2026",
        "dinsdag 15 december 2026 om 10.00 uur, op kantoor",
    ):
        assert said in text, said
