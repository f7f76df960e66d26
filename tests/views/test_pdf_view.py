from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from meedoen_desktop.letters.blocks import Paragraph
from meedoen_desktop.letters.content import LetterContent, Letterhead
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.views.pdf.pdf_view import PdfView
from meedoen_desktop.views.theme import current
from tests.views.programs import until


def letter(words: str, times: int = 1) -> bytes:
    body = tuple(Paragraph(words) for _ in range(times))
    content = LetterContent(
        ("A. Groen", "DORP"), written_date(date(2027, 9, 7)), "Dag", "Beste Anna", body, "Noor"
    )
    return render_letter(content, Letterhead("Gemeente Rijswijk", mark="R"))


def darkness(picture: QImage) -> list[list[int]]:
    """Rows of how dark the picture is, in squares of a few points."""
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        40, 40, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [[255 - small.pixelColor(x, y).red() for x in range(40)] for y in range(40)]


@pytest.fixture
def view(qapp: QApplication) -> Iterator[PdfView]:
    made = PdfView("brief", closely=True)
    made.resize(700, 500)
    made.show_pdf(letter("Eerst stond er dit.", 30))
    made.show()
    until(made.isVisible)
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("width", [700, 420])
@pytest.mark.parametrize("scrolled", [0, 300])
def test_another_letter_is_seen_at_once_and_at_the_same_place(
    view: PdfView, width: int, scrolled: int
) -> None:
    view.resize(width, 500)
    view.verticalScrollBar().setValue(scrolled)
    before = darkness(view.viewport().grab().toImage())
    view.show_pdf(letter("Nu staat er heel iets anders, en wel dit hier.", 30))
    assert view.verticalScrollBar().value() == scrolled
    now = darkness(view.viewport().grab().toImage())
    assert now != before
    fresh = PdfView("brief", closely=True)
    fresh.resize(width, 500)
    fresh.show_pdf(letter("Nu staat er heel iets anders, en wel dit hier.", 30))
    fresh.show()
    until(fresh.isVisible)
    fresh.verticalScrollBar().setValue(scrolled)
    assert darkness(fresh.viewport().grab().toImage()) == now
    fresh.close()
    fresh.deleteLater()


def test_pages_lie_where_qt_scrolls_to(view: PdfView) -> None:
    places = view._places()
    assert len(places) == view.page_count > 1
    bar = view.verticalScrollBar()
    foot = places[-1].bottom() + view.pageSpacing() + view.documentMargins().bottom()
    assert bar.maximum() + view.viewport().height() == pytest.approx(foot, abs=2)


def test_where_the_view_is_narrow_the_margins_fall_off(view: PdfView) -> None:
    wide = view._places()[0].width() / view.viewport().width()
    view.resize(420, 500)
    assert wide < 1 < view._places()[0].width() / view.viewport().width()
    assert view.horizontalScrollBar().value() > 0


def test_who_comes_with_the_keyboard_sees_that_the_letter_has_it(view: PdfView) -> None:
    def edge() -> str:
        return view.viewport().grab().toImage().pixelColor(1, 1).name()

    view.activateWindow()
    until(view.isActiveWindow)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert edge() == current().tokens.focus.lower()
    view.clearFocus()
    assert edge() != current().tokens.focus.lower()
