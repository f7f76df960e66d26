"""A decision about a client: what, from when, why. The consultant decides, not the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import (
    CATEGORY,
    EXEMPTION,
    INFLOW,
    LEVEL,
    STATUS,
    NewFact,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import AROUND, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.method_words import MethodWords


class FactDialog(FormDialog):
    """``changed`` is called when a decision was kept or taken back."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        person_id: str,
        method: MethodWords,
        changed: Callable[[], None],
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Wat besluit u?"),
            _("Wat eerder gold, blijft in de geschiedenis staan."),
            accept_text=_("Bewaar"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("fact")
        self._context, self._person_id, self._method = context, person_id, method
        self._changed = changed
        self._make_fields()
        self._offer()

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        context = self._context
        try:
            fact_id = groups.add_fact(context.store, self._person_id, self._fact())
        except WrongInput as error:
            self.form.show_error(error.field or "code", context.translator.error(error))
            return False
        _ = context.translator.text
        undo = self._undo_of(fact_id)
        context.messages.done(_("Het besluit is bewaard."), _("Ongedaan maken"), undo)
        self._changed()
        return True

    def _make_fields(self) -> None:
        _ = self._context.translator.text
        kinds = [(self._method.kind, self._method.group)]
        profile = self._method.profile
        kinds += [(one.code, one.label) for one in (profile.schemes if profile else ())]
        kinds += [(STATUS, _("Situatie")), (LEVEL, _("Begeleiding")), (EXEMPTION, _("Ontheffing"))]
        if profile and profile.inflow_sources:
            kinds.append((INFLOW, _("Instroom")))
        if not (profile and profile.service_levels):
            kinds = [one for one in kinds if one[0] != LEVEL]
        self.kind = SegmentedChoice(kinds, kinds[0][0], clearable=False)
        self.code, self.described = ChoiceField(), Muted()
        self.code.setObjectName("fact.code")
        today = self._context.clock.today()
        self.day = DateField(self._context.translator, today=today, way=AROUND)
        self.until = DateField(self._context.translator, _("mag leeg blijven"), today=today)
        self.day.set_value(DayParts(today.year, today.month, today.day))
        self.reason = TextArea(
            _("Wat zag of hoorde u? Zo dat de cliënt het mag lezen."), min_lines=2
        )
        self.reason.setObjectName("fact.reason")
        self.form = Form(columns=2)
        self.form.add("kind", _("Waarover"), self.kind, wide=True)
        self.form.add("code", _("Keuze"), self.code, wide=True)
        self.form.add("valid_from", _("Vanaf"), self.day)
        self.form.add("valid_to", _("Tot en met"), self.until)
        self.form.add("reason", _("Waarom"), self.reason, wide=True)
        self.lines.addWidget(self.form)
        self.lines.addWidget(self.described)
        self.first = self.code
        self.kind.changed.connect(lambda _kind: self._offer())
        self.code.currentIndexChanged.connect(lambda _index: self._describe())

    def _offer(self) -> None:
        self.code.clear()
        self.code.addItem("", "")
        for code, label, _words in self._choices():
            self.code.addItem(f"{code} · {label}" if label and label != code else code, code)
            if self.kind.value() in {STATUS, EXEMPTION, LEVEL, INFLOW}:
                self.code.setItemText(self.code.count() - 1, label)
        self.form.rows["valid_to"].setVisible(self.kind.value() == EXEMPTION)
        self._describe()

    def _choices(self) -> list[tuple[str, str, str]]:
        """Code, label and description of what can be chosen."""
        _ = self._context.translator.text
        kind, profile = self.kind.value(), self._method.profile
        if kind in {STATUS, EXEMPTION}:
            words = wording.SITUATIONS if kind == STATUS else wording.EXEMPTIONS
            return [(code, _(label), "") for code, label in words.items()]
        if profile is None:
            return [(code, "", "") for code in ("A", "B", "C", "D")]
        if kind == LEVEL:
            return [(level.code, level.label, "") for level in profile.service_levels]
        if kind == INFLOW:
            return [(source.code, source.label, "") for source in profile.inflow_sources]
        if kind == self._method.kind:
            return [(g.code, g.label, g.description) for g in profile.offered_groups()]
        scheme = profile.scheme(kind)
        codes = scheme.codes if scheme else ()
        return [(one.code, one.label, one.description) for one in codes]

    def _describe(self) -> None:
        chosen = self.code.currentData()
        words = next((words for code, _label, words in self._choices() if code == chosen), "")
        self.described.setText(words)
        self.described.setVisible(bool(words))
        if self.isVisible():
            self.fit()

    def _fact(self) -> NewFact:
        day, until = self._day("valid_from", self.day), self._day("valid_to", self.until)
        profile, kind = self._method.profile, self.kind.value()
        return NewFact(
            kind=kind,
            code=self.code.currentData() or "",
            valid_from=day or self._context.clock.today(),
            valid_to=until if kind == EXEMPTION else None,
            reason=self.reason.text(),
            scheme=kind if kind == CATEGORY else "",
            profile_id=profile.id if profile else "",
            profile_version=str(profile.version) if profile else "",
        )

    def _day(self, key: str, field: DateField) -> date | None:
        try:
            parts = field.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field=key, **error.params) from None
        return parts.as_date() if parts else None

    def _undo_of(self, fact_id: str) -> Callable[[], object]:
        """Outlives this dialog: the message with *Ongedaan maken* stays longer."""
        context, changed = self._context, self._changed

        def undo() -> None:
            context.tasks.run(
                groups.remove_fact, context.store, fact_id,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        return undo
