"""One referral, trajectory, indication or test on the page, as a block of lines and buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.trail.trail import Case, Document
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trail_words import is_open
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.dossier.attachments_card import readable_size
from meedoen_desktop.views.dossier.file_adding import FileAdding
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.trail.desk import Desk
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.buttons import IconButton, SecondaryButton
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.trail_wording import ICONS, LATE_ICON, TONES

Button = tuple[str, str, str, Callable[[], object]]
"""Name, words, icon, what happens."""


class Item(Restyled, QWidget):
    """``subject`` is the kind of record; subclasses fill it from their case."""

    subject = ""

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__()
        self.desk, self.case = desk, case
        self.context, self.words = desk.context, desk.words
        self._ = desk.context.translator.text
        self.column = QVBoxLayout(self)
        self.setObjectName(f"trail.{self.subject}.{case.id}")
        self.fill()
        self.dress()

    @property
    def is_open(self) -> bool:
        return is_open(self.subject, self.case.status)

    def fill(self) -> None:
        """Put the lines in; nothing here."""

    def restyle(self) -> None:
        px = current().px
        self.column.setContentsMargins(0, px(12), 0, px(4))
        self.column.setSpacing(px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above, so that items are apart without boxes."""
        painter = self.painter()
        painter.setPen(QPen(QColor(current().tokens.line), 1))
        painter.drawLine(0, 0, self.width(), 0)

    def head(self, name: str, below: str, more: tuple[Choice, ...]) -> None:
        """Who or what, how it stands, and the rare actions."""
        status = self.words.status(self.subject, self.case.status)
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(IconLine(ICONS[self.subject], name, below, strong=True, ink="accent"), 1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Chip(status, TONES.get(self.case.status, "neutral")), 0, top)
        row.addWidget(MoreButton(self._("Meer over {naam}", naam=name), more), 0, top)
        self.column.addLayout(row)

    def wait(self) -> None:
        """What is waited for; too long with a word and an icon."""
        wait = self.case.waiting
        if wait is None:
            return
        if wait.late:
            line = IconLine(LATE_ICON, self.words.too_long(wait), ink="warning", strong=True)
            line.setObjectName("trail.late")
        else:
            said = self.words.waiting(wait)
            line = IconLine("clock", said[:1].upper() + said[1:])
        self.column.addWidget(line)

    def say(self, text: str) -> None:
        """Running text, when there is any."""
        if text.strip():
            self.column.addWidget(Body(text.strip()))

    def line(self, icon: str, words: str, below: str = "") -> None:
        """A line with an icon, when there is anything to say."""
        if words.strip():
            self.column.addWidget(IconLine(icon, words.strip(), below))

    def muted(self, words: str) -> None:
        if words.strip():
            self.column.addWidget(Muted(words.strip()))

    def buttons(self, buttons: Sequence[Button]) -> None:
        """What one does most."""
        flow = FlowLayout()
        for name, words, icon, action in buttons:
            button = SecondaryButton(words, icon, action)
            button.setObjectName(f"trail.{name}")
            flow.addWidget(button)
        if buttons:
            self.column.addLayout(flow)

    def ask(self, dialog: TrailDialog, done: str) -> None:
        """Open a form; ``done`` is said when it was kept."""
        doing = self.desk.doing
        dialog.kept.connect(lambda undo: doing.done(done, undo))
        dialog.show_over()

    def documents(self) -> None:
        """The files that belong to it."""
        for document in self.case.documents:
            save = IconButton(
                "download-simple",
                self._("Bewaar een kopie van {naam} buiten de kluis", naam=document.name),
                partial(self._export, document),
                size=20,
            )
            line = IconLine(
                "paperclip", document.name, readable_size(document.size), buttons=(save,)
            )
            self.column.addWidget(line)

    def add_files(self) -> None:
        """Ask which files belong to it, and add them."""
        adding = FileAdding(
            self.context, self.desk.trail.person_id, self.desk.changed, about_id=self.case.id
        )
        for path in file_dialogs.files_to_add(self, self.context.translator):
            row = ProgressRow(self._("{naam} wordt toegevoegd", naam=path.name), self._("Stop"))
            self.column.addWidget(row)
            adding.add(path, row)

    def usual_more(
        self, edit: Callable[[], object], remove: Callable[..., Undo], removed: str
    ) -> tuple[Choice, ...]:
        """Change, add a file, take away: the same for all kinds."""
        return (
            (self._("Wijzig"), "pencil-simple", edit),
            (self._("Voeg een bestand toe"), "paperclip", self.add_files),
            (
                self._("Haal weg"),
                "trash",
                lambda: self.desk.doing.run(removed, remove, self.case.id),
            ),
        )

    def _export(self, document: Document) -> None:
        target = file_dialogs.where_to_save(self, self.context.translator, document.name)
        if target is None:
            return
        told = self._("Bewaard buiten de kluis: {plek}. Dit is vastgelegd.", plek=str(target))
        messages = self.context.messages
        self.context.tasks.run(
            attachments.export_attachment, self.context.store, document.id, target,
            done=lambda _path: messages.done(told), owner=messages,
        )  # fmt: skip
