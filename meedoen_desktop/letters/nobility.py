"""Noble titles and predicates: their forms by gender and the salutations that go with them.

Source: table 38 and the addressing rules of the population register (BRP-API,
features/bevragen/persoon/adressering).
"""

from __future__ import annotations

from dataclasses import dataclass

PREDICATE = "predicate"
TITLE = "title"


@dataclass(frozen=True)
class Rank:
    """One rank of nobility; a form is "" where the register knows none."""

    kind: str
    man: str
    woman: str
    style: str = "hoogwelgeboren"

    def form(self, gender: str) -> str:
        """The word for this gender ("M", "V"), or "" ("O", unknown, a female knight)."""
        return {"M": self.man, "V": self.woman}.get(gender, "")


BARON = Rank(TITLE, "baron", "barones")
COUNT = Rank(TITLE, "graaf", "gravin", style="hooggeboren")
DUKE = Rank(TITLE, "hertog", "hertogin")
ESQUIRE = Rank(PREDICATE, "jonkheer", "jonkvrouw")
KNIGHT = Rank(TITLE, "ridder", "")
MARQUESS = Rank(TITLE, "markies", "markiezin")
PRINCE = Rank(TITLE, "prins", "prinses", style="hoogheid")

# code of table 38 -> the rank and the word as the code itself says it
_CODES = {
    "B": (BARON, "baron"),
    "BS": (BARON, "barones"),
    "G": (COUNT, "graaf"),
    "GI": (COUNT, "gravin"),
    "H": (DUKE, "hertog"),
    "HI": (DUKE, "hertogin"),
    "JH": (ESQUIRE, "jonkheer"),
    "JV": (ESQUIRE, "jonkvrouw"),
    "M": (MARQUESS, "markies"),
    "MI": (MARQUESS, "markiezin"),
    "P": (PRINCE, "prins"),
    "PS": (PRINCE, "prinses"),
    "R": (KNIGHT, "ridder"),
}
_WORDS = {word: code for code, (_, word) in _CODES.items()}
_COURTESY = frozenset({"B", "G", "H", "M", "P"})


def code_of(title: str) -> str:
    """The code of table 38 for a code or a word ("BS", "Barones"); "" if it is neither."""
    text = title.strip()
    code = text.upper()
    return code if code in _CODES else _WORDS.get(text.lower(), "")


def rank_of(title: str) -> Rank | None:
    """The rank of a title as stored, or None."""
    code = code_of(title)
    return _CODES[code][0] if code else None


def word_of(title: str, gender: str) -> str:
    """The word in full names: the form of the gender, else the word of the code itself."""
    code = code_of(title)
    if not code:
        return ""
    rank, word = _CODES[code]
    return rank.form(gender) or word


def courtesy_rank(partner_title: str) -> Rank | None:
    """The rank whose female form a woman may bear as "titre de courtoisie", or None.

    Only male titles of a partner give one; a knight and a predicate don't.
    """
    code = code_of(partner_title)
    return _CODES[code][0] if code in _COURTESY else None


def salutation_of(rank: Rank, gender: str) -> str:
    """In place of "Geachte heer": "Hoogwelgeboren heer", "Hoogheid"; "" where there is none."""
    if rank.style == "hoogheid":
        return "Hoogheid"
    person = {"M": "heer", "V": "vrouwe"}.get(gender, "")
    return f"{rank.style.capitalize()} {person}" if person else ""


def address_form_of(rank: Rank, gender: str) -> str:
    """Above the name: "De hoogwelgeboren heer"; "" where the gender has no form of the rank."""
    if rank.style == "hoogheid":
        return "De hoogheid"
    person = {"M": "heer", "V": "vrouwe"}.get(gender, "")
    return f"De {rank.style} {person}" if rank.form(gender) else ""
