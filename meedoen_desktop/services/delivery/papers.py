"""The PDF of a finished document, made anew from what is kept. It never changes with the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from meedoen_desktop.models import Consultant
from meedoen_desktop.services.delivery.document import LETTER, PLAN, SUMMARY, Document
from meedoen_desktop.services.intake import intake_reading, intake_sheets
from meedoen_desktop.services.intake.intake_table import table_of
from meedoen_desktop.services.letters import letters_kept
from meedoen_desktop.services.plans import plan_paper
from meedoen_desktop.store import Store


def pdf_of(store: Store, document: Document) -> bytes:
    """`NotFound` when it was taken away meanwhile; `DamagedVault`, `DataFileError`."""
    return _MAKERS[document.kind](store, document)


def _letter(store: Store, document: Document) -> bytes:
    return letters_kept.pdf_of(store, document.record_id)


def _summary(store: Store, document: Document) -> bytes:
    """Signed by who held the talk, also when a colleague's laptop delivers it."""
    record = intake_reading.intake_view(store, document.record_id)
    table = table_of(store, document.person_id)
    with store.read() as session:
        held_by = session.get(Consultant, document.consultant_id)
        if held_by is not None:
            consultant = replace(table.consultant, id=held_by.id, name=held_by.name)
            table = replace(table, consultant=consultant)
    return intake_sheets.dossier(record, table)


def _plan(store: Store, document: Document) -> bytes:
    return plan_paper.agreed_plan(store, document.record_id)


_MAKERS: dict[str, Callable[[Store, Document], bytes]] = {
    LETTER: _letter, SUMMARY: _summary, PLAN: _plan,
}  # fmt: skip
