"""How referrals, trajectories, indications and tests read: what, since when, how long it waits."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.rhythm import Interval
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.trail_lines import TrailLine
from meedoen_desktop.services.trail.trail_words import ASSESSMENT
from meedoen_desktop.services.trail.waiting import FEEDBACK, REPORT, Waiting
from meedoen_desktop.views.words.spoken_days import day_in_text
from meedoen_desktop.views.words.wording import TRAIL_ICONS as ICONS

__all__ = ["ICONS", "LATE_ICON", "TONES", "TrailWords"]

LATE_ICON = "hourglass"
TONES = {
    "proposed": "neutral",
    "planned": "neutral",
    "requested": "info",
    "sent": "info",
    "waiting": "info",
    "accepted": "info",
    "started": "success",
    "running": "success",
    "granted": "success",
    "taken": "success",
    "finished": "neutral",
    "refused": "neutral",
    "stopped": "neutral",
    "withdrawn": "neutral",
    "cancelled": "neutral",
}
_DAYS_UNTIL = 14
"""Shorter waits are told in days."""


class TrailWords:
    """Sentences in the language of the window."""

    def __init__(self, translator: Translator, today: date) -> None:
        self._translator, self._today = translator, today
        self._ = translator.text

    def status(self, subject: str, status: str) -> str:
        """How it stands, in a word."""
        return self._(trail_words.status_word(subject, status))

    def day(self, day: date) -> str:
        """A day in running text."""
        return day_in_text(self._translator, day, self._today)

    def title(self, line: TrailLine) -> str:
        """Where, or what when there is no where."""
        return line.name or self._(line.label)

    def since(self, line: TrailLine) -> str:
        """The kind, how it stands and since when."""
        status, kind = self.status(line.subject, line.status), self._(line.label)
        since = self._("{status} sinds {dag}", status=status, dag=self.day(line.since))
        if line.subject == ASSESSMENT and line.status in {"planned", "taken"}:
            since = self._("{status} op {dag}", status=status, dag=self.day(line.began))
        return f"{kind} · {since}" if line.name else since

    def waiting(self, wait: Waiting) -> str:
        """How long it waits against what is usual: "wacht 9 weken, gewoon is 8"."""
        if wait.what == REPORT:
            return self._report(wait)
        if wait.what == FEEDBACK and wait.due_on:
            return self._due(wait, self._("terugkoppeling was afgesproken voor {dag}"),
                             self._("terugkoppeling voor {dag}"))  # fmt: skip
        if wait.acute:
            return self._("spoed: wacht {tijd}", tijd=self._length(wait.days))
        if wait.usual:
            return self._against_usual(wait)
        waits = self._("wacht {tijd}", tijd=self._length(wait.days))
        if wait.due_on is None:
            return waits
        said = self._due(
            wait, self._("antwoord was verwacht voor {dag}"), self._("antwoord verwacht voor {dag}")
        )
        return f"{waits}, {said}"

    def too_long(self, wait: Waiting) -> str:
        """The same with the word that says it is too long."""
        return self._("Te lang: {wachten}", wachten=self.waiting(wait))

    def _report(self, wait: Waiting) -> str:
        if wait.late:
            return self._(
                "{tijd} niets van de coach gehoord, gewoon is {ritme}",
                tijd=self._length(wait.days),
                ritme=Interval(wait.usual, wait.usual, "months").text(self._translator),
            )
        due = wait.due_on or self._today
        return self._("volgende verslag rond {dag}", dag=self.day(due))

    def _against_usual(self, wait: Waiting) -> str:
        usual, length = wait.usual, self._length(wait.days)
        if wait.days < _DAYS_UNTIL:
            usual_words = self._translator.plural("{count} week", "{count} weken", usual)
            return self._("wacht {tijd}, gewoon is {gewoon}", tijd=length, gewoon=usual_words)
        if wait.late and wait.weeks == usual:
            return self._("wacht ruim {tijd}, gewoon is {gewoon}", tijd=length, gewoon=usual)
        return self._("wacht {tijd}, gewoon is {gewoon}", tijd=length, gewoon=usual)

    def _length(self, days: int) -> str:
        if not days:
            return self._("sinds vandaag")
        if days < _DAYS_UNTIL:
            return self._translator.plural("{count} dag", "{count} dagen", days)
        return self._translator.plural("{count} week", "{count} weken", days // 7)

    def _due(self, wait: Waiting, late: str, ahead: str) -> str:
        day = self.day(wait.due_on or self._today)
        return (late if wait.late else ahead).format(dag=day)
