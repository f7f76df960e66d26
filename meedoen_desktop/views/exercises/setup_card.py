"""How the client sees the exercise: language, screen, look. Only the consultant sees this."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.client_window.screens import AS_WINDOW, screens
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.client_side import ClientSide
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.style import fonts
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Caption


class SetupCard(Card):
    """Every choice takes effect at once, also in the middle of the exercise."""

    def __init__(self, context: Context, run: ExerciseRun, side: ClientSide) -> None:
        _ = context.translator.text
        super().__init__(_("Zo ziet de cliënt het"))
        self._context, self._run, self._side = context, run, side
        self.language, self.monitor, self.how = ChoiceField(), ChoiceField(), ChoiceField()
        self.unchecked = Chip(_("ongecontroleerd"), "warning", "warning")
        self.unchecked.setToolTip(
            _("Deze vertaling is nog niet nagelezen door iemand met deze taal als moedertaal.")
        )
        form = Form(columns=1)
        form.add("language", _("Taal van de cliënt"), self.language)
        self.add(form)
        self.add(self.unchecked)
        form = Form(columns=1)
        form.add("screen", _("Scherm van de cliënt"), self.monitor)
        form.add("how", _("Wie legt de kaarten?"), self.how)
        self.add(form)
        self._add_looks()
        self.keys = Caption(self._keys())
        self.add(self.keys)
        self._fill()
        self._connect()

    def _add_looks(self) -> None:
        _ = self._context.translator.text
        row = FlowLayout()
        self.looks: dict[str, QCheckBox] = {}
        for name, words in (
            ("sober", _("Alleen woorden, geen plaatjes")),
            ("large", _("Grotere letters")),
            ("still", _("Zonder beweging")),
        ):
            box = QCheckBox(words)
            box.setObjectName(f"exercise.look.{name}")
            box.setChecked(getattr(self._side.look, name))
            box.toggled.connect(lambda on, n=name: self._look(n, on=on))
            self.looks[name] = box
            row.addWidget(box)
        self.aloud = QCheckBox(_("Voorlezen"))
        self.aloud.setObjectName("exercise.aloud")
        self.aloud.toggled.connect(self._read_aloud)
        row.addWidget(self.aloud)
        self.body.addLayout(row)

    def _keys(self) -> str:
        _, settings = self._context.translator.text, self._context.settings
        return _(
            "Van het scherm van de cliënt naar hier: {sleutel}, of de ring in de hoek lang "
            "indrukken. Even pauze: {pauze}.",
            sleutel=settings.client_key, pauze=settings.client_pause_key,
        )  # fmt: skip

    def _fill(self) -> None:
        _ = self._context.translator.text
        self.language.setObjectName("exercise.language")
        fonts.load_rest()  # languages say their own name in their own script
        ours = languages(self._context.translator.language)
        first, *others = client_languages()
        for language in (first, *sorted(others, key=ours.__getitem__)):
            own, name = client_texts(language).name, ours[language]
            # The consultant has to find it, the client to recognise it.
            words = own if own == name else f"{name} · {own}"
            self.language.addItem(words, language)
        self.monitor.setObjectName("exercise.screen")
        self.how.setObjectName("exercise.how")
        for how, words in (
            ("together", _("Samen")),
            ("alone", _("De cliënt alleen")),
        ):
            self.how.addItem(words, how)
        self.how.setCurrentIndex(max(0, self.how.findData(self._run.state.how)))
        self.refresh()

    def fill_screens(self) -> None:
        """The screens that are there now."""
        _ = self._context.translator.text
        own = self._side.own_screen
        self.monitor.blockSignals(True)  # noqa: FBT003 - Qt
        self.monitor.clear()
        for screen in screens():
            size = screen.size()
            words = _("Dit scherm") if screen is own else _("Ander scherm")
            name = f"{screen.name()}, " if screen.name() else ""
            text = f"{words} ({name}{size.width()} × {size.height()})"
            self.monitor.addItem(text, screen.name())
        self.monitor.addItem(_("Een venster, om te delen in een videogesprek"), AS_WINDOW)
        where = AS_WINDOW if self._side.is_window else self._side.screen.name()
        self.monitor.setCurrentIndex(max(0, self.monitor.findData(where)))
        self.monitor.blockSignals(False)  # noqa: FBT003 - Qt

    def _connect(self) -> None:
        self.language.activated.connect(lambda _at: self._speak())
        self.monitor.activated.connect(lambda _at: self._side.move_to(self.monitor.currentData()))
        self.how.activated.connect(lambda _at: self._run.restart(self.how.currentData()))

    def _speak(self) -> None:
        self._side.set_language(self.language.currentData())

    def refresh(self) -> None:
        """What depends on how far the exercise is, and on what was set elsewhere."""
        self.language.setCurrentIndex(max(0, self.language.findData(self._run.language)))
        self.fill_screens()
        self.unchecked.setVisible(not client_texts(self._run.language).checked)
        self.how.setEnabled(not self._run.session.actions)

    def _read_aloud(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not self._side.read_aloud(on=on) and on:
            _ = self._context.translator.text
            self.aloud.setChecked(False)
            self._context.messages.info(_("Op deze laptop is geen stem voor deze taal."))

    def _look(self, name: str, *, on: bool) -> None:
        self._side.set_look(replace(self._side.look, **{name: on}))
