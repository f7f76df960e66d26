"""The person form. Everything is kept as it is typed; advice stands at the field, never a stop."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import DataFileError, MeedoenError, WrongInput
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import clients, inflow
from meedoen_desktop.services.clients.clients import FILE_NUMBER, Doubles
from meedoen_desktop.services.clients.form_news import FormNews
from meedoen_desktop.services.letters.envelopes import envelope
from meedoen_desktop.services.persons.person_fields import RULES
from meedoen_desktop.services.persons.persons import PersonData, check_person, name_of
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.person.double_notice import DoubleNotice
from meedoen_desktop.views.person.form_layout import FormLayout
from meedoen_desktop.views.person.letter_preview import LetterPreview
from meedoen_desktop.views.person.person_inputs import Inputs
from meedoen_desktop.views.person.person_news import PersonNews
from meedoen_desktop.views.person.person_sections import PersonSections
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

_ADVICE_AFTER = 700
"""Milliseconds after the last key: nobody likes advice in the middle of a word."""


class PersonPage(Page):
    """The form of ``person_id``; without one a new client, in the file ``dossier_id`` if given."""

    def __init__(self, context: Context, person_id: str = "", dossier_id: str = "") -> None:
        self._context = context
        self._person_id = person_id
        self._dossier_id = dossier_id
        self._draft_id = "" if person_id else clients.new_client_draft(context.store, dossier_id)
        super().__init__("", actions=self._actions(), scroll=False)
        self._inputs = Inputs(context.translator, self._typed, self.flush)
        self._sources = [] if person_id else _sources(context)
        self._sections = PersonSections(
            context.translator, self._inputs, self._bsn_shown, self._sources
        )
        self._preview = LetterPreview(context.translator, _window(context))
        self._notice = DoubleNotice(
            context.translator, self._join, self._look, is_new=not person_id
        )
        self._touched: dict[str, str] = {}
        self._stored: dict[str, str] = {}
        self._is_filling = False
        self._news = PersonNews(context, person_id, self._inputs, self._sections.rows)
        self._make_savers()
        self._form = FormLayout(self._sections.cards, self._notice, self._preview)
        self.add(self._form, 1)
        self._add_way_back()
        context.together.changed.connect(self._show_together)
        self._show_together()
        self.refresh()
        self._news.begin(self._stored, self._touched, self._show_news)

    def refresh(self) -> None:
        """Read again; what is typed and not saved yet goes first."""
        self.flush()
        _, store = self._context.translator.text, self._context.store
        if self._person_id:
            form = clients.read_form(store, self._person_id)
            number, data, came = form.file_number, form.data, {}
            self._dossier_id = form.dossier_id
            name = full_name(name_of(data))
            title = _("Gegevens van {naam}", naam=name) if name else _("Gegevens")
            self.set_title(title, _("Wat u typt, wordt meteen bewaard."))
        else:
            number, data = clients.draft_form(store, self._draft_id)
            came = inflow.typed(store, self._draft_id) if self._sources else {}
            self.set_title(*self._new_title())
        self._fill(number, data, came)

    def read_news(self) -> None:
        """A colleague changed this client."""
        self._news.read()

    def flush(self) -> None:
        """Save what is being typed; also when a field is left."""
        self._autosave.flush()

    def go_to(self, field: str) -> None:
        """The keyboard in this field, which is in sight."""
        row = self._sections.rows.get(field)
        if row is not None:
            self._form.go_to(row)

    @property
    def data(self) -> PersonData:
        """The form as it stands."""
        return PersonData(**{key: self._inputs.all[key].text() for key in RULES})

    def _actions(self) -> tuple[QWidget, ...]:
        if self._person_id:
            return ()
        _ = self._context.translator.text
        self._add = PrimaryButton(_("Voeg toe"), "user-plus", self._add_client)
        self._add.setObjectName("person.add")
        return (self._add,)

    def _add_way_back(self) -> None:
        name = self._context.translator.text("Terug")
        back = IconButton("arrow-left", name, self._context.back)
        back.setObjectName("person.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)

    def _show_together(self) -> None:
        """The client may look along at the own data, not at what was noted about them."""
        is_on = self._context.together.is_on
        for key in ("attention", "bsn"):
            self._sections.rows[key].setVisible(not is_on)

    def _new_title(self) -> tuple[str, str]:
        _ = self._context.translator.text
        if not self._dossier_id:
            return _("Nieuwe cliënt"), _("Alleen een naam is genoeg. De rest mag later.")
        return _("Nieuw gezinslid"), _("Komt in hetzelfde dossier.")

    def _make_savers(self) -> None:
        context = self._context
        save = clients.save_fields if self._person_id else drafts.save_values
        self._autosave = Autosave(self, context.tasks, context.saves, self._unsaved, save)
        self._advice = QTimer(self, singleShot=True, interval=_ADVICE_AFTER)
        self._advice.timeout.connect(self._advise)

    def _unsaved(self) -> tuple[object, ...]:
        """Every field touched on this visit: a save that failed is made good by the next."""
        return self._context.store, self._person_id or self._draft_id, dict(self._touched)

    def _fill(self, number: str, data: PersonData, came: dict[str, str]) -> None:
        self._is_filling = True
        self._stored.clear()
        self._stored.update({**asdict(data), FILE_NUMBER: number, **came})
        for key, text in self._stored.items():
            self._inputs.all[key].fill(text)
        self._is_filling = False
        self._touched.clear()
        self._preview.show_data(data)
        self._advise()

    def _show_news(self, news: FormNews) -> None:
        self._dossier_id = news.form.dossier_id
        self._is_filling = True
        self._news.show(news, unsaved=self._autosave.is_dirty)
        self._is_filling = False
        self._preview.show_data(self.data)
        self._advise()

    def _typed(self, key: str) -> None:
        text = self._inputs.all[key].text()
        if self._is_filling or self._touched.get(key, self._stored[key]) == text:
            return
        self._touched[key] = text
        self._autosave.touch()
        self._preview.show_data(self.data)
        self._sections.rows[key].set_error("")
        self._advice.start()

    def _advise(self) -> None:
        """What cannot be used yet, at its field; who looks the same, above the form."""
        for key, sentence in _advice(self._context, self.data).items():
            self._sections.rows[key].set_error(sentence)
        self._context.tasks.run(
            self._look_round,
            self._inputs.all[FILE_NUMBER].text(),
            self.data,
            done=self._notice.tell,
            owner=self,
        )

    def _look_round(self, number: str, data: PersonData) -> Doubles:
        """In the store thread: the same file number, and perhaps the same person."""
        store, is_new = self._context.store, not self._person_id
        return clients.doubles(store, number, data, besides=self._dossier_id, is_new=is_new)

    def _join(self, dossier_id: str) -> None:
        """Put the new client in the file with this number: same household."""
        self._dossier_id = dossier_id
        self.set_title(*self._new_title())
        self._advise()

    def _look(self, person_id: str) -> None:
        """Who is there already; what was typed here waits."""
        self._context.navigate("client", person_id=person_id)

    def _bsn_shown(self) -> None:
        self._context.tasks.run(
            self._context.store.log_access, "view", self._dossier_id, "bsn", owner=self
        )

    def _add_client(self) -> None:
        self.flush()
        self._add.setEnabled(False)
        self._context.tasks.run(
            clients.add_client, self._context.store, self._draft_id, self._dossier_id,
            done=self._added, failed=self._refused, owner=self,
        )  # fmt: skip

    def _added(self, person_id: str) -> None:
        self._context.navigate("client", person_id=person_id)
        _tell_added(self._context, person_id)

    def _refused(self, error: MeedoenError) -> None:
        self._add.setEnabled(True)
        row = self._sections.rows.get(error.field) if isinstance(error, WrongInput) else None
        if row is None:
            self._context.messages.error(error)
            return
        row.set_error(self._context.translator.error(error))
        self._form.go_to(row)


def _window(context: Context) -> WindowSettings:
    """Of the envelopes; the usual one while the municipality's file cannot be read."""
    try:
        return envelope(context.store)
    except DataFileError:
        return WindowSettings()


def _advice(context: Context, data: PersonData) -> dict[str, str]:
    """What cannot be used yet, by field; "" for what can."""
    wrong = {one.field: one for one in check_person(data, today=context.clock.today())}
    return {key: context.translator.error(wrong[key]) if key in wrong else "" for key in RULES}


def _sources(context: Context) -> list[tuple[str, str]]:
    """Where a new client may come from, by the profile."""
    profile = method_words(context).profile
    return [(one.code, one.label) for one in profile.inflow_sources] if profile else []


def _tell_added(context: Context, person_id: str) -> None:
    """Says so, with undo; the form is gone by then."""
    _ = context.translator.text

    def take_back() -> None:
        context.tasks.run(
            clients.remove_client, context.store, person_id,
            done=lambda _none: context.navigate("clients"), owner=context.messages,
        )  # fmt: skip

    context.messages.done(_("De cliënt is toegevoegd."), _("Ongedaan maken"), take_back)
