"""The parts of *Vandaag*, each a card that is only there when it has something to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda import Entry
from meedoen_desktop.services.due import DueLine
from meedoen_desktop.services.phones import shown
from meedoen_desktop.services.promises import Promise
from meedoen_desktop.services.today import Day, DraftLine, TalkLine
from meedoen_desktop.services.trail_lines import LateLine
from meedoen_desktop.views.clients.trail_wording import ICONS, TrailWords
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_names import EXERCISES
from meedoen_desktop.views.spoken_days import between, near_day, spoken_moment
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Caption, Muted, Strong

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
    "intake": N_("intake"),
    "follow_up": N_("vervolggesprek"),
    "three_way": N_("driegesprek"),
    "group": N_("groepsgesprek"),
    "other": N_("gesprek"),
}
_DRAFTS = {
    "intake": ("clipboard-text", N_("Intake")),
    "exercise": ("cards", N_("Gesprekskaarten")),
    "letter": ("envelope-simple", N_("Brief")),
    "note": ("note-pencil", N_("Snelnotitie")),
    "person": ("user", N_("Nieuwe cliënt")),
}


class LongCard(Card):
    """A card that shows its first lines and the rest when asked."""

    def __init__(self, context: Context, title: str, name: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self._context = context
        self._more: QuietButton | None = None

    def show_rows(self, make: Sequence[Callable[[], QWidget]], count: int = 0) -> None:
        """Rows are only made when they are shown."""
        self._rest = make[FIRST:MOST]
        count = count or len(make)
        self._beyond = count - MOST
        for one in make[:FIRST]:
            self.add(one())
        if self._rest:
            _ = self._context.translator.text
            text = _("Toon alle {aantal}", aantal=count)
            self._more = QuietButton(text, "caret-down", self._show_all)
            self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        if self._more is not None:
            self._more.hide()
        for one in self._rest:
            self.add(one())
        if self._beyond > 0:
            _ = self._context.translator.text
            words = Muted(_("En nog {aantal}. Kijk bij Cliënten.", aantal=self._beyond))
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


def talks(context: Context, day: Day) -> QWidget:
    """Today's talks, or a sentence that there are none."""
    _ = context.translator.text
    card = LongCard(context, _("Gesprekken vandaag"), "today.talks")
    if day.talks or day.meetings:
        rows = [(one.at, partial(meeting_row, context, one)) for one in day.meetings]
        rows += [(talk.at, partial(talk_row, context, talk)) for talk in day.talks]
        card.show_rows([make for _at, make in sorted(rows, key=lambda row: row[0])])
    else:
        card.add(_spaced(Muted(_("Er staan vandaag geen gesprekken gepland."))))
    return card


def meeting_row(context: Context, meeting: Entry) -> Row:
    """What, where and for how many; opens the list."""
    translator = context.translator
    asked = translator.plural("{count} uitgenodigd", "{count} uitgenodigd", meeting.count)
    detail = ", ".join(part for part in (meeting.place, asked) if part)
    end = Strong(f"{meeting.at.hour}.{meeting.at:%M}")
    return Row(
        meeting.title, detail, "users-three", end,
        lambda: context.navigate("meeting", meeting_id=meeting.id),
    )  # fmt: skip


def talk_row(context: Context, talk: TalkLine) -> Row:
    """When, who, and in what form."""
    _ = context.translator.text
    icon, form = _FORMS.get(talk.form, ("calendar-blank", N_("gesprek")))
    detail = ", ".join(
        part for part in (_(_KINDS.get(talk.kind, N_("gesprek"))), _(form), talk.place) if part
    )
    end = Strong(f"{talk.at.hour}.{talk.at:%M}")
    return _client_row(context, talk.person_id, talk.name, detail, icon, end)


def calls(context: Context, day: Day) -> QWidget | None:
    """Whom to call the day before their talk."""
    if not day.calls:
        return None
    _ = context.translator.text
    when = near_day(context.translator, day.calls_for, day.today)
    card = LongCard(context, _("Bel vandaag over {dag}", dag=when), "today.calls")
    card.show_rows([partial(_call_row, context, talk) for talk in day.calls])
    return card


def _call_row(context: Context, talk: TalkLine) -> Row:
    _ = context.translator.text
    phone = shown(talk.phone) if talk.phone else _("geen telefoonnummer bekend")
    end = Caption(f"{talk.at.hour}.{talk.at:%M}")
    return _client_row(context, talk.person_id, talk.name, phone, "phone", end)


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
    title = f"{_(kind)}: {draft.name}" if draft.name else _(kind)
    return Row(title, detail, icon, None, lambda: resume(draft))


def promises(context: Context, day: Day, set_done: Callable[[Promise], object]) -> QWidget | None:
    """What was promised, with a box to tick."""
    if not day.promises:
        return None
    card = LongCard(context, context.translator.text("Afgesproken"), "today.promises")
    card.show_rows([partial(_promise_row, context, day, one, set_done) for one in day.promises])
    return card


def _promise_row(
    context: Context, day: Day, promise: Promise, set_done: Callable[[Promise], object]
) -> QWidget:
    _ = context.translator.text
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(current().px(4), 0, 0, 0)
    row.setSpacing(0)
    box = QCheckBox()
    box.setAccessibleName(_("Gedaan: {wat}", wat=promise.what))
    box.setObjectName(f"promise.{promise.id}")
    box.toggled.connect(lambda _on: set_done(promise))
    row.addWidget(box)
    when = near_day(context.translator, promise.due_on, day.today)
    end = _at_end(when, late=promise.late)
    who = f"{promise.name} · {promise.who}" if promise.who else promise.name
    row.addWidget(_client_row(context, promise.person_id, promise.what, who, "", end), 1)
    return line


def due(context: Context, day: Day) -> QWidget | None:
    """Whose contact is due, as windows with their reason."""
    title = context.translator.text("Aan de beurt")
    return _windows(context, day, (title, "today.due"), day.caseload.due, day.caseload.due_count)


def quiet(context: Context, day: Day) -> QWidget | None:
    """Who was not spoken for long."""
    title = context.translator.text("Stil geworden")
    name = (title, "today.quiet")
    return _windows(context, day, name, day.caseload.quiet, day.caseload.quiet_count)


def waiting(context: Context, day: Day) -> QWidget | None:
    """Referrals, indications and reports of coaches that take too long."""
    if not day.waiting:
        return None
    words = TrailWords(context.translator, day.today)
    card = LongCard(context, context.translator.text("Wacht te lang"), "today.waiting")
    card.show_rows([partial(_waiting_row, context, words, one) for one in day.waiting])
    return card


def _waiting_row(context: Context, words: TrailWords, late: LateLine) -> Row:
    line = late.line
    said = words.waiting(line.waiting) if line.waiting else ""
    where = f"{words.title(line)}: {said}"
    end = _at_end(context.translator.text("te lang"), late=True)
    return _client_row(context, line.person_id, late.client, where, ICONS[line.subject], end)


def _windows(
    context: Context, day: Day, name: tuple[str, str], lines: Sequence[DueLine], count: int
) -> QWidget | None:
    if not lines:
        return None
    card = LongCard(context, *name)
    card.show_rows([partial(_due_row, context, day, one) for one in lines], count)
    return card


def _due_row(context: Context, day: Day, line: DueLine) -> Row:
    _, translator = context.translator.text, context.translator
    window = between(translator, line.start, line.until, day.today)
    why = line.window.reason(translator, day.today) if line.window else _("nog niet gesproken")
    end = _at_end(_("was {periode}", periode=window) if line.late else window, late=line.late)
    icon = _FORMS[line.window.way][0] if line.window and line.window.way in _FORMS else "chats"
    return _client_row(context, line.person_id, line.name, why, icon, end)


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
