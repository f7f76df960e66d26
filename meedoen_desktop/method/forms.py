"""Reading and validating intake forms (``resources/forms``)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Localized, Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.form import (
    FILLS,
    AgendaItem,
    Area,
    Choice,
    Form,
    Hint,
    Question,
    Topic,
    ValueLabels,
)

KIND = "forms"
DEFAULT_FORM = "intake-8-leefgebieden"
CARE_NEEDS = ("none", "has_help", "wants_help", "not_yet")
QUESTION_KINDS = ("text", "yes_no", "choice")
CODE_PATTERN = r"[a-z0-9_]{1,24}"
FEWEST_AREAS, MOST_AREAS = 5, 13  # domain/research.md 1.1

Languages = tuple[str, ...]


def load_form(form_id: str, version: int) -> Form:
    """The form that an interview was made with. Raises ``DataFileError`` if it is not there."""
    for form in _all().items:
        if (form.id, form.version) == (form_id, version):
            return form
    raise _absent(form_id)


def latest_form(form_id: str = DEFAULT_FORM) -> Form:
    """The newest version of a form. Raises ``DataFileError`` if there is none."""
    versions = [form for form in _all().items if form.id == form_id]
    if not versions:
        raise _absent(form_id)
    return max(versions, key=lambda form: form.version)


def form_problems() -> tuple[DataFileError, ...]:
    """What is wrong with the files that could not be used."""
    return _all().problems


def read_form(path: Path) -> Form:
    """Read and validate one file. Raises ``DataFileError``."""
    return _read(path, datafiles.stamp(path))


def _all() -> datafiles.Catalogue[Form]:
    return datafiles.catalogue(KIND, read_form)


def _absent(form_id: str) -> DataFileError:
    for problem in form_problems():
        if str(problem.params["file"]).startswith(form_id):
            return problem
    return DataFileError(
        N_(
            "Het formulier “{value}” van dit gesprek is er niet. De antwoorden zijn bewaard. Zet "
            "het bestand terug in de map formulieren."
        ),
        file=f"{form_id}.toml",
        key="id",
        value=form_id,
    )


@lru_cache(maxsize=16)
def _read(path: Path, _stamp: tuple[int, int]) -> Form:
    document = datafiles.load(path, "form")
    root = document.root
    languages = root.texts("languages")
    form = Form(
        id=document.id,
        version=document.version,
        languages=languages,
        title=root.localized("title", languages),
        labels=_labels(root, languages),
        care_needs=_care_needs(root, languages),
        areas=_areas(root, languages),
        topics=_topics(root, languages),
        agenda=_agenda(root, languages),
        hints=_hints(root, languages),
    )
    blocks: tuple[Area | Topic, ...] = (*form.areas, *form.topics)
    root.unique("areas", (question.id for block in blocks for question in block.questions))
    root.finish()
    return form


def _labels(root: Table, languages: Languages) -> ValueLabels:
    return ValueLabels(
        importance=root.localized("importance", languages),
        number_now=root.localized("number_now", languages),
        number_wished=root.localized("number_wished", languages),
        want_to_talk=root.localized("want_to_talk", languages),
        help_present=root.localized("help_present", languages),
        words=root.localized("words", languages),
    )


def _care_needs(root: Table, languages: Languages) -> tuple[Choice, ...]:
    tables = root.tables("care_needs")
    found = tuple(
        Choice(table.text("code", allowed=CARE_NEEDS), table.localized("label", languages))
        for table in tables
    )
    root.unique("care_needs", (choice.code for choice in found))
    return found


def _areas(root: Table, languages: Languages) -> tuple[Area, ...]:
    tables = root.tables("areas")
    if not FEWEST_AREAS <= len(tables) <= MOST_AREAS:
        root.fail(
            "areas",
            N_("{file}, {key}: er zijn {value} leefgebieden. Toegestaan: {low} tot {high}."),
            value=len(tables),
            low=FEWEST_AREAS,
            high=MOST_AREAS,
        )
    areas = tuple(_area(table, languages) for table in tables)
    root.unique("areas", (area.id for area in areas))
    return areas


def _area(table: Table, languages: Languages) -> Area:
    return Area(
        table.identifier("id"),
        table.localized("label", languages),
        table.identifier("icon"),
        _questions(table, languages),
        _lines(table, "signals", languages),
        _lines(table, "hints", languages),
    )


def _lines(table: Table, key: str, languages: Languages) -> tuple[Localized, ...]:
    return tuple(line.as_localized(languages) for line in table.tables(key, may_be_empty=True))


def _questions(block: Table, languages: Languages) -> tuple[Question, ...]:
    return tuple(_question(table, languages) for table in block.tables("questions"))


def _question(table: Table, languages: Languages) -> Question:
    kind = table.text("kind", "text", allowed=QUESTION_KINDS)
    choices: tuple[Choice, ...] = ()
    if kind == "choice":
        choices = tuple(
            Choice(
                one.text("code", pattern=CODE_PATTERN, like="two_weeks"),
                one.localized("label", languages),
            )
            for one in table.tables("choices")
        )
        table.unique("choices", (choice.code for choice in choices))
    return Question(
        table.identifier("id"),
        table.localized("label", languages),
        kind,
        choices,
        table.flag("consultant_only", default=False),
        table.text("fills", "", allowed=FILLS),
    )


def _topics(root: Table, languages: Languages) -> tuple[Topic, ...]:
    tables = root.tables("topics", may_be_empty=True)
    root.unique("topics", (table.text("id") for table in tables))
    return tuple(
        Topic(
            table.identifier("id"),
            table.localized("label", languages),
            table.identifier("icon"),
            _questions(table, languages),
        )
        for table in tables
    )


def _agenda(root: Table, languages: Languages) -> tuple[AgendaItem, ...]:
    tables = root.tables("agenda")
    root.unique("agenda", (table.text("id") for table in tables))
    return tuple(
        AgendaItem(
            table.identifier("id"),
            table.integer("minutes", 1, 240),
            table.localized("label", languages),
            table.localized("hint", languages),
        )
        for table in tables
    )


def _hints(root: Table, languages: Languages) -> tuple[Hint, ...]:
    tables = root.tables("hints", may_be_empty=True)
    root.unique("hints", (table.text("id") for table in tables))
    return tuple(
        Hint(table.identifier("id"), table.localized("text", languages)) for table in tables
    )
