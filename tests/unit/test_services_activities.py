"""What there is to do in town: found, corrected by the team, given along."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import Contact, Operation
from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.trail import activities, activity_paper
from meedoen_desktop.services.trail.activities import ActivityData, Offer, Wanted
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.store import Store
from tests.clients import add
from tests.trails import set_up

SOUP = ActivityData(
    "Soepochtend", "meet", "Buurttuin", "woensdag 10.00 uur", "gratis", True, ("nl", "ar"), "Soep."
)


@pytest.fixture(autouse=True)
def _team(store: Store) -> None:
    set_up(store)


def names(store: Store, wanted: Wanted) -> list[str]:
    return [one.data.name for one in activities.offers(store).find(wanted)]


def only(store: Store, text: str) -> Offer:
    town = activities.offers(store).own_municipality
    (found,) = activities.offers(store).find(Wanted(text, town))
    return found


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_towns_of_the_way_of_working_are_there_with_examples_marked(store: Store) -> None:
    found = activities.offers(store)
    assert found.own_municipality == "leidschendam-voorburg"
    assert {one.municipality_id for one in found.items} == {
        "leidschendam-voorburg", "voorschoten", "wassenaar",
    }  # fmt: skip
    assert any(one.to_check for one in found.items)


def test_one_finds_by_word_day_cost_access_and_language(store: Store) -> None:
    activities.save(store, SOUP)
    activities.save(store, ActivityData("Dansen", "move", "Zaal", "elke dag", "3 euro"))
    here = "leidschendam-voorburg"
    assert names(store, Wanted("soep tuin", here)) == ["Soepochtend"]
    assert "Dansen" not in names(store, Wanted(municipality_id=here, free=True))
    assert "Dansen" not in names(store, Wanted(municipality_id=here, step_free=True))
    assert "Soepochtend" in names(store, Wanted(municipality_id=here, language="ar"))
    wednesday = names(store, Wanted(municipality_id=here, day=2))
    assert {"Soepochtend", "Dansen"} <= set(wednesday)
    assert "Soepochtend" not in names(store, Wanted(municipality_id=here, day=3))
    assert names(store, Wanted(municipality_id=here, kind="work")) == []


def test_days_are_read_from_the_words(store: Store) -> None:
    def days(words: str) -> set[int]:
        made = Offer("k", "", "", "", ActivityData(held_when=words), to_check=False)
        return set(made.days)

    assert days("Maandag en vrijdag 9.30 uur") == {0, 4}
    assert days("doordeeweeks") == set()
    assert days("doordeweeks om 10 uur") == {0, 1, 2, 3, 4}
    assert days("op afspraak") == set()


def test_the_team_corrects_an_example_and_it_is_no_example_any_more(store: Store) -> None:
    from dataclasses import replace

    example = only(store, "taalcafé")
    assert example.to_check
    undo = activities.save(store, replace(example.data, held_when="vrijdag 9.00 uur"), example)
    corrected = only(store, "taalcafé")
    assert (corrected.data.held_when, corrected.to_check) == ("vrijdag 9.00 uur", False)
    activities.save(store, replace(corrected.data, cost="2 euro"), corrected)
    assert only(store, "taalcafé").data.cost == "2 euro"
    take_back(store, undo)
    assert only(store, "taalcafé").to_check


def test_what_is_left_out_comes_back_with_undo(store: Store) -> None:
    undo = activities.hide(store, only(store, "taalcafé"))
    assert names(store, Wanted("taalcafé", "leidschendam-voorburg")) == []
    take_back(store, undo)
    assert only(store, "taalcafé").to_check
    activities.save(store, SOUP)
    activities.hide(store, only(store, "soepochtend"))
    assert names(store, Wanted("soepochtend")) == []


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (ActivityData(name=" ", held_when="nu"), "name"),
        (ActivityData(name="x", held_when=""), "when"),
        (ActivityData(name="x", held_when="nu", kind="party"), "kind"),
    ],
)
def test_what_is_missing_is_said_at_its_field(store: Store, data: ActivityData, field: str) -> None:
    with pytest.raises(WrongInput) as told:
        activities.save(store, data)
    assert told.value.field == field


def test_what_was_given_stands_in_the_history_and_can_be_undone(store: Store) -> None:
    person = add(store, surname="Haddad")
    activities.save(store, SOUP)
    undo = activities.note_given(store, person, [only(store, "soepochtend")])
    (line,) = [one for one in read_timeline(store, person).entries if one.kind == "contact"]
    assert (line.form, line.text) == ("given", "Soepochtend")
    take_back(store, undo)
    with store.read() as session:
        assert list(session.scalars(select(Contact))) == []
    with pytest.raises(NotFound):
        activities.note_given(store, "0" * 32, [])


def test_an_own_activity_is_shared_with_the_team(store: Store) -> None:
    made = activities.save(store, SOUP)
    with store.read() as session:
        assert session.query(Operation).filter_by(record_id=made.record_id).count() == 1


def test_the_leaflet_says_it_in_plain_words(store: Store) -> None:
    activities.save(store, SOUP)
    pdf = activity_paper.leaflet(store, [only(store, "soepochtend")])
    text = words_of(pdf)
    for words in (
        "Wat is er te doen?", "Soepochtend", "Woensdag 10.00 uur", "Buurttuin", "Gratis",
        "zonder trap of drempel", "Arabisch", "U kiest zelf", "24 november 2026",
    ):  # fmt: skip
        assert words in text
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    assert "te controleren" not in text


def test_many_activities_go_on_over_more_pages_without_losing_one(store: Store) -> None:
    for number in range(14):
        activities.save(
            store, ActivityData(f"Groep {number:02}", held_when="maandag", place="hier")
        )
    chosen = activities.offers(store).find(Wanted("groep"))
    pdf = activity_paper.leaflet(store, chosen)
    text = words_of(pdf)
    assert all(f"Groep {number:02}" in text for number in range(14))
    assert 2 <= len(PdfReader(io.BytesIO(pdf)).pages) <= 4
    with pytest.raises(WrongInput):
        activity_paper.leaflet(store, [])


def test_strange_signs_and_long_words_do_not_stop_the_leaflet(store: Store) -> None:
    odd = ActivityData("😀 " + "z" * 300, held_when="\x07 مرحبا", note="𝕏" * 40)
    activities.save(store, odd)
    (offer,) = activities.offers(store).find(Wanted("zzz"))
    assert activity_paper.leaflet(store, [offer]).startswith(b"%PDF")
