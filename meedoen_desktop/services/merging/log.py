"""What a merge changes, written down while it happens: all that an undo needs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from meedoen_desktop.models import Synced
from meedoen_desktop.services.merging.belongings import table_of
from meedoen_desktop.store.operations import stored_columns, stored_values

Records = dict[str, dict[str, dict[str, Any]]]
"""Per table and record id the columns."""


@dataclass
class MergeLog:
    """Changes through it are remembered in the form of `models.MergeRecord`."""

    session: Session
    moved: Records = field(default_factory=dict)
    before: Records = field(default_factory=dict)
    gone: Records = field(default_factory=dict)

    def move(self, record: Synced, new: dict[str, str]) -> None:
        """Point a record elsewhere; columns that stay the same are left out."""
        changed = {name: value for name, value in new.items() if getattr(record, name) != value}
        if not changed:
            return
        old = _entry(self.moved, record)
        for name, value in changed.items():
            old[name] = [getattr(record, name), value]
            setattr(record, name, value)

    def change(self, record: Synced, name: str, value: Any) -> None:
        """Give a record that stays another value."""
        if getattr(record, name) == value:
            return
        old = stored_values(record, (name,))[name]
        setattr(record, name, value)
        _entry(self.before, record)[name] = [old, stored_values(record, (name,))[name]]

    def remove(self, record: Synced) -> None:
        """Delete a record, with all that it held as it was before this merge."""
        values = stored_values(record, stored_columns(type(record)))
        values["dossier_id"] = record.dossier_id
        earlier = self.moved.get(table_of(type(record)), {}).pop(record.id, {})
        values |= {name: old for name, (old, _new) in earlier.items()}
        self.gone.setdefault(table_of(type(record)), {})[record.id] = values
        self.session.delete(record)

    def texts(self) -> dict[str, str]:
        """The three columns of the record."""
        parts = {"moved": self.moved, "before": self.before, "gone": self.gone}
        return {name: json.dumps(part, ensure_ascii=False) for name, part in parts.items()}


def _entry(records: Records, record: Synced) -> dict[str, Any]:
    return records.setdefault(table_of(type(record)), {}).setdefault(record.id, {})
