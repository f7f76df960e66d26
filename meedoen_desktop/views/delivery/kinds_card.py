"""Which documents go, each with a switch of its own, and from which day on."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.words import since_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted

NOW, ALL = "now", "all"


class KindsCard(Card):
    """What is ticked is saved at once."""

    def __init__(self, context: Context) -> None:
        from meedoen_desktop.services.delivery import KINDS

        _ = context.translator.text
        super().__init__(_("Wat er overgaat"))
        self._context = context
        self.first = SegmentedChoice(
            [(NOW, _("Wat vanaf nu klaar komt")), (ALL, _("Ook wat er al is"))],
            NOW, clearable=False,
        )  # fmt: skip
        self.first.setObjectName("delivery.first")
        self.first.setAccessibleName(_("Vanaf wanneer"))
        self.boxes: dict[str, QCheckBox] = {}
        self.days: dict[str, Caption] = {}
        self.add(self._lines(KINDS))
        self.add(Body(_("Wat gaat er over van wat u aanvinkt?")))
        self.add(self.first)
        self.everyone = self._box("everyone", _("Ook stukken die collega's maakten"))
        self.add(self.everyone)
        self.add(
            Muted(
                _("Zet dat laatste op één laptop aan. Dan gaat ook over wat een collega maakte die "
                  "dit zelf niet aan heeft."),
                "caption",
            )
        )  # fmt: skip
        context.delivering.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen."""
        state = self._context.delivering.state
        if state is None:
            return
        today = self._context.clock.today()
        for kind, box in self.boxes.items():
            is_on = kind in state.choice.since
            box.setChecked(is_on)
            words = since_words(self._context.translator, state.choice.since.get(kind, ""), today)
            self.days[kind].setText(words if is_on else "")
        self.everyone.setChecked(state.choice.everyone)

    def _lines(self, kinds: dict[str, str]) -> QWidget:
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(current().px(8))
        for row, (kind, words) in enumerate(kinds.items()):
            self.boxes[kind] = self._box(kind, self._context.translator.text(words))
            self.days[kind] = Caption("")
            grid.addWidget(self.boxes[kind], row, 0)
            grid.addWidget(self.days[kind], row, 1)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(current().px(16))
        return ground

    def _box(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setObjectName(f"delivery.{name}")
        box.clicked.connect(lambda _on: self._save())
        return box

    def _save(self) -> None:
        from meedoen_desktop.services import delivery

        context = self._context
        kinds = tuple(kind for kind, box in self.boxes.items() if box.isChecked())
        day = context.clock.today() if self.first.value() == NOW else None
        everyone = self.everyone.isChecked()
        context.tasks.run(
            lambda: delivery.set_kinds(context.store, kinds, everyone=everyone, first_day=day),
            done=self._saved, owner=self,
        )  # fmt: skip

    def _saved(self, _none: object) -> None:
        self._context.delivering.refresh()
        self._context.delivering.soon()
