"""Look at every object of the central store, say who can put right what is wrong, or do it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from meedoen_desktop.commands.output import OK, WORLD_FAILED, complain, counter, show
from meedoen_desktop.commands.vault_commands import opened

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import StoreReport


def check(arguments: Namespace) -> int:
    """Exit code 1 when an object is damaged or lost and was not put back."""
    from meedoen_desktop.services import syncing

    with opened(arguments) as store:
        report = syncing.check_store(store, counter("Nagekeken"), mend=arguments.repair)
    problems = [f"{name}: {reason}" for name, reason in report.problems]
    show(
        {
            "sound": report.is_sound,
            "objects": report.objects,
            "files": report.files,
            "problems": problems,
            "lost": list(report.lost),
            "unknown": dict(report.unjudged),
            "repaired": list(report.repaired),
            "repairable": list(report.held),
        },
        [
            f"{report.objects} onderdelen en {report.files} stukken van bestanden.",
            *(f"{name}: teruggezet" for name in report.repaired),
            *problems,
            *(f"{name}: was er, en is er niet meer" for name in report.lost),
            *_unjudged(report),
            *(["Alles klopt."] if report.is_sound else []),
        ],
        as_json=arguments.json,
    )
    if report.is_sound:
        return OK
    for sentence in _advice(report):
        complain(sentence)
    return WORLD_FAILED


def _unjudged(report: StoreReport) -> Iterator[str]:
    """Not wrong: it can be told only once this laptop knows more."""
    for reason, count in report.unjudged.items():
        number = "1 onderdeel" if count == 1 else f"{count} onderdelen"
        yield f"{number} nog niet na te kijken: {reason}."


def _advice(report: StoreReport) -> Iterator[str]:
    """What to do, in the order in which it works; who can put what back."""
    yield "De centrale opslag is niet compleet. Het werk op de laptops is veilig."
    if report.held:
        yield (
            f"{len(report.held)} heeft deze laptop zelf. Bij het volgende delen zet hij dat terug. "
            "Met --repair doet hij het meteen."
        )
    if _elsewhere(report):
        yield (
            f"{_elsewhere(report)} heeft deze laptop niet. Deel eerst hier: dan vraagt hij erom. "
            "Deel daarna op de andere laptops: wie het heeft, zet het terug."
        )
    for label, count in report.of_laptops.items():
        yield f"{count} daarvan maakte {label}."
    if report.of_strangers:
        yield f"{report.of_strangers} daarvan maakte een laptop die hier nog niet bekend is."
    if report.of_files:
        yield f"{report.of_files} daarvan is een stuk van een bestand van een cliënt."
    if report.beyond_repair:
        yield (
            f"{report.beyond_repair} is zo geschreven: terugzetten helpt niet. Meld dit bij de "
            "beheerder van het programma."
        )
    if report.strange:
        yield (
            f"{report.strange} hoort hier niet en doet geen kwaad. "
            "De beheerder van de opslag mag het weghalen."
        )


def _elsewhere(report: StoreReport) -> int:
    return sum(report.of_laptops.values()) + report.of_strangers + report.of_files
