"""The coach beside a letter that is being made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QToolTip, QWidget

from meedoen_desktop import assets, datafiles
from meedoen_desktop.services.letters.invitation_wishes import saved_wishes
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters.letter_coach import LetterCoach
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.program import Program
from tests.letters import addressed, office
from tests.views.programs import child, click, desk, program, settle, until, words, write

__all__ = ["desk", "program"]

Style = QTextCharFormat.UnderlineStyle


@pytest.fixture
def store(desk: Program) -> Store:
    assert desk.store is not None
    office(desk.store)
    desk.window.resize(1640, 900)
    return desk.store


def opened(desk: Program, person: str) -> LetterPage:
    assert desk.frame is not None
    desk.frame.context.navigate("letter", person_id=person)
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, LetterPage)
    until(lambda: hasattr(page, "coach") and coach_of(page)._known is not None)
    settle(desk)
    return page


def coach_of(page: LetterPage) -> LetterCoach:
    return page.coach.coach


def typed(desk: Program, page: LetterPage, text: str) -> QPlainTextEdit:
    """Type in the personal sentence and wait until program and coach have come to rest."""
    write(page, "letter.extra", text)
    rest(desk, page)
    return extra(page)


def rest(desk: Program, page: LetterPage) -> None:
    until(lambda: not coach_of(page)._timer.isActive())
    panel = page.panel
    assert panel is not None
    until(lambda: not panel._timer.isActive())  # type: ignore[union-attr]
    settle(desk)


def extra(page: LetterPage) -> QPlainTextEdit:
    found = child(page, "letter.extra")
    assert isinstance(found, QPlainTextEdit)
    return found


def buttons(page: LetterPage, name: str) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget, name) if one.isVisible()]


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def marked(editor: QPlainTextEdit) -> dict[str, QTextCharFormat.UnderlineStyle]:
    return {one.cursor.selectedText(): one.format.underlineStyle()
            for one in editor.extraSelections()}  # fmt: skip


def test_a_fresh_letter_reads_well_and_holds_all_that_must_be_there(
    desk: Program, store: Store
) -> None:
    page = opened(desk, addressed(store))
    said = words(page.coach.coach.pane)
    assert "Deze brief leest prettig." in said
    assert "Dag, datum en tijd" in said
    assert "staat er nog niet in" not in said
    assert page.coach.button.text() == "Meelezer"


def test_the_score_comes_last_with_what_it_is_worth(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    said = words(page.coach.coach.pane)
    assert said.index("Wat erin hoort") < said.index("Leesgemak")
    assert said.rstrip().endswith("Een cijfer meet geen begrip. Lees de brief ook eens hardop.")


def test_what_is_typed_is_marked_by_weight_and_not_by_colour_alone(
    desk: Program, store: Store
) -> None:
    page = opened(desk, addressed(store))
    editor = typed(desk, page, "Tevens bel ik u. U moet komen.")
    assert marked(editor) == {"Tevens": Style.DashUnderline, "moet": Style.WaveUnderline}
    said = words(page.coach.coach.pane)
    assert "“Tevens” is een moeilijk woord. Gewoner is: ook." in said
    assert "hoort deze zin in een andere brief" in said
    assert page.coach.button.text() == "Meelezer (2)"


def test_one_click_replaces_and_can_be_undone_in_both_ways(desk: Program, store: Store) -> None:
    person = addressed(store)
    page = opened(desk, person)
    editor = typed(desk, page, "Tevens bel ik u.")
    press(buttons(page, "coach.replace")[0])
    assert editor.toPlainText() == "Ook bel ik u."
    rest(desk, page)
    assert marked(editor) == {}
    page.flush()
    settle(desk)
    saved = saved_wishes(store, person)
    assert saved is not None
    assert saved.extra == "Ook bel ik u."
    assert desk.frame is not None
    press(desk.frame.message.banner.button)
    assert editor.toPlainText() == "Tevens bel ik u."
    rest(desk, page)
    press(buttons(page, "coach.replace")[0])
    editor.undo()
    assert editor.toPlainText() == "Tevens bel ik u."


def test_undo_leaves_alone_what_was_changed_since(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    editor = typed(desk, page, "Tevens bel ik u.")
    press(buttons(page, "coach.replace")[0])
    editor.setPlainText("Iets heel anders.")
    assert desk.frame is not None
    press(desk.frame.message.banner.button)
    assert editor.toPlainText() == "Iets heel anders."


def test_a_suggestion_about_text_that_moved_on_changes_nothing(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    editor = typed(desk, page, "Tevens bel ik u.")
    [button] = buttons(page, "coach.replace")
    editor.setPlainText("Zie u. Tevens bel ik u.")
    press(button)
    assert editor.toPlainText() == "Zie u. Tevens bel ik u."
    rest(desk, page)


def test_signs_outside_the_basic_plane_do_not_shift_the_marks(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    editor = extra(page)
    editor.setPlainText("😀😀 Wat leuk! Tevens bel ik u.")
    rest(desk, page)
    assert set(marked(editor)) == {"Tevens"}
    press(buttons(page, "coach.replace")[0])
    assert editor.toPlainText() == "😀😀 Wat leuk! Ook bel ik u."


def test_a_duty_has_no_button_that_replaces_it(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    typed(desk, page, "Anders volgt een boete.")
    assert buttons(page, "coach.replace") == []
    assert "klinkt als een straf" in words(page)
    assert child(page, "letter.print").isEnabled()


def test_one_goes_to_the_words_of_a_remark(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    editor = typed(desk, page, "Dag. Tevens bel ik u.")
    child(page, "letter.enclosures").setFocus()
    press(buttons(page, "coach.jump")[0])
    assert desk.window.focusWidget() is editor
    assert editor.textCursor().selectedText() == "Tevens"


def test_hovering_a_mark_tells_the_remark(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    editor = typed(desk, page, "Tevens bel ik u.")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    place = editor.cursorRect(cursor).center()
    view = editor.viewport()
    QApplication.sendEvent(
        view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place) + QPoint(0, 0))
    )
    assert "moeilijk woord" in QToolTip.text()
    QToolTip.hideText()
    until(lambda: not QToolTip.isVisible())


def test_what_is_missing_is_named(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    place = child(page, "letter.place")
    place.setCurrentIndex(place.count() - 1)  # type: ignore[attr-defined]
    place.activated.emit(place.count() - 1)  # type: ignore[attr-defined]
    write(page, "letter.place.words", "x")
    rest(desk, page)
    assert "Meelezer" in page.coach.button.text()
    labels = [one for one in page.findChildren(QLabel, "coach.check.where") if one.isVisible()]
    assert [one.text() for one in labels] == ["Waar het is"]


def test_the_coach_folds_away_and_that_is_remembered(desk: Program, store: Store) -> None:
    person = addressed(store)
    page = opened(desk, person)
    assert page.coach.coach.pane.isVisible()
    click(page, "coach.fold")
    settle(desk)
    assert not page.coach.coach.pane.isVisible()
    assert desk.window.focusWidget() is page.coach.button
    again = opened(desk, person)
    assert not again.coach.coach.pane.isVisible()
    click(again, "letter.coach.open")
    settle(desk)
    assert again.coach.coach.pane.isVisible()
    assert opened(desk, person).coach.coach.pane.isVisible()


def test_in_a_small_window_it_takes_the_place_of_the_letter(desk: Program, store: Store) -> None:
    desk.window.resize(1024, 600)
    page = opened(desk, addressed(store))
    assert page.panes.preview.isVisible()
    assert not page.coach.coach.pane.isVisible()
    assert page.coach.button.accessibleName() == "Meelezer"
    click(page, "letter.coach.open")
    assert page.coach.coach.pane.isVisible()
    assert not page.panes.preview.isVisible()
    assert extra(page).isVisible()
    desk.window.resize(760, 600)
    settle(desk)
    page.panes.switch.choose("choices")
    assert not page.coach.coach.pane.isVisible()
    page.panes.switch.choose("side")
    assert page.coach.coach.pane.isVisible()
    assert not extra(page).isVisible()


def test_a_jump_from_the_coach_brings_the_text_in_sight(desk: Program, store: Store) -> None:
    desk.window.resize(760, 600)
    page = opened(desk, addressed(store))
    typed(desk, page, "Tevens bel ik u.")
    page.panes.switch.choose("side")
    coach_of(page)._read_typed()
    press(buttons(page, "coach.jump")[0])
    assert extra(page).isVisible()
    assert desk.window.focusWidget() is extra(page)


def test_the_client_never_sees_the_coach(desk: Program, store: Store) -> None:
    page = opened(desk, addressed(store))
    assert desk.frame is not None
    desk.frame.context.together.set(True)
    assert not page.coach.coach.pane.isVisibleTo(page)
    assert not page.coach.button.isVisibleTo(page)
    desk.frame.context.together.set(False)
    assert page.coach.coach.pane.isVisibleTo(page)


def test_a_municipality_hears_what_is_wrong_in_its_own_word_list(
    desk: Program, store: Store
) -> None:
    own: Path = datafiles.own_folder("coach")
    own.mkdir(parents=True)
    text = assets.resource("coach", "maten.toml").read_text("utf-8")
    (own / "maten.toml").write_text(text.replace("= 80", "= 0", 1), "utf-8")
    page = opened(desk, addressed(store))
    assert "maten.toml, whole_from_words" in words(page.coach.coach.pane)


def test_every_control_of_the_coach_has_a_name_and_takes_the_keyboard(
    desk: Program, store: Store
) -> None:
    page = opened(desk, addressed(store))
    typed(desk, page, "Tevens bel ik u.")
    controls = [*buttons(page, "coach.jump"), *buttons(page, "coach.replace"),
                child(page, "coach.fold"), page.coach.button]  # fmt: skip
    for control in controls:
        said = control.text() if isinstance(control, QPushButton) else control.accessibleName()
        assert said
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
