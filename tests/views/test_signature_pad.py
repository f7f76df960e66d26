"""Signing with a mouse, a finger or a pen; taking back; what is left out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.plan.signature_pad import SignaturePad
from tests.views.clients_desk import show


def make(qtbot) -> SignaturePad:
    pad = SignaturePad(Translator("nl"))
    show(qtbot, pad, 500, 170)
    return pad


def stroke(qtbot, pad: SignaturePad, *points: tuple[int, int]) -> None:
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        qtbot.mouseMove(pad, QPoint(*point))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def test_strokes_are_kept_in_thousandths_of_the_width(qapp, qtbot):
    pad = make(qtbot)
    stroke(qtbot, pad, (5, 10), (250, 100))
    assert pad.signature.strokes == (((10, 20), (500, 200)),)
    assert pad.signature.height == round(pad.height() / pad.width() * 1000)


def test_the_last_stroke_is_taken_back_and_all_of_them(qapp, qtbot):
    pad = make(qtbot)
    told: list[int] = []
    pad.changed.connect(lambda: told.append(len(pad.signature.strokes)))
    for down in (20, 60, 100):
        stroke(qtbot, pad, (10, down), (200, down))
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert told == [1, 2, 3, 2, 0]
    assert pad.is_empty
    pad.take_back()
    assert told == [1, 2, 3, 2, 0]


def test_a_hand_that_slips_off_the_paper_stays_on_it(qapp, qtbot):
    pad = make(qtbot)
    stroke(qtbot, pad, (20, 20), (900, 400))
    assert pad.signature.strokes[0][-1] == (1000, pad.signature.height)


def test_a_touch_draws_one_line(qapp, qtbot):
    pad = make(qtbot)
    screen = QTest.createTouchDevice()
    for deed, at in (
        ("press", (10, 10)),
        ("move", (60, 40)),
        ("move", (120, 20)),
        ("release", (120, 20)),
    ):
        touch = QTest.touchEvent(pad, screen)
        getattr(touch, deed)(0, QPoint(*at), pad)
        touch.commit()
        QApplication.processEvents()
    assert pad.signature.strokes == (((20, 20), (120, 80), (240, 40)),)


def test_a_pen_draws_one_line(qapp, qtbot):
    pad = make(qtbot)
    pen = QPointingDevice.primaryPointingDevice()
    kinds = QTabletEvent.Type
    for kind, at in (
        (kinds.TabletPress, (10, 10)), (kinds.TabletMove, (60, 40)),
        (kinds.TabletRelease, (60, 40)),
    ):  # fmt: skip
        point = QPointF(*at)
        event = QTabletEvent(
            kind, pen, point, QPointF(pad.mapToGlobal(point)), 0.5, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pad, event)
    assert pad.signature.strokes == (((20, 20), (120, 80)),)


def test_the_right_button_does_not_draw(qapp, qtbot):
    pad = make(qtbot)
    qtbot.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(10, 10))
    qtbot.mouseMove(pad, QPoint(60, 60))
    qtbot.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(60, 60))
    assert pad.is_empty


def test_it_is_named_for_who_does_not_see_it(qapp, qtbot):
    pad = make(qtbot)
    assert pad.accessibleName() == "Plek voor uw handtekening"
    assert "Tekenen hoeft niet." in pad.accessibleDescription()
