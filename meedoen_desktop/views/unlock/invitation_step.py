"""The last step of who joins: the file, the words, and where the work of the team is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.sharing.invitation_fields import InvitationFields
from meedoen_desktop.views.sharing.joining import Joining
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.join_team import JoinTeam


class InvitationStep(Step):
    """Asked last: an invitation is good for ten minutes."""

    def __init__(self, entry: Entry, store: Store, flow: JoinTeam) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Uw uitnodiging"),
            _("Vraag nu uw collega om een uitnodiging: bij Instellingen, Delen. U hebt er samen "
              "tien minuten voor."),
            _("Verder"),
        )  # fmt: skip
        name = this_consultant(store).name
        self.fields = InvitationFields(entry.translator, _("Laptop van {naam}", naam=name))
        self.body.addWidget(self.fields)
        self._joining = Joining(self, self.fields, entry.sharing, lambda: store)
        self._joining.began.connect(lambda: self.set_waiting(_("Even kijken …")))
        self._joining.ended.connect(lambda: self.set_waiting(""))
        self._joining.read.connect(lambda: self.submit_button.setText(_("Vraag om mee te doen")))
        self._joining.asked.connect(lambda _digits: flow.wait())
        alone = QuietButton(_("Toch een eigen kluis"), on_click=flow.alone)
        alone.setObjectName("join.alone")
        self.buttons.addWidget(alone)

    def start(self) -> None:
        self.fields.file.line.setFocus()

    def submit(self) -> None:
        """Read the invitation; the second time ask to join."""
        self._joining.go_on()
