import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import Theme, current
from meedoen_desktop.views.widgets.banner import Banner
from meedoen_desktop.views.widgets.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import ChoiceButton
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Heading
from meedoen_desktop.views.widgets.nav_rail import NavRail
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.steps import Step, StepButton, StepList
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.widgets.timeline import Timeline, TimelineEntry, TimelineRow


def test_banner_shows_one_message_and_does_what_its_button_says(qtbot):
    banner = Banner("Sluiten")
    qtbot.addWidget(banner)
    done = []
    banner.say("Afspraak verzet.", action="Ongedaan maken", on_action=lambda: done.append(1))
    assert banner.isVisible()
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not banner.isVisible()


def test_banner_without_action_has_no_button(qtbot):
    banner = Banner("Sluiten")
    qtbot.addWidget(banner)
    banner.say("Bewaard.")
    assert not banner.button.isVisible()
    assert banner.closer.accessibleName() == "Sluiten"


def test_banner_goes_away_by_itself_when_asked(qtbot):
    banner = Banner("Sluiten")
    qtbot.addWidget(banner)
    banner.say("Bewaard.", seconds=0.05)
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_timeline_builds_fifty_and_more_on_request(qtbot):
    line = Timeline(lambda count: f"Nog {count} tonen")
    qtbot.addWidget(line)
    line.set_entries([TimelineEntry(str(i), "1 sep", f"Notitie {i}") for i in range(500)])
    assert len(line.rows) == 50
    assert line.more.text() == "Nog 450 tonen"
    line.more.click()
    assert len(line.rows) == 100
    assert [row.entry.key for row in line.rows] == [str(i) for i in range(100)]


def test_timeline_hides_the_button_when_all_is_shown(qtbot):
    line = Timeline(str)
    qtbot.addWidget(line)
    line.set_entries([TimelineEntry("1", "1 sep", "Gebeld")])
    assert line.more.isHidden()
    line.set_entries([])
    assert line.rows == []


def test_timeline_entry_opens_by_mouse_and_by_key(qtbot):
    line = Timeline(str)
    qtbot.addWidget(line)
    line.set_entries([TimelineEntry("7", "1 sep", "Gebeld", "Komt dinsdag")])
    heard = []
    line.opened.connect(heard.append)
    qtbot.mouseClick(line.rows[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(line.rows[0], Qt.Key.Key_Return)
    assert heard == ["7", "7"]
    assert line.rows[0].accessibleName() == "1 sep: Gebeld"


def test_rail_tells_which_place_is_chosen(qtbot):
    rail = NavRail()
    qtbot.addWidget(rail)
    rail.add("today", "Vandaag", "sun-horizon")
    rail.add("clients", "Cliënten", "users")
    rail.choose("today")
    heard = []
    rail.chosen.connect(heard.append)
    qtbot.mouseClick(rail.buttons["clients"], Qt.MouseButton.LeftButton)
    assert heard == ["clients"]
    assert not rail.buttons["today"].isChecked()


def test_rail_is_walked_with_arrow_keys(qtbot):
    rail = NavRail()
    qtbot.addWidget(rail)
    for key in ("today", "clients", "letters"):
        rail.add(key, key, "users")
    with qtbot.waitExposed(rail):
        rail.show()
    heard = []
    rail.chosen.connect(heard.append)
    rail.choose("today")
    rail.buttons["today"].setFocus()
    qtbot.keyClick(rail.buttons["today"], Qt.Key.Key_Up)
    assert rail.buttons["letters"].hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert rail.buttons["clients"].hasFocus()
    assert heard == []
    qtbot.keyClick(rail.buttons["clients"], Qt.Key.Key_Space)
    assert heard == ["clients"]


def test_narrow_rail_keeps_its_names_for_pointer_and_screen_reader(qtbot):
    rail = NavRail()
    qtbot.addWidget(rail)
    button = rail.add("today", "Vandaag", "sun-horizon")
    with qtbot.waitExposed(rail):
        rail.show()
    wide = rail.sizeHint().width()
    rail.set_narrow(narrow=True)
    qtbot.waitUntil(lambda: rail.sizeHint().width() < wide - 60)
    assert (button.toolTip(), button.accessibleName()) == ("Vandaag", "Vandaag")


def test_a_step_says_its_state_in_words(qtbot):
    steps = StepList((Step("geld", "Geld", "busy", "2 vragen open"), Step("doen", "Doen")))
    qtbot.addWidget(steps)
    with qtbot.waitSignal(steps.chosen) as heard:
        qtbot.mouseClick(steps.buttons["geld"], Qt.MouseButton.LeftButton)
    assert heard.args == ["geld"]
    assert steps.buttons["geld"].isChecked()
    steps.set_step(Step("geld", "Geld", "done", "Klaar"))
    assert steps.buttons["geld"].accessibleDescription() == "Klaar"


def test_a_second_dialog_does_not_open_over_the_first(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    words = {"accept_text": "Ja", "cancel_text": "Nee"}
    first = Dialog(window, "Weggooien?", **words)
    second = Dialog(window, "Nog een?", **words)
    assert first.show_over()
    assert not second.show_over()
    assert not second.isVisible()
    first.reject()


def test_dialog_stays_open_until_what_is_filled_in_will_do(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    class Strict(Dialog):
        fine = False

        def submit(self):
            return self.fine

    dialog = Strict(window, "Naam", "Hoe heet u?", accept_text="Bewaren", cancel_text="Terug")
    dialog.show_over()
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.fine = True
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()


def test_cancelling_long_work_is_asked_once(qtbot):
    work = ProgressRow("Rij 1", "Stoppen")
    qtbot.addWidget(work)
    heard = []
    work.cancelled.connect(lambda: heard.append(1))
    work.set_progress(3, 10, "Rij 3 van 10")
    work.button.click()
    work.button.click()
    assert heard == [1]
    assert (work.bar.value(), work.label.text()) == (3, "Rij 3 van 10")


def test_flow_goes_on_in_the_next_row(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    flow = FlowLayout(ground, spacing=10)
    for _ in range(4):
        child = QLabel()
        child.setFixedSize(100, 20)
        flow.addWidget(child)
    assert flow.heightForWidth(430) == 20
    assert flow.heightForWidth(250) == 50
    assert flow.heightForWidth(100) == 110


def test_flow_starts_at_the_right_in_an_arabic_window(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(ground)
    child = QLabel()
    child.setFixedSize(100, 20)
    flow.addWidget(child)
    ground.resize(400, 100)
    with qtbot.waitExposed(ground):
        ground.show()
    assert child.geometry().right() == 399


def test_a_long_sentence_is_shown_whole_in_a_narrow_card(qtbot):
    card = Card("Afspraak")
    qtbot.addWidget(card)
    label = Body("Een lange zin die in een smalle kaart over meer dan een regel moet lopen. " * 4)
    card.add(label)
    card.setFixedWidth(320)
    card.resize(320, card.heightForWidth(320))
    with qtbot.waitExposed(card):
        card.show()
    assert label.height() >= label.heightForWidth(label.width())


def test_dutch_words_stand_at_the_reading_side_of_an_arabic_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label = Heading("Wonen", parent=window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_words_of_a_user_are_never_read_as_markup(qtbot):
    label = Body("<b>Jan</b> & Piet")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_icon_button_has_a_name(qtbot):
    button = IconButton("trash", "Weggooien")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Weggooien", "Weggooien")


def test_button_calls_without_arguments(qtbot):
    calls = []
    button = PrimaryButton("Bellen", "phone", lambda *args: calls.append(args))
    qtbot.addWidget(button)
    button.click()
    assert calls == [()]


def test_page_and_empty_state_say_what_they_are(qtbot):
    page = Page("Brieven", "Nog niets verstuurd")
    empty = EmptyState("envelope", "Nog geen brieven", "Hier staan straks uw brieven.")
    page.add(empty)
    qtbot.addWidget(page)
    page.set_title("Brieven van september")
    assert page.accessibleName() == "Brieven van september"
    assert not page.subtitle.isVisible()
    assert empty.title.text() == "Nog geen brieven"


def test_a_change_of_look_reaches_buttons_and_text(qapp, qtbot):
    heading = Heading("Vandaag")
    qtbot.addWidget(heading)
    heading.show()
    before = heading.font().pointSizeF()
    Theme(text_percent=200).apply(qapp)
    assert heading.font().pointSizeF() == pytest.approx(before * 2)
    Theme().apply(qapp)
    assert current().text_percent == 100


def test_columns_stack_when_there_is_little_room_or_the_text_is_big(qapp, qtbot):
    columns = Columns(stack_below=600)
    qtbot.addWidget(columns)
    first, second = columns.add(QLabel("Een"), 2), columns.add(QLabel("Twee"))
    columns.resize(800, 300)
    with qtbot.waitExposed(columns):
        columns.show()
    assert second.x() > first.x()
    columns.resize(500, 300)
    qtbot.waitUntil(lambda: second.y() > first.y())
    columns.resize(800, 300)
    qtbot.waitUntil(lambda: second.y() == first.y())
    Theme(text_percent=200).apply(qapp)
    qtbot.waitUntil(lambda: second.y() > first.y())
    Theme().apply(qapp)


def test_actions_go_under_the_title_when_they_would_squeeze_it(qtbot):
    action = PrimaryButton("Nieuwe cliënt")
    page = Page("Goedemorgen, Noor", actions=(action,))
    qtbot.addWidget(page)
    page.resize(1000, 400)
    with qtbot.waitExposed(page):
        page.show()
    assert action.geometry().top() < page.title.geometry().bottom()
    page.resize(350, 400)
    qtbot.waitUntil(lambda: action.geometry().top() > page.title.geometry().bottom())


def test_a_page_keeps_its_width_when_the_scroll_bar_comes(qtbot):
    page = Page("Cliënten")
    first = page.add(Card("Een"))
    qtbot.addWidget(page)
    page.resize(600, 400)
    with qtbot.waitExposed(page):
        page.show()
    width = first.width()
    for number in range(20):
        page.add(Card(str(number)))
    qtbot.waitUntil(page.scroller.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: first.width() == width)


@pytest.mark.parametrize(
    "make",
    [
        lambda: PrimaryButton("Bellen", "phone"),
        lambda: SecondaryButton("Bellen"),
        lambda: QuietButton("Bellen"),
        lambda: DangerButton("Weggooien"),
        lambda: IconButton("trash", "Weggooien"),
        lambda: ChoiceButton("Niet"),
        lambda: StepButton(Step("geld", "Geld")),
        lambda: TimelineRow(TimelineEntry("1", "1 sep", "Gebeld")),
        lambda: QLineEdit("Jansen"),
        lambda: DateField(Translator(), today=None),
        TextArea,
        NumberField,
        TimeField,
        lambda: SearchField("Zoek"),
        QComboBox,
        lambda: QCheckBox("Tolk nodig"),
        lambda: QRadioButton("Ja"),
        lambda: QSlider(Qt.Orientation.Horizontal),
        QListWidget,
    ],
)
@pytest.mark.parametrize("dark", [False, True])
def test_the_keyboard_user_sees_where_the_focus_is(qapp, qtbot, make, dark):
    theme = Theme(dark=dark)
    theme.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, control = QLineEdit(), make()
    column.addWidget(before)
    column.addWidget(control)
    window.resize(300, 160)
    with qtbot.waitExposed(window):
        window.show()
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert control.hasFocus()
    image = control.grab().toImage()
    ring = sum(
        image.pixelColor(x, y).name() == theme.tokens.focus.lower()
        for x in range(image.width())
        for y in range(image.height())
    )
    assert ring > 40
    Theme().apply(qapp)
