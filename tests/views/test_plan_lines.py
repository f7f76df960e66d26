from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.exercises.plan_lines import PlanLines


def test_nothing_moves_while_an_agreement_is_typed(qapp: QApplication) -> None:
    plan = PlanLines(Translator("nl"), date(2026, 11, 24))
    plan.show_plan(())
    plan.show()
    plan.activateWindow()
    first, second, third = plan.lines[:3]
    first.what.setFocus()
    QApplication.processEvents()
    QTest.keyClicks(first.what, "Post openen")
    assert not second.isVisible()
    first.when.setFocus()
    QApplication.processEvents()
    assert second.isVisible()
    assert not third.isVisible()
    plan.close()
    plan.deleteLater()
    QApplication.processEvents()
