"""Letters look as they looked: compared as coarse pictures (see tests/golden_letters.py)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.letters.window import WindowSettings
from tests import golden_letters
from tests.unit.test_letters_shipped import EXAMPLES

RENEW = "Look at the letters; if this is what you want: python -m tests.golden_letters"


def test_letters_look_as_they_looked(qapp: QApplication) -> None:
    before, found = golden_letters.read(), []
    names = []
    for name, pdf in golden_letters.documents(EXAMPLES):
        names.append(name)
        now = golden_letters.pictures(pdf)
        if len(now) != len(before.get(name, ())):
            found.append(f"{name}: {len(before.get(name, ()))} pages became {len(now)}")
            continue
        for number, (one, other) in enumerate(zip(before[name], now, strict=True), 1):
            said = golden_letters.moved(one, other)
            if said:
                found.append(f"{name}, page {number}: {said}")
    assert set(names) == set(before)
    assert not found, "\n\n".join([*found, RENEW])


@pytest.mark.parametrize("shift", [2.0, 5.0])
def test_an_address_that_moves_is_seen_and_where(qapp: QApplication, shift: float) -> None:
    from meedoen_desktop.letters.calibration import render_calibration

    window = WindowSettings()
    [one] = golden_letters.pictures(render_calibration(window))
    other = WindowSettings(x_mm=window.x_mm - shift)
    [now] = golden_letters.pictures(render_calibration(other))
    said = golden_letters.moved(one, now)
    assert "squares differ" in said
    assert "mm from the left" in said
    assert golden_letters.moved(one, one) == ""
