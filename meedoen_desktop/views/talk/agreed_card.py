"""What is agreed: steps, homework until the next talk, and what the consultant promises."""

from __future__ import annotations

from meedoen_desktop.services.clients.step_people import TOGETHER, client_word
from meedoen_desktop.services.talks.talks import AgreedLine
from meedoen_desktop.views.talk.agreed_rows import AgreedRows, People
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Strong


class AgreedCard(Card):
    """Three short lists; every line may stay empty."""

    def __init__(self, work: TalkWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("Wat spreken we af?"))
        self.setObjectName("talk.agreed")
        self._work = work
        notes = work.notes
        client = client_word(work.table.profile)
        people = ((client, client.capitalize()), (TOGETHER, _("Samen")))
        self.agreements = self._rows("agreement", _("Een kleine stap"), notes.agreements, people)
        self.homework = self._rows("homework", _("Een kleine oefening"), notes.homework)
        self.promises = self._rows("promise", _("Wat u gaat doen"), notes.promises)
        self.add(self.agreements)
        self.add(Strong(_("Huiswerk tot de volgende keer")))
        self.add(Caption(_("Klein en haalbaar. Zonder dag geldt het volgende gesprek.")))
        self.add(self.homework)
        self.add(Strong(_("Wat ik beloof")))
        self.add(self.promises)
        self.agreements.changed.connect(lambda lines: work.set_closing(agreements=lines))
        self.homework.changed.connect(lambda lines: work.set_closing(homework=lines))
        self.promises.changed.connect(lambda lines: work.set_closing(promises=lines))

    def _rows(
        self, name: str, hint: str, lines: tuple[AgreedLine, ...], people: People = ()
    ) -> AgreedRows:
        context = self._work.context
        return AgreedRows(
            context.translator, context.clock.today(), f"talk.{name}", hint, lines, people
        )
