"""The README's pictures, from the tour: `make pictures`. They are in git."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "build" / "tour"
TARGET = ROOT / "docs" / "pictures"

CHOSEN = {
    "today": "20-vandaag",
    "client-page": "23-client",
    "intake": "31-intake-samen-kijken",
    "board-nl": "50-bord-nl-5-bord",
    "board-ar": "60-bord-ar-5-bord",
    "strengths-nl": "61-sterk-nl-8-alles",
    "pictures-ti": "68-plaatjes-ti-2-nu",
    "picture-nl": "66-plaatjes-nl-3-kijken",
    "results": "37-uitkomsten-1",
    "plan": "72-plan",
    "caseload": "76-stroomschema-light",
    "cv": "74-cv",
    "talk": "70-gesprek",
    "letter": "85-meelezer",
    "dark": "70-donker-today",
}
"""README's name -> the tour's."""


def main() -> None:
    shutil.rmtree(TOUR, ignore_errors=True)
    subprocess.run(
        [sys.executable, "-m", "meedoen_desktop.cli", "tour", "--out", str(TOUR)], check=True
    )
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, source in CHOSEN.items():
        shutil.copyfile(TOUR / f"{source}.png", TARGET / f"{name}.png")
    print(f"{len(CHOSEN)} pictures in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
