"""The place of a name in an alphabetical list: on surname without prefix, a Dutch custom."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "'": "", "’": "", "ʼ": "", "-": " ",
    }
)  # fmt: skip


def sort_key(surname: str) -> str:
    """Lower case without marks: "Özgür" beside "Ozgur", "IJsselmuiden" under i-j.

    A surname that is unknown ("." or empty) gives "" and so comes first.
    """
    bare = unicodedata.normalize("NFKD", surname.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(letters.translate(_PLAIN).replace(".", " ").split())
