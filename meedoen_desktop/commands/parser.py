"""The commands of ``meedoen`` and their options."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction

from meedoen_desktop import __version__
from meedoen_desktop.commands import (
    check_command,
    deliver_command,
    figures_command,
    list_commands,
    place_options,
    selftest,
    sync_commands,
    tour_command,
    vault_commands,
)

_EPILOGUE = """\
exitcodes:
  0    gelukt
  1    mislukt; de zin op standard error zegt waarom en wat veilig is
  2    de opdracht klopt niet
  3    import: geen enkele rij was bruikbaar, of (met --strict) niet elke rij
  70   een fout in het programma zelf
  130  gestopt met Ctrl+C; er is niets half gedaan
"""
_Commands = _SubParsersAction  # the class has no public name


def make_parser() -> ArgumentParser:
    """The whole command line; every command sets ``run``."""
    parser = ArgumentParser(
        prog="meedoen",
        description="Beheer van een Meedoen-kluis zonder scherm.\n"
        "Het programma met vensters start met meedoen-desktop, zonder opdracht.",
        epilog=_EPILOGUE,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"meedoen {__version__}")
    _add_common(parser, vault=None, descriptor=None, as_json=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    _add_vault_commands(commands)
    _add_list_commands(commands)
    _add_sync_commands(commands)
    _add_other_commands(commands)
    return parser


def command_names() -> frozenset[str]:
    """Of every command, without their parts."""
    actions = make_parser()._actions  # noqa: SLF001 - argparse tells it nowhere else
    choices = (one.choices for one in actions if isinstance(one, _SubParsersAction))
    return frozenset(name for some in choices for name in some or ())


def _add_vault_commands(commands: _Commands[ArgumentParser]) -> None:
    init = _with_vault(commands.add_parser("init", help="een kluis maken"))
    init.add_argument("--municipality", metavar="ID", help="gemeente (bestandsnaam)")
    init.add_argument("--profile", metavar="ID", help="werkwijze; anders die van de gemeente")
    init.add_argument("--name", default="Consulent", help="wie op deze laptop werkt")
    init.add_argument("--function", default="", help="functie, voor onder brieven")
    init.set_defaults(run=vault_commands.init)
    backup = _with_vault(commands.add_parser("backup", help="een versleutelde reservekopie maken"))
    backup.add_argument(
        "--to", metavar="BESTAND", help="buiten de kluis, bijvoorbeeld een USB-stick"
    )
    backup.set_defaults(run=vault_commands.backup)
    restore = _with_vault(commands.add_parser("restore", help="een reservekopie terugzetten"))
    restore.add_argument("backup", metavar="RESERVEKOPIE")
    restore.add_argument("--words-fd", type=int, metavar="N", help="herstelwoorden uit nummer N")
    restore.set_defaults(run=vault_commands.restore)
    verify = _with_vault(commands.add_parser("verify", help="de hele kluis controleren"))
    verify.set_defaults(run=vault_commands.verify)


def _add_list_commands(commands: _Commands[ArgumentParser]) -> None:
    imports = _with_vault(commands.add_parser("import", help="een cliëntenlijst inlezen"))
    imports.add_argument("file", metavar="LIJST", help="CSV of XLSX")
    imports.add_argument("--dry-run", action="store_true", help="alleen zeggen wat er zou gebeuren")
    imports.add_argument("--rejected", metavar="BESTAND", help="afgewezen rijen met hun reden")
    imports.add_argument(
        "--map", action="append", default=[], metavar="KOLOM=GEGEVEN",
        help="een kolom zelf aanwijzen; zonder GEGEVEN: niet gebruiken",
    )  # fmt: skip
    imports.add_argument(
        "--strict", action="store_true", help="exitcode 3 zodra een rij is afgewezen"
    )
    imports.set_defaults(run=list_commands.import_)
    export = _with_vault(commands.add_parser("export", help="de cliëntenlijst wegschrijven"))
    export.add_argument("file", metavar="LIJST")
    export.add_argument("--with-bsn", action="store_true", help="ook het BSN")
    export.set_defaults(run=list_commands.export)
    figures = _with_vault(commands.add_parser("figures", help="cijfers over de oefeningen"))
    figures.add_argument("--from", dest="first", required=True, metavar="DAG", help="JJJJ-MM-DD")
    figures.add_argument("--to", dest="last", required=True, metavar="DAG", help="telt mee")
    figures.add_argument(
        "--level", choices=("council", "team"), default="council",
        help="voor de raad (minder dan 5 personen niet getoond) of voor het eigen team",
    )  # fmt: skip
    figures.set_defaults(run=figures_command.figures)


def _add_sync_commands(commands: _Commands[ArgumentParser]) -> None:
    sync = _with_vault(commands.add_parser("sync", help="werk delen met collega's"))
    place_options.add(sync)
    sync.add_argument("--label", default="Laptop", metavar="NAAM", help="hoe deze laptop heet")
    sync.set_defaults(run=sync_commands.sync)
    store = commands.add_parser("store", help="de centrale opslag")
    parts = store.add_subparsers(dest="part", required=True, metavar="OPDRACHT")
    place = _with_vault(parts.add_parser("place", help="een andere plek of een ander wachtwoord"))
    place_options.add(place)
    place.set_defaults(run=sync_commands.change_place)
    check = _with_vault(parts.add_parser("check", help="elk onderdeel nakijken"))
    check.add_argument(
        "--repair", action="store_true", help="terugzetten wat deze laptop zelf nog heeft"
    )
    check.set_defaults(run=check_command.check)
    deliver = _with_vault(
        commands.add_parser("deliver", help="stukken overzetten naar het archief, leesbaar")
    )
    place_options.add(deliver)
    deliver.add_argument(
        "--kinds", metavar="SOORTEN",
        help="welke soorten: all, of met komma's letter, summary, plan, cv, referral",
    )  # fmt: skip
    deliver.add_argument("--everyone", action="store_true", help="ook wat collega's maakten")
    deliver.add_argument("--from-start", action="store_true", help="ook wat er al was")
    deliver.add_argument("--off", action="store_true", help="uitzetten; de plek wordt vergeten")
    deliver.set_defaults(run=deliver_command.deliver)


def _add_other_commands(commands: _Commands[ArgumentParser]) -> None:
    tour = commands.add_parser("tour", help="van elk scherm een plaatje maken")
    tour.add_argument("--out", required=True, metavar="MAP")
    tour.add_argument("--json", action="store_true", default=SUPPRESS, help="uitkomst als JSON")
    tour.set_defaults(run=tour_command.tour)
    test = commands.add_parser("selftest", help="kijken of alles op deze computer werkt")
    test.add_argument("--dir", required=True, metavar="MAP", help="een lege map voor de proef")
    test.add_argument("--json", action="store_true", default=SUPPRESS, help="uitkomst als JSON")
    test.set_defaults(run=selftest.selftest)


def _with_vault(parser: ArgumentParser) -> ArgumentParser:
    """The options of every command on a vault; they may also stand before the command."""
    _add_common(parser, vault=SUPPRESS, descriptor=SUPPRESS, as_json=SUPPRESS)
    return parser


def _add_common(
    parser: ArgumentParser, *, vault: str | None, descriptor: str | None, as_json: str | bool
) -> None:
    parser.add_argument("--vault", metavar="MAP", default=vault, help="map van de kluis")
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", default=descriptor,
        help="lees de wachtwoordzin uit file descriptor N",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", default=as_json, help="uitkomst als JSON")
