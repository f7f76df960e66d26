"""The life areas: the first number against the last."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_snapshot import AreaNumbers, ClientPage, Ratings
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.area_bars import AreaBar, AreaBars
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.life_area_words import area_names


class AreasCard(Card):
    """A line per area as soon as there is one number."""

    def __init__(self, context: Context, page: ClientPage, parent: QWidget) -> None:
        _ = context.translator.text
        super().__init__(_("Leefgebieden"), None, parent)
        self.setObjectName("client.areas")
        self._context = context
        if not any(area.now for area in page.ratings.areas):
            self.add(
                Muted(_("Na de intake of het bord ziet u hier hoe het gaat, van 1 tot en met 10."))
            )
            return
        self.add(Caption(self._period(page.ratings)))
        if page.ratings.is_open:
            self.add(Caption(_("De laatste cijfers staan in de intake die nog open is.")))
        chart = AreaBars(_("Cijfers per leefgebied"), self._bars(page.ratings))
        chart.setObjectName("client.chart")
        self.add(chart)

    def _bars(self, ratings: Ratings) -> list[AreaBar]:
        """In the order of the form, then what an older form had."""
        names = area_names(self._context.translator.language)
        known = {area.area_id: area for area in ratings.areas}
        ids = [one for one in names if one in known] + [one for one in known if one not in names]
        return [self._bar(known[one], names.get(one, one)) for one in ids]

    def _bar(self, area: AreaNumbers, name: str) -> AreaBar:
        _ = self._context.translator.text
        said = _("geen cijfer") if area.now is None else str(area.now)
        if area.now is not None and area.start not in {None, area.now}:
            said = _("van {begin} naar {nu}", begin=area.start, nu=area.now)
        return AreaBar(area.area_id, name, area.start, area.now, said)

    def _period(self, ratings: Ratings) -> str:
        _ = self._context.translator.text
        first, last = (
            short_day(day.year, day.month, day.day, self._context.translator) if day else ""
            for day in (ratings.first_on, ratings.last_on)
        )
        if first == last:
            return _("Cijfers van {dag}", dag=last)
        return _("Van {begin} naar {nu}", begin=first, nu=last)
