import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
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

from meedoen_desktop import assets
from meedoen_desktop.views.style.areas import AREA_IDS
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
from meedoen_desktop.views.widgets.chart_shapes import Dot, Ink, Polyline, Series, Words, star
from meedoen_desktop.views.widgets.charts import LineChart, StarChart
from meedoen_desktop.views.widgets.chips import Chip, StatusMark
from meedoen_desktop.views.widgets.choices import ChoiceButton
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icons import icon, mirrored, pixmap
from meedoen_desktop.views.widgets.labels import Body, Heading
from meedoen_desktop.views.widgets.nav_rail import NavRail
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.pictures import AreaPicture, ProgramMark, program_icon
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.spin_fields import NumberField, TimeField
from meedoen_desktop.views.widgets.steps import Step, StepButton, StepList
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.widgets.timeline import Timeline, TimelineEntry, TimelineRow

AREAS = ("Wonen", "Geld", "Mensen", "Lichaam", "Gevoel", "Doen", "Regelen", "Blij")


def colours(widget: QWidget) -> int:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    return len({image.pixelColor(x, y).name() for x, y in points})


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
    rail.buttons["today"].setFocus()
    qtbot.keyClick(rail.buttons["today"], Qt.Key.Key_Up)
    assert rail.buttons["letters"].hasFocus()


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


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_marks_are_painted_with_icon_and_word_in_every_look(qapp, qtbot, dark, direction):
    Theme(dark=dark).apply(qapp)
    for mark in (Chip("Stil", "warning", "clock"), StatusMark("Bereikt", "success")):
        qtbot.addWidget(mark)
        mark.setLayoutDirection(direction)
        mark.resize(mark.sizeHint())
        assert colours(mark) > 3
        assert mark.accessibleName() == mark.text()
    Theme().apply(qapp)


def test_icons_take_the_asked_colour_and_grow_with_the_text(qapp):
    image = pixmap("circle", "#FF0000", 20, "fill").toImage()
    assert image.pixelColor(10, 10) == QColor("#FF0000")
    Theme(text_percent=150).apply(qapp)
    assert pixmap("phone", "text", 20).deviceIndependentSize().toSize() == QSize(30, 30)
    Theme().apply(qapp)


def test_arrows_turn_round_for_who_reads_from_the_right():
    assert mirrored("arrow-right", right_to_left=True) == "arrow-left"
    assert mirrored("arrow-right", right_to_left=False) == "arrow-right"
    assert mirrored("phone", right_to_left=True) == "phone"


def test_icon_beside_words_keeps_room_for_itself():
    assert icon("phone", gap=6).actualSize(QSize(40, 40)).width() == 26


@pytest.mark.parametrize("area", AREA_IDS)
def test_every_life_area_has_a_picture_that_also_reads_in_grey(qtbot, area):
    picture = AreaPicture(area, 64)
    qtbot.addWidget(picture)
    grey = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shades = [grey.pixelColor(x, y).lightness() for x in range(8, 56) for y in range(8, 56)]
    assert max(shades) - min(shades) > 90


def test_an_area_of_a_later_form_still_gets_a_quiet_ground(qtbot):
    picture = AreaPicture("nieuw", 64)
    qtbot.addWidget(picture)
    assert picture.grab().toImage().pixelColor(32, 32) == QColor("#EEEAE3")


def test_program_has_a_mark_and_a_window_icon(qtbot):
    mark = ProgramMark(64)
    qtbot.addWidget(mark)
    assert colours(mark) > 10
    assert program_icon().availableSizes() == [QSize(256, 256)]
    assert assets.resource("pictures", "mark.svg").is_file()


def test_star_puts_ten_at_the_edge_and_leaves_gaps_open():
    ink = Ink()
    shapes = star(AREAS, (Series("Nu", (10, None, 0, 5, 5, 5, 5, 5), "#000000"),), 600, 400, ink)
    dots = [shape for shape in shapes if isinstance(shape, Dot)]
    assert len(dots) == 7
    assert dots[0].at[0] == pytest.approx(300)
    assert dots[1].at == pytest.approx((300, 200))
    words = [shape.text for shape in shapes if isinstance(shape, Words)]
    assert [word for word in words if word in AREAS] == list(AREAS)
    lines = [shape for shape in shapes if isinstance(shape, Polyline) and shape.width > 2]
    assert len(lines) == 6


@pytest.mark.parametrize("chart", [StarChart, LineChart])
def test_chart_says_its_numbers_and_paints_them(qapp, qtbot, chart):
    Theme(dark=True).apply(qapp)
    made = chart("Leefgebieden", AREAS, (Series("Nu", (7, 4, 6, 6, 5, 5, None, 8), "#5BB4E5"),))
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    assert "Geld 4" in made.accessibleDescription()
    assert "Regelen -" in made.accessibleDescription()
    assert colours(made) > 4
    Theme().apply(qapp)


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
        DateField,
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
