"""Does everything work on this computer? Used by installers; touches no existing profile."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.clock import Clock
from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, WORLD_FAILED, show

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_LIST = (
    "Dossiernummer;Voornamen;Voorvoegsel;Achternaam;Geboortedatum;Geslacht;"
    "Straat;Huisnummer;Postcode;Woonplaats\r\n"
    "P-1;Anna Proef;van;Velzen;19800517;V;Proefplein;1;2265AB;Leidschendam\r\n"
)
"""One invented client."""


def selftest(arguments: Namespace) -> int:
    """Make a vault, import, write a letter, verify, back up, restore; 0 when all works.

    Says as well whether a vault could be bound to this computer; that it cannot is no failure.
    """
    from meedoen_desktop.services import team, vaults
    from meedoen_desktop.store.keys import system_ring
    from meedoen_desktop.store.verify import verify

    folder = Path(arguments.dir)
    if folder.exists() and any(folder.iterdir()):
        raise UsageProblem(f"De map {folder} is niet leeg.")
    os.environ["MEEDOEN_HOME"] = str(folder / "profiel")
    store, words = vaults.create(folder / "kluis", vaults.suggest(), Clock())
    try:
        details = team.ConsultantDetails(
            name="Proef Persoon",
            function="participatieconsulent",
            phone="+31701234567",
            email="proef@voorbeeld.nl",
        )
        team.set_up(store, details, team.TeamDetails("leidschendam-voorburg", "lvw"))
        person_id = _import(store, folder / "lijst.csv")
        letter = _letter(store, person_id, folder / "brief.pdf")
        report = verify(store)
        _restore(store, " ".join(words), folder)
    finally:
        store.close()
    no_ring = system_ring.obstacle()
    show(
        {
            "sound": report.is_sound,
            "records": report.records,
            "letter_bytes": letter,
            "no_key_ring": no_ring,
        },
        [
            f"Kluis, lijst, brief ({letter} bytes), reservekopie en herstel werken.",
            f"Geen sleutelbos van het systeem: {no_ring}."
            if no_ring
            else "Er is een sleutelbos van het systeem.",
        ],
        as_json=arguments.json,
    )
    return OK if report.is_sound else WORLD_FAILED


def _import(store: Store, path: Path) -> str:
    from meedoen_desktop.services import client_import

    path.write_text(_LIST, encoding="utf-8", newline="")
    listed = client_import.open_list(path)
    report = client_import.import_list(store, listed, client_import.recognised(listed))
    return report.rows[0].person_id


def _letter(store: Store, person_id: str, target: Path) -> int:
    """An invitation, kept in the dossier and written as PDF; its size in bytes."""
    from meedoen_desktop.services.letters import invitations, letters_kept

    kept = letters_kept.keep(store, person_id, invitations.proposal(store, person_id))
    letters_kept.export(store, kept.id, target)
    return kept.size


def _restore(store: Store, words: str, folder: Path) -> None:
    """Back up, and restore beside it with the recovery words."""
    from meedoen_desktop.store.backup import make_backup
    from meedoen_desktop.store.restore import restore_with_words

    copy = make_backup(store, folder / "kopie.meedoen")
    restore_with_words(copy, folder / "teruggezet", words, Clock())
