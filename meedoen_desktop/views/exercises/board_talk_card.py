"""The talk about the chosen cards: what is asked, what is said, what is agreed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts, client_texts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.note_card import NoteCard
from meedoen_desktop.views.exercises.plan_lines import PlanLines
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Muted, Strong, Text
from meedoen_desktop.views.widgets.text_area import TextArea

FIELDS = {
    "understand": ("understand",),
    "forward": ("forward",),
    "options": ("me", "you", "others"),
    "agree": ("agree",),
}
"""Where is noted in each part."""


class BoardTalkCard(NoteCard):
    """Follows the client from part to part; the consultant may also look at another one."""

    def __init__(self, context: Context, run: ExerciseRun) -> None:
        _ = context.translator.text
        super().__init__(_("Praten over de gekozen kaarten"))
        self._context, self._run = context, run
        texts = client_texts(SOURCE_LANGUAGE)
        self.card = ChoiceField()
        self.card.setObjectName("exercise.talk.card")
        self.card.setAccessibleName(_("Over welke kaart"))
        self.praise = Text("", "body", "accent")
        self.praise.setObjectName("exercise.talk.praise")
        short = (_("Nu"), _("Vooruit"), _("Helpen"), _("Afspreken"))
        self.part = SegmentedChoice(tuple(zip(TALK_PARTS, short, strict=True)), clearable=False)
        self.part.setObjectName("exercise.talk.part")
        self.fields: dict[str, TextArea] = {}
        self.plan = PlanLines(context.translator, context.clock.today())
        for widget in (self.card, self.praise, self.part):
            self.add(widget)
        self.pages = {part: self._page(part, texts) for part in TALK_PARTS}
        self._shown = self._followed = ("", "")
        self._connect()
        self.refresh()

    def _page(self, part: str, texts: ClientTexts) -> QWidget:
        _ = self._context.translator.text
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        column.addWidget(Strong(texts.text(f"talk.{part}_title")))
        column.addWidget(Muted(texts.text(f"talk.{part}_how")))
        if part == TALK_PARTS[-1]:
            column.addWidget(self.plan)
        for field in FIELDS[part]:
            hint = _("Wat zegt de cliënt?") if len(FIELDS[part]) == 1 else ""
            area = TextArea(hint or texts.text(f"talk.{field}"), min_lines=2, max_lines=6)
            area.setObjectName(f"exercise.talk.{field}")
            area.setAccessibleName(texts.text(f"talk.{field}"))
            area.textChanged.connect(self.later)
            self.fields[field] = area
            column.addWidget(area)
        self.add(page)
        return page

    def _connect(self) -> None:
        self.card.activated.connect(lambda _at: self._look(self.card.currentData()))
        self.part.changed.connect(lambda part: self._look(self._shown[0], part))
        self.plan.edited.connect(self.later)

    def refresh(self) -> None:
        """Follow the client to the next part or card."""
        state: BoardState = self._run.state
        topics = _topics(state)
        self._fill(topics)
        self.setVisible(bool(topics))
        now = (state.card, state.talk_part) if state.step == "talk" else ("", "")
        moved, self._followed = now != self._followed, now
        card, part = self._shown
        if now[0] and moved:
            self._look(*now)
        elif card not in topics:
            self._look(next(iter(topics), ""), part)

    def _fill(self, topics: tuple[str, ...]) -> None:
        there = tuple(self.card.itemData(at) for at in range(self.card.count()))
        if there != topics:
            texts = client_texts(SOURCE_LANGUAGE)
            self.card.clear()
            for card in topics:
                self.card.addItem(texts.area(card), card)
            self.card.setCurrentIndex(self.card.findData(self._shown[0]))

    def _look(self, card: str, part: str = "") -> None:
        """Show the notes about ``card``, in ``part``."""
        self.flush()
        part = part or self._shown[1] or TALK_PARTS[0]
        state: BoardState = self._run.state
        new_card, self._shown = card != self._shown[0], (card, part)
        self.card.setCurrentIndex(self.card.findData(card))
        self.part.set_value(part)
        self.praise.setText(praise(self._context.translator, state))
        self.praise.setVisible(bool(self.praise.text()) and part == TALK_PARTS[0])
        for one, page in self.pages.items():
            page.setVisible(one == part)
        if new_card:
            for field, area in self.fields.items():
                area.set_text(state.note_of(card, field))
            self.plan.show_plan(state.plan_of(card))

    def keep(self) -> None:
        card, state = self._shown[0], self._run.state
        if not card or self._run.session.is_finished:
            return
        for field, area in self.fields.items():
            if area.text().strip() != state.note_of(card, field):
                self._run.jot(Action("say", card, field, area.text().strip()))
        for action in self.plan.changes(card, state.plan_of(card)):
            self._run.jot(action)


def _topics(state: BoardState) -> tuple[str, ...]:
    """The chosen cards, and those about which something was noted before."""
    noted = {card for card, _field, _words in state.notes} | {step.card for step in state.plan}
    return (*state.chosen, *(c for c in state.cards if c in noted - set(state.chosen)))


def praise(translator: Translator, state: BoardState) -> str:
    """What went up since the last time, the largest rise first: praise comes before problems."""
    texts = client_texts(SOURCE_LANGUAGE)
    rises = []
    for value in state.values:
        ghost = state.ghost(value.area_id)
        if ghost is not None and value.number_now and ghost.number_now:
            rise = value.number_now - ghost.number_now
            rises.append((rise, value.area_id, ghost.number_now, value.number_now))
    risen = sorted((one for one in rises if one[0] > 0), key=lambda one: -one[0])
    return " ".join(
        translator.text(
            "{gebied} ging van {toen} naar {nu}.", gebied=texts.area(area), toen=then, nu=now
        )
        for _rise, area, then, now in risen
    )
