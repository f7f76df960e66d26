"""*Van uw collega's*: clients that were given to you, and where you have to choose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.caseload.team_news import Given, TeamNews, mark_seen, see_again
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.today.namesake_line import namesake_line
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words.spoken_days import near_day


def team_card(context: Context, news: TeamNews, refresh: Callable[[], object]) -> QWidget | None:
    """The card, or None when nothing asks for attention."""
    if news.is_empty:
        return None
    card = Card(context.translator.text("Van uw collega's"))
    card.setObjectName("today.team")
    if news.namesake is not None:
        card.add(namesake_line(context, news.namesake, refresh))
    for given in news.given:
        card.add(_given_line(context, given, refresh))
    translator = context.translator
    lines = (
        ("differences", "users", news.differences, translator.plural(
            "Bij {count} gegeven schreven twee mensen iets anders.",
            "Bij {count} gegevens schreven twee mensen iets anders.", news.differences)),
        ("alarms", "info", news.alarms, translator.plural(
            "Er is {count} melding over het delen.",
            "Er zijn {count} meldingen over het delen.", news.alarms)),
        ("doubles", "files", news.two_files, translator.plural(
            "{count} dossiernummer is op twee laptops gebruikt.",
            "{count} dossiernummers zijn op twee laptops gebruikt.", news.two_files)),
    )  # fmt: skip
    for key, icon, count, words in lines:
        if count:
            place = "doubles" if key == "doubles" else "differences"
            go = partial(context.navigate, place)
            button = QuietButton(context.translator.text("Bekijk"), "arrow-right", go)
            button.setObjectName(f"today.team.{key}")
            card.add(IconLine(icon, words, buttons=(button,)))
    return card


def _given_line(context: Context, given: Given, refresh: Callable[[], object]) -> IconLine:
    _ = context.translator.text
    who = given.by or _("Een collega")
    when = near_day(context.translator, given.since, context.clock.today())
    words = _("{wie} droeg {client} aan u over, vanaf {dag}.", wie=who, client=given.name, dag=when)

    def look() -> None:
        context.tasks.run(mark_seen, context.store, given.fact_id)
        context.navigate("client", person_id=given.person_id)

    open_button = QuietButton(_("Open"), "arrow-right", look)
    open_button.setObjectName(f"today.given.{given.person_id}")
    seen = IconButton("check", _("Gezien"), partial(_seen, context, given, refresh))
    seen.setObjectName(f"today.seen.{given.person_id}")
    for button in (open_button, seen):
        button.setAccessibleDescription(given.name)
    return IconLine("user-switch", words, given.reason, buttons=(open_button, seen))


def _seen(context: Context, given: Given, refresh: Callable[[], object]) -> None:
    _ = context.translator.text

    def undo() -> None:
        context.tasks.run(
            see_again, context.store, given.fact_id, done=lambda _none: refresh(),
            owner=context.messages,
        )  # fmt: skip

    def told(_none: object) -> None:
        refresh()
        words = _("Gezien: {client} is nu van u.", client=given.name)
        context.messages.done(words, _("Ongedaan maken"), undo)

    context.tasks.run(mark_seen, context.store, given.fact_id, done=told, owner=context.messages)
