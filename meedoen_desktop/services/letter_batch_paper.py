"""The letters of a pile on paper: one after another, each exactly as it is in its dossier."""

from __future__ import annotations

from io import BytesIO

from meedoen_desktop.services import letters_kept
from meedoen_desktop.services.letter_batch import Batch, read
from meedoen_desktop.store import Store


def whole(store: Store, batch_id: str, action: str, *, double_sided: bool = False) -> bytes:
    """One PDF with every letter that is made, logged as ``action`` (print, export) before.

    ``double_sided`` lets each letter begin on a sheet of its own.
    """
    from pypdf import PdfReader, PdfWriter

    batch, joined = read(store, batch_id), PdfWriter()
    for letter_id in letters_of(batch):
        letters_kept.went_out(store, letter_id, action)
        pages = PdfReader(BytesIO(letters_kept.pdf_of(store, letter_id)))
        joined.append(pages, import_outline=False)
        if double_sided and len(pages.pages) % 2:
            joined.add_blank_page()
    made = BytesIO()
    joined.write(made)
    return made.getvalue()


def letters_of(batch: Batch) -> tuple[str, ...]:
    """The letters that are made, in the order of the pile."""
    return tuple(batch.made[one] for one in batch.people if one in batch.made)


def mark_sent(store: Store, batch_id: str) -> tuple[str, ...]:
    """All of them went into the post today; returns those that were not marked before."""
    marked = []
    for letter_id in letters_of(read(store, batch_id)):
        if letters_kept.read(store, letter_id).sent_on is None:
            letters_kept.mark_sent(store, letter_id)
            marked.append(letter_id)
    return tuple(marked)


def unmark_sent(store: Store, letter_ids: tuple[str, ...]) -> None:
    """Undo `mark_sent`."""
    for letter_id in letter_ids:
        letters_kept.unmark_sent(store, letter_id)
