import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from meedoen_desktop.views.style.areas import AREA_IDS, area_color
from meedoen_desktop.views.style.colour import contrast, mix, readable
from meedoen_desktop.views.style.tokens import Tokens, tokens
from meedoen_desktop.views.theme import Theme, current

ACCENTS = (None, "#2E6B3F", "#C8102E", "#FFD200", "#111111", "#FFFFFF", "#00A0D1/#7FD4F0")
LOOKS = [(dark, accent) for dark in (False, True) for accent in ACCENTS]
TONES = ("success", "warning", "danger", "info", "neutral")


def text_pairs(t: Tokens) -> dict[str, tuple[str, str]]:
    grounds = {"bg": t.bg, "surface": t.surface, "sunken": t.sunken, "hover": t.hover}
    pairs = {f"text on {name}": (t.text, ground) for name, ground in grounds.items()}
    pairs |= {f"muted on {name}": (t.muted, ground) for name, ground in grounds.items()}
    pairs |= {
        "text on selection": (t.text, t.selection),
        "muted on selection": (t.muted, t.selection),
        "text on accent soft": (t.text, t.accent_soft),
        "accent on bg": (t.accent, t.bg),
        "accent on surface": (t.accent, t.surface),
        "accent on accent soft": (t.accent, t.accent_soft),
        "on accent": (t.on_accent, t.accent),
        "on accent hovered": (t.on_accent, t.accent_hover),
        "danger on surface": (t.danger.ink, t.surface),
        "danger on bg": (t.danger.ink, t.bg),
        "on danger fill": (t.on_danger, t.danger_fill),
        "nav": (t.nav_text, t.nav),
        "nav muted": (t.nav_muted, t.nav),
        "nav active": (t.nav_text, t.nav_active),
    }
    for name in TONES:
        tone = t.tone(name)
        pairs[f"{name} on its ground"] = (tone.ink, tone.ground)
        pairs[f"{name} on surface"] = (tone.ink, t.surface)
        pairs[f"text on {name}"] = (t.text, tone.ground)
        pairs[f"accent on {name}"] = (t.accent, tone.ground)
    return pairs


@pytest.mark.parametrize(("dark", "accent"), LOOKS)
def test_every_text_reads_on_its_ground(dark, accent):
    pairs = text_pairs(tokens(dark=dark, accent=accent))
    poor = {name: contrast(*pair) for name, pair in pairs.items() if contrast(*pair) < 4.5}
    assert poor == {}


@pytest.mark.parametrize(("dark", "accent"), LOOKS)
def test_borders_and_focus_ring_stand_out_from_their_grounds(dark, accent):
    t = tokens(dark=dark, accent=accent)
    for ground in (t.bg, t.surface):
        assert contrast(t.strong_line, ground) >= 3
        assert contrast(t.focus, ground) >= 3
    assert contrast("#FFB454", t.nav) >= 3


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("area", AREA_IDS)
def test_area_words_read_on_their_soft_ground_and_on_a_card(dark, area):
    colour, t = area_color(area, dark=dark), tokens(dark=dark)
    assert contrast(colour.ink, colour.soft) >= 4.5
    assert contrast(colour.ink, t.surface) >= 4.5
    assert contrast(t.text, colour.soft) >= 4.5


def test_areas_have_eight_different_colours():
    assert len({area_color(area).ink for area in AREA_IDS}) == 8


def test_an_unknown_area_gets_a_quiet_grey():
    assert area_color("nieuw").ink == "#4C5660"


def test_contrast_is_what_wcag_says():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_mixing_meets_in_the_middle():
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


def test_a_colour_that_cannot_read_is_moved_until_it_can():
    assert contrast(readable("#FFFF00", ("#FFFFFF",)), "#FFFFFF") >= 4.5
    assert readable("#000000", ("#FFFFFF",)) == "#000000"


def test_nonsense_as_accent_gives_the_accent_of_the_program():
    assert tokens(accent="blauw") == tokens()
    assert tokens(accent="#12345G") == tokens()


def test_the_municipality_may_give_its_own_dark_accent():
    assert tokens(dark=True, accent="#0B5C8A/#7FD4F0").accent == "#7FD4F0"


def test_applied_theme_is_the_current_one_and_colours_the_palette(qapp):
    Theme(dark=True).apply(qapp)
    assert current().dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#17191c"
    Theme().apply(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#f7f5f1"


def test_text_size_grows_letters_and_measures_together(qapp):
    Theme(text_percent=200).apply(qapp)
    assert current().px(10) == 20
    assert qapp.font().pointSizeF() == pytest.approx(21)
    Theme().apply(qapp)
    assert qapp.font().pointSizeF() == pytest.approx(10.5)


@pytest.mark.parametrize(("asked", "given"), [(50, 10), (100, 10), (150, 15), (500, 20)])
def test_text_size_stays_between_100_and_200(asked, given):
    assert Theme(text_percent=asked).px(10) == given


def test_words_are_drawn_with_our_own_font(qapp):
    Theme().apply(qapp)
    for weight in ("body", "strong", "title"):
        assert QFontInfo(current().font(weight)).family() == "Inter"


def test_a_label_follows_a_change_of_look(qapp, qtbot):
    label = QLabel("Vandaag")
    qtbot.addWidget(label)
    Theme().apply(qapp)
    label.ensurePolished()
    light = label.palette().color(QPalette.ColorRole.WindowText).name()
    Theme(dark=True).apply(qapp)
    label.ensurePolished()
    assert (light, label.palette().color(QPalette.ColorRole.WindowText).name()) == (
        "#1f2a33",
        "#ece9e3",
    )
    Theme().apply(qapp)


@pytest.mark.parametrize("percent", [100, 150])
def test_fields_that_stand_in_a_row_are_equally_high(
    qapp: QApplication, qtbot: QtBot, percent: int
) -> None:
    Theme(text_percent=percent).apply(qapp)
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QHBoxLayout(ground)
    fields = (QLineEdit(), QComboBox(), QSpinBox(), QTimeEdit())
    for field in fields:
        row.addWidget(field)
    ground.show()
    heights = [field.height() for field in fields]
    Theme().apply(qapp)
    assert max(heights) - min(heights) <= 1
