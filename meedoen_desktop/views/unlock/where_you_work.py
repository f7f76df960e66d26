"""Step 2 of the first start: the municipality and the way of working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.method.municipality import municipalities
from meedoen_desktop.method.profile_files import profile_for, profiles
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import Form

if TYPE_CHECKING:
    from meedoen_desktop.views.unlock.first_start import FirstStart


class WhereYouWork(Step):
    """Choosing a municipality chooses its way of working; that may be changed."""

    def __init__(self, entry: Entry, flow: FirstStart) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Waar werkt u?"),
            _("De gemeente bepaalt het briefpapier en de kleuren. De werkwijze bepaalt de groepen "
              "of routes, en hoe vaak u contact hebt."),
            _("Verder"),
        )  # fmt: skip
        self._flow = flow
        self.municipality, self.profile = ChoiceField(), ChoiceField()
        self.municipality.setObjectName("unlock.municipality")
        self.profile.setObjectName("unlock.profile")
        for one in municipalities():
            self.municipality.addItem(one.name, one.id)
        for way in profiles():
            self.profile.addItem(way.name, way.id)
        form = Form()
        form.add("municipality", _("Gemeente"), self.municipality)
        form.add("profile", _("Werkwijze"), self.profile)
        self.body.addWidget(form)
        self._preset(flow.answers.team)
        self.municipality.currentIndexChanged.connect(self._follow)

    def start(self) -> None:
        self.municipality.setFocus()

    def submit(self) -> None:
        self._flow.where_you_work(
            TeamDetails(self.municipality.currentData(), self.profile.currentData())
        )

    def _preset(self, chosen: TeamDetails) -> None:
        if chosen.municipality_id:
            self.municipality.setCurrentIndex(self.municipality.findData(chosen.municipality_id))
            self.profile.setCurrentIndex(self.profile.findData(chosen.profile_id))
        else:
            self._follow()

    def _follow(self) -> None:
        usual = profile_for(self.municipality.currentData())
        if usual is not None:
            self.profile.setCurrentIndex(self.profile.findData(usual.id))
