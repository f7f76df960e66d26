"""White space and hyphens in names and addresses, as the register wants them."""

from __future__ import annotations

import re
import unicodedata


def one_line(text: str) -> str:
    """One line in composed letters: no leading, trailing or double spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def joined_hyphens(text: str) -> str:
    """One line without spaces around a hyphen: "Jansen - de Boer" is "Jansen-de Boer".

    A hyphen at an end joins nothing and goes; a name of only "-" is an unknown name.
    """
    return re.sub(r" ?- ?", "-", one_line(text)).strip("-")
