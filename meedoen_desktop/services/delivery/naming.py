"""The name of a file in the municipality's own files: by its pattern, and never with a BSN.

Only letters, digits, ".", "-" and "_": every file system, server and archive takes those.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from meedoen_desktop.services.delivery.document import WORDS, Document

_CODE_SIGNS = "bcdfghjkmnpqrtvwxz"
"""No vowels, so that no word comes of it; no digits, so that no number does."""
_CODE_LENGTH = 8
_LONGEST = 100
"""Signs of the name before the code: the limit of Windows on a whole path is near."""
_NUMBERS = re.compile(r"\d(?:[ ._/-]*\d)*")


def file_name(pattern: str, document: Document, file_number: str, bsn: str) -> str:
    """With the folder of its year, such as "2026/uitnodiging_P-1006_2026-11-24_kdmfbxwq.pdf".

    A number that is like a BSN is left out; when that is not enough, all numbers are.
    """
    code = _code(document)
    number, reference = (_harmless(one) for one in (file_number, document.reference))
    for dossier, mark in ((number, reference), (number, ""), ("", "")):
        name = _filled(pattern, document, dossier, mark)
        if not _holds(name, bsn):
            return f"{document.day.year}/{_joined(name, code)}.pdf"
    return f"{document.day.year}/{_joined(_clean(_word(document)), code)}.pdf"


def without_bsn(text: str, bsn: str) -> str:
    """A title for the facts beside a document: whatever is like a BSN becomes "…"."""
    found = [one for one in _NUMBERS.findall(text) if is_like_bsn(one) or _holds(one, bsn)]
    for one in found:
        text = text.replace(one, "…")
    return text


def is_like_bsn(text: str) -> bool:
    """Eight or nine digits that pass the eleven test, whatever stands between them."""
    digits = "".join(re.findall(r"[0-9]", text)).zfill(9)
    if len(digits) != 9 or digits.startswith("00"):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(one) * weight for one, weight in zip(digits, weights, strict=True)) % 11 == 0


def _harmless(text: str) -> str:
    return "" if any(map(is_like_bsn, _runs(text))) else text


def _runs(text: str) -> Iterator[str]:
    """Digits that belong together, with and without what stands between them."""
    yield from _NUMBERS.findall(text)
    yield from re.findall(r"[0-9]+", text)


def _holds(text: str, bsn: str) -> bool:
    """The number of this client itself, also with signs between or without its first zero."""
    digits = "".join(re.findall(r"[0-9]", text))
    return bool(bsn) and bsn.lstrip("0") in digits


def _filled(pattern: str, document: Document, dossier: str, reference: str) -> str:
    return _clean(
        pattern.format(
            soort=_word(document), dossier=dossier, datum=document.day.isoformat(),
            jaar=document.day.year, kenmerk=reference,
        )
    )  # fmt: skip


def _word(document: Document) -> str:
    return document.word or WORDS[document.kind]


def _clean(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", plain)
    return re.sub(r"[-.]*_[-._]*", "_", safe)[:_LONGEST].strip("._-")


def _joined(name: str, code: str) -> str:
    return "_".join(part for part in (name, code) if part)


def _code(document: Document) -> str:
    """Tells two letters of one day apart, the same on every laptop."""
    rest, signs = int(document.id, 16), ""
    for _place in range(_CODE_LENGTH):
        rest, sign = divmod(rest, len(_CODE_SIGNS))
        signs += _CODE_SIGNS[sign]
    return signs
