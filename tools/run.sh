#!/usr/bin/env bash
# Start the program, or, where there is no display, make the tour and say where its pictures are.
set -euo pipefail
cd "$(dirname "$0")/.."

has_display() {
    [ "$(uname)" = Darwin ] && return
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return
    # A display that is named but refuses us (ssh, another user) counts as none.
    .venv/bin/python -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' 2>/dev/null
}

if has_display; then
    exec .venv/bin/meedoen-desktop "$@"
fi
out=build/tour
printf 'meedoen: no display here, so this is the tour. One moment.\n'
.venv/bin/meedoen tour --out "$out"
printf 'meedoen: the pictures of every screen and the PDFs are in %s\n' "$(pwd -P)/$out"
