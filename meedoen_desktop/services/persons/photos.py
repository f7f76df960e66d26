"""Photos that come from outside: decoded with limits, turned upright, without hidden data.

A picture is read anew and written anew: place, camera and whatever else a file carries are gone.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 25 * 1024 * 1024
MOST_PIXELS = 60_000_000
"""More than any telephone makes; a picture that says it is larger is not decoded."""
_KINDS = ("JPEG", "PNG")
_SHOWN = 3200
_KEPT = 1600
"""Pixels of the longest side that is kept."""
_QUALITY = 88
_OTHER_KIND = N_(
    "Deze foto kan niet worden gelezen. Kies een foto van het soort JPG of PNG. "
    "Er is niets veranderd."
)
_NOT_SHOWN = N_(
    "Dit plaatje is beschadigd en kan niet worden getoond. Het bestand zelf staat veilig."
)


@dataclass(frozen=True)
class Pixels:
    """A picture as plain bytes: red, green and blue of each pixel, row after row."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


def pixels(data: bytes) -> Pixels:
    """A picture to look at, upright, at most 3200 pixels long. `ImportFileError` when damaged."""
    picture = _decoded(data, _NOT_SHOWN)
    picture.thumbnail((_SHOWN, _SHOWN))
    return Pixels(picture.width, picture.height, picture.tobytes())


def safe_photo(data: bytes) -> bytes:
    """The photo as a plain JPEG of at most 1600 pixels. `ImportFileError` says what is wrong."""
    picture = _decoded(data)
    picture.thumbnail((_KEPT, _KEPT))
    return _jpeg(picture)


def square(data: bytes, x: float, y: float, zoom: float, side: int = 720) -> bytes:
    """A square cut out of a photo: its middle as a share of the sides, ``zoom`` from 1."""
    picture = _decoded(data)
    size = min(picture.size) / max(1.0, zoom)
    left = min(max(0.0, picture.width * x - size / 2), picture.width - size)
    top = min(max(0.0, picture.height * y - size / 2), picture.height - size)
    box = (left, top, left + size, top + size)
    wanted = min(side, max(160, round(size)))
    return _jpeg(picture.resize((wanted, wanted), box=box, reducing_gap=3.0))


def _decoded(data: bytes, unreadable: str = _OTHER_KIND) -> Picture:
    """The picture, upright, on white. `ImportFileError`, with ``unreadable`` when damaged."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # only the header is read before the limit below is checked
    if len(data) > MOST_BYTES:
        raise ImportFileError(
            N_("Deze foto is te groot: hooguit {megabytes} MB. Kies een kleinere foto."),
            megabytes=MOST_BYTES // 1024 // 1024,
        )
    try:
        opened = Image.open(io.BytesIO(data), formats=_KINDS)
        if opened.width * opened.height > MOST_PIXELS:
            raise _too_many()
        opened.load()
        upright = ImageOps.exif_transpose(opened)
    except (
        OSError,
        ValueError,
        SyntaxError,
        KeyError,
        EOFError,
        MemoryError,
        TypeError,
    ) as problem:
        raise ImportFileError(unreadable) from problem
    return _on_white(upright)


def _on_white(picture: Picture) -> Picture:
    from PIL import Image

    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        ground = Image.new("RGB", clear.size, "white")
        ground.paste(clear, mask=clear.getchannel("A"))
        return ground
    return picture.convert("RGB")


def _jpeg(picture: Picture) -> bytes:
    target = io.BytesIO()
    bare = picture.copy()
    bare.info.clear()
    bare.save(target, "JPEG", quality=_QUALITY, optimize=True)
    return target.getvalue()


def _too_many() -> ImportFileError:
    return ImportFileError(
        N_("Deze foto heeft te veel beeldpunten om veilig te openen. Kies een kleinere foto.")
    )
