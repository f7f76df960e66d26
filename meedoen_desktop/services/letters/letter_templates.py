"""The letters of this vault: the shipped templates, and the team's own texts in their place.

A text is never overwritten: saving makes a new version, and so does going back to the shipped
one. A kept letter names its template and version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.template import LetterTemplate, templates
from meedoen_desktop.letters.template_reading import read_text
from meedoen_desktop.letters.template_text import as_text
from meedoen_desktop.models import TEAM, Consultant, LetterText, new_id
from meedoen_desktop.store import Store

_ORDER = (LetterText.saved_at, LetterText.version, LetterText.id)
"""The last one counts; two laptops that saved apart come to the same."""


@dataclass(frozen=True, slots=True)
class Version:
    """One saved text; without ``text`` the shipped one was taken again."""

    id: str
    number: int
    saved_at: datetime
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Editable:
    """A template with its text to change; ``versions`` newest first, empty when never changed."""

    template: LetterTemplate
    text: str
    shipped_text: str
    is_own: bool
    versions: tuple[Version, ...]


def shipped(template_id: str) -> LetterTemplate:
    """The template of the data files; `DataFileError` or `NotFound` when there is none."""
    known = templates()
    for one in known.items:
        if one.id == template_id:
            return one
    if known.problems:
        raise known.problems[0]
    raise NotFound(N_("Deze brief bestaat niet (meer). Kies een andere brief."))


def template(store: Store, template_id: str) -> LetterTemplate:
    """The letter as this team writes it."""
    with store.read() as session:
        own = _latest(session).get(template_id)
    return _own(shipped(template_id), own)


def all_templates(store: Store) -> tuple[LetterTemplate, ...]:
    """Every letter once, as this team writes it; the municipality's file goes before ours."""
    with store.read() as session:
        latest = _latest(session)
    found: dict[str, LetterTemplate] = {}
    for one in templates().items:
        found.setdefault(one.id, _own(one, latest.get(one.id)))
    return tuple(found.values())


def changed_ids(store: Store) -> frozenset[str]:
    """The letters that have a text of the team."""
    with store.read() as session:
        return frozenset(one.template_id for one in _latest(session).values() if one.text)


def editable(store: Store, template_id: str) -> Editable:
    """The letter with its text and its history."""
    original = shipped(template_id)
    wanted = select(LetterText).where(LetterText.template_id == template_id)
    with store.read() as session:
        rows = list(session.scalars(wanted.order_by(*_ORDER)))[::-1]
        names = _names(session)
        versions = tuple(
            Version(one.id, one.version, one.saved_at, names.get(one.consultant_id, ""), one.text)
            for one in rows
        )
        now = _own(original, rows[0] if rows else None)
    is_own = bool(versions and versions[0].text)
    return Editable(now, as_text(now), as_text(original), is_own, versions)


def checked(template_id: str, text: str) -> LetterTemplate:
    """The letter that ``text`` makes. `WrongInput` names the line and what is allowed."""
    return read_text(text, shipped(template_id))


def save_text(store: Store, template_id: str, text: str) -> str:
    """A new version of the team's text; returns its id. `WrongInput` as `checked`."""
    checked(template_id, text)
    return _add(store, template_id, text)


def reset(store: Store, template_id: str) -> str:
    """The shipped text counts again; returns the id, with which `take_back` undoes it."""
    return _add(store, template_id, "")


def take_back(store: Store, version_id: str) -> None:
    """Undo `save_text` or `reset`: the version before it counts again."""
    with store.work() as session:
        found = session.get(LetterText, version_id)
        if found is not None:
            session.delete(found)


def _add(store: Store, template_id: str, text: str) -> str:
    original = shipped(template_id)
    with store.work() as session:
        before = _latest(session).get(template_id)
        number = max(original.version, before.version if before else 0) + 1
        made = LetterText(
            id=new_id(), dossier_id=TEAM, template_id=template_id, version=number, text=text,
            saved_at=store.clock.now(), consultant_id=store.author,
        )  # fmt: skip
        session.add(made)
        return made.id


def _own(original: LetterTemplate, own: LetterText | None) -> LetterTemplate:
    """The team's text; what this program cannot read (any more) gives way to the shipped one."""
    if own is None:
        return original
    try:
        changed = read_text(own.text, original) if own.text else original
    except WrongInput:
        return original
    return replace(changed, version=own.version)


def _latest(session: Session) -> Mapping[str, LetterText]:
    rows = session.scalars(select(LetterText).order_by(*_ORDER))
    return {one.template_id: one for one in rows}


def _names(session: Session) -> dict[str, str]:
    return {one.id: one.name for one in session.scalars(select(Consultant))}
