"""Merge the WOFF subsets of the fontsource packages into one static TTF per weight.

Usage, with the three packages installed in some folder by their package manager:

    python tools/make_fonts.py FOLDER/node_modules

Needed there: @fontsource/inter, @fontsource/noto-sans-arabic, @fontsource/noto-sans-ethiopic.
Qt and ReportLab both read the results in resources/fonts.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
LICENCES = ROOT / "docs" / "licences"
UNMERGEABLE = ("vhea", "vmtx", "STAT", "DSIG", "MVAR", "HVAR", "fvar", "avar", "gvar")
ZERO_WIDTH = (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060)
ISOLATES = (0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF)
UP = 0x2191
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}


@dataclass(frozen=True)
class Family:
    """One font family: its package, the subsets from most to least wanted, its weights."""

    name: str
    package: str
    subsets: tuple[str, ...]
    weights: tuple[str, ...]

    @property
    def file_stem(self) -> str:
        return self.name.replace(" ", "")


FAMILIES = (
    Family(
        "Inter",
        "inter",
        ("latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"),
        ("Regular", "SemiBold", "Bold"),
    ),
    Family("Noto Sans Arabic", "noto-sans-arabic", ("arabic", "latin"), ("Regular", "Bold")),
    Family("Noto Sans Ethiopic", "noto-sans-ethiopic", ("ethiopic", "latin"), ("Regular", "Bold")),
)


def plain_subset(woff: Path, folder: Path) -> Path:
    """The subset as an uncompressed TTF without the tables that cannot be merged."""
    font = TTFont(woff)
    font.flavor = None
    for tag in UNMERGEABLE:
        if tag in font:
            del font[tag]
    target = folder / f"{woff.stem}.ttf"
    font.save(target)
    return target


def set_names(font: TTFont, family: str, style: str, weight: int) -> None:
    """Give the font the names and flags by which Qt and ReportLab find it."""
    table = font["name"]
    legacy = family if style in {"Regular", "Bold"} else f"{family} {style}"
    legacy_style = style if style in {"Regular", "Bold"} else "Regular"
    full = family if style == "Regular" else f"{family} {style}"
    names = {1: legacy, 2: legacy_style, 3: f"{full} merged", 4: full}
    names[6] = f"{family.replace(' ', '')}-{style}"
    if legacy != family:
        names |= {16: family, 17: style}
    for name_id in (1, 2, 3, 4, 6, 16, 17):
        table.removeNames(nameID=name_id)
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if style == "Bold" else 0x40
    font["head"].macStyle = 1 if style == "Bold" else 0


def add_glyph(font: TTFont, code: int, name: str, pen: TTGlyphPen, width: int) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (width, 0)
    map_character(font, code, name)


def map_character(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in {4, 12}:
            table.cmap[code] = name


def add_invisible_marks(font: TTFont) -> None:
    """Direction marks get an empty glyph: ReportLab would print a box for them."""
    missing = [code for code in (*ZERO_WIDTH, *ISOLATES) if code not in font.getBestCmap()]
    if missing:
        add_glyph(font, missing[0], "marks.empty", TTGlyphPen(None), 0)
    for code in missing[1:]:
        map_character(font, code, "marks.empty")


def add_side_arrows(font: TTFont) -> None:
    """The subsets hold only the arrows up and down: turn them for right and left."""
    cmap = font.getBestCmap()
    if UP not in cmap:
        return
    glyphs, width = font.getGlyphSet(), font["hmtx"][cmap[UP]][0]
    middle = font["OS/2"].sCapHeight / 2
    turns = {0x2192: (0, -1, 1, 0), 0x2190: (0, 1, -1, 0)}
    for code, (xx, xy, yx, yy) in turns.items():
        if code in cmap:
            continue
        box = font["glyf"][cmap[UP]]
        x, y = (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2
        pen = TTGlyphPen(glyphs)
        shift = ((box.yMax - box.yMin) / 2 + 120 - xx * x - yx * y, middle - xy * x - yy * y)
        glyphs[cmap[UP]].draw(TransformPen(pen, (xx, xy, yx, yy, *shift)))
        add_glyph(font, code, f"uni{code:04X}", pen, max(width, box.yMax - box.yMin + 240))


def merge(family: Family, style: str, modules: Path) -> Path:
    """Write one TTF of one weight and return its path."""
    weight = WEIGHTS[style]
    files = modules / "@fontsource" / family.package / "files"
    with tempfile.TemporaryDirectory() as scratch:
        parts = [
            plain_subset(files / f"{family.package}-{subset}-{weight}-normal.woff", Path(scratch))
            for subset in family.subsets
        ]
        options = Options()
        options.drop_tables = list(UNMERGEABLE)
        font = Merger(options).merge([str(part) for part in parts])
    set_names(font, family.name, style, weight)
    add_side_arrows(font)
    add_invisible_marks(font)
    target = FONTS / f"{family.file_stem}-{style}.ttf"
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)
    return target


def main(modules: Path) -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    LICENCES.mkdir(parents=True, exist_ok=True)
    for family in FAMILIES:
        for style in family.weights:
            target = merge(family, style, modules)
            glyphs = len(TTFont(target).getBestCmap())
            print(f"{target.name}: {glyphs} characters, {target.stat().st_size // 1024} KB")
        licence = modules / "@fontsource" / family.package / "LICENSE"
        shutil.copyfile(licence, LICENCES / f"{family.file_stem}-OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
