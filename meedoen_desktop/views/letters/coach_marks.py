"""Marks under the words of a text that is being typed, with the remark as a tip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from meedoen_desktop.letters.coach.findings import Finding, Severity
from meedoen_desktop.views.letters.coach_words import LINES, TONES
from meedoen_desktop.views.theme import current

Undo = Callable[[], None]


class TextMarks(QObject):
    """Underlines findings in ``editor``; replaces and selects words there.

    Marks are drawn over the text and are no part of it: they move along with what is typed, change
    nothing and need no undo.
    """

    def __init__(self, editor: QPlainTextEdit, say: Callable[[Finding], str]) -> None:
        super().__init__(editor)
        self.editor, self._say = editor, say
        self._shown: list[tuple[Finding, QTextCursor]] = []
        editor.viewport().installEventFilter(self)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark these instead."""
        self._shown = [(one, self._cursor(one.start, one.end)) for one in findings]
        light_first = sorted(self._shown, key=lambda one: one[0].severity)
        self.editor.setExtraSelections([_selection(*one) for one in light_first])

    def clear(self) -> None:
        """Mark nothing."""
        self.show_findings(())

    def holds(self, finding: Finding, words: str) -> bool:
        """Whether ``words`` still stand where the finding says."""
        return self.editor.toPlainText()[finding.start : finding.end] == words

    def replace(self, finding: Finding) -> Undo:
        """Put the suggestion in place as one step; gives the way back."""
        cursor = self._cursor(finding.start, finding.end)
        before, after = cursor.selectedText(), finding.replacement or ""
        cursor.insertText(after)
        cursor.setPosition(cursor.position() - _units(after))
        cursor.setPosition(cursor.position() + _units(after), QTextCursor.MoveMode.KeepAnchor)

        def put_back() -> None:
            if cursor.selectedText() == after:
                cursor.insertText(before)

        return put_back

    def select(self, finding: Finding) -> None:
        """Go to the words of a finding."""
        self.editor.setTextCursor(self._cursor(finding.start, finding.end))
        self.editor.setFocus()
        self.editor.ensureCursorVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.editor.cursorForPosition(event.pos()).position()
            said = [
                self._say(finding)
                for finding, cursor in self._shown
                if cursor.selectionStart() <= place <= cursor.selectionEnd()
            ]
            if said:
                QToolTip.showText(event.globalPos(), "\n".join(said[:3]), self.editor)
                return True
        return super().eventFilter(watched, event)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        """The words between two places; Qt counts some signs, such as emoji, as two."""
        text = self.editor.toPlainText()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _selection(finding: Finding, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    tone = current().tokens.tone(TONES[Severity(finding.severity)])
    look = QTextCharFormat()
    look.setUnderlineStyle(LINES[finding.severity])
    look.setUnderlineColor(QColor(tone.ink))
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look
    return made
