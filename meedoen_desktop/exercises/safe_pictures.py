"""Is a picture of a deck safe and usable? Only its own lines and colours, nothing from outside.

An organisation brings its own pictures: a drawing must not run anything, fetch anything or ask
for more than can be drawn, and a name must not lead out of the deck's folder.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from meedoen_desktop.datafiles import Table
from meedoen_desktop.exercises.drawing_parts import DrawingParts
from meedoen_desktop.i18n import N_

FOLDER = "pictures"
MAX_BYTES = 1_000_000
MAX_PIXELS = 4_000

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_ -]*\.(svg|png)")
_PNG = b"\x89PNG\r\n\x1a\n"
_ACTIVE = re.compile(
    r"script|foreignobject|iframe|embed|object|audio|video|handler|listener|set|animate\w*"
)
_INSIDE = re.compile(r"#|data:image/(png|jpeg);base64,")
_OUTSIDE_STYLE = re.compile(r"@import|url\(\s*['\"]?(?!\s|['\"]|#|data:image/(png|jpeg);)")


class _Unsafe(Exception):
    """Something in a drawing that could run or fetch."""


class _Endless(Exception):
    """There is more to draw than can be waited for."""


def picture(table: Table, key: str, folder: Path) -> Path:
    """The path of a deck's picture. Raises ``DataFileError`` when it cannot be used."""
    name = table.text(key)
    if not _NAME.fullmatch(name):
        table.fail(
            key,
            N_(
                "{file}, {key}: “{value}” is geen goede naam voor een plaatje. Toegestaan: een "
                "naam uit de map {allowed}, die eindigt op .svg of .png."
            ),
            value=name,
            allowed=FOLDER,
        )
    path = folder / FOLDER / name
    content = _read(path, folder)
    if content is None:
        table.fail(
            key,
            N_(
                "{file}, {key}: het plaatje “{value}” staat niet in de map {allowed}. Zet het "
                "erbij of verander de naam."
            ),
            value=name,
            allowed=FOLDER,
        )
    if len(content) > MAX_BYTES:
        table.fail(
            key,
            N_("{file}, {key}: het plaatje “{value}” is te groot. Toegestaan: hoogstens 1 MB."),
            value=name,
        )
    _check(table, key, path, content)
    return path


def _read(path: Path, folder: Path) -> bytes | None:
    """At most one byte too many; None when it is no file inside the deck's folder."""
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return None


def _check(table: Table, key: str, path: Path, content: bytes) -> None:
    try:
        is_drawing = path.suffix == ".svg"
        is_sound, found = _drawing(content) if is_drawing else (_is_photo(content), "")
    except _Endless:
        table.fail(
            key,
            N_(
                "{file}, {key}: de tekening “{value}” heeft te veel onderdelen. Maak de tekening "
                "simpeler."
            ),
            value=path.name,
        )
    if not is_sound:
        table.fail(
            key,
            N_(
                "{file}, {key}: “{value}” is niet te lezen als {allowed}. Bewaar het plaatje "
                "opnieuw als {allowed}."
            ),
            value=path.name,
            allowed=path.suffix[1:].upper(),
        )
    if found:
        table.fail(
            key,
            N_(
                "{file}, {key}: in “{value}” staat “{found}”. Toegestaan: een tekening zonder "
                "script, zonder beweging en zonder verwijzing naar iets buiten de tekening."
            ),
            value=path.name,
            found=found,
        )
    if path.suffix == ".png" and max(_size(content)) > MAX_PIXELS:
        table.fail(
            key,
            N_(
                "{file}, {key}: het plaatje “{value}” is te groot. Toegestaan: hoogstens "
                "{allowed} beeldpunten breed en hoog."
            ),
            value=path.name,
            allowed=MAX_PIXELS,
        )


def _is_photo(content: bytes) -> bool:
    """Whether it begins as a PNG does, with a size."""
    return content.startswith(_PNG) and content[12:16] == b"IHDR" and min(_size(content)) > 0


def _size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the first block of a PNG."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _drawing(content: bytes) -> tuple[bool, str]:
    """Whether it is XML that begins with ``svg``, and the first part that could run or fetch.

    Raises ``_Endless`` when it can be drawn, but not in a while.
    """
    first: list[str] = []
    parts = DrawingParts()

    def element(name: str, attributes: dict[str, str]) -> None:
        if not first:
            first.append(name.rpartition(":")[2])
        _refuse_element(name, attributes)
        parts.begin(attributes)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = element
    parser.EndElementHandler = parts.end
    parser.CharacterDataHandler = _refuse_style
    parser.EntityDeclHandler = _refuse_entity
    parser.ProcessingInstructionHandler = _refuse_instruction
    found = ""
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError:
        return False, ""
    except _Unsafe as unsafe:
        found = str(unsafe)
    if not found and not parts.are_few:
        raise _Endless
    return first in ([], ["svg"]), found


def _refuse_element(name: str, attributes: dict[str, str]) -> None:
    if _ACTIVE.fullmatch(name.rpartition(":")[2].lower()):
        raise _Unsafe(name)
    for key, value in attributes.items():
        bare = key.rpartition(":")[2].lower()
        is_link = bare in {"href", "src"} and not _INSIDE.match(value.strip())
        if is_link or bare.startswith("on"):
            raise _Unsafe(key)
        _refuse_style(value)


def _refuse_style(text: str) -> None:
    found = _OUTSIDE_STYLE.search(text.lower())
    if found:
        raise _Unsafe(found[0])


def _refuse_entity(name: str, *_rest: object) -> None:
    raise _Unsafe(f"!ENTITY {name}")


def _refuse_instruction(target: str, _data: str) -> None:
    raise _Unsafe(f"?{target}")
