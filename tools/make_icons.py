"""Copy the Phosphor icons that the program uses from the installed @phosphor-icons/core package.

Usage: python tools/make_icons.py FOLDER/node_modules
Add a name to the lists below when a screen needs another icon.
"""

# ruff: noqa: SIM905 - a word list is easier to keep than a list of quoted words
from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"
LICENCES = ROOT / "docs" / "licences"

REGULAR = """
arrow-clockwise arrow-counter-clockwise arrow-down arrow-left arrow-line-up arrow-right
arrow-square-out arrow-u-up-left arrow-up arrows-clockwise arrows-in arrows-left-right arrows-out
at baby bed bell bell-simple-slash bicycle book book-open books briefcase buildings bus calendar
calendar-blank calendar-check calendar-heart calendar-plus calendar-star calendar-x car cards
cards-three caret-double-left caret-double-right caret-down caret-left caret-right caret-up
chart-bar chart-line-up chart-polar chat-centered-text chat-circle chat-text chats check
check-circle check-square checks circle circle-half clipboard clipboard-text clock clock-countdown
clock-counter-clockwise cloud-sun coffee coins command compass copy cursor-click database desktop
device-mobile door-open dot dots-six dots-three dots-three-vertical download-simple ear envelope
envelope-open envelope-simple eraser exam export eye eye-slash file file-arrow-up file-csv
file-pdf file-plus file-text file-x files fingerprint first-aid flag flag-banner flag-checkered
floppy-disk flower folder folder-open folder-plus footprints funnel funnel-simple game-controller
gear gear-six gift globe graduation-cap hand hand-heart hand-palm hand-pointing hand-waving
hands-clapping handshake hard-drive heart heartbeat hourglass house house-line house-simple
identification-card image info key keyboard laptop leaf lifebuoy lightbulb lightning link list
list-bullets list-checks list-numbers lock lock-key lock-open lock-simple magnifying-glass map-pin
map-trifold megaphone microphone minus money monitor moon mountains music-notes newspaper note
note-pencil notebook palette paper-plane-tilt paperclip password path pause pen pencil
pencil-simple person person-simple-walk phone phone-call phone-incoming phone-outgoing phone-x
pill plant play plugs plus printer prohibit projector-screen push-pin puzzle-piece question
question-mark quotes receipt repeat scales seal-check shield shield-check shield-warning shuffle
sidebar-simple sign-out signature signpost skip-forward sliders-horizontal smiley sort-ascending
sort-descending sparkle speaker-high speaker-slash square squares-four stairs star steps
stethoscope stop student sun sun-horizon swap table tag target text-aa text-align-left thumbs-up
timer translate trash tray tree upload-simple user user-circle user-focus user-list user-minus
user-plus user-switch users users-three vault video-camera voicemail wallet warning warning-circle
whatsapp-logo wifi-slash wrench x x-circle x-square
""".split()
BOLD = "caret-down caret-left caret-right caret-up check minus plus x".split()
FILL = """
check-circle circle flag heart info lock-key push-pin star sun-horizon users warning
warning-circle calendar calendar-blank envelope-simple chart-bar gear-six
""".split()


def copy_style(assets: Path, style: str, names: list[str]) -> None:
    target = ICONS / style
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    suffix = "" if style == "regular" else f"-{style}"
    for name in names:
        shutil.copyfile(assets / style / f"{name}{suffix}.svg", target / f"{name}.svg")


INKS = {"light": "#55616B", "dark": "#D5D9DC"}
CONTROLS = {
    "caret-down": "bold",
    "caret-up": "bold",
    "calendar-blank": "regular",
    "check": "bold",
    "dot": "regular",
}
DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="currentColor">'
    '<circle cx="128" cy="128" r="56"/></svg>'
)
ON_ACCENT = {"light": "#08202F", "dark": "#FFFFFF"}


def write_controls(assets: Path) -> None:
    """The marks inside Qt's controls: a stylesheet cannot colour an SVG, so a file per look."""
    target = ICONS / "controls"
    target.mkdir(parents=True, exist_ok=True)
    for name, style in CONTROLS.items():
        inks = ON_ACCENT if name in {"check", "dot"} else INKS
        suffix = "" if style == "regular" else f"-{style}"
        text = (assets / style / f"{name}{suffix}.svg").read_text(encoding="utf-8")
        for mode, ink in inks.items():
            svg = DOT if name == "dot" else text
            (target / f"{name}-{mode}.svg").write_text(
                svg.replace("currentColor", ink), encoding="utf-8"
            )


def main(modules: Path) -> None:
    package = modules / "@phosphor-icons" / "core"
    for style, names in {"regular": REGULAR, "bold": BOLD, "fill": FILL}.items():
        copy_style(package / "assets", style, names)
    write_controls(package / "assets")
    LICENCES.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(package / "LICENSE", LICENCES / "Phosphor-MIT.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
