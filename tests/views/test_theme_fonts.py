from functools import cache

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont

from meedoen_desktop import assets
from meedoen_desktop.views.style import fonts

NAMES = "Łukasz Ñúñez Çelik Yılmaz Ġanni Ḡ ḡ ș ț ẽ Ŭ Ő ű Nguyễn Đặng Þór ß Ø Æ Œ ÿ Ĳ ĳ Šárka Ż"
CYRILLIC = "Їжакевич Ґалаґан Шевченко Ёлкин Ђорђе Џамиња"
GREEK = "Παπαδόπουλος Ώρα"
SIGNS = "→ ← ↑ ↓ € · … – — “ ” ‘ ’ „ ° ½ × • − § \u2066 \u2069 \u200e \u200f"


@cache
def characters(stem):
    return set(TTFont(assets.resource("fonts", f"{stem}.ttf")).getBestCmap())


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_inter_has_every_letter_of_a_european_name(weight):
    known = characters(f"Inter-{weight}")
    assert {c for c in NAMES + CYRILLIC + GREEK + SIGNS if ord(c) not in known} == set()


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("NotoSansArabic", "مرحبا بكم ۱۲۳ ٤٥ گچپژ ؟ ، 0123456789 \u2066\u2069"),
        ("NotoSansEthiopic", "ሰላም ኣድራሻ ንስኻ ። 0123456789 \u2066\u2069"),
    ],
)
def test_other_scripts_have_their_letters_and_latin_digits(family, text, weight):
    known = characters(f"{family}-{weight}")
    assert {c for c in text if ord(c) not in known} == set()


def test_direction_marks_take_no_room():
    for stem in ("Inter-Regular", "NotoSansArabic-Regular", "NotoSansEthiopic-Bold"):
        font = TTFont(assets.resource("fonts", f"{stem}.ttf"))
        assert font["hmtx"][font.getBestCmap()[0x2066]][0] == 0


def test_weights_are_found_by_name_and_weigh_more(qapp):
    fonts.load_first()
    fonts.load_rest()
    assert {"Regular", "SemiBold", "Bold"} <= set(QFontDatabase.styles("Inter"))
    thin = QFontMetrics(fonts.font(20)).horizontalAdvance("Meedoen")
    strong = QFontMetrics(fonts.font(20, fonts.font(1).Weight.DemiBold)).horizontalAdvance(
        "Meedoen"
    )
    assert strong > thin


@pytest.mark.parametrize(
    ("text", "family"),
    [("Jan", "Inter"), ("مرحبا", "Noto Sans Arabic"), ("ሰላም", "Noto Sans Ethiopic")],
)
def test_each_script_is_drawn_with_the_font_that_has_it(qapp, text, family):
    fonts.load_rest()
    assert family in fonts.font(12).families()
    raw = QRawFont.fromFont(_only(family))
    assert raw.familyName() == family
    assert all(raw.supportsCharacter(ord(character)) for character in text)


def _only(family):
    made = fonts.font(12)
    made.setFamilies([family])
    return made


def test_all_fonts_together_stay_small():
    folder = assets.resource("fonts")
    assert sum(path.stat().st_size for path in folder.glob("*.ttf")) < 2_500_000
