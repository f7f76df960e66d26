import json

import pytest
from sqlalchemy import func, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import ExerciseResult, Operation, PlanStep, Theme
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.exercises import boards, exercises
from meedoen_desktop.services.exercises.boards import RunningBoard
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.stores import Unlocked


def play(running: RunningBoard, *actions: Action) -> None:
    for action in actions:
        running.session.apply(action)


def played(running: RunningBoard) -> None:
    play(
        running,
        Action("next"),
        Action("place", "wonen", value=2),
        Action("number", "wonen", "number_now", 4),
        Action("number", "wonen", "number_wished", 7),
        Action("say", "wonen", value="Ik wil rust"),
        Action("place", "geld", value=0),
    )


def close(running: RunningBoard, *, keep: bool) -> None:
    play(running, Action("stop"), Action("keep", value=keep))


def counts(store: Store) -> tuple[int, int]:
    with store.read() as session:
        results = session.scalar(select(func.count()).select_from(ExerciseResult))
        operations = session.scalar(
            select(func.count()).select_from(Operation).where(Operation.table_name != "person")
        )
    return results or 0, operations or 0


def test_after_a_crash_the_same_card_lies_there(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    person = add_person(store, language="ar")
    running = boards.begin_or_resume(store, person)
    assert running.language == "ar"
    played(running)
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "en")
    store.close()
    reopened = unlocked.open(store.folder, clock)
    again = boards.begin_or_resume(reopened, person)
    assert again.draft_id == running.draft_id
    assert again.language == "en"
    assert again.session.state == running.session.state
    reopened.close()


def test_a_yes_keeps_the_choices_and_words(store: Store) -> None:
    person = add_person(store)
    running = boards.begin_or_resume(store, person)
    played(running)
    close(running, keep=True)
    kept = boards.finish(store, running.draft_id, running.session, "nl")
    assert kept == boards.finish(store, running.draft_id, running.session, "nl")
    assert counts(store)[0] == 1
    (occasion,) = area_values.rating_history(store, person)
    assert occasion.answer("wonen") == AreaAnswer("wonen", 2, 4, 7, words="Ik wil rust")
    assert occasion.answer("geld") == AreaAnswer("geld", 0)
    assert occasion.answer("blij") is None
    assert drafts.drafts(store) == []
    assert verify(store).is_sound


def test_a_no_leaves_nothing_at_all(store: Store) -> None:
    person = add_person(store)
    before = counts(store)
    running = boards.begin_or_resume(store, person)
    played(running)
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "nl")
    close(running, keep=False)
    assert boards.finish(store, running.draft_id, running.session, "nl") == ""
    assert counts(store) == before
    assert drafts.values(store, running.draft_id) == {}
    assert area_values.rating_history(store, person) == ()


def test_the_previous_board_lies_there_as_ghosts(store: Store) -> None:
    person = add_person(store)
    first = boards.begin_or_resume(store, person)
    played(first)
    close(first, keep=True)
    boards.finish(store, first.draft_id, first.session, "nl")
    second = boards.begin_or_resume(store, person)
    ghost = second.session.state.ghost("wonen")
    assert ghost is not None
    assert (ghost.importance, ghost.number_now) == (2, 4)
    assert second.session.state.value("wonen").is_empty
    assert len(second.history) == 1


def test_an_open_intake_and_the_board_share_one_value(store: Store) -> None:
    person = add_person(store)
    intake = drafts.open_draft(store, "intake", "form", person_id=person)
    said = AreaAnswer(
        "wonen", 1, 5, unknown=frozenset({"care_need"}), help_present="Zus", words="Het is klein"
    )
    area_values.save_answer(store, intake.id, said)
    running = boards.begin_or_resume(store, person)
    assert running.session.state.value("wonen").importance == 1
    play(
        running, Action("next"), Action("next"), Action("place", "wonen", value=2),
        Action("next"), Action("choose", "wonen"),
    )  # fmt: skip
    close(running, keep=True)
    boards.finish(store, running.draft_id, running.session, "nl")
    after = area_values.draft_answers(store, intake.id)["wonen"]
    assert (after.importance, after.number_now) == (2, 5)
    assert (after.help_present, after.words) == ("Zus", "Het is klein")
    assert after.unknown == {"care_need"}
    assert drafts.values(store, intake.id)["themes"] == ["wonen"]
    assert area_values.rating_history(store, person) == ()


def test_chosen_areas_become_themes_in_the_clients_order(store: Store) -> None:
    person = add_person(store)
    running = boards.begin_or_resume(store, person)
    play(running, Action("next"), Action("next"), Action("next"))
    play(running, Action("choose", "blij"), Action("choose", "geld"))
    close(running, keep=True)
    boards.finish(store, running.draft_id, running.session, "nl")
    with store.read() as session:
        themes = session.scalars(select(Theme).order_by(Theme.position))
        assert [theme.area_id for theme in themes] == ["blij", "geld"]


def test_a_board_that_is_not_closed_cannot_be_kept(store: Store) -> None:
    running = boards.begin_or_resume(store, add_person(store))
    with pytest.raises(ValueError, match="intro"):
        boards.finish(store, running.draft_id, running.session, "nl")


AGREED = (
    Action("agree", "geld", "0.what", value="De post meenemen"),
    Action("agree", "geld", "0.who", value="client"),
    Action("agree", "geld", "0.when", value="2026-12-01"),
    Action("agree", "geld", "1.what", value="De schuldhulp bellen"),
    Action("agree", "geld", "1.who", value="Rana"),
    Action("view", "geld", "number_now", 2),
)


def agreed(store: Store, person: str) -> str:
    running = boards.begin_or_resume(store, person)
    play(running, Action("next"), Action("place", "geld", value=2), *AGREED)
    close(running, keep=True)
    return boards.finish(store, running.draft_id, running.session, "nl")


def steps(store: Store) -> list[tuple[str, str, str, str]]:
    with store.read() as session:
        rows = session.scalars(select(PlanStep).order_by(PlanStep.what))
        return [(row.what, row.who, str(row.due_on), row.area_id) for row in rows]


def test_agreements_become_steps_of_the_plan(store: Store) -> None:
    person = add_person(store)
    kept = agreed(store, person)
    assert steps(store) == [
        ("De post meenemen", "cliënt", "2026-12-01", "geld"),
        ("De schuldhulp bellen", "Rana", "None", "geld"),
    ]
    with store.read() as session:
        result = session.get(ExerciseResult, kept)
        assert result is not None
        payload = json.loads(result.payload)
    assert payload["consultant_view"] == {"geld": {"number_now": 2}}
    assert payload["plan"][1] == {
        "area": "geld", "what": "De schuldhulp bellen", "who": "Rana", "when": "",
    }  # fmt: skip
    assert verify(store).is_sound


def test_an_open_intake_gets_the_smallest_step(store: Store) -> None:
    person = add_person(store)
    intake = drafts.open_draft(store, "intake", "form", person_id=person)
    agreed(store, person)
    values = drafts.values(store, intake.id)
    assert values["smallest_step"] == "De post meenemen"
    assert (values["step_by"], values["step_on"]) == ("cliënt", "2026-12-01")
    assert [step[0] for step in steps(store)] == ["De schuldhulp bellen"]


def test_a_step_that_was_typed_in_the_intake_stays(store: Store) -> None:
    person = add_person(store)
    intake = drafts.open_draft(store, "intake", "form", person_id=person)
    drafts.save_values(store, intake.id, {"smallest_step": "Samen koffie drinken"})
    agreed(store, person)
    assert drafts.values(store, intake.id)["smallest_step"] == "Samen koffie drinken"
    assert len(steps(store)) == 2
