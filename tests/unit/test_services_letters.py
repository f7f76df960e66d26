from __future__ import annotations

import email
from datetime import date, time
from email.policy import default
from pathlib import Path

import pytest

from meedoen_desktop.errors import MissingField, NotFound, WrongInput
from meedoen_desktop.letters.fields import FORMS
from meedoen_desktop.letters.template import templates
from meedoen_desktop.letters.template_text import as_text
from meedoen_desktop.models import Contact, Letter, PlanStep, Referral
from meedoen_desktop.services.agenda import appointments, leave
from meedoen_desktop.services.agenda.appointments import CANCELLED, DONE, NO_SHOW, Talk
from meedoen_desktop.services.agenda.working_days import next_free
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.drafts import drafts
from meedoen_desktop.services.letters import (
    letter_choice,
    letter_example,
    letter_states,
    letter_templates,
    letter_text_drafts,
    letter_writing,
    letters_kept,
    letters_list,
)
from meedoen_desktop.services.letters.invitation_wishes import save_wishes, saved_wishes
from meedoen_desktop.services.messages import letter_email, talk_messages
from meedoen_desktop.store import Store
from tests.letters import addressed, office, words_of

SECOND = "uitnodiging-tweede"
PAST, SOON, LATER = date(2026, 11, 20), date(2026, 11, 26), date(2026, 12, 8)


@pytest.fixture
def client(store: Store) -> str:
    office(store)
    return addressed(store, email="anna@voorbeeld.example")


def best(store: Store, person: str) -> str:
    return letter_choice.choices(store, person).best.template_id


def talk(store: Store, person: str, day: date, status: str = "", **details: str) -> str:
    made = appointments.plan(store, person, Talk(day, time(10), **details))
    if status:
        appointments.set_status(store, made, status)
    return made


def said(store: Store, person: str, template_id: str, **choices: object) -> str:
    wishes = letter_writing.proposal(store, person, template_id).with_(**choices)
    found = letter_writing.preview(store, person, wishes)
    assert found.problem is None, found.problem
    return found.text.replace("\n", " ")


def test_who_is_new_is_invited_to_the_office(store: Store, client: str) -> None:
    assert best(store, client) == "uitnodiging-kantoor"


def test_after_an_empty_chair_the_second_invitation_is_filled_in(store: Store, client: str) -> None:
    talk(store, client, PAST, NO_SHOW, form="phone", kind="intake")
    assert best(store, client) == SECOND
    start = letter_writing.start(store, client, SECOND)
    assert start.wishes.form == "phone"
    text = said(store, client, SECOND)
    assert "We hadden een afspraak op vrijdag 20 november 2026" in text
    assert "ik bel u op 06 87 65 43 21" in text
    assert "balie" not in text


def test_after_the_last_invitation_the_consultant_chooses(store: Store, client: str) -> None:
    for day in (date(2026, 11, 5), PAST):
        talk(store, client, day, NO_SHOW)
    fitting = [one.template_id for one in letter_choice.choices(store, client).fitting]
    assert SECOND not in fitting
    assert {"gemist", "afronden"} <= set(fitting)


def test_a_group_with_more_invitations_gets_a_third_one(store: Store, client: str) -> None:
    groups.add_fact(store, client, groups.NewFact("group", "C1", PAST, "past", profile_id="lvw"))
    for day in (date(2026, 11, 5), PAST):
        talk(store, client, day, NO_SHOW)
    assert best(store, client) in {"uitnodiging-derde", "uitnodiging-aangetekend"}


@pytest.mark.parametrize(
    ("form", "template_id"),
    [
        ("office", "uitnodiging-kantoor"),
        ("phone", "uitnodiging-telefoon"),
        ("video", "uitnodiging-beeldbellen"),
        ("home", "uitnodiging-thuis"),
    ],
)
def test_a_planned_first_talk_gets_the_letter_of_its_own_form(
    store: Store, client: str, form: str, template_id: str
) -> None:
    planned = talk(store, client, LATER, form=form, kind="intake")
    assert best(store, client) == template_id
    wishes = letter_writing.proposal(store, client, template_id)
    assert (wishes.appointment_id, wishes.form, wishes.day) == (planned, form, LATER)
    letters_kept.keep(store, client, wishes)
    assert appointments.read(store, planned).form == form
    assert best(store, client) != template_id


@pytest.mark.parametrize(
    ("before", "template_id", "after"),
    [
        ("office", "uitnodiging-telefoon", "phone"),
        ("phone", "uitnodiging-kantoor", "office"),
        ("office", "uitnodiging-thuis", "home"),
        ("home", "afspraak-bevestiging", "home"),
    ],
)
def test_another_kind_of_letter_keeps_the_planned_talk_and_plans_no_second_one(
    store: Store, client: str, before: str, template_id: str, after: str
) -> None:
    planned = talk(store, client, LATER, form=before, kind="intake", note="met Samira")
    start = letter_writing.start(store, client, template_id)
    assert [one.id for one in start.planned] == [planned]
    wishes = start.wishes
    assert (wishes.appointment_id, wishes.day, wishes.at) == (planned, LATER, time(10))
    letters_kept.keep(store, client, wishes)
    [found] = appointments.for_person(store, client)
    assert (found.id, found.talk.day, found.talk.at) == (planned, LATER, time(10))
    assert (found.talk.form, found.talk.note) == (after, "met Samira")
    assert bool(found.talk.place) == (after == "office")


def test_a_letter_is_about_the_planned_talk_of_its_own_form_first(
    store: Store, client: str
) -> None:
    talk(store, client, SOON, form="phone")
    visit = talk(store, client, LATER, form="office")
    assert letter_writing.proposal(store, client).appointment_id == visit


def test_the_proposed_moment_is_the_first_one_at_which_the_consultant_is_free(
    store: Store, client: str
) -> None:
    def proposed() -> tuple[date | None, time | None]:
        wishes = letter_writing.proposal(store, client)
        return wishes.day, wishes.at

    other = addressed(store, file_number="2")
    day, at = proposed()
    assert day is not None
    assert at == time(10)
    gone = appointments.plan(store, other, Talk(day, time(10)))
    appointments.cancel(store, gone)
    assert proposed() == (day, time(10))
    for busy, following in (
        (time(10), time(11)),
        (time(11, 15), time(13, 30)),
        (time(13, 30), time(14, 30)),
        (time(14, 30), time(15, 30)),
        (time(15, 30), time(9)),
    ):
        appointments.plan(store, other, Talk(day, busy))
        assert proposed() == (day, following)
    appointments.plan(store, other, Talk(day, time(9)))
    later, at = proposed()
    assert later == next_free(day, 1)
    assert at == time(10)


def test_nothing_is_proposed_on_a_day_of_leave(store: Store, client: str) -> None:
    day = letter_writing.proposal(store, client).day
    assert day is not None
    leave.add(store, leave.Period(day, day))
    assert letter_writing.proposal(store, client).day == next_free(day, 1)


def test_agreements_and_homework_come_from_the_plan(store: Store, client: str) -> None:
    talk(store, client, PAST, DONE)
    with store.work() as session:
        for what, who, kind in (
            ("Koffie drinken in het buurthuis.", "cliënt", "step"),
            ("Buurthuis bellen", "consulent", "step"),
            ("Elke dag een rondje lopen", "cliënt", "homework"),
        ):
            session.add(PlanStep(person_id=client, dossier_id="d", what=what, who=who, kind=kind))
    assert best(store, client) == "afspraken-na-gesprek"
    text = said(store, client, "afspraken-na-gesprek")
    assert "U: Koffie drinken in het buurthuis" in text
    assert "Ik: Buurthuis bellen" in text
    homework = said(store, client, "huiswerk")
    assert "rondje lopen" in homework
    assert "Buurthuis bellen" not in homework


def test_a_referral_is_confirmed_in_the_words_of_the_referral(store: Store, client: str) -> None:
    with store.work() as session:
        session.add(
            Referral(
                person_id=client, dossier_id="d", kind="welfare", organisation="De Plint",
                purpose="Een taalmaatje", contact_name="Samira", referred_on=PAST, status="sent",
            )
        )  # fmt: skip
    assert best(store, client) == "aanmelding-client"
    text = said(store, client, "aanmelding-client")
    for words in ("Uw kennismaking", "De Plint", "Een taalmaatje", "Samira", "een week"):
        assert words in f"Uw kennismaking {text}"
    assert "Telefoon:" not in text  # nobody knows it, so there is no empty line


def test_what_is_not_known_is_asked_and_stops_the_printer(store: Store, client: str) -> None:
    start = letter_writing.start(store, client, "uitnodiging-via-collega")
    assert [one.field for one in start.questions] == ["colleague_name", "topic"]
    assert [one.needed for one in start.questions] == [True, False]
    with pytest.raises(MissingField) as missing:
        letters_kept.keep(store, client, start.wishes)
    assert missing.value.field == "colleague_name"
    filled = start.wishes.with_(answers={"colleague_name": "Samira"})
    letters_kept.keep(store, client, filled)


def test_a_letter_of_change_names_both_moments_and_moves_the_talk(
    store: Store, client: str
) -> None:
    planned = talk(store, client, LATER)
    wishes = letter_writing.proposal(store, client, "afspraak-verandert")
    moved = wishes.with_(day=date(2026, 12, 10))
    text = said(store, client, "afspraak-verandert", day=date(2026, 12, 10))
    assert "dinsdag 8 december 2026 om 10.00 uur" in text
    assert "donderdag 10 december 2026 om 10.00 uur" in text
    letters_kept.keep(store, client, moved)
    assert appointments.read(store, planned).day == date(2026, 12, 10)


def test_a_letter_of_cancelling_cancels_the_talk(store: Store, client: str) -> None:
    talk(store, client, LATER)
    wishes = letter_writing.proposal(store, client, "afspraak-gaat-niet-door")
    assert "dinsdag 8 december 2026" in said(store, client, "afspraak-gaat-niet-door")
    letters_kept.keep(store, client, wishes)
    assert [one.status for one in appointments.for_person(store, client)] == [CANCELLED]


def test_a_letter_without_a_talk_plans_none(store: Store, client: str) -> None:
    wishes = letter_writing.proposal(store, client, "afronden")
    letters_kept.keep(store, client, wishes)
    assert appointments.for_person(store, client) == []


def test_a_group_that_needs_clear_words_gets_them(store: Store, client: str) -> None:
    warm = said(store, client, "huiswerk", answers={"homework": "Lopen"})
    groups.add_fact(store, client, groups.NewFact("group", "A3", PAST, "past", profile_id="lvw"))
    clear = said(store, client, "huiswerk", answers={"homework": "Lopen"})
    assert warm != clear
    chosen = said(store, client, "huiswerk", answers={"homework": "Lopen"}, tone="vrijblijvend")
    assert chosen == warm


def test_the_text_of_one_letter_can_be_changed_and_still_follows_the_day(
    store: Store, client: str
) -> None:
    wishes = letter_writing.proposal(store, client)
    text = letter_writing.own_text(store, client, wishes)
    assert "Ik ben Noor Hendriks." in text
    own = text.replace("Ik ben Noor Hendriks.", "Mijn naam is Noor.")
    found = said(store, client, wishes.template_id, own_text=own, day=LATER)
    assert "Mijn naam is Noor." in found
    assert "dinsdag 8 december 2026" in found
    wrong = letter_writing.preview(store, client, wishes.with_(own_text=own + "[soms]\n"))
    assert wrong.problem is not None
    assert wrong.problem.field == "text"


def test_drafts_of_two_letters_stand_beside_each_other(store: Store, client: str) -> None:
    first = letter_writing.proposal(store, client).with_(extra="Een")
    second = letter_writing.proposal(store, client, "gemist").with_(answers={"missed_day": "x"})
    for wishes in (first, second):
        save_wishes(store, client, wishes)
    assert saved_wishes(store, client) == first
    assert saved_wishes(store, client, "gemist") == second
    assert best(store, client) in {"uitnodiging-kantoor", "gemist"}
    letters_kept.keep(store, client, second)
    assert [one.subject_id for one in drafts(store)] == ["uitnodiging-kantoor"]


@pytest.mark.parametrize("municipality", ["rijswijk", "leidschendam-voorburg"])
def test_every_letter_is_drawn_on_one_page_for_every_form(store: Store, municipality: str) -> None:
    office(store, municipality)
    for one in templates().items:
        for form in set(one.fits.forms) & set(FORMS):
            made = letter_example.example(store, one.id, as_text(one), form)
            shown = words_of(made.pdf) if made.pdf else made.text
            assert "[" not in shown, f"{one.id} {form}"
            assert "Pagina 2" not in shown, f"{one.id} {form}"


def test_the_teams_own_text_counts_from_then_on_and_old_letters_keep_theirs(
    store: Store, client: str
) -> None:
    before = letters_kept.keep(store, client, letter_writing.proposal(store, client))
    text = letter_templates.editable(store, "uitnodiging-kantoor").text
    own = text.replace("Ik maak graag kennis", "Dag, ik wil kennis maken")
    made = letter_templates.save_text(store, "uitnodiging-kantoor", own)
    after = letters_kept.keep(store, client, letter_writing.proposal(store, client))
    assert "Dag, ik wil kennis maken" in words_of(letters_kept.pdf_of(store, after.id))
    assert "Dag, ik wil" not in words_of(letters_kept.pdf_of(store, before.id))
    with store.read() as session:
        versions = [session.get_one(Letter, one.id).template_version for one in (before, after)]
    assert versions[1] == versions[0] + 1
    letter_templates.reset(store, "uitnodiging-kantoor")
    found = letter_templates.editable(store, "uitnodiging-kantoor")
    assert not found.is_own
    assert found.text == found.shipped_text
    assert [one.number for one in found.versions] == [versions[1] + 1, versions[1]]
    letter_templates.take_back(store, found.versions[0].id)
    assert letter_templates.changed_ids(store) == {"uitnodiging-kantoor"}
    letter_templates.take_back(store, made)
    assert letter_templates.changed_ids(store) == frozenset()


def test_a_wrong_text_of_the_team_changes_nothing(store: Store, client: str) -> None:
    with pytest.raises(WrongInput) as refused:
        letter_templates.save_text(store, "gemist", "Onderwerp: Dag\n# Kop\nBij {war}.\n")
    assert refused.value.params["line"] == 3
    assert letter_templates.changed_ids(store) == frozenset()
    with pytest.raises(NotFound):
        letter_templates.template(store, "bestaat-niet")
    assert client


def test_a_text_that_is_being_changed_is_kept_on_this_laptop(store: Store) -> None:
    letter_text_drafts.save_draft(store, "gemist", "Onderwerp: hal")
    assert letter_text_drafts.saved_draft(store, "gemist") == "Onderwerp: hal"
    letter_text_drafts.discard_draft(store, "gemist")
    assert letter_text_drafts.saved_draft(store, "gemist") is None


def test_the_list_tells_of_every_letter_whether_it_went_out(store: Store, client: str) -> None:
    first = letters_kept.keep(store, client, letter_writing.proposal(store, client))
    letters_kept.keep(store, client, letter_writing.proposal(store, client, "afronden"))
    letters_kept.mark_sent(store, first.id)
    wishes = letter_writing.proposal(store, client, "huiswerk")
    save_wishes(store, client, wishes)
    lines = letters_list.all_letters(store)
    assert lines[0].state == letters_list.BEGUN
    states = {one.title: one.state for one in lines}
    assert states["Ik nodig u graag uit voor een gesprek"] == letter_states.POSTED
    assert states["Voor nu ronden we af"] == letters_list.MADE
    assert {one.client for one in lines} == {"Anna van Velzen"}


def test_the_mail_draft_holds_the_very_letter(store: Store, client: str, tmp_path: Path) -> None:
    kept = letters_kept.keep(store, client, letter_writing.proposal(store, client))
    target = letter_email.export_email(store, kept.id, tmp_path / "brief.eml")
    mail = email.message_from_bytes(target.read_bytes(), policy=default)
    assert mail["To"] == "anna@voorbeeld.example"
    assert mail["X-Unsent"] == "1"
    [attached] = mail.iter_attachments()
    assert attached.get_content() == letters_kept.pdf_of(store, kept.id)
    body = mail.get_body()
    assert body is not None
    assert "Dag mevrouw Van Velzen," in body.get_content()


def test_a_message_says_when_and_where_and_is_logged(store: Store, client: str) -> None:
    planned = talk(store, client, SOON)
    wishes = letter_writing.proposal(store, client, "herinnering-app")
    text = said(store, client, "herinnering-app")
    assert text.startswith("Dag mevrouw Van Velzen, ik zie u graag op donderdag 26 november 2026")
    contact_id = letter_email.message_sent(store, client, wishes)
    with store.read() as session:
        contact = session.get_one(Contact, contact_id)
        assert (contact.form, contact.appointment_id) == ("message", planned)
    talk_messages.take_back(store, contact_id)
    with store.read() as session:
        assert session.get(Contact, contact_id) is None
