"""What the invented team itself knows of things to do in town."""

from __future__ import annotations

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.method.activities import ACTIVITY_KINDS
from meedoen_desktop.models import TEAM, Base, LocalActivity
from meedoen_desktop.services.practice.chance import Chance

SEED = 4_700_047
"""Added to the seed of the vault."""


def invented(chance: Chance, municipality_id: str) -> list[Base]:
    """The shipped activities of the team. Raises ``DataFileError``."""
    path = assets.resource("practice", "te-doen.toml")
    root = datafiles.load(path, "practice-activities").root
    found: list[Base] = [
        _one(table, chance, municipality_id) for table in root.tables("activities")
    ]
    root.finish()
    return found


def _one(table: Table, chance: Chance, municipality_id: str) -> LocalActivity:
    return LocalActivity(
        id=chance.id(), dossier_id=TEAM, activity_id="", municipality_id=municipality_id,
        name=table.text("name"), kind=table.text("kind", allowed=ACTIVITY_KINDS),
        place=table.text("place"), held_when=table.text("when"), cost=table.text("cost"),
        step_free=table.flag("step_free"), languages=",".join(table.texts("languages")),
        note=table.text("note"),
    )  # fmt: skip
