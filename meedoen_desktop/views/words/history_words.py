"""How each line of the history reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.clients.assignments import NOBODY
from meedoen_desktop.services.clients.contact_wishes import CONTACT_WISH, in_words
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.timeline import TimelineEntry
from meedoen_desktop.services.exercises.kept_exercises import BOARD, PICTURES
from meedoen_desktop.services.rhythm.closing import CLOSING
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.trail_kinds import book
from meedoen_desktop.views.widgets.timeline import TimelineEntry as Line
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.chain_history import interpreter, letter_step
from meedoen_desktop.views.words.closing_words import closing_line
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.life_area_words import area_of

HIDDEN_TOGETHER = frozenset({timeline.FACT})
"""Kinds that a client who looks along does not see: group codes and their reasons."""

_DELIVERED = {
    "cv": N_("Cv overgezet naar het archief"),
    "referral": N_("Aanmelding overgezet naar het archief"),
}

_NAMED = (trail_words.INDICATION, trail_words.ASSESSMENT)
"""What the profile gives a name that stands by itself."""


class HistoryWords:
    """Makes the lines of the timeline widget, in the words of the team's profile.

    ``together`` leaves out what is not the client's.
    """

    def __init__(
        self, translator: Translator, profile: Profile | None = None, *, together: bool
    ) -> None:
        self._text = translator.text
        self._profile, self._kinds = profile, book(profile)
        self._translator = translator
        self._together = together

    def line(self, entry: TimelineEntry) -> Line:
        title, body, icon, tone = _READERS[entry.kind](self, entry)
        if entry.delivered_on is not None:
            body = "\n".join(part for part in (body, self._delivered(entry.delivered_on)) if part)
        hidden = self._together and entry.kind in {timeline.CONTACT, timeline.TALK, timeline.REPORT}
        return Line(
            key=f"{entry.kind}:{entry.record_id}",
            when=self.when(entry),
            title=title,
            body="" if hidden else body,
            icon=icon,
            tone=tone,
        )

    def _delivered(self, day: date) -> str:
        when = short_day(day.year, day.month, day.day, self._translator)
        return self._text("Overgezet naar het archief op {dag}", dag=when)

    def shows(self, entry: TimelineEntry) -> bool:
        return not (self._together and entry.kind in HIDDEN_TOGETHER)

    def when(self, entry: TimelineEntry) -> str:
        day = short_day(entry.day.year, entry.day.month, entry.day.day, self._translator)
        return f"{day} · {entry.time.hour}.{entry.time:%M}" if entry.time else day

    def contact(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        title = self._text(wording.FORMS.get(entry.form, "Notitie"))
        if entry.state in wording.RESULTS:
            title += f" · {self._text(wording.RESULTS[entry.state])}"
        body = entry.text
        if entry.title:
            body += ("\n" if body else "") + self._text("Volgende stap: {stap}", stap=entry.title)
        missed = entry.state in {"no_answer", "voicemail", "no_show"}
        icon = (
            "phone-x" if entry.state == "no_answer" else wording.FORM_ICONS.get(entry.form, "note")
        )
        return title, body, icon, "warning" if missed else "info"

    def appointment(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        kind = self._text(wording.KINDS.get(entry.extra, "Afspraak"))
        status = self._text(wording.STATUSES.get(entry.state, ""))
        tone = "neutral" if entry.state == "done" else "warning"
        return f"{kind} · {status}" if status else kind, entry.text, "calendar-blank", tone

    def intake(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        title = self._text("Korte intake") if entry.state == "1" else self._text("Intake")
        step = self._text("Kleinste stap: {stap}", stap=entry.title) if entry.title else ""
        body = "\n".join(part for part in (entry.text, step) if part)
        return title, body, "clipboard-text", "success"

    def exercise(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        """The line says what came out; the page of results shows it."""
        known = wording.EXERCISES.get(entry.form)
        name = self._text(known) if known else entry.form
        icon = wording.EXERCISE_ICONS.get(entry.form, "cards")
        if entry.state == timeline.UNREADABLE:
            said = self._text("Gemaakt met een nieuwere versie. Hier niet te lezen, wel bewaard.")
            return name, said, icon, "warning"
        return name, self._came_out(entry), icon, "success"

    def _came_out(self, entry: TimelineEntry) -> str:
        parts = entry.title.split("\n") if entry.title else []
        if entry.form == BOARD and parts:
            names = (area_of(one, self._translator.language) for one in parts)
            return self._text("Om over te praten: {gebieden}", gebieden=", ".join(names))
        if entry.form == PICTURES and parts:
            now, wished = (part or "–" for part in (*parts, "")[:2])
            return self._text("Nu: {nu} · zo wil ik het: {gewenst}", nu=now, gewenst=wished)
        return ", ".join(parts)

    def letter(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        return (
            self._text("Brief: {onderwerp}", onderwerp=entry.title),
            entry.extra, "envelope-simple", "neutral",
        )  # fmt: skip

    def letter_step(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        return letter_step(self._text, entry)

    def interpreter(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        return interpreter(self._translator, entry)

    def attachment(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        return self._text("Bijlage: {naam}", naam=entry.title), entry.text, "paperclip", "neutral"

    def fact(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        kind = self._text(wording.FACTS.get(entry.form, "")) or entry.form
        if entry.form == CONTACT_WISH:
            how_often = in_words(entry.state, self._translator)
            return f"{kind}: {how_often}", entry.text, "clock", "neutral"
        if entry.form == CLOSING:
            return closing_line(self._translator, entry, self._chosen(CLOSING, entry.state))
        words = self._chosen(entry.form, entry.state)
        title = f"{kind}: {words}" if words else f"{kind} {entry.state}"
        return title, entry.text, "tag", "neutral"

    def _chosen(self, kind: str, code: str) -> str:
        """The profile's words for a situation, a level of guidance and the like; "" for a code."""
        own = self._profile.fact_labels.get((kind, code), "") if self._profile else ""
        known = {**wording.EXEMPTIONS, **wording.SITUATIONS, **wording.MESSAGE_WISHES}
        known[NOBODY] = N_("nog niemand")
        return self._text(own or known.get(code, ""))

    def trail(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        kind = self._text(self._kinds.kind(entry.form, entry.extra).label)
        where = entry.title or kind
        if entry.state == "shared":
            title = (
                self._text("Gegevens gedeeld: {waar}", waar=where)
                if where
                else (self._text("Warme overdracht"))
            )
            return title, entry.text, "handshake", "info"
        status = self._text(trail_words.status_word(entry.form, entry.state))
        icon = wording.TRAIL_ICONS.get(entry.form, "signpost")
        return f"{self._what(entry.form, kind, where)}: {status}", entry.text, icon, "info"

    def _what(self, subject: str, kind: str, where: str) -> str:
        """An indication and a test by their own name: "Wmo-indicatie ...", "Taaltest bij NOA"."""
        if subject not in _NAMED or not kind:
            return f"{self._text(wording.TRAIL.get(subject, ''))} {where}".strip()
        return kind if where == kind else self._text("{wat} bij {waar}", wat=kind, waar=where)

    def report(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        words = (
            self._text("Driegesprek bij {waar}", waar=entry.title)
            if entry.form == "1"
            else self._text("Gesprek met de coach van {waar}", waar=entry.title)
        )
        if entry.state:
            words += " · " + self._text("{uren} uur per week", uren=entry.state)
        return words, entry.text, "users-three" if entry.form == "1" else "chat-text", "info"

    def outcome(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        """How it went with homework or another agreement."""
        what = self._text("Huiswerk") if entry.form == "homework" else self._text("Afspraak")
        result = self._text(wording.OUTCOMES.get(entry.state, ""))
        icon, tone = ("hands-clapping", "success") if entry.state == "done" else (
            "arrow-clockwise", "neutral")  # fmt: skip
        return f"{what} · {result}: {entry.title}", entry.text, icon, tone

    def goal(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        """A goal that was set, reached or stopped; why it stopped is not for who looks along."""
        words, icon, tone = {
            "set": (N_("Doel gekozen: {doel}"), "flag", "info"),
            "reached": (N_("Doel bereikt: {doel}"), "flag-banner", "success"),
        }.get(entry.form, (N_("Doel gestopt: {doel}"), "hand-palm", "neutral"))
        is_hidden = self._together and entry.form == "stopped"
        return self._text(words, doel=entry.title), "" if is_hidden else entry.text, icon, tone

    def agreement(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        how = self._text(wording.AGREED.get(entry.form, wording.AGREED["spoken"]))
        present = self._text("Erbij: {wie}", wie=entry.text) if entry.text else ""
        return self._text("Plan afgesproken: {hoe}", hoe=how), present, "handshake", "success"

    def delivery(self, entry: TimelineEntry) -> tuple[str, str, str, str]:
        return self._text(_DELIVERED[entry.form]), "", "folder-open", "neutral"


_Reader = Callable[[HistoryWords, TimelineEntry], tuple[str, str, str, str]]
_READERS: dict[str, _Reader] = {
    timeline.CONTACT: HistoryWords.contact,
    timeline.APPOINTMENT: HistoryWords.appointment,
    timeline.INTAKE: HistoryWords.intake,
    timeline.EXERCISE: HistoryWords.exercise,
    timeline.LETTER: HistoryWords.letter,
    timeline.LETTER_STEP: HistoryWords.letter_step,
    timeline.INTERPRETER: HistoryWords.interpreter,
    timeline.ATTACHMENT: HistoryWords.attachment,
    timeline.FACT: HistoryWords.fact,
    timeline.TRAIL: HistoryWords.trail,
    timeline.REPORT: HistoryWords.report,
    timeline.TALK: HistoryWords.contact,
    timeline.OUTCOME: HistoryWords.outcome,
    timeline.GOAL: HistoryWords.goal,
    timeline.AGREEMENT: HistoryWords.agreement,
    timeline.DELIVERY: HistoryWords.delivery,
}
