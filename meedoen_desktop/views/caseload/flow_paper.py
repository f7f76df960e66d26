"""The flow of a caseload on paper: looked at first, then printed or saved."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.services.caseload.flow import Walks
from meedoen_desktop.services.team import team
from meedoen_desktop.sheets.flow_sheet import FlowSheet, flow_sheet
from meedoen_desktop.views.caseload.flow_words import FlowWords
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf

FEW = 5
"""No figure about fewer people leaves the team (method.md 10)."""


def sheet_of(context: Context, walks: Walks, words: FlowWords, whose: str, few: int) -> FlowSheet:
    """What stands on the paper; ``few`` 0 shows every number."""
    translator = context.translator
    _ = translator.text
    where = _place(context)
    period = _(
        "Stand op {dag}; verschuivingen sinds {begin}",
        dag=translator.day_long(walks.today),
        begin=translator.day_long(walks.since),
    )
    # With the total, the one small number that is hidden could be counted.
    count = "" if few else f"{words.flow.total} {words.clients}"
    return FlowSheet(
        title=_("Van instroom naar uitstroom"),
        subtitle=" · ".join(part for part in (where, whose, count, period) if part),
        stops=tuple(replace(one, count=_veiled(one.count, few)) for one in words.stops()),
        labels={one.code: one.label for one in walks.stations.all},
        links=tuple(replace(one, count=_veiled(one.count, few)) for one in words.links()),
        lists=(
            (_("Vooruit"), tuple(words.forward())),
            (_("Teruggevallen"), tuple(words.back())),
            (_("Erbij en eraf"), tuple(in_and_out(context, walks, words))),
        ),
        legend=(_("verder, breder is meer mensen"), _("terugval")),
        footnote=_note(context, few),
        less_than=few,
    )


def in_and_out(context: Context, walks: Walks, words: FlowWords) -> list[tuple[str, int]]:
    """Who came in, and who left the files, in the period."""
    _ = context.translator.text
    return [
        (_("Nieuw binnengekomen"), words.flow.came_in),
        (_("Dossier gesloten, hele team"), walks.left.count),
        (_("waarvan naar werk of school"), walks.left.outflow),
    ]


def show_paper(parent: QWidget, context: Context, sheet: FlowSheet) -> None:
    """Paint the paper and show it."""
    title = sheet.title
    show_pdf(
        parent.window(),
        context,
        title,
        flow_sheet(sheet),
        file_name="stroomschema.pdf",
        went_out=lambda _how: None,
    )


def _veiled(count: int, few: int) -> int:
    """Small numbers all alike, so that no width tells them either."""
    return few - 1 if 0 < count < few else count


def _note(context: Context, few: int) -> str:
    _ = context.translator.text
    counts = _(
        "Iedereen met een open dossier telt op één plek: waar hij of zij nu staat. Een pijl telt "
        "elke verschuiving in de periode; wie twee stappen zette, telt twee keer."
    )
    if not few:
        return counts
    small = _("Een aantal onder de {aantal} staat er als “< {aantal}”.", aantal=few)
    return f"{counts} {small}"


def _place(context: Context) -> str:
    chosen = team(context.store).municipality_id
    try:
        return load_municipality(chosen).name if chosen else ""
    except MeedoenError:
        return ""
