"""At most three subjects to go on with: a suggestion in words, the client decides."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.life_areas import MOST_THEMES
from meedoen_desktop.method.intake_rules import themes_to_suggest
from meedoen_desktop.views.intake.pick_view import AreaTile
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


class ThemesCard(Card):
    """The eight areas as small cards; the order of choosing is kept."""

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("Waar gaan we mee verder?"))
        self._work = work
        together = work.context.together.is_on
        self.add(
            Muted(
                _("Kies ten hoogste 3 onderwerpen. U beslist.")
                if together
                else _("Kies ten hoogste 3 onderwerpen. De cliënt beslist.")
            )
        )
        ground = QWidget()
        flow = FlowLayout(ground, current().px(8))
        self.tiles: dict[str, AreaTile] = {}
        language = work.context.translator.language
        for area in work.form.areas:
            tile = AreaTile(area.id, area.label.text(language), picture=52)
            tile.setObjectName(f"intake.theme.{area.id}")
            tile.clicked.connect(lambda _on=False, area_id=area.id: self._toggle(area_id))
            self.tiles[area.id] = tile
            flow.addWidget(tile)
        self.add(ground)
        self.suggestion = Muted(self._suggestion())
        self.suggestion.setVisible(bool(self.suggestion.text()))
        self.add(self.suggestion)
        self._show()

    def _suggestion(self) -> str:
        suggested = themes_to_suggest(self._work.now.areas.values())
        if not suggested:
            return ""
        translator = self._work.context.translator
        names = [self._work.form.area(one).label.text(translator.language) for one in suggested]
        return translator.text(
            "Misschien past: {onderwerpen}. Dat is heel belangrijk en het cijfer is laag.",
            onderwerpen=", ".join(names),
        )

    def _toggle(self, area_id: str) -> None:
        chosen = list(self._work.now.themes)
        if area_id in chosen:
            chosen.remove(area_id)
        elif len(chosen) < MOST_THEMES:
            chosen.append(area_id)
        self._work.set_themes(chosen)
        self._show()

    def _show(self) -> None:
        chosen = self._work.now.themes
        for area_id, tile in self.tiles.items():
            tile.setChecked(area_id in chosen)
            tile.setEnabled(area_id in chosen or len(chosen) < MOST_THEMES)
