"""Two clients side by side: choose per field, and put them together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services import merging
from meedoen_desktop.services.merging import BOTH, LEFT, RIGHT, Choice, Wish
from meedoen_desktop.services.merging.pair import Party
from meedoen_desktop.services.persons import doubles
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.doubles.field_row import SideButton
from meedoen_desktop.views.doubles.wording import field_name, records, value_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted, Strong
from meedoen_desktop.views.widgets.page import Page

_NOTHING = N_("niets ingevuld")


class MergePage(Page):
    """``person_id`` and ``other_id``; which of them stays makes no difference to the user."""

    def __init__(self, context: Context, person_id: str, other_id: str) -> None:
        self._context = context
        self._pair = merging.read_pair(context.store, person_id, other_id)
        self._chosen = {one.field: one.chosen for one in self._pair.choices}
        self._file = LEFT
        _ = context.translator.text
        super().__init__(
            _("Is dit dezelfde persoon?"),
            _("Alles wat bij de een en bij de ander staat, komt bij elkaar. Er gaat niets weg."),
            actions=self._actions(),
        )
        back = IconButton("arrow-left", _("Terug"), context.back)
        back.setObjectName("merge.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self._card())

    def refresh(self) -> None:
        """What was chosen here stays; the two are read again by `merge` itself."""

    def flush(self) -> None:
        """Nothing is typed here."""

    def _actions(self) -> tuple[QWidget, ...]:
        _ = self._context.translator.text
        apart = SecondaryButton(_("Het zijn twee mensen"), "users", self._apart)
        apart.setObjectName("merge.apart")
        self._button = PrimaryButton(_("Voeg samen"), "check", self._merge)
        self._button.setObjectName("merge.merge")
        return apart, self._button

    def _card(self) -> Card:
        _, pair = self._context.translator.text, self._pair
        card = Card()
        card.setObjectName("merge.fields")
        ground = QWidget()
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current().px(14))
        self._grid.setVerticalSpacing(current().px(8))
        for column, stretch in enumerate((2, 4, 4)):
            self._grid.setColumnStretch(column, stretch)
        for column, party in ((1, pair.left), (2, pair.right)):
            self._grid.addLayout(self._who(party), 0, column)
        if pair.files_differ:
            self._add_row(_("Dossier"), self._file_buttons())
        for choice in sorted(pair.choices, key=lambda one: not one.is_clash):
            name = field_name(self._context.translator, choice.field)
            self._add_row(name, self._buttons(choice))
        card.add(ground)
        if pair.equal:
            same = self._context.translator.plural(
                "{count} gegeven is bij allebei gelijk.",
                "{count} gegevens zijn bij allebei gelijk.",
                pair.equal,
            )
            card.add(Muted(same))
        return card

    def _who(self, party: Party) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current().px(2))
        column.addWidget(Strong(party.name))
        column.addWidget(Caption(records(self._context.translator, party.records)))
        column.addStretch(1)
        return column

    def _add_row(self, name: str, buttons: dict[str, SideButton]) -> None:
        row = self._grid.rowCount()
        label = Muted(name)
        self._grid.addWidget(label, row, 0)
        for column, side in ((1, LEFT), (2, RIGHT)):
            self._grid.addWidget(buttons[side], row, column)
            buttons[side].setAccessibleName(f"{name}: {buttons[side].text()}")
        if BOTH in buttons:
            self._grid.addWidget(buttons[BOTH], row + 1, 1, 1, 2)
            buttons[BOTH].setAccessibleName(f"{name}: {buttons[BOTH].text()}")

    def _buttons(self, choice: Choice) -> dict[str, SideButton]:
        _ = self._context.translator.text
        translator = self._context.translator
        shown = {
            LEFT: value_words(translator, choice.field, choice.shown_left),
            RIGHT: value_words(translator, choice.field, choice.shown_right),
        }
        if choice.can_be_both:
            shown[BOTH] = _("Allebei, onder elkaar")

        def choose(side: str) -> None:
            self._chosen[choice.field] = side

        return self._group(choice.field, shown, choice.chosen, choose)

    def _file_buttons(self) -> dict[str, SideButton]:
        pair, _ = self._pair, self._context.translator.text
        shown = {LEFT: self._file_words(pair.left), RIGHT: self._file_words(pair.right)}

        def choose(side: str) -> None:
            self._file = side

        return self._group("file", shown, LEFT, choose)

    def _file_words(self, party: Party) -> str:
        _ = self._context.translator.text
        closed = _("{nummer}, afgesloten", nummer=party.file_number)
        return closed if party.is_closed else party.file_number

    def _group(
        self, name: str, shown: dict[str, str], chosen: str, choose: Callable[[str], None]
    ) -> dict[str, SideButton]:
        """Of a group one is chosen; what is empty says so."""
        _ = self._context.translator.text
        made = {side: SideButton(words or _(_NOTHING)) for side, words in shown.items()}

        def pick(side: str) -> None:
            choose(side)
            for other, button in made.items():
                button.setChecked(other == side)

        for side, button in made.items():
            button.setObjectName(f"merge.{name}.{side}")
            button.setChecked(side == chosen)
            button.clicked.connect(lambda _on=False, side=side: pick(side))
        return made

    def _wish(self) -> Wish:
        pair = self._pair
        values = {one.field: one.value(self._chosen[one.field]) for one in pair.choices}
        party = pair.left if self._file == LEFT else pair.right
        return Wish(pair.left.person_id, pair.right.person_id, party.dossier_id, values)

    def _merge(self) -> None:
        self._button.setEnabled(False)
        self._context.tasks.run(
            merging.merge, self._context.store, self._wish(),
            done=self._merged, failed=self._refused, owner=self,
        )  # fmt: skip

    def _refused(self, error: MeedoenError) -> None:
        self._button.setEnabled(True)
        self._context.messages.error(error)

    def _merged(self, merge_id: str) -> None:
        context, pair = self._context, self._pair
        _ = context.translator.text

        def undo() -> None:
            context.tasks.run(
                merging.undo, context.store, merge_id,
                done=lambda _two: context.navigate("doubles"), owner=context.messages,
            )  # fmt: skip

        context.navigate("client", person_id=pair.left.person_id)
        words = _("{een} en {ander} zijn samengevoegd.", een=pair.left.name, ander=pair.right.name)
        context.messages.done(words, _("Ongedaan maken"), undo)

    def _apart(self) -> None:
        context, pair = self._context, self._pair
        _ = context.translator.text

        def told(kept_id: str) -> None:
            def undo() -> None:
                context.tasks.run(doubles.ask_again, context.store, kept_id, owner=context.messages)

            context.navigate("doubles")
            words = _("Onthouden: dit zijn twee mensen.")
            context.messages.done(words, _("Ongedaan maken"), undo)

        context.tasks.run(
            doubles.keep_apart, context.store, pair.left.person_id, pair.right.person_id,
            done=told, owner=self,
        )  # fmt: skip
