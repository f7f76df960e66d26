"""The files of a dossier: look, add by button or by dropping, save a copy, take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.clients.attachment_views import can_be_shown
from meedoen_desktop.services.clients.attachments import Removed
from meedoen_desktop.services.dossier.client_snapshot import AttachmentLine, ClientPage
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.dossier.file_adding import FileAdding
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.file_line import FileLine
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.words.days import short_day

_SHOWN = 6


class AttachmentsCard(Card):
    """``changed`` is called after a file came in or went out."""

    def __init__(
        self, context: Context, page: ClientPage, changed: Callable[[], None], parent: QWidget
    ) -> None:
        _ = context.translator.text
        add = QuietButton(_("Voeg toe"), "paperclip", self.choose)
        add.setObjectName("client.add_file")
        super().__init__(_("Bijlagen"), add, parent)
        self.setObjectName("client.attachments")
        self._context, self._page, self._changed = context, page, changed
        for number, line in enumerate(page.attachments):
            shown = self._line(line)
            self.add(shown)
            shown.setVisible(number < _SHOWN)
        self._add_more(len(page.attachments) - _SHOWN)
        self.add(Caption(self._limit_words(empty=not page.attachments)))

    def choose(self) -> None:
        """Ask which files, and add them."""
        self.add_files(file_dialogs.files_to_add(self, self._context.translator))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files; each tells what came of it."""
        _ = self._context.translator.text
        adding = FileAdding(self._context, self._page.person_id, self._changed)
        for path in paths:
            row = ProgressRow(_("{naam} wordt toegevoegd", naam=path.name), _("Stop"))
            self.add(row)
            adding.add(path, row)

    def _limit_words(self, *, empty: bool) -> str:
        _ = self._context.translator.text
        limit = attachments.limit_megabytes(self._context.store)
        if empty:
            return _(
                "Sleep een bestand hierheen. Elk soort mag, tot {megabytes} MB.", megabytes=limit
            )
        return _("Elk soort bestand mag, tot {megabytes} MB.", megabytes=limit)

    def _line(self, line: AttachmentLine) -> IconLine:
        _ = self._context.translator.text
        day = line.added_on
        when = short_day(day.year, day.month, day.day, self._context.translator)
        can_look = can_be_shown(line.name)
        look: tuple[Choice, ...] = ((_("Bekijk"), "eye", lambda: self.look(line)),)
        more = MoreButton(
            _("Meer over {naam}", naam=line.name),
            (
                *(look if can_look else ()),
                (
                    _("Bewaar een kopie buiten de kluis"),
                    "download-simple",
                    lambda: self._export(line),
                ),
                (_("Haal weg"), "trash", lambda: self._remove(line)),
            ),
        )
        below = f"{readable_size(line.size)} · {when}"
        if not can_look:
            return IconLine(icon_of(line), line.name, below, buttons=(more,))
        shown = FileLine(icon_of(line), line.name, below, buttons=(more,))
        shown.setAccessibleName(_("Bekijk {naam}", naam=line.name))
        shown.pressed.connect(lambda: self.look(line))
        return shown

    def look(self, line: AttachmentLine) -> None:
        """Show a file inside the program; from there to the next one."""
        from meedoen_desktop.views.viewer.viewer_dialog import ViewerDialog

        files = [one for one in self._page.attachments if can_be_shown(one.name)]
        viewer = ViewerDialog(
            self.window(), self._context, files, files.index(line), self._export
        )  # fmt: skip
        viewer.show_over()

    def _add_more(self, hidden: int) -> None:
        if hidden <= 0:
            return
        _ = self._context.translator.text
        more = QuietButton(_("Nog {aantal}", aantal=hidden), "caret-down")
        more.clicked.connect(lambda: self._show_all(more))
        self.add(more)

    def _show_all(self, more: QuietButton) -> None:
        for line in self.findChildren(IconLine):
            line.show()
        more.hide()

    def _export(self, line: AttachmentLine) -> None:
        target = file_dialogs.where_to_save(self, self._context.translator, line.name)
        if target is None:
            return
        _ = self._context.translator.text
        told = _("Bewaard buiten de kluis: {plek}. Dit is vastgelegd.", plek=str(target))
        self._context.tasks.run(
            attachments.export_attachment,
            self._context.store,
            line.id,
            target,
            done=lambda _path: self._context.messages.done(told),
            owner=self._context.messages,
        )

    def _remove(self, line: AttachmentLine) -> None:
        self._context.tasks.run(
            attachments.remove_attachment,
            self._context.store,
            line.id,
            done=self._removed,
            owner=self,
        )

    def _removed(self, removed: Removed) -> None:
        _, context, changed = self._context.translator.text, self._context, self._changed
        put_back = partial(
            context.tasks.run, attachments.put_back, context.store, removed,
            done=lambda _id: changed(), owner=context.messages,
        )  # fmt: skip
        words = _("{naam} is weggehaald.", naam=removed.name)
        context.messages.done(words, _("Ongedaan maken"), put_back)
        changed()


def icon_of(line: AttachmentLine) -> str:
    """The icon for a kind of file."""
    if line.media_type == "application/pdf":
        return "file-pdf"
    if line.media_type.startswith("image/"):
        return "image"
    return "file-text" if line.media_type.startswith("text/") else "file"


def readable_size(size: int) -> str:
    """Bytes as people say them: "0 bytes", "12 kB", "3,4 MB"."""
    if size < 1000:
        return f"{size} bytes"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
