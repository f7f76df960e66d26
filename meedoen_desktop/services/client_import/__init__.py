"""Import of a client list: read, recognise columns, match, report, write (docs/import.md)."""

from meedoen_desktop.services.client_import.client_list import ClientList, SourceRow, open_list
from meedoen_desktop.services.client_import.columns import (
    Columns,
    check_columns,
    doubles,
    proposed,
    recognised,
    refuse_doubles,
    unused,
)
from meedoen_desktop.services.client_import.fields import BY_KEY, FIELDS, Field
from meedoen_desktop.services.client_import.importing import dry_run, import_list
from meedoen_desktop.services.client_import.rejected_file import write_rejected
from meedoen_desktop.services.client_import.report import (
    NEW,
    OUTCOMES,
    REJECTED,
    SAME,
    UPDATE,
    Change,
    ImportReport,
    MissingPerson,
    Reason,
    RowReport,
)

__all__ = [
    "BY_KEY",
    "FIELDS",
    "NEW",
    "OUTCOMES",
    "REJECTED",
    "SAME",
    "UPDATE",
    "Change",
    "ClientList",
    "Columns",
    "Field",
    "ImportReport",
    "MissingPerson",
    "Reason",
    "RowReport",
    "SourceRow",
    "check_columns",
    "doubles",
    "dry_run",
    "import_list",
    "open_list",
    "proposed",
    "recognised",
    "refuse_doubles",
    "unused",
    "write_rejected",
]
