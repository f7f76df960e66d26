"""The parts of *Vandaag*, each a card that is only there when it has something to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda.agenda import Entry
from meedoen_desktop.services.agenda.appointments import CANCELLED, DONE, INTAKE, NO_SHOW, PLANNED
from meedoen_desktop.services.day.promises import CLOSED, Promise
from meedoen_desktop.services.day.today import Day, DraftLine, TalkLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_names import EXERCISES
from meedoen_desktop.views.next_invitation import Then, mark_no_show
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Caption, Muted, Strong
from meedoen_desktop.views.words.method_words import method_words
from meedoen_desktop.views.words.spoken_days import near_day, spoken_moment

FIRST = 5
"""How many lines a card shows before *toon alle*."""
MOST = 100
_FORMS = {
    "office": ("buildings", N_("op kantoor")),
    "phone": ("phone", N_("telefonisch")),
    "video": ("video-camera", N_("videogesprek")),
    "home": ("house-simple", N_("huisbezoek")),
}
_KINDS = {
    "intake": N_("eerste gesprek"),
    "follow_up": N_("vervolggesprek"),
    "review": N_("opnieuw bespreken"),
    "three_way": N_("driegesprek"),
    "workplace": N_("bezoek aan de werkplek"),
    "group": N_("groepsbijeenkomst"),
    "other": N_("gesprek"),
}
_BECAME = {
    DONE: ("check-circle", N_("gesproken")),
    NO_SHOW: ("user-minus", N_("niet gekomen")),
    CANCELLED: ("calendar-x", N_("afgezegd")),
}
"""What became of a talk of today."""
_DRAFTS = {
    "intake": ("clipboard-text", N_("Intake")),
    "talk": ("chats", N_("Gesprek")),
    "exercise": ("cards", N_("Gesprekskaarten")),
    "letter": ("envelope-simple", N_("Brief")),
    "plan": ("stairs", N_("Plan")),
    "letter_text": ("pencil-simple", N_("Vaste tekst")),
    "letter_batch": ("files", N_("Brieven aan meer mensen")),
    "note": ("note-pencil", N_("Snelnotitie")),
    "person": ("user", N_("Nieuwe {wie}")),
    "screening": ("squares-four", N_("Indelen")),
    "transfer": ("user-switch", N_("Overdracht aan een collega")),
    "cv": ("identification-card", N_("Cv")),
}


class LongCard(Card):
    """A card that shows its first lines and the rest when asked."""

    def __init__(
        self, context: Context, title: str, name: str, first: int = FIRST,
        action: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(title, action)
        self.setObjectName(name)
        self._first = first
        self._context = context
        self._more: QuietButton | None = None
        self.is_open = False

    def show_rows(self, make: Sequence[Callable[[], QWidget]], count: int = 0) -> None:
        """Rows are only made when they are shown."""
        self._rest = make[self._first : MOST]
        count = count or len(make)
        self._beyond = count - MOST
        for one in make[: self._first]:
            self.add(one())
        if self._rest:
            _ = self._context.translator.text
            text = _("Toon alle {aantal}", aantal=count)
            self._more = QuietButton(text, "caret-down", self.show_all)
            self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_all(self) -> None:
        """Every line, as far as there are more than the first."""
        if self._more is None or self.is_open:
            return
        self.is_open = True
        self._more.hide()
        for one in self._rest:
            self.add(one())
        if self._beyond > 0:
            _ = self._context.translator.text
            who = method_words(self._context).clients
            words = Muted(_("En nog {aantal}. Kijk in de lijst met {wie}.", aantal=self._beyond,
                            wie=who))  # fmt: skip
            self.add(_spaced(words))

    def restyle(self) -> None:
        """Rows have room of their own, so that their ground reaches beyond their words."""
        super().restyle()
        px = current().px
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(px(10), px(16), px(10), px(14))
        self.title.setContentsMargins(px(10), 0, px(10), 0)
        self.body.setSpacing(px(2))


def talks(context: Context, day: Day, changed: Callable[[], object]) -> QWidget:
    """Today's talks, or a sentence that there are none; ``changed`` after one was marked."""
    _ = context.translator.text
    card = LongCard(context, _("Gesprekken vandaag"), "today.talks")
    if day.talks or day.meetings:
        rows: list[tuple[datetime, Callable[[], QWidget]]] = [
            (one.at, partial(meeting_row, context, one)) for one in day.meetings
        ]
        rows += [(talk.at, partial(talk_row, context, talk, changed)) for talk in day.talks]
        card.show_rows([make for _at, make in sorted(rows, key=lambda row: row[0])])
    else:
        card.add(_spaced(Muted(_("Er staan vandaag geen gesprekken gepland."))))
    return card


def _line(*parts: str) -> str:
    """The parts that there are, as on the page of a client."""
    words = " · ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def meeting_row(context: Context, meeting: Entry) -> Row:
    """What, where and for how many; opens the list."""
    translator = context.translator
    asked = translator.plural("{count} uitgenodigd", "{count} uitgenodigd", meeting.count)
    detail = _line(meeting.place, asked)
    end = Strong(f"{meeting.at.hour}.{meeting.at:%M}")
    return Row(
        meeting.title, detail, "users-three", end,
        lambda: context.navigate("meeting", meeting_id=meeting.id),
    )  # fmt: skip


def talk_row(context: Context, talk: TalkLine, changed: Callable[[], object]) -> QWidget:
    """When, who, and in what form; from its beginning with the way to write it down."""
    _ = context.translator.text
    icon, form = _FORMS.get(talk.form, ("calendar-blank", N_("gesprek")))
    icon, became = _BECAME.get(talk.status, (icon, ""))
    what = _(_KINDS.get(talk.kind, N_("gesprek")))
    detail = _line(_(became), what, _(form), talk.place)
    end = Strong(f"{talk.at.hour}.{talk.at:%M}")
    row = _client_row(context, talk.person_id, talk.name, detail, icon, end)
    now = context.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    if talk.status != PLANNED or talk.at > now:
        return row
    line = QWidget()
    beside = QHBoxLayout(line)
    beside.setContentsMargins(0, 0, current().px(6), 0)
    beside.setSpacing(0)
    beside.addWidget(row, 1)
    beside.addWidget(_talk_button(context, talk))
    beside.addWidget(_missed_button(context, talk, changed))
    return line


def _write_down(context: Context, talk: TalkLine) -> None:
    """An intake has its own page; closing it keeps that the talk of today was held."""
    if talk.kind == INTAKE:
        context.navigate("intake", person_id=talk.person_id)
    else:
        context.navigate("talk", person_id=talk.person_id, appointment_id=talk.id)


def _talk_button(context: Context, talk: TalkLine) -> QuietButton:
    _ = context.translator.text
    button = QuietButton(
        _("Gesproken"),
        "chats",
        lambda: _write_down(context, talk),
    )
    button.setObjectName(f"today.talk.{talk.id}")
    button.setAccessibleName(_("Gesproken, leg het vast: {naam}", naam=talk.name))
    return button


def _missed_button(context: Context, talk: TalkLine, changed: Callable[[], object]) -> IconButton:
    """Nobody came: one press, without a form and without a judgement."""
    words = context.translator.text("Niet gekomen: {naam}", naam=talk.name)
    button = IconButton("user-minus", words, lambda: mark_missed(context, talk, changed))
    button.setObjectName(f"today.missed.{talk.id}")
    return button


def mark_missed(context: Context, talk: TalkLine, changed: Callable[[], object]) -> None:
    """The talk counts as a no-show; what the method proposes next stands beside the undo."""

    def told(said: str, undo: Callable[[], object], then: Then | None) -> None:
        def take_back() -> None:
            context.tasks.run(undo, done=lambda _status: changed(), owner=context.messages)

        context.messages.done(said, context.translator.text("Ongedaan maken"), take_back, then)
        changed()

    mark_no_show(context, talk.person_id, talk.name, talk.id, told, context.messages)


def open_work(context: Context, day: Day, resume: Callable[[DraftLine], object]) -> QWidget | None:
    """Drafts: what was begun and is not finished."""
    if not day.drafts:
        return None
    card = LongCard(context, context.translator.text("Verder waar u was"), "today.drafts")
    card.show_rows([partial(_draft_row, context, day, one, resume) for one in day.drafts])
    return card


def _draft_row(
    context: Context, day: Day, draft: DraftLine, resume: Callable[[DraftLine], object]
) -> Row:
    _ = context.translator.text
    icon, kind = _DRAFTS.get(draft.kind, ("file", N_("Open werk")))
    if draft.subject_id in EXERCISES:  # one client can have two of them open
        kind = EXERCISES[draft.subject_id].name
    moment = spoken_moment(context.translator, draft.updated.astimezone(AMSTERDAM), day.today)
    detail = _("bewaard {wanneer}", wanneer=moment)
    what = _(kind, wie=method_words(context).client)
    title = f"{what}: {draft.name}" if draft.name else what
    return Row(title, detail, icon, None, lambda: resume(draft))


def promises(context: Context, day: Day, set_done: Callable[[Promise], object]) -> QWidget | None:
    """What was promised, with a box to tick."""
    if not day.promises:
        return None
    card = LongCard(context, context.translator.text("Afgesproken"), "today.promises")
    card.show_rows([partial(_promise_row, context, day, one, set_done) for one in day.promises])
    return card


def promise_words(context: Context, promise: Promise) -> str:
    """What was promised, as it was written; looking again is said by the program."""
    return context.translator.text(promise.what) if promise.source == CLOSED else promise.what


def _promise_row(
    context: Context, day: Day, promise: Promise, set_done: Callable[[Promise], object]
) -> QWidget:
    _ = context.translator.text
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(current().px(4), 0, 0, 0)
    row.setSpacing(0)
    box = QCheckBox()
    what = promise_words(context, promise)
    box.setAccessibleName(_("Gedaan: {wat}", wat=what))
    box.setObjectName(f"promise.{promise.id}")
    box.toggled.connect(lambda _on: set_done(promise))
    row.addWidget(box)
    when = near_day(context.translator, promise.due_on, day.today)
    end = _at_end(when, late=promise.late)
    who = f"{promise.name} · {promise.who}" if promise.who else promise.name
    row.addWidget(_client_row(context, promise.person_id, what, who, "", end), 1)
    return line


def _spaced(label: Muted) -> Muted:
    """In line with the title of the card."""
    label.setMargin(current().px(10))
    return label


def _at_end(words: str, *, late: bool) -> QWidget:
    """When; what is past says so with a sign, and stays doable."""
    if late:
        return StatusMark(words, "warning", "clock")
    label = Caption(words)
    label.setWordWrap(False)
    return label


def _client_row(
    context: Context, person_id: str, title: str, detail: str, icon: str, end: QWidget
) -> Row:
    return Row(
        title, detail, icon, end, lambda: context.navigate("client", person_id=person_id)
    )  # fmt: skip
