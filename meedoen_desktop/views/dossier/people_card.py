"""The people around a client, and who lives in the same file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier import relations
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, Housemate, RelationLine
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.relation_dialog import RelationDialog
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.words import wording


class PeopleCard(Card):
    """Supporter, representative, contacts, professionals, housemates."""

    def __init__(
        self, context: Context, page: ClientPage, changed: Callable[[], None], parent: QWidget
    ) -> None:
        _ = context.translator.text
        add = QuietButton(_("Voeg toe"), "plus", self.add_somebody)
        add.setObjectName("client.add_relation")
        super().__init__(_("Mensen eromheen"), add, parent)
        self.setObjectName("client.people")
        self._context, self._page, self._changed = context, page, changed
        for line in page.relations:
            self.add(self._relation(line))
        if page.housemates:
            self.add(Caption(_("Zelfde dossier")))
        for mate in page.housemates:
            self.body.addWidget(self._housemate(mate), 0, Qt.AlignmentFlag.AlignLeading)
        if not (page.relations or page.housemates):
            self.add(Muted(_("Nog niemand. Is er een begeleider of iemand die meedenkt?")))
        if "person" in context.places and not context.together.is_on:
            self.body.addWidget(self._new_housemate(), 0, Qt.AlignmentFlag.AlignLeading)

    def add_somebody(self) -> None:
        """Ask who, and keep them."""
        self._open(RelationData(), "")

    def _relation(self, line: RelationLine) -> IconLine:
        _ = self._context.translator.text
        role = _(wording.ROLES.get(line.role, "Contactpersoon"))
        reach = " · ".join(part for part in (line.phone, line.email) if part)
        below = "\n".join(part for part in (role, reach, line.note) if part)
        name = line.name or line.organisation
        more = MoreButton(
            _("Meer over {naam}", naam=name),
            (
                (
                    _("Wijzig"),
                    "pencil-simple",
                    lambda: self._open(relations.as_data(line), line.id),
                ),
                (_("Haal weg"), "trash", lambda: self._remove(line)),
            ),
        )
        words = ", ".join(part for part in (line.name, line.organisation) if part)
        icon = wording.ROLE_ICONS.get(line.role, "user")
        return IconLine(icon, words, below, buttons=(more,))

    def _housemate(self, mate: Housemate) -> QuietButton:
        _ = self._context.translator.text
        years = _("{jaar} jaar", jaar=mate.age) if mate.age is not None else ""
        state = _("overleden") if mate.deceased else years
        words = f"{mate.name} ({state})" if state else mate.name
        return QuietButton(
            words, "user", lambda: self._context.navigate("client", person_id=mate.person_id)
        )

    def _new_housemate(self) -> QuietButton:
        context, dossier_id = self._context, self._page.dossier_id
        button = QuietButton(
            context.translator.text("Nieuw gezinslid in dit dossier"),
            "user-plus",
            lambda: context.navigate("person", dossier_id=dossier_id),
        )
        button.setObjectName("client.new_housemate")
        return button

    def _open(self, data: RelationData, relation_id: str) -> None:
        dialog = RelationDialog(
            self.window(), self._context, self._page.person_id, data, relation_id
        )
        dialog.accepted.connect(self._changed)
        dialog.show_over()

    def _remove(self, line: RelationLine) -> None:
        self._context.tasks.run(
            relations.remove_relation,
            self._context.store,
            line.id,
            done=lambda data: self._removed(line.id, data),
            owner=self,
        )

    def _removed(self, relation_id: str, data: RelationData) -> None:
        context, changed, person_id = self._context, self._changed, self._page.person_id
        _ = context.translator.text

        def put_back() -> None:
            context.tasks.run(
                relations.save_relation, context.store, person_id, data, relation_id,
                done=lambda _id: changed(), owner=context.messages,
            )  # fmt: skip

        name = data.name or data.organisation
        context.messages.done(_("{naam} is weggehaald.", naam=name), _("Ongedaan maken"), put_back)
        changed()
