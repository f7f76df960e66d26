"""Import and export of client lists."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, ROWS_REJECTED, counter, show
from meedoen_desktop.commands.vault_commands import opened

if TYPE_CHECKING:
    from meedoen_desktop.services.client_import import ClientList, Columns, ImportReport
    from meedoen_desktop.store import Store


def import_(arguments: Namespace) -> int:
    """Import a list; ``--dry-run`` only says what would happen."""
    from meedoen_desktop.services import client_import

    listed = client_import.open_list(Path(arguments.file))
    _check_place(arguments.rejected, listed.path)
    with opened(arguments) as store:
        columns = _columns(store, listed, arguments.map)
        act = client_import.dry_run if arguments.dry_run else client_import.import_list
        report = act(store, listed, columns, progress=counter("Rijen verwerkt"))
        if arguments.rejected:
            client_import.write_rejected(store, report, Path(arguments.rejected))
    unused = client_import.unused(listed, columns)
    show(_result(report, unused), _lines(report, unused), as_json=arguments.json)
    return _exit_code(report, is_strict=arguments.strict)


def export(arguments: Namespace) -> int:
    """Write the client list; the BSN only with ``--with-bsn``."""
    from meedoen_desktop.services.client_export import export_clients

    target = Path(arguments.file)
    with opened(arguments) as store:
        count = export_clients(store, target, with_bsn=arguments.with_bsn)
    show(
        {"file": str(target), "rows": count, "with_bsn": arguments.with_bsn},
        [
            f"Er {'staat 1 cliënt' if count == 1 else f'staan {count} cliënten'} in {target}.",
            "Let op: dit bestand is niet versleuteld. Bewaar het veilig en wis het na gebruik.",
        ],
        as_json=arguments.json,
    )
    return OK


def _check_place(rejected: str | None, source: Path) -> None:
    """Before the import, so that a wrong place does not come up when all is done already."""
    if rejected is None:
        return
    target = Path(rejected)
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise UsageProblem(f"--rejected: in {target} kan geen bestand worden geschreven.")
    if target.resolve() == source.resolve():
        raise UsageProblem("--rejected: dat is de lijst zelf. Kies een ander bestand.")


def _columns(store: Store, listed: ClientList, by_hand: list[str]) -> Columns:
    from meedoen_desktop.services import client_import

    columns = list(client_import.proposed(store, listed))
    if not by_hand:
        client_import.refuse_doubles(listed, tuple(columns))
    for text in by_hand:
        header, _, field = text.rpartition("=")
        position, key = _position(listed, header), _field_key(field)
        columns = ["" if key and present == key else present for present in columns]
        columns[position] = key
    return tuple(columns)


def _position(listed: ClientList, header: str) -> int:
    if header not in listed.headers:
        raise UsageProblem(
            "--map: de lijst heeft geen kolom {header}.".format(header=header or '""')
        )
    return listed.headers.index(header)


def _field_key(name: str) -> str:
    from meedoen_desktop.services.client_import import FIELDS

    keys = {field.header.casefold(): field.key for field in FIELDS} | {"": "", "-": ""}
    if name.casefold() not in keys:
        raise UsageProblem(
            "--map: {name} is geen gegeven. Kies uit: {allowed}.".format(
                name=name, allowed=", ".join(field.header for field in FIELDS)
            )
        )
    return keys[name.casefold()]


def _result(report: ImportReport, unused: tuple[str, ...]) -> dict[str, object]:
    counts = report.counts
    return {
        "rows": len(report.rows),
        "imported": counts["new"],
        "updated": counts["update"],
        "same": counts["same"],
        "rejected": [{"row": row.number, "reason": str(row.reason)} for row in report.rejected],
        "remarks": [
            {"row": row.number, "remark": str(remark)}
            for row in report.remarked
            for remark in row.remarks
        ],
        "missing": [
            {"id": one.person_id, "file_number": one.file_number} for one in report.missing
        ],
        "unused_columns": list(unused),
        "dry_run": not report.is_done,
    }


def _lines(report: ImportReport, unused: tuple[str, ...]) -> list[str]:
    counts = report.counts
    total = (
        f"{len(report.rows)} rijen: {counts['new']} nieuw, {counts['update']} gewijzigd, "
        f"{counts['same']} gelijk, {counts['rejected']} afgewezen."
    )
    lines = [
        "De lijst is ingelezen." if report.is_done else "Proef: er is niets veranderd.",
        total,
        *(f"Rij {row.number} afgewezen. {row.reason}" for row in report.rejected),
        *(f"Rij {row.number}. {mark}" for row in report.remarked for mark in row.remarks),
    ]
    if report.missing:
        lines.append(f"{len(report.missing)} mensen in de kluis staan niet in deze lijst.")
    if unused:
        lines.append(f"Niet gebruikte kolommen: {', '.join(unused)}.")
    return lines


def _exit_code(report: ImportReport, *, is_strict: bool) -> int:
    """3 when no row could be used at all, or with ``--strict`` when one could not."""
    rejected = len(report.rejected)
    failed = rejected == len(report.rows) or (is_strict and rejected > 0)
    return ROWS_REJECTED if failed else OK
