"""A talk by video begins where the talk stands: its link opens in the own browser."""

from __future__ import annotations

from datetime import date, time

import pytest

from meedoen_desktop.letters.fields import FORMS
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.appointment.video_link import web_address
from meedoen_desktop.views.intake.next_card import FORM_WORDS
from meedoen_desktop.views.intake.start_view import MODE_WORDS
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.words import wording
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]


def test_the_link_of_a_talk_by_video_is_opened_from_the_agenda_and_the_client(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = add_person(vault(desk))
    opened: list[str] = []
    monkeypatch.setattr(own_programs, "open_address", lambda link: not opened.append(link))
    day, at = date(2026, 11, 24), time(16)
    talk = Talk(day, at, form="video", link="beeldbellen.voorbeeld.example/abc")
    met = appointments.plan(vault(desk), person, talk)
    frame(desk).context.navigate("agenda")
    settle(desk)
    click(desk.window, f"agenda.entry.{met}")
    click(desk.window, "agenda.card.link")
    settle(desk)
    assert opened == ["https://beeldbellen.voorbeeld.example/abc"]
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    named = [m for m in desk.window.findChildren(MoreButton) if "de afspraak van" in m.toolTip()]
    (first, *_others) = named[0].menu_of().actions()
    assert first.text() == "Open de link"
    appointments.change(vault(desk), met, Talk(day, at, form="video"))
    first.trigger()
    settle(desk)
    assert "staat geen link" in words(child(desk.window, "frame.message"))


@pytest.mark.parametrize(
    "link", ["", "  ", "javascript:alert(1)", "file:///etc/passwd", "twee woorden"]
)
def test_what_is_no_address_of_the_web_is_never_opened(link: str) -> None:
    assert not web_address(link)


def test_every_screen_calls_a_talk_by_video_the_same() -> None:
    words = (
        wording.FORMS["video"], wording.TALK_FORMS["video"], MODE_WORDS["video"],
        FORM_WORDS["video"], FORMS["video"],
    )  # fmt: skip
    assert all("videogesprek" in one.lower() for one in words)
