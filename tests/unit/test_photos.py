from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.services.persons import photos
from tests.cvs import photo


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of some bytes that says it is huge."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body
            + struct.pack(">I", zlib.crc32(kind + body))
        )  # fmt: skip

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64))


def test_a_kept_photo_carries_no_place_camera_or_comment() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Cameramerk"
    exif[0x8825] = {1: "N", 2: (52.0, 4.0, 0.0)}
    taken = photo(kind="JPEG", exif=exif.tobytes(), comment=b"geheim")
    assert b"Cameramerk" in taken
    kept = photos.safe_photo(taken)
    assert b"Cameramerk" not in kept
    assert b"geheim" not in kept
    assert dict(opened(kept).getexif()) == {}


def test_a_photo_that_lies_on_its_side_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    kept = opened(photos.safe_photo(photo(400, 300, exif=exif.tobytes())))
    assert kept.size == (300, 400)


def test_a_large_photo_becomes_smaller_and_a_clear_one_stands_on_white() -> None:
    assert max(opened(photos.safe_photo(photo(4000, 3000))).size) == 1600
    target = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(target, "PNG")
    assert opened(photos.safe_photo(target.getvalue())).getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [b"", b"geen foto", photo()[:200], b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a" + b"\0" * 20,
     b"%!PS-Adobe-3.0\n", b"<svg xmlns='x'/>"],
)  # fmt: skip
def test_a_damaged_or_strange_file_gives_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFileError) as told:
        photos.safe_photo(data)
    assert "JPG of PNG" in told.value.sentence


def test_a_picture_that_says_it_is_enormous_is_not_decoded() -> None:
    with pytest.raises(ImportFileError) as told:
        photos.safe_photo(bomb(60_000, 60_000))
    assert "beeldpunten" in told.value.sentence
    with pytest.raises(ImportFileError):
        photos.safe_photo(b"\0" * (photos.MOST_BYTES + 1))


def test_the_square_is_cut_where_one_put_it_and_never_outside_the_photo() -> None:
    left = opened(photos.square(photo(), 0.0, 0.5, 2.0))
    right = opened(photos.square(photo(), 1.0, 0.5, 2.0))
    assert left.size[0] == left.size[1]
    red, blue = left.convert("RGB").getpixel((40, 40)), right.convert("RGB").getpixel((40, 40))
    assert red[0] > 200 > red[2]  # type: ignore[index]
    assert blue[2] > 200 > blue[0]  # type: ignore[index]
    far = opened(photos.square(photo(), 7.0, -3.0, 0.1))
    assert far.size[0] == far.size[1]
