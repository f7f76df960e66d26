"""Make, back up, restore and check a vault."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.clock import Clock
from meedoen_desktop.commands import asking
from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, WORLD_FAILED, complain, show

if TYPE_CHECKING:
    from meedoen_desktop.services.team import TeamDetails
    from meedoen_desktop.store import Store


@contextmanager
def opened(arguments: Namespace) -> Iterator[Store]:
    """The vault of ``--vault``, opened with the passphrase and closed afterwards."""
    from meedoen_desktop.services import vaults

    secret = asking.passphrase(arguments.passphrase_fd)
    store = vaults.open_vault(folder_of(arguments), secret, Clock())
    try:
        yield store
    finally:
        store.close()


def folder_of(arguments: Namespace) -> Path:
    """``--vault``, or where the program itself keeps the vault."""
    from meedoen_desktop.services import vaults

    return Path(arguments.vault) if arguments.vault else vaults.default_folder()


def init(arguments: Namespace) -> int:
    """Make a vault. The recovery words are shown once, on standard output only."""
    from meedoen_desktop.services import team, vaults

    chosen = _team(arguments)
    folder = folder_of(arguments)
    secret = asking.new_passphrase(arguments.passphrase_fd)
    store, words = vaults.create(folder, secret, Clock())
    try:
        person = team.ConsultantDetails(name=arguments.name, function=arguments.function)
        team.set_up(store, person, chosen)
        vault_id = store.header.vault_id
    finally:
        store.close()
    show(
        {
            "vault": str(folder),
            "vault_id": vault_id,
            "municipality": chosen.municipality_id,
            "profile": chosen.profile_id,
            "recovery_words": list(words),
        },
        [
            f"De kluis is gemaakt in {folder}.",
            "",
            "Dit zijn de 24 herstelwoorden. Ze worden maar één keer getoond. Schrijf ze op papier",
            "en geef ze aan de twee mensen bij de gemeente die ze bewaren:",
            "",
            *(f"  {number:2}. {word}" for number, word in enumerate(words, 1)),
        ],
        as_json=arguments.json,
    )
    return OK


def backup(arguments: Namespace) -> int:
    """Write an encrypted backup, to ``--to`` or to the vault's own folder."""
    from meedoen_desktop.store.backup import check_target, make_backup

    with opened(arguments) as store:
        target = Path(arguments.to) if arguments.to else None
        if target:
            check_target(store, target)
        path = make_backup(store, target)
    size = path.stat().st_size
    show(
        {"backup": str(path), "size": size},
        [f"De reservekopie staat in {path} ({size // 1024} kB, versleuteld)."],
        as_json=arguments.json,
    )
    return OK


def restore(arguments: Namespace) -> int:
    """Put a backup back. A vault that was there is kept beside it."""
    from meedoen_desktop.store import restore as restoring

    folder, source = folder_of(arguments), Path(arguments.backup)
    if arguments.words_fd is not None:
        words = asking.from_descriptor(arguments.words_fd)
        replaced = restoring.restore_with_words(source, folder, words, Clock())
    else:
        secret = asking.passphrase(arguments.passphrase_fd)
        replaced = restoring.restore_with_passphrase(source, folder, secret, Clock())
    lines = [f"De reservekopie is teruggezet in {folder}."]
    if replaced:
        lines.append(f"De kluis die er stond, is bewaard in {replaced}.")
    show(
        {"vault": str(folder), "replaced": str(replaced) if replaced else None},
        lines,
        as_json=arguments.json,
    )
    return OK


def verify(arguments: Namespace) -> int:
    """Check everything in a vault; exit code 1 when anything is damaged."""
    from meedoen_desktop.store.verify import verify as check

    with opened(arguments) as store:
        report = check(store)
    show(
        {
            "sound": report.is_sound,
            "records": report.records,
            "operations": report.operations,
            "blobs": report.blobs,
            "problems": list(report.problems),
        },
        [
            f"{report.records} gegevens, {report.operations} wijzigingen.",
            f"{report.blobs} bijlagen en brieven.",
            *(report.problems or ["Alles klopt."]),
        ],
        as_json=arguments.json,
    )
    if not report.is_sound:
        complain("De kluis is beschadigd. Zet de laatste goede reservekopie terug.")
    return OK if report.is_sound else WORLD_FAILED


def _team(arguments: Namespace) -> TeamDetails:
    from meedoen_desktop.method.municipality import municipalities
    from meedoen_desktop.method.profile_files import profile_for, profiles
    from meedoen_desktop.services.team import TeamDetails

    known = [one.id for one in municipalities()]
    municipality = _allowed("--municipality", arguments.municipality or known[0], known)
    usual = profile_for(municipality)
    every = [one.id for one in profiles()]
    profile = arguments.profile or (usual.id if usual else every[0])
    return TeamDetails(municipality, _allowed("--profile", profile, every))


def _allowed(option: str, value: str, allowed: list[str]) -> str:
    if value not in allowed:
        raise UsageProblem(
            "{option} {value} kennen we niet. Kies uit: {allowed}.".format(
                option=option, value=value, allowed=", ".join(allowed)
            )
        )
    return value
