from datetime import date
from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.services import drafts, search
from meedoen_desktop.services.client_export import export_clients
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.exercises import boards, card_pictures
from meedoen_desktop.services.exercises.client_results import client_results
from meedoen_desktop.services.exercises.exercise_records import cv_sentences, outcome, records
from meedoen_desktop.services.exercises.kept_exercises import (
    BoardRecord,
    PicturesRecord,
    StrengthsRecord,
    UnreadableRecord,
)
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import make_backup
from meedoen_desktop.store.restore import restore_with_words
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.lists import import_file
from tests.results import (
    BOARD,
    PICTURES,
    STRENGTHS,
    add_board,
    add_result,
    pictures,
    strengths,
)
from tests.stores import Unlocked

FIRST, SECOND, THIRD = date(2025, 3, 3), date(2026, 1, 12), date(2026, 11, 2)


def test_everything_that_was_kept_comes_oldest_first(store: Store) -> None:
    person = add_person(store)
    add_result(store, person, PICTURES, THIRD, pictures("brug", "haven", brug="Daar wil ik zijn"))
    add_board(store, person, FIRST, AreaValue("geld", 2, 4), chosen=["geld"])
    add_result(store, person, STRENGTHS, SECOND, strengths("lief", learning=("bellen",)))
    board, strong, scenes = records(store, person)
    assert isinstance(board, BoardRecord)
    assert board.value("geld").number_now == 4
    assert isinstance(strong, StrengthsRecord)
    assert [card.name for card in strong.learning] == ["kaart bellen"]
    assert isinstance(scenes, PicturesRecord)
    assert scenes.now is not None
    assert (scenes.now.name, scenes.now.words) == ("kaart brug", "Daar wil ik zijn")
    assert outcome(board) == ("geld",)
    assert outcome(strong) == ("kaart lief",)
    assert outcome(scenes) == ("kaart brug", "kaart haven")


def test_agreements_talk_and_the_consultants_view_are_read(store: Store) -> None:
    person = add_person(store)
    add_board(
        store, person, FIRST, AreaValue("geld", 2, 8),
        talk={"geld": {"forward": "Rust in huis", "me": " "}},
        plan=[{"area": "geld", "what": "Post openen", "who": "together", "when": "2025-04-01"},
              {"area": "geld", "what": "Bellen", "who": "zus", "when": "ooit"}],
        consultant_view={"geld": {"number_now": 4, "remark": "Er ligt veel post"}},
    )  # fmt: skip
    (board,) = records(store, person)
    assert isinstance(board, BoardRecord)
    assert [note.words for note in board.notes] == ["Rust in huis"]
    assert [(step.who, step.on) for step in board.plan] == [
        ("together", date(2025, 4, 1)), ("zus", None),
    ]  # fmt: skip
    view = board.view("geld")
    assert view is not None
    assert (view.number_now, view.importance) == (4, None)


@pytest.mark.parametrize(
    ("exercise", "payload"),
    [
        (BOARD, "geen json"),
        (BOARD, "[]"),
        (BOARD, '{"values": {"wonen": 3}}'),
        (BOARD, '{"values": [{"area": "wonen", "number_now": 99}]}'),
        (STRENGTHS, '{"chosen": "alles"}'),
        (STRENGTHS, '{"texts": []}'),
        (PICTURES, '{"now": ["brug"]}'),
        ("nieuw-spel", "{}"),
    ],
)
def test_a_result_of_a_newer_program_is_told_and_never_a_crash(
    store: Store, exercise: str, payload: str
) -> None:
    person = add_person(store)
    kept = add_result(store, person, exercise, FIRST, payload)
    (found,) = records(store, person)
    assert isinstance(found, UnreadableRecord)
    assert (found.id, found.played_on) == (kept, FIRST)
    assert outcome(found) == ()
    (line,) = timeline.read_timeline(store, person).entries
    assert line.state == timeline.UNREADABLE
    assert read_page(store, person).person_id == person


def test_a_card_without_texts_shows_its_id_and_odd_parts_hide_nothing(store: Store) -> None:
    person = add_person(store)
    payload = {"chosen": ["lief", "sterk"], "texts": {"lief": ["x"], "sterk": {"nl": ["sterk"]}},
               "words": {"lief": 3, "sterk": " Ja "}}  # fmt: skip
    add_result(store, person, STRENGTHS, FIRST, payload)
    (found,) = records(store, person)
    assert isinstance(found, StrengthsRecord)
    assert [(card.name, card.words) for card in found.chosen] == [("lief", ""), ("sterk", "Ja")]


def test_the_client_reads_his_own_language_on_the_card(store: Store) -> None:
    person = add_person(store)
    payload = strengths("lief")
    payload["texts"]["lief"]["tr"] = ["nazik", "...", ""]
    add_result(store, person, STRENGTHS, FIRST, payload, language="tr")
    (found,) = records(store, person)
    assert isinstance(found, StrengthsRecord)
    assert (found.chosen[0].name, found.chosen[0].spoken.name) == ("kaart lief", "nazik")


def test_strengths_become_sentences_for_a_cv(store: Store) -> None:
    person = add_person(store)
    add_result(store, person, STRENGTHS, FIRST, strengths("lief", "sterk"))
    (found,) = records(store, person)
    assert isinstance(found, StrengthsRecord)
    assert cv_sentences(found) == ("Ik ben lief.", "Ik ben sterk.")


def test_a_line_of_the_history_says_what_came_out(store: Store) -> None:
    person = add_person(store)
    add_board(store, person, FIRST, AreaValue("geld", 2, 4), chosen=["geld", "blij"])
    add_result(store, person, STRENGTHS, SECOND, strengths("lief", "sterk"))
    lines = timeline.read_timeline(store, person).entries
    assert [line.title.split("\n") for line in lines] == [
        ["kaart lief", "kaart sterk"], ["geld", "blij"],
    ]  # fmt: skip


def test_the_client_page_knows_the_latest_of_each_game(store: Store) -> None:
    person = add_person(store)
    for day, card in ((FIRST, "oud"), (THIRD, "nieuw"), (SECOND, "midden")):
        add_result(store, person, STRENGTHS, day, strengths(card))
        add_result(store, person, PICTURES, day, pictures(card))
    games = read_page(store, person).games
    assert [outcome(one)[0] for one in games] == ["kaart nieuw", "kaart nieuw"]


def test_intake_and_board_are_compared_as_times_of_one_value(store: Store) -> None:
    person = add_person(store)
    add_board(store, person, SECOND, AreaValue("geld", 2, 6), words={"geld": "Het gaat beter"})
    add_board(store, person, FIRST, AreaValue("geld", 1, 3))
    sessions = client_results(store, person).sessions
    assert [(one.on, one.value("geld").number_now) for one in sessions] == [(FIRST, 3), (SECOND, 6)]
    assert sessions[1].said("geld") == "Het gaat beter"
    assert sessions[1].value("blij").is_empty


def test_a_board_inside_an_open_intake_is_there_before_the_intake_is_closed(store: Store) -> None:
    person = add_person(store)
    drafts.open_draft(store, "intake", "form", person_id=person)
    running = boards.begin_or_resume(store, person)
    running.session.apply(Action("next"))
    running.session.apply(Action("place", "wonen", value=2))
    running.session.apply(Action("stop"))
    running.session.apply(Action("keep", value=True))
    kept = boards.finish(store, running.draft_id, running.session, "nl")
    (session,) = client_results(store, person).sessions
    assert (session.id, session.value("wonen").importance) == (kept, 2)


def test_the_clients_words_are_found_and_lead_to_the_result(store: Store) -> None:
    person = add_person(store)
    kept = add_result(store, person, PICTURES, FIRST, pictures("brug", brug="De zevensprong thuis"))
    board = add_board(
        store, person, SECOND, AreaValue("geld", 2, 4), words={"geld": "Mijn spaarvarken is leeg"},
        talk={"geld": {"me": "Een huishoudboekje"}},
    )  # fmt: skip
    sought = {"zevensprong": kept, "spaarvarken": board, "boekje": board, "kaart brug": kept}
    for words, result in sought.items():
        found = [(one.kind, one.record_id) for one in search.find(store, words)]
        assert found == [("exercise_result", result)]


def test_a_damaged_result_can_be_written_and_is_not_searched(store: Store) -> None:
    person = add_person(store)
    for payload in ("kapot zevensprong", '["zevensprong"]', '{"words": "zevensprong"}'):
        add_result(store, person, STRENGTHS, FIRST, payload)
    assert search.find(store, "zevensprong") == ()
    assert verify(store).is_sound


def test_a_backup_brings_the_results_back(
    store: Store, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    person = add_person(store)
    add_board(store, person, FIRST, AreaValue("geld", 2, 4), chosen=["geld"])
    add_result(store, person, STRENGTHS, SECOND, strengths("lief", lief="Dat zeggen ze"))
    before = records(store, person)
    backup = make_backup(store, tmp_path / "usb" / "kopie.meedoen")
    restore_with_words(backup, tmp_path / "terug", " ".join(unlocked.words), clock)
    restored = unlocked.open(tmp_path / "terug", clock)
    assert records(restored, person) == before
    assert search.find(restored, "Dat zeggen ze")
    restored.close()


def test_a_list_that_goes_out_and_comes_back_leaves_the_results_alone(
    store: Store, tmp_path: Path
) -> None:
    person = add_person(store)
    add_board(store, person, FIRST, AreaValue("geld", 2, 4), chosen=["geld"])
    before = records(store, person)
    export_clients(store, tmp_path / "uit.csv")
    import_file(store, tmp_path / "uit.csv")
    assert records(store, person) == before


def test_a_deck_that_is_gone_only_costs_the_picture() -> None:
    assert card_pictures.picture_paths([("weg", "brug"), ("sterke-kanten", "weg")]) == {}
