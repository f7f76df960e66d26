"""Brings the coach and a letter together: reads what is typed, shows it, acts on a click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from meedoen_desktop.letters.coach.findings import Finding, Kind
from meedoen_desktop.letters.coach.reading import Coach, PassageReading
from meedoen_desktop.services.letters import letter_coach
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.invitations import Preview
from meedoen_desktop.services.letters.letter_coach import Coached
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.coach_marks import TextMarks
from meedoen_desktop.views.letters.coach_pane import CoachPane
from meedoen_desktop.views.letters.coach_remarks import Remarks
from meedoen_desktop.views.letters.coach_words import remark
from meedoen_desktop.views.letters.notices import Notice
from meedoen_desktop.views.tasks import Task

PAUSE = 120
"""Milliseconds without a key before the coach reads what was typed."""
MOST = 12
"""Sentences with remarks that are shown: more help nobody."""
_LONG_REMARKS = frozenset({Kind.DUTY, Kind.SANCTION, Kind.PROMISE})
Said = tuple[str, str]


@dataclass
class Watched:
    """A text that is being typed, and what the coach read there last."""

    marks: TextMarks
    reading: PassageReading | None = None

    @property
    def is_in_use(self) -> bool:
        """Not put away itself; that its pane is out of sight does not matter."""
        return not self.marks.editor.isHidden()


class LetterCoach(QObject):
    """Reads the letter of one client. ``counted`` tells what asks for a look, without tips.

    ``known`` comes with every `Coached`, ``jumped`` when the text must come in sight.

    The whole letter is read in the store thread with each preview; what is typed is read here, a
    moment after the last key: some milliseconds, because only changed sentences are read again.
    """

    counted = Signal(int)
    known = Signal(object)
    jumped = Signal()

    def __init__(self, context: Context, person_id: str, wishes: Callable[[], Wishes]) -> None:
        super().__init__()
        self._context, self._person_id, self._wishes = context, person_id, wishes
        self.pane = CoachPane(context.translator, self._replace, self._jump)
        self.setParent(self.pane)
        self._watched: dict[str, Watched] = {}
        self._known: Coached | None = None
        self._coach: Coach | None = None
        self._asked: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._read_typed)

    def watch(self, key: str, editor: QPlainTextEdit) -> None:
        """Mark and count this text too; ``key`` is its name here."""
        self._watched[key] = Watched(TextMarks(editor, self._say))
        editor.textChanged.connect(self._timer.start)

    def letter_drawn(self, preview: Preview) -> None:
        """The letter was drawn anew: read it as a whole."""
        if not preview.pdf:
            return  # there is nothing to read: a text that is being typed may be wrong for a moment
        if self._asked is not None:
            self._asked.cancel()
        context = self._context
        self._asked = context.tasks.run(
            letter_coach.coached, context.store, self._person_id, self._wishes(),
            done=self._show, owner=self,
        )  # fmt: skip

    def _show(self, coached: Coached) -> None:
        if self._known is None or self._known.rules is not coached.rules:
            self._coach = Coach(coached.rules)
        self._known = coached
        self._read_typed()
        self.known.emit(coached)

    def _read_typed(self) -> None:
        if self._coach is None or self._known is None:
            return
        self._timer.stop()
        for watched in self._watched.values():
            text = watched.marks.editor.toPlainText() if watched.is_in_use else ""
            watched.reading = self._coach.read_text(text, self._known.setting)
            watched.marks.show_findings(watched.reading.findings)
        self._show_all(self._known)

    def _show_all(self, known: Coached) -> None:
        remarks = [*self._typed_remarks(), *self._fixed_remarks(known)]
        if known.report.whole:
            remarks.append(Remarks("", known.report.whole))
        translator = self._context.translator
        problems = [Notice(translator.error(one), "warning") for one in known.problems]
        self.pane.show_report(known.report, remarks[:MOST], problems)
        self.counted.emit(self.pane.points)

    def _typed_remarks(self) -> list[Remarks]:
        return [
            one
            for key, watched in self._watched.items()
            if watched.reading is not None
            for one in _by_sentence(watched.reading, key)
        ]

    def _fixed_remarks(self, known: Coached) -> list[Remarks]:
        """What was found in the letter and not in a text that can be changed here."""
        here = Counter(
            _said(one, at) for one in self._typed_remarks() for at in range(len(one.findings))
        )
        found = []
        for reading in known.report.passages:
            for one in _by_sentence(reading, ""):
                places = range(len(one.findings))
                kept = [at for at in places if not here[_said(one, at)]]
                findings = tuple(one.findings[at] for at in kept)
                words = tuple(one.words[at] for at in kept)
                if findings:
                    found.append(Remarks(one.sentence, findings, "", words))
        return found

    def _replace(self, key: str, finding: Finding, words: str) -> None:
        """Put the suggestion in place; when the text moved on meanwhile, read it again."""
        marks = self._watched[key].marks
        if not marks.holds(finding, words):
            self._read_typed()
            return
        put_back = marks.replace(finding)
        self._read_typed()
        marks.editor.setFocus()
        _ = self._context.translator.text
        self._context.messages.done(_("Vervangen."), _("Ongedaan maken"), put_back)

    def _jump(self, key: str, finding: Finding, words: str) -> None:
        marks = self._watched[key].marks
        if marks.holds(finding, words):
            self.jumped.emit()
            marks.select(finding)

    def _say(self, finding: Finding) -> str:
        return remark(self._context.translator, finding)


def _by_sentence(reading: PassageReading, key: str) -> list[Remarks]:
    text = reading.passage.text
    found = []
    for sentence in reading.sentences:
        told = _once(sentence.findings)
        if told:
            words = tuple(text[one.start : one.end] for one in told)
            found.append(Remarks(text[sentence.start : sentence.end], told, key, words))
    return found


def _once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """A second duty or sanction in one sentence is marked, but needs no second lecture."""
    told: dict[object, Finding] = {}
    for place, one in enumerate(findings):
        told.setdefault(one.kind if one.kind in _LONG_REMARKS else place, one)
    return tuple(told.values())


def _said(remarks: Remarks, place: int) -> Said:
    """The same remark about the same words is said once."""
    return str(remarks.findings[place].kind), remarks.words[place]
