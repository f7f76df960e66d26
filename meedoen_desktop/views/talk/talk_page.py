"""*Leg een gesprek vast*: one talk with one client; opened again it goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.talks import talk_closing
from meedoen_desktop.services.talks.talk_closing import Closed
from meedoen_desktop.services.talks.talk_opening import TalkTable, open_talk, read_talk
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.talk.after_talk import AfterTalk
from meedoen_desktop.views.talk.once import OnceWays
from meedoen_desktop.views.talk.reading_view import ReadingView
from meedoen_desktop.views.talk.talk_view import TalkView, TalkWays
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.letting_go import let_go


class TalkPage(QFrame):
    """With ``talk_id`` a closed talk is read; otherwise one is written down, of an appointment or
    not.
    """

    def __init__(
        self, context: Context, person_id: str, appointment_id: str = "", talk_id: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._person_id = context, person_id
        self._appointment_id, self._talk_id = appointment_id, talk_id
        self.work: TalkWork | None = None
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.refresh()

    def refresh(self) -> None:
        """Read again what lies on the table."""
        self.flush()
        asked = (
            partial(read_talk, talk_id=self._talk_id)
            if self._talk_id
            else partial(open_talk, appointment_id=self._appointment_id)
        )
        self._context.tasks.run(
            asked, self._context.store, self._person_id, done=self._opened, owner=self
        )

    def flush(self) -> None:
        """Save what is being typed."""
        if self.work is not None:
            self.work.flush()

    def _opened(self, talk: TalkTable) -> None:
        record = talk.record
        if record is not None:
            after = AfterTalk(self, self._context, record, self.refresh)
            ways = OnceWays(lambda: record, after.mark, self._refer_way(), after.plan)
            self._show(ReadingView(self._context, talk, record, ways))
            return
        self._context.idle.hold(self)
        self.work = TalkWork(self._context, talk, self)
        view = TalkView(self.work, self._ways())
        self._show(view)
        view.start()

    def _ways(self) -> TalkWays:
        return TalkWays(
            keep=self._keep,
            pause=self._pause,
            back=self._to_client,
            throw_away=self._throw_away,
            marked=self._mark_open,
            refer=self._refer_way(),
        )

    def _pause(self) -> None:
        """Stop here; everything stays, and the client page and Vandaag lead back."""
        words = self._context.translator.text("Het gesprek is bewaard. U kunt later verder.")
        self._after_saving(lambda: self._context.messages.info(words))

    def _to_client(self) -> None:
        self._after_saving()

    def _after_saving(self, then: Callable[[], object] | None = None) -> None:
        """To the client; what was just typed is on disk when that page reads it."""
        context, person_id = self._context, self._person_id

        def go(_saved: object) -> None:
            context.navigate("client", person_id=person_id)
            if then is not None:
                then()

        self.flush()
        context.tasks.run(_saved, done=go, owner=self)

    def _refer_way(self) -> partial[None] | None:
        if "trail" not in self._context.places:
            return None
        return partial(self._refer)

    def _refer(self) -> None:
        """To a new referral; the open talk waits."""
        self.flush()
        self._context.navigate("trail", person_id=self._person_id, new="referral")

    def _mark_open(self, what: str) -> None:
        if self.work is not None:
            self.work.set_closing(**{what: self._context.clock.today().isoformat()})

    def _keep(self) -> None:
        work = self.work
        if work is None:
            return
        self.flush()
        if work.notes.is_blank and isinstance(self.content, TalkView):
            words = self._context.translator.text("Schrijf iets op, of kies wat er uit kwam.")
            self.content.said.show_error(words)
            return
        self._context.tasks.run(
            partial(talk_closing.close, last_due=work.talk.last_due),
            self._context.store,
            work.draft_id,
            done=self._kept,
            failed=self._refused,
            owner=self,
        )

    def _refused(self, error: MeedoenError) -> None:
        """What is wrong is said at its field; nothing was written."""
        view, field = self.content, getattr(error, "field", "")
        if isinstance(view, TalkView) and field == "held_on":
            view.held.show_error(self._context.translator.error(error))
        else:
            self._context.messages.error(error)

    def _kept(self, closed: Closed | None) -> None:
        """To the closed talk as a place of its own, so that a lock comes back to it."""
        context, person_id = self._context, self._person_id
        self.work = None
        context.idle.release(self)
        if closed is None:
            context.navigate("client", person_id=person_id)
            return
        context.navigate("talk", person_id=person_id, talk_id=closed.talk_id)
        self._told(context.translator.text("Het gesprek staat in het dossier."), closed)

    def _throw_away(self) -> None:
        if self.work is not None:
            self.flush()
            self._context.tasks.run(
                talk_closing.throw_away, self._context.store, self.work.draft_id,
                done=self._thrown, owner=self,
            )  # fmt: skip

    def _thrown(self, gone: Closed | None) -> None:
        self.work = None
        self._context.navigate("client", person_id=self._person_id)
        if gone is not None:
            self._told(self._context.translator.text("De notities zijn weggegooid."), gone)

    def _told(self, words: str, closed: Closed) -> None:
        """Say it, with the way back to the open talk."""
        context, person_id = self._context, self._person_id

        def back() -> None:
            context.tasks.run(
                talk_closing.reopen, context.store, closed,
                done=lambda _none: context.navigate("talk", person_id=person_id),
                owner=context.messages,
            )  # fmt: skip

        context.messages.done(words, context.translator.text("Ongedaan maken"), back)

    def _show(self, content: QWidget) -> None:
        before, self.content = self.content, content
        self._column.addWidget(content)
        let_go(before, self._column)


def _saved() -> None:
    """Runs in the store thread, after everything that was asked before."""
