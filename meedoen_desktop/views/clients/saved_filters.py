"""Filters with a name, as buttons under the filter bar: pick, keep, rename, take away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.clients import saved_filters
from meedoen_desktop.services.clients.client_filter import ClientFilter
from meedoen_desktop.services.clients.saved_filters import SavedFilter
from meedoen_desktop.views.clients.filter_bar import FilterBar
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.key_button import KeyButton
from meedoen_desktop.views.words.method_words import MethodWords

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class SavedFilters(QWidget):
    """Marks the filter that holds; what holds without a name can be kept."""

    def __init__(self, context: Context, method: MethodWords, bar: FilterBar) -> None:
        super().__init__()
        self.setObjectName("clients.filters")
        self._context, self._method, self._bar = context, method, bar
        self._flow = FlowLayout(self, spacing=6)
        self._filters: tuple[SavedFilter, ...] = ()
        self._buttons: dict[str, KeyButton] = {}
        self._make_deeds()
        bar.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Read the own filters again; a fact is read in a moment."""
        store = self._context.store
        shipped = saved_filters.shipped(self._method.profile, store.author)
        self._filters = shipped + saved_filters.own(store)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, KeyButton):
                widget.hide()
                widget.deleteLater()
        self._buttons = {one.id: self._button(one) for one in self._filters}
        deeds = (self._keep, self._rename, self._drop, self._doubles)
        for widget in (*self._buttons.values(), *deeds):
            self._flow.addWidget(widget)
        self._mark()

    @property
    def held(self) -> SavedFilter | None:
        """The filter that holds now."""
        wish = self._bar.filter
        return next((one for one in self._filters if one.wish == wish), None)

    def _button(self, one: SavedFilter) -> KeyButton:
        button = KeyButton("", one.name)
        button.setObjectName(f"clients.filter.{one.id}")
        button.clicked.connect(lambda _on=False: self._pick(one))
        return button

    def _pick(self, one: SavedFilter) -> None:
        """Filter by it; once more shows everybody again."""
        if self.held == one:
            self._bar.clear()
        else:
            self._bar.show_filter(one.wish)

    def _mark(self) -> None:
        held = self.held
        for filter_id, button in self._buttons.items():
            button.setChecked(held is not None and held.id == filter_id)
        self._keep.setVisible(held is None and not self._bar.filter.is_empty)
        for deed in (self._rename, self._drop):
            deed.setVisible(held is not None and held.is_own)

    def _make_deeds(self) -> None:
        _ = self._context.translator.text
        self._keep = QuietButton(_("Bewaar dit filter"), "push-pin", self._ask_name, self)
        self._keep.setObjectName("clients.keep_filter")
        rename, drop = _("Geef dit filter een andere naam"), _("Haal dit filter weg")
        self._rename = IconButton("pencil-simple", rename, self._ask_other_name, self, size=18)
        self._rename.setObjectName("clients.rename_filter")
        self._drop = IconButton("trash", drop, self._take_away, self, size=18)
        self._drop.setObjectName("clients.drop_filter")

        self._doubles = QuietButton(_("Mogelijk dubbel"), "users", self._look_for_doubles, self)
        self._doubles.setObjectName("clients.doubles")
        self._doubles.setVisible("doubles" in self._context.places)

    def _look_for_doubles(self) -> None:
        self._context.navigate("doubles")

    def _ask_name(self) -> None:
        wish, store = self._bar.filter, self._context.store
        keep = partial(_keep, store, wish)
        NameDialog(self.window(), self._context, "", keep, self.refresh).show_over()

    def _ask_other_name(self) -> None:
        held, store = self.held, self._context.store
        if held is not None:
            give = partial(saved_filters.rename, store, held.id)
            NameDialog(self.window(), self._context, held.name, give, self.refresh).show_over()

    def _take_away(self) -> None:
        held, context = self.held, self._context
        if held is None:
            return
        before = saved_filters.remove(context.store, held.id)
        self.refresh()
        _ = context.translator.text

        def undo() -> None:
            saved_filters.put_back(context.store, before)
            if shiboken6.isValid(self):
                self.refresh()

        words = _("Het filter “{naam}” is weg.", naam=held.name)
        context.messages.done(words, _("Ongedaan maken"), undo)


def _keep(store: Store, wish: ClientFilter, name: str) -> None:
    saved_filters.save(store, name, wish)


class NameDialog(FormDialog):
    """Asks for a name; ``give`` may refuse it."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        name: str,
        give: Callable[[str], object],
        changed: Callable[[], object],
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Hoe heet dit filter?"),
            _("Het staat daarna boven de lijst, ook na opnieuw starten."),
            accept_text=_("Bewaar"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("filter_name")
        self._context, self._give, self._changed = context, give, changed
        self.name = QLineEdit(name)
        self.name.setObjectName("filter_name.name")
        self.name.setMaxLength(saved_filters.LONGEST)
        self.form = Form()
        self.form.add("name", _("Naam"), self.name)
        self.lines.addWidget(self.form)
        self.first = self.name

    def submit(self) -> bool:
        """Keep; an error stays at the field."""
        self.form.clear_errors()
        try:
            self._give(self.name.text())
        except WrongInput as error:
            self.form.show_error(error.field or "name", self._context.translator.error(error))
            return False
        self._changed()
        return True
