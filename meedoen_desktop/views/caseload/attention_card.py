"""Who in a caseload asks for attention: without a consultant, waiting, gone quiet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.caseload.caseload_overview import OneClient, Overview
from meedoen_desktop.services.clients.client_filter import NOBODYS
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.today.sections import LongCard
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words.spoken_days import day_in_text

_FIRST = 4


def nobodys_card(context: Context, overview: Overview) -> QWidget | None:
    """Clients without a consultant; None when everybody has one."""
    clients = overview.nobodys
    if not clients:
        return None
    _ = context.translator.text
    card = _card(context, _("Van niemand"), "caseload.nobody", clients, overview)
    go = QuietButton(
        _("Verdeel ze"), "user-switch", lambda: context.navigate("transfer", whose=NOBODYS)
    )
    go.setObjectName("caseload.divide")
    card.body.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)
    return card


def waiting_card(
    context: Context, overview: Overview, clients: Sequence[OneClient]
) -> QWidget | None:
    """Who waits for a first talk, the longest first."""
    waiting = overview.waiting(clients)
    if not waiting:
        return None
    _ = context.translator.text
    card = _card(context, _("Wacht op een eerste gesprek"), "caseload.waiting", waiting, overview)
    fresh = overview.new(clients)
    if fresh:
        words = context.translator.plural(
            "{count} kwam binnen in de laatste twee maanden.",
            "{count} kwamen binnen in de laatste twee maanden.",
            fresh,
        )
        card.add(_inset(words))
    return card


def quiet_card(
    context: Context, overview: Overview, clients: Sequence[OneClient]
) -> QWidget | None:
    """Who was not spoken for long."""
    quiet = [one for one in clients if one.person_id in overview.quiet]
    if not quiet:
        return None
    title = context.translator.text("Stil geworden")
    return _card(context, title, "caseload.quiet", quiet, overview)


def _card(
    context: Context, title: str, name: str, clients: Sequence[OneClient], overview: Overview
) -> LongCard:
    card = LongCard(context, f"{title} · {len(clients)}", name, _FIRST)
    card.show_rows([partial(_row, context, one, overview) for one in clients], len(clients))
    return card


def _row(context: Context, client: OneClient, overview: Overview) -> Row:
    _ = context.translator.text
    parts = []
    if client.added_on is not None:
        day = day_in_text(context.translator, client.added_on, overview.today)
        parts.append(_("binnen sinds {dag}", dag=day))
    if client.has_talk:
        parts.append(_("er staat een afspraak"))
    return Row(
        client.name, " · ".join(parts), "", None,
        lambda: context.navigate("client", person_id=client.person_id),
    )  # fmt: skip


def _inset(words: str) -> Muted:
    label = Muted(words, "caption")
    label.setMargin(10)
    return label
