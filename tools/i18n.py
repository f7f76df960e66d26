"""The catalogues: Dutch texts in the source -> messages.pot -> a .po and .mo per language.

    python -m tools.i18n update              extract, merge into every .po, compile the .mo
    python -m tools.i18n status              how much is translated, per language
    python -m tools.i18n untranslated en     what is missing, as JSON to fill in
    python -m tools.i18n fill en FILE        take the filled JSON over into the .po, then compile
    python -m tools.i18n check               fails when anything is stale, missing or inconsistent

Which texts are found is in tools/sources.py. Named placeholders only: ``{naam}``. The texts that
a client sees in another language are no catalogue but data: resources/exercises/texts.
"""

from __future__ import annotations

import argparse
import io
import json
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools import sources

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "meedoen_desktop"
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "messages.pot"

COMPLETE = ("en",)  # the languages of the consultant: every text must be translated
Texts = str | tuple[str, ...]
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def extract() -> Catalog:
    """The texts in the source, with the files (no line numbers: those go stale at every edit)."""
    found = Catalog(
        project="meedoen-desktop",
        version=" ",
        header_comment="# Meedoen: every text of the program, in Dutch. Made by make translations.",
        fuzzy=False,
    )
    for marked in sources.marked_texts(ROOT / PACKAGE):
        found.add(marked.text, None, [(marked.place, 0)], auto_comments=marked.comments)
    for message in found:
        message.locations = sorted({(place, None) for place, _ in message.locations})
    return found


def languages() -> list[str]:
    return sorted(po.parent.parent.name for po in FOLDER.glob("*/LC_MESSAGES/messages.po"))


def po_path(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def texts(catalogue: Catalog) -> dict[Texts, Message]:
    """The messages by their Dutch text, without the header."""
    return {_key(message): message for message in catalogue if message.id}


def _key(message: Message) -> Texts:
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else message.id


def po_bytes(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, ignore_obsolete=True)
    skip = (
        b'"POT-Creation-Date',
        b'"PO-Revision-Date',
        b'"Generated-By',
        b'"Report-Msgid',
        b'"Project-Id',
    )
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(skip))


def mo_bytes(catalogue: Catalog) -> bytes:
    """The compiled form. Babel fills absent dates in with now: two minutes later is no change."""
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


def save(language: str, catalogue: Catalog) -> None:
    """Write the .po, and the .mo exactly as it follows from that .po."""
    path = po_path(language)
    _write(path, po_bytes(catalogue))
    _write(path.with_suffix(".mo"), mo_bytes(read(path, language)))


def update() -> None:
    template = extract()
    _write(TEMPLATE, po_bytes(template))
    for language in languages():
        catalogue = read(po_path(language), language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        save(language, catalogue)


def untranslated(language: str) -> list[dict[str, object]]:
    """What is missing: Dutch, where it is used, hints, and an empty place for the translation."""
    plurals = read(po_path(language), language).num_plurals
    return [
        {
            "nl": message.id,
            "where": [place for place, _ in message.locations],
            "hint": " ".join(message.auto_comments),
            language: [""] * plurals if message.pluralizable else "",
        }
        for message in texts(read(po_path(language), language)).values()
        if not _is_translated(message)
    ]


def fill(language: str, file: Path) -> int:
    """Take translations over; returns how many. Rows left empty stay untranslated."""
    catalogue = read(po_path(language), language)
    known = texts(catalogue)
    taken = 0
    for row in json.loads(file.read_text("utf-8")):
        nl = tuple(row["nl"]) if isinstance(row["nl"], list) else row["nl"]
        value = row.get(language)
        if nl in known and value and all(value):
            known[nl].string = tuple(value) if isinstance(value, list) else value
            known[nl].flags.discard("fuzzy")
            taken += 1
    save(language, catalogue)
    return taken


def _strings(message: Message) -> tuple[str, ...]:
    string_ = message.string
    return tuple(string_) if isinstance(string_, (list, tuple)) else (string_,)


def _is_translated(message: Message) -> bool:
    return all(_strings(message))


def placeholders(text: str) -> set[str]:
    """The names between braces; raises ValueError for braces that do not match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def check() -> list[str]:
    """Every problem, as one sentence each."""
    template = extract()
    problems = [
        *sources.put_together(ROOT / PACKAGE),
        *sources.renamed(ROOT / PACKAGE),
        *_check_texts(template),
    ]
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != po_bytes(template):
        problems.append("translations/messages.pot is stale: run make translations")
    for language in sorted({*COMPLETE, *languages()}):
        problems += _check_language(language, texts(template))
    return problems


def _check_texts(template: Catalog) -> Iterator[str]:
    for key, message in texts(template).items():
        where = message.locations[0][0]
        for text in (key,) if isinstance(key, str) else key:
            try:
                names = placeholders(text)
            except ValueError:
                yield f"{where}: braces do not match in {text!r}"
                continue
            if any(not name.isidentifier() for name in names):
                yield f"{where}: name the placeholders in {text!r}"


def _check_language(language: str, wanted: dict[Texts, Message]) -> Iterator[str]:
    path = po_path(language)
    if not path.exists():
        yield f"{language}: there is no catalogue"
        return
    catalogue = read(path, language)
    have = texts(catalogue)
    if set(have) != set(wanted):
        differing = len(set(have) ^ set(wanted))
        yield f"{language}: {differing} texts differ from the source: run make translations"
    mo = path.with_suffix(".mo")
    if not mo.exists() or mo.read_bytes() != mo_bytes(catalogue):
        yield f"{language}: messages.mo does not follow from messages.po: run make translations"
    for key, message in have.items():
        if key in wanted:
            yield from _check_message(language, message)


def _check_message(language: str, message: Message) -> Iterator[str]:
    if message.fuzzy:
        yield f"{language}: fuzzy: {message.id!r}"
    if not _is_translated(message):
        if language in COMPLETE:
            yield f"{language}: not translated: {message.id!r}"
        return
    ids = message.id if message.pluralizable else (message.id,)
    names = set().union(*map(placeholders, ids))
    optional = {"count"} if message.pluralizable else set()
    for text in _strings(message):
        try:
            given = placeholders(text)
        except ValueError:
            yield f"{language}: braces do not match in {text!r}"
            continue
        if given - names or (names - optional) - given:
            yield f"{language}: placeholders {sorted(given)} are not {sorted(names)} in {text!r}"


def status() -> list[str]:
    lines = []
    for language in languages():
        messages = texts(read(po_path(language), language)).values()
        done = sum(map(_is_translated, messages))
        lines.append(f"{language}: {done} of {len(messages)} texts translated")
    return lines


def add(language: str) -> None:
    """Start a language: an empty catalogue with its plural rule."""
    catalogue = Catalog(
        locale=language,
        project="meedoen-desktop",
        version=" ",
        last_translator="the Meedoen contributors",
        language_team=language,
        header_comment=f"# Meedoen: the program's texts in {Locale.parse(language).english_name}."
        "\n# The source language is Dutch. Licensed under the EUPL-1.2, like the program.\n#",
        fuzzy=False,
    )
    catalogue.update(extract(), no_fuzzy_matching=True)
    save(language, catalogue)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "action", choices=["update", "status", "untranslated", "fill", "check", "add"]
    )
    parser.add_argument("language", nargs="?", default="en")
    parser.add_argument("file", nargs="?", type=Path)
    arguments = parser.parse_args()
    match arguments.action:
        case "update":
            update()
        case "add":
            add(arguments.language)
        case "status":
            print("\n".join(status()))
        case "untranslated":
            print(json.dumps(untranslated(arguments.language), ensure_ascii=False, indent=1))
        case "fill":
            print(f"{fill(arguments.language, arguments.file)} translations taken over")
        case "check":
            problems = check()
            print("\n".join(problems) or "translations: fresh and complete")
            return bool(problems)
    return 0


if __name__ == "__main__":
    sys.exit(main())
