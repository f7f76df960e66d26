"""Choosing an organisation: type a part of its name, or a name that is not in the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from meedoen_desktop.services.trail.organisations import Directory, Listed


class OrganisationField(QComboBox):
    """Any name is welcome; one of the directory brings its data along."""

    def __init__(self, directory: Directory, name: str, placeholder: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._directory = directory
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        names = list(dict.fromkeys(one.data.name for one in directory.own()))
        self.addItems(names)
        self.setCurrentIndex(-1)
        self.setMaxVisibleItems(12)
        self._let_search()
        line = self.lineEdit()
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(placeholder)

    @property
    def text(self) -> str:
        return self.currentText().strip()

    @property
    def listed(self) -> Listed | None:
        """The organisation of the directory with this name."""
        return self._directory.named(self.text) if self.text else None

    def _let_search(self) -> None:
        completer = self.completer()
        if isinstance(completer, QCompleter):
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
