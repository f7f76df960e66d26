from datetime import date
from pathlib import Path

import pytest

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.method.exercise_fit import EXERCISES, fit_for
from meedoen_desktop.method.profile_files import load_profile, read_profile
from meedoen_desktop.services import team
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.exercises import boards, exercises
from meedoen_desktop.services.exercises.exercise_overview import exercise_overview
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.unit.test_method_profile import changed


def in_group(store: Store, person: str, code: str) -> None:
    fact = NewFact("group", code, date(2026, 11, 1), "Zo past het", profile_id="lvw")
    groups.add_fact(store, person, fact)


def test_the_method_says_which_exercise_suits_which_group_and_why() -> None:
    fits = load_profile("lvw").exercise_fits
    said = {
        group: [getattr(fit_for(fits, one, group), "fit", "") for one in EXERCISES]
        for group in ("A2", "A3", "A5b", "B1", "C2", "D")
    }
    assert said == {
        "A2": ["suits", "", "suits"],
        "A3": ["suits"] * 3,
        "A5b": ["suits"] * 3,
        "B1": ["sparing"] * 3,
        "C2": ["not"] * 3,
        "D": ["not"] * 3,
    }
    assert all(fit.why.endswith(".") for fit in fits)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('fit = "sparing"', 'fit = "soms"', "suits, sparing, not"),
        ('groups = ["B1", "B2"]', 'groups = ["B1", "B9"]', "B9"),
        ('groups = ["A2"]', 'groups = ["A2", "A3"]', "A3 + bord-leefgebieden"),
    ],
)
def test_a_mistake_in_the_advice_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    with pytest.raises(DataFileError) as error:
        read_profile(changed(tmp_path, "lvw", old, new))
    assert "exercises" in str(error.value)
    assert named in str(error.value)


def test_one_sees_what_was_played_what_is_open_and_what_suits(store: Store) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "lvw"))
    person = add_person(store)
    in_group(store, person, "B1")
    first = boards.begin_or_resume(store, person)
    for action in (Action("next"), Action("place", "geld", value=1), Action("stop")):
        first.session.apply(action)
    first.session.apply(Action("keep", value=True))
    kept = boards.finish(store, first.draft_id, first.session, "nl")
    again = boards.begin_or_resume(store, person)
    again.session.apply(Action("next"))
    exercises.save_snapshot(store, again.draft_id, again.session.snapshot(), "nl")
    overview = exercise_overview(store, person)
    assert (overview.client_name, overview.group) == ("mevrouw Van Velzen", "B1")
    board, strengths, pictures = overview.offers
    assert [(one.id, one.day, one.played_with) for one in board.played] == [
        (kept, store.clock.today(), "together")
    ]
    assert (board.is_open, strengths.is_open, pictures.played) == (True, False, ())
    assert board.fit is not None
    assert board.fit.fit == "sparing"


def test_without_a_group_there_is_no_advice(store: Store) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "lvw"))
    overview = exercise_overview(store, add_person(store))
    assert [offer.fit for offer in overview.offers] == [None] * 3
