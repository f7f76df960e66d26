"""What a report says, in the language of the window."""

from __future__ import annotations

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.client_import import (
    BY_KEY,
    NEW,
    REJECTED,
    SAME,
    UPDATE,
    Change,
    ClientList,
    ImportReport,
    Reason,
    RowReport,
)

REMARKED = "remarked"
WITH_REMARK = N_("Met opmerking")
TONES = {NEW: "success", UPDATE: "info", SAME: "neutral", REJECTED: "warning"}
ICONS = {NEW: "user-plus", UPDATE: "pencil-simple", SAME: "check", REJECTED: "warning"}
OUTCOMES = {
    NEW: N_("Nieuw"),
    UPDATE: N_("Gewijzigd"),
    SAME: N_("Gelijk"),
    REJECTED: N_("Afgewezen"),
}
_ARROW = "→"


def reason_text(reason: Reason, tr: Translator) -> str:
    """A reason as a sentence: "Geboortedatum: deze datum ..."."""
    text = tr.text(reason.sentence, **dict(reason.params))
    text = f"{text[:1].upper()}{text[1:]}"
    return f"{reason.column}: {text}" if reason.column else text


def change_text(change: Change, tr: Translator) -> str:
    """A change in words: "Straat: Laan → Plein"."""
    field = tr.text(BY_KEY[change.field].header)
    empty = tr.text("leeg")
    return f"{field}: {change.old or empty} {_ARROW} {change.new or empty}"


def row_text(row: RowReport, tr: Translator) -> str:
    """What there is to say about a row, on one line."""
    parts = [reason_text(row.reason, tr)] if row.reason else []
    parts += [change_text(change, tr) for change in row.changes]
    parts += [reason_text(remark, tr) for remark in row.remarks]
    return " · ".join(parts)


def count_of(report: ImportReport, outcome: str) -> int:
    """How many rows a card is about."""
    return len(report.remarked) if outcome == REMARKED else report.counts[outcome]


def file_line(listed: ClientList, tr: Translator) -> str:
    """The file in one line: its name, how many rows and columns."""
    rows = tr.plural("{count} rij", "{count} rijen", listed.row_count)
    columns = tr.plural("{count} kolom", "{count} kolommen", len(listed.headers))
    return f"{listed.path.name} · {rows} · {columns}"
