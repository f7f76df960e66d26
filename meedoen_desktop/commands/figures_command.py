"""Figures about the exercises, without a screen."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, show
from meedoen_desktop.commands.vault_commands import opened


def figures(arguments: Namespace) -> int:
    """Print the figures of a period; fewer than 5 people read "< 5" at council level."""
    from meedoen_desktop.reports.exercise_figures import Period
    from meedoen_desktop.services.exercises import exercise_counts

    period = Period(_day("--from", arguments.first), _day("--to", arguments.last))
    if period.last < period.first:
        raise UsageProblem("--to ligt voor --from.")
    level = arguments.level
    with opened(arguments) as store:
        found = exercise_counts.figures(store, period)
        store.log_access("export", result=f"figures {level}")
    show(
        {
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "level": level,
            "figures": [
                {
                    "key": one.key,
                    "value": one.shown(level),
                    "denominator": one.shown_denominator(level),
                    "of": one.of,
                    "definition": one.definition,
                }
                for one in found
            ],
        },
        [
            f"Oefeningen van {period.first:%d-%m-%Y} tot en met {period.last:%d-%m-%Y}.",
            *(
                f"{one.key}: {one.shown(level)} (van {one.shown_denominator(level)} {one.of})"
                for one in found
            ),
        ],
        as_json=arguments.json,
    )
    return OK


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageProblem(f"{option} {text} is geen dag. Schrijf JJJJ-MM-DD.") from error
