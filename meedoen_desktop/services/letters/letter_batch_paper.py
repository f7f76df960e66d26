"""The letters of a pile on paper: one after another, each exactly as it is in its dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from meedoen_desktop.services.clients.attachments import Report, write_outside
from meedoen_desktop.services.letters import letter_batch, letter_states, letters_kept
from meedoen_desktop.store import Store


def whole(
    store: Store,
    letters: Sequence[str],
    action: str,
    *,
    double_sided: bool = False,
    progress: Report | None = None,
) -> bytes:
    """One PDF with these letters; each is logged as ``action`` (print, export) before.

    ``double_sided`` lets each letter begin on a sheet of its own.
    """
    from pypdf import PdfReader, PdfWriter

    joined = PdfWriter()
    for number, letter_id in enumerate(letters):
        if progress is not None:
            progress(number, len(letters))
        letters_kept.went_out(store, letter_id, action)
        pages = PdfReader(BytesIO(letters_kept.pdf_of(store, letter_id)))
        joined.append(pages, import_outline=False)
        if double_sided and len(pages.pages) % 2:
            joined.add_blank_page()
    made = BytesIO()
    joined.write(made)
    return made.getvalue()


def export(
    store: Store,
    batch_id: str,
    target: Path,
    *,
    double_sided: bool = False,
    progress: Report | None = None,
) -> Path:
    """Write what is still to go where the user wants it: whole or not at all."""
    batch = letter_batch.read(store, batch_id)
    letters = [batch.made[one] for one in batch.to_go]
    pdf = whole(
        store, letters, letters_kept.EXPORT, double_sided=double_sided, progress=progress
    )  # fmt: skip
    write_outside(target, pdf)
    letter_batch.note_out(store, batch_id, batch.to_go, letters_kept.EXPORT)
    return target


def file_name(count: int, day: date) -> str:
    """As "12 brieven 2026-11-24.pdf": nobody's name shows in a list of files."""
    return f"{count} brieven {day.isoformat()}.pdf"


def printed(store: Store, batch_id: str, people: Sequence[str]) -> None:
    """The letters of these clients came out of a printer."""
    made = letter_batch.read(store, batch_id).made
    for person_id in people:
        letter_states.printed(store, made[person_id])
    letter_batch.note_out(store, batch_id, people, letters_kept.PRINT)


def posted(store: Store, batch_id: str) -> tuple[str, ...]:
    """All of them went into the post today; returns what `letter_states.take_back` undoes."""
    made = letter_batch.read(store, batch_id).made.values()
    waiting = [one for one in made if letters_kept.read(store, one).sent_on is None]
    return tuple(letter_states.went(store, one) for one in waiting)
