"""Where the address shows in the window of the envelopes of this team.

The municipality's data file gives the start; what is measured with the calibration sheet is a
setting of the team (`TeamSettings.letter_window`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.calibration import render_calibration
from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.models import TeamSettings
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store

_TEAM_SETTINGS = "team-settings"
LIMITS: dict[str, tuple[float, float]] = {
    "x_mm": (10, 130),
    "y_mm": (35, 75),
    "width_mm": (50, 110),
    "height_mm": (20, 45),
    "fold_mm": (90, 160),
}
"""What a sheet of A4 with our letterhead allows, in millimetres."""
_PAPER = 205.0


def envelope(store: Store) -> WindowSettings:
    """The window of this team; the municipality's as long as nothing was set."""
    with store.read() as session:
        found = session.get(TeamSettings, _TEAM_SETTINGS)
        stored, municipality_id = (
            (found.letter_window, found.municipality_id) if found else ("", "")
        )
    own = _read(stored)
    if own is not None:
        return own
    return municipal(load_municipality(municipality_id)) if municipality_id else WindowSettings()


def municipal(municipality: Municipality) -> WindowSettings:
    """The window as the municipality's data file gives it."""
    given = municipality.envelope
    return WindowSettings.centred(given.side, given.left_mm, given.width_mm, given.centre_mm)


def start_again(store: Store) -> WindowSettings:
    """Forget what was set; the municipality's window counts again."""
    _keep(store, "")
    return envelope(store)


def save_envelope(store: Store, window: WindowSettings) -> None:
    """Keep the window for all letters from now on. `WrongInput` when it cannot be on the paper."""
    _keep(store, json.dumps(asdict(checked(window)), sort_keys=True))


def moved_to(store: Store, window: WindowSettings, side: str) -> WindowSettings:
    """The window on the other side: the municipality's place when that is its side."""
    chosen = team(store).municipality_id
    if chosen:
        own = municipal(load_municipality(chosen))
        if own.side == side:
            return replace(own, height_mm=window.height_mm, fold_mm=window.fold_mm)
    return window.on_side(side)


def calibration_sheet(window: WindowSettings) -> bytes:
    """The sheet to print once per printer and kind of envelope, as PDF."""
    return render_calibration(checked(window))


def checked(window: WindowSettings) -> WindowSettings:
    """The window itself, or `WrongInput` with the field."""
    for field, (low, high) in LIMITS.items():
        if not low <= getattr(window, field) <= high:
            raise WrongInput(
                N_("Dit kan van {low} tot {high} millimeter."),
                field=field, low=f"{low:g}", high=f"{high:g}",
            )  # fmt: skip
    if window.x_mm + window.width_mm > _PAPER:
        raise WrongInput(
            N_("Zo valt het venster buiten het papier. Maak het smaller of zet het meer links."),
            field="width_mm",
        )
    return window


def _keep(store: Store, text: str) -> None:
    with store.work() as session:
        found = session.get(TeamSettings, _TEAM_SETTINGS)
        if found is None:
            raise WrongInput(N_("Kies eerst bij welke gemeente u werkt."), field="municipality")
        found.letter_window = text


def _read(stored: str) -> WindowSettings | None:
    """What another version or laptop wrote may be anything: then the municipality's counts."""
    try:
        known = json.loads(stored)
        window = WindowSettings(**known)
        return checked(window) if window.side in {LEFT, RIGHT} else None
    except (ValueError, TypeError, WrongInput):
        return None
