"""Draw the pictures of the life areas and the mark of the program: one hand, one palette.

Usage: python -m tools.make_pictures
Only shapes and gradients that Qt's SVG renderer knows; no text, no faces with an expression.
Light falls from the upper left; every subject stands on a soft shadow.
"""

from __future__ import annotations

import os
from pathlib import Path

from tools.area_scenes import SCENES

PICTURES = Path(__file__).resolve().parent.parent / "resources" / "pictures"
GROUNDS = {
    "wonen": ("#FCF1E8", "#F2D2BD", "#E4AE8C"),
    "geld": ("#FCF6E4", "#F1DDA9", "#DDBE72"),
    "mensen": ("#EBF7F6", "#C3E2E2", "#97C8C9"),
    "lichaam": ("#FCEFF0", "#F2CAD1", "#E2A3AF"),
    "gevoel": ("#F4F1FB", "#D7CDEF", "#B9A9DF"),
    "doen": ("#EFF7ED", "#CAE4C8", "#9FCB9F"),
    "regelen": ("#EEF4FB", "#C8DBEF", "#9EBEDF"),
    "blij": ("#FEF6E5", "#FAD998", "#EDB85E"),
}
FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">
<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{low}"/></linearGradient>
<radialGradient id="halo" cx="0.5" cy="0.5" r="0.5">
<stop offset="0" stop-color="#FFFFFF" stop-opacity="0.95"/>
<stop offset="0.7" stop-color="#FFFFFF" stop-opacity="0.45"/>
<stop offset="1" stop-color="#FFFFFF" stop-opacity="0"/></radialGradient>
<linearGradient id="hill" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="{hill}"/><stop offset="1" stop-color="{hill}" stop-opacity="0.55"/>
</linearGradient>
{defs}</defs>
<rect width="400" height="400" fill="url(#sky)"/>
<circle cx="186" cy="178" r="190" fill="url(#halo)"/>
{ground}
{body}
</svg>
"""
HILL = '<path d="M0 322 Q190 274 400 316 V400 H0 Z" fill="url(#hill)"/>'
MARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">
<defs><linearGradient id="tile" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#17709F"/><stop offset="1" stop-color="#0A3D5C"/></linearGradient>
<linearGradient id="one" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#FFFDF8"/><stop offset="1" stop-color="#F3E7D4"/></linearGradient>
<linearGradient id="two" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#FFC766"/><stop offset="1" stop-color="#F0A02E"/></linearGradient>
</defs>
<rect width="400" height="400" rx="92" fill="url(#tile)"/>
<circle cx="136" cy="112" r="33" fill="url(#one)"/>
<circle cx="264" cy="112" r="33" fill="url(#two)"/>
<path d="M68 308 V240 A68 68 0 0 1 204 240 V308 A22 22 0 0 1 160 308 V240 A24 24 0 0 0 112 240
 V308 A22 22 0 0 1 68 308 Z" fill="url(#one)"/>
<path d="M196 308 V240 A68 68 0 0 1 332 240 V308 A22 22 0 0 1 288 308 V240 A24 24 0 0 0 240 240
 V308 A22 22 0 0 1 196 308 Z" fill="url(#two)"/>
<path d="M204 214 V308 Q203 322 196 324 V240 Q197 226 204 214 Z" fill="#D98A1E"/>
</svg>
"""


def write_areas() -> None:
    folder = PICTURES / "areas"
    folder.mkdir(parents=True, exist_ok=True)
    for area, (top, low, hill) in GROUNDS.items():
        scene = SCENES[area]
        svg = FRAME.format(
            top=top,
            low=low,
            hill=hill,
            defs=scene.defs,
            ground=scene.ground or HILL,
            body=scene.body,
        )
        (folder / f"{area}.svg").write_text(svg, encoding="utf-8")


def write_mark() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    (PICTURES / "mark.svg").write_text(MARK, encoding="utf-8")
    app = QGuiApplication([])
    image = QImage(256, 256, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(PICTURES / "mark.svg")).render(painter)
    painter.end()
    image.save(str(PICTURES / "mark.png"))
    app.quit()


if __name__ == "__main__":
    write_areas()
    write_mark()
