import ast
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

import meedoen_desktop
from meedoen_desktop import assets

VIEWS = Path(meedoen_desktop.__file__).parent / "views"
ICONS = {path.stem for path in assets.resource("icons", "regular").glob("*.svg")}
PLACES = {
    "icon": 0,
    "pixmap": 0,
    "IconButton": 0,
    "IconDisc": 0,
    "EmptyState": 0,
    "set_icon": 0,
    "PrimaryButton": 1,
    "SecondaryButton": 1,
    "QuietButton": 1,
    "DangerButton": 1,
    "Chip": 2,
    "StatusMark": 2,
    "NavButton": 1,
}


def names_used(source: str) -> set[str]:
    found = set()
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        place = PLACES.get(name)
        given = call.args[place : place + 1] if place is not None else []
        given += [key.value for key in call.keywords if key.arg in {"icon", "icon_name"}]
        found |= {
            node.value for node in given if isinstance(node, ast.Constant) and node.value != ""
        }
    return {name for name in found if isinstance(name, str)}


def test_every_icon_that_a_screen_names_is_shipped():
    missing = {
        f"{path.name}: {name}"
        for path in VIEWS.rglob("*.py")
        for name in names_used(path.read_text(encoding="utf-8")) - ICONS
    }
    assert missing == set()


@pytest.mark.parametrize("style", ["regular", "bold", "fill", "controls"])
def test_every_icon_can_be_drawn(style):
    broken = [
        path.name
        for path in assets.resource("icons", style).glob("*.svg")
        if not QSvgRenderer(str(path)).isValid()
    ]
    assert broken == []


def test_licences_of_icons_and_fonts_stand_beside_the_program():
    licences = Path(meedoen_desktop.__file__).parent.parent / "docs" / "licences"
    for name, words in {
        "Phosphor-MIT.txt": "MIT License",
        "FluentEmoji-MIT.txt": "Microsoft",
        "Inter-OFL.txt": "SIL OPEN FONT LICENSE",
        "NotoSansArabic-OFL.txt": "SIL OPEN FONT LICENSE",
        "NotoSansEthiopic-OFL.txt": "SIL OPEN FONT LICENSE",
        "SQLCipher-BSD-3.txt": "ZETETIC",
        "OpenSSL-Apache-2.0.txt": "Apache License",
    }.items():
        assert words in (licences / name).read_text(encoding="utf-8")
