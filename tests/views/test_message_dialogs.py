"""The dialogs of one message and one call: what may be sent, and what came of it."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from typing import cast

import pytest
from PySide6.QtWidgets import QPushButton

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import Contact, TalkMessage
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.messages import message_wishes, messages_out
from meedoen_desktop.store import Store
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.sending.call_dialog import CallDialog
from meedoen_desktop.views.sending.message_dialog import MessageDialog
from tests.letters import addressed, allow_whatsapp
from tests.views.letters_desk import store
from tests.views.programs import child, click, desk, frame, program, settle, until, words

__all__ = ["desk", "program", "store"]


def talk(store: Store, day: date = date(2026, 12, 1), **values: object) -> str:
    return appointments.plan(store, addressed(store, **values), Talk(day, time(10), place="Kamer"))


def ask(desk: Program, store: Store, talk_id: str) -> MessageDialog:
    found = messages_out.messages(store, talk_id)
    keep = partial(messages_out.mark_sent, store, talk_id)
    dialog = MessageDialog(desk.window, frame(desk).context, found, keep)
    dialog.show_over()
    settle(desk)
    return dialog


def test_the_clients_own_way_comes_first_and_another_can_be_chosen(
    desk: Program, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_whatsapp()
    opened: list[str] = []
    monkeypatch.setattr(own_programs, "open_address", lambda link: not opened.append(link))
    made = talk(store, preferred_channel="whatsapp", email="anna@voorbeeld.nl")
    dialog = ask(desk, store, made)
    assert dialog.view.message.channel == "whatsapp"
    assert dialog.view.code.words.startswith("https://wa.me/31687654321?text=")
    click(dialog, "message.open")
    channel = child(dialog, "message.channel")
    channel.choose("email")  # type: ignore[attr-defined]
    settle(desk)
    assert not dialog.view.code.isVisible()
    click(dialog, "message.open")
    assert [one.partition(":")[0] for one in opened] == ["https", "mailto"]
    dialog.accept_button.click()
    with store.read() as session:
        assert session.query(Contact).one().note == "Bericht over de afspraak, met e-mail"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"preferred_channel": "letter"}, "krijgt het liefst een brief"),
        ({"preferred_channel": "supporter"}, "gaat via de begeleider: nog niet bekend"),
        ({"phone": "+31703365000"}, "geen mobiel nummer en geen e-mailadres"),
    ],
)
def test_where_no_message_goes_the_dialog_says_why(
    desk: Program, store: Store, values: dict[str, object], said: str
) -> None:
    dialog = ask(desk, store, talk(store, **values))
    assert said in words(dialog)
    assert not dialog.accept_button.isVisible()
    dialog.reject()


def test_a_wish_for_none_is_a_sentence_and_no_code(desk: Program, store: Store) -> None:
    made = talk(store)
    message_wishes.keep(store, appointments.line(store, made).person_id, wants_none=True)
    dialog = ask(desk, store, made)
    assert "Anna van Velzen wil geen berichten. Bel, of stuur een brief." in words(dialog)
    dialog.reject()


def test_in_quiet_hours_the_dialog_says_when_it_may_and_forbids_nothing(
    desk: Program, store: Store
) -> None:
    store.clock.moment = datetime(2026, 11, 24, 22, tzinfo=AMSTERDAM)  # type: ignore[attr-defined]
    dialog = ask(desk, store, talk(store))
    assert "Vanaf woensdag 25 november 2026, 8.30 uur mag het weer" in words(dialog)
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_call_has_its_words_the_number_to_scan_and_a_result(desk: Program, store: Store) -> None:
    made = talk(store, date(2026, 11, 25))
    frame(desk).context.navigate("today")
    settle(desk)
    names = [one.objectName() for one in child(desk.window, "today").findChildren(object)]
    (name,) = [one for one in names if one.startswith("proposal.do.remind:")]
    assert "gesprek: morgen " in words(child(desk.window, "today"))
    button = cast("QPushButton", child(desk.window, name))
    assert (button.text(), button.icon().isNull()) == ("06 87 65 43 21", False)
    click(desk.window, name)
    settle(desk)
    dialog = cast("CallDialog", child(desk.window, "call"))
    assert dialog.code.words == "tel:+31687654321"
    assert "u spreekt met Noor Hendriks" in words(dialog)
    dialog.accept_button.click()
    assert "Kies hoe het ging." in words(dialog)
    dialog.outcome.choose("voicemail")
    dialog.accept_button.click()
    settle(desk)
    with store.read() as session:
        kept = session.query(Contact).one()
        assert (kept.form, kept.result, kept.appointment_id) == ("phone", "voicemail", made)
    click(desk.window, "frame.message.action")
    settle(desk)
    with store.read() as session:
        assert session.query(Contact).count() == 0


def test_a_message_from_its_own_page_goes_to_the_telephone_too(desk: Program, store: Store) -> None:
    made = talk(store, date(2026, 11, 26))
    person = appointments.line(store, made).person_id
    frame(desk).context.navigate("letter", person_id=person, template_id="herinnering-app")
    page = frame(desk).navigator.stack.currentWidget()
    until(lambda: "ik zie u graag op donderdag 26 november 2026" in words(page))
    click(desk.window, "letter.send")
    settle(desk)
    dialog = cast("MessageDialog", child(desk.window, "message"))
    assert dialog.view.code.words.startswith("SMSTO:+31687654321:Dag mevrouw Van Velzen")
    dialog.accept_button.click()
    settle(desk)
    with store.read() as session:
        told = session.query(TalkMessage).one()
        assert (told.about, told.channel) == ("2026-11-26T10:00", "sms")
    click(desk.window, "frame.message.action")
    settle(desk)
    with store.read() as session:
        assert session.query(TalkMessage).count() == session.query(Contact).count() == 0
