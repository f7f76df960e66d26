from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _packaging_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    # The folder has the name of a well-known package, so it is put on the path itself.
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.delitem(sys.modules, "prune", raising=False)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/lib/libQt6Charts.so.6",
        "PySide6/Qt6Graphs.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        r"PySide6\plugins\tls\qschannelbackend.dll",
    ],
)
def test_what_may_not_be_shipped_is_refused_and_removed(name: str) -> None:
    from prune import forbidden, is_needed

    assert forbidden([name, "PySide6/Qt/lib/libQt6Core.so.6"]) == [name]
    assert not is_needed(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "babel/locale-data/nl.dat",
        "babel/locale-data/nl_NL.dat",
        "babel/locale-data/root.dat",
        "resources/municipalities/rijswijk.toml",
        "translations/en/LC_MESSAGES/messages.mo",
        "meedoen_desktop/store/migrations/versions/0001_tables.py",
    ],
)
def test_what_the_program_uses_stays(name: str) -> None:
    from prune import forbidden, is_needed

    assert is_needed(name)
    assert forbidden([name]) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_nl.qm",
        "babel/locale-data/zu.dat",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "translations/en/LC_MESSAGES/messages.po",
        "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_weight_is_left_out(name: str) -> None:
    from prune import is_needed

    assert not is_needed(name)
