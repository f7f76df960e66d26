"""Reading and checking what the coach knows (``resources/coach``).

A municipality's own file of the same name goes before the shipped one. Errors name file, key,
problem and what is allowed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.checklist import CONDITIONS, LABELS
from meedoen_desktop.letters.coach.phrases import Phrases
from meedoen_desktop.letters.coach.rules import (
    CheckItem,
    Checklist,
    Language,
    Limits,
    Measures,
    NounRules,
    PassiveRules,
    Rules,
)
from meedoen_desktop.letters.coach.syllables import Syllables
from meedoen_desktop.letters.coach.word_files import abbreviations, plain_words, pressure
from meedoen_desktop.letters.fields import TONES

KIND = "coach"
FILES = {
    "gewone-woorden": "coach-words",
    "afkortingen": "coach-abbreviations",
    "woorden-die-drukken": "coach-pressure",
    "taal": "coach-language",
    "maten": "coach-measures",
    "wat-erin-hoort": "coach-checklist",
}
"""The id of each file (and its name) with its format."""
WHOLE = ("average", "ease", "long_words", "length")
EASE_WORDS = ("very_easy", "easy", "fairly_easy", "normal", "fairly_hard", "hard")


def load_rules() -> tuple[Rules, tuple[DataFileError, ...]]:
    """All rules, and what is wrong with own files; the shipped ones stand in for those.

    Raises ``DataFileError`` when a shipped file is wrong.
    """
    own = {name: datafiles.own_folder(KIND) / f"{name}.toml" for name in FILES}
    found = [(name, path, datafiles.stamp(path)) for name, path in own.items() if path.is_file()]
    return _own_rules(tuple(found)) if found else (shipped_rules(), ())


@lru_cache(maxsize=1)
def _own_rules(
    found: tuple[tuple[str, Path, tuple[int, int]], ...],
) -> tuple[Rules, tuple[DataFileError, ...]]:
    """Read again only when a file changed: the letter page asks after every key."""
    try:
        return read_rules({name: path for name, path, _ in found}), ()
    except DataFileError as problem:
        return shipped_rules(), (problem,)


@lru_cache(maxsize=1)
def shipped_rules() -> Rules:
    """The rules as the program brings them."""
    return read_rules({})


def read_rules(instead: dict[str, Path]) -> Rules:
    """Read and check all files, some of them from other paths. Raises ``DataFileError``."""
    roots = {name: _root(name, instead.get(name)) for name in FILES}
    rules = Rules(
        plain=plain_words(roots["gewone-woorden"]),
        abbreviations=abbreviations(roots["afkortingen"]),
        pressure=pressure(roots["woorden-die-drukken"]),
        language=_language(roots["taal"]),
        measures=_measures(roots["maten"]),
        checklist=_checklist(roots["wat-erin-hoort"]),
    )
    for root in roots.values():
        root.finish()
    return rules


def _root(name: str, path: Path | None) -> Table:
    found = path or assets.resource(KIND, f"{name}.toml")
    document = datafiles.load(found, FILES[name])
    document.root.text("id", allowed=(name,))
    return document.root


def _language(root: Table) -> Language:
    counts = root.table("syllables")
    passive, nouns = root.table("passive"), root.table("noun_style")
    long_word, address = root.table("long_word"), root.table("address")
    fine = nouns.texts("fine")
    return Language(
        syllables=Syllables(
            root.texts("vowels"), {name: counts.integer(name, 1, 20) for name in counts.names()}
        ),
        passive=PassiveRules(
            auxiliaries=frozenset(passive.texts("auxiliaries")),
            with_agent=frozenset(passive.texts("with_agent")),
            agent=passive.text("agent"),
            window=passive.integer("window", 1, 40),
            strong=frozenset(passive.texts("strong")),
            not_participles=frozenset(passive.texts("not_participles")),
        ),
        nouns=NounRules(
            with_het=nouns.texts("with_het"),
            with_de=nouns.texts("with_de"),
            after=nouns.text("after"),
            fine=frozenset(fine),
            fine_endings=tuple(one[1:] for one in fine if one.startswith("-")),
        ),
        long_word=long_word.integer("letters", 6, 60),
        familiar=frozenset(long_word.texts("familiar")),
        you=frozenset(address.texts("you")),
        me=frozenset(address.texts("me")),
    )


def _measures(root: Table) -> Measures:
    sentence, whole = root.table("sentence"), root.table("whole")
    hard, warm, words = root.table("hard_sentence"), root.table("warm"), root.table("ease_words")
    return Measures(
        whole_from_words=root.integer("whole_from_words", 1, 1000),
        sentence={tone: _limits(sentence.table(tone)) for tone in TONES},
        hard_words=hard.integer("words", 1, 100),
        hard_ease=hard.number("ease", -200, 200),
        whole={name: _limits(whole.table(name)) for name in WHOLE},
        you_per_me=root.table("you_per_me").number("tip", 0, 10),
        warm_enough=warm.integer("enough", 1, 50),
        warm=Phrases((one, one) for one in warm.texts("words")),
        ease_words=tuple((words.number(name, -200, 200), name) for name in EASE_WORDS),
    )


def _limits(table: Table) -> Limits:
    return Limits(
        warning=table.number("warning", 0, 10_000),
        serious=table.number("serious", 0, 10_000),
        tip=table.number("tip", 0, 10_000, 0),
    )


def _checklist(root: Table) -> Checklist:
    items = {}
    for table in root.tables("item"):
        name = table.text("id", allowed=tuple(LABELS))
        patterns = tuple(_pattern(table, text) for text in table.texts("any"))
        items[name] = CheckItem(name, table.text("needs", "", allowed=("", *CONDITIONS)), patterns)
    lists = tuple(
        (table.texts("letters"), table.texts("items", allowed=tuple(items)))
        for table in root.tables("list")
    )
    return Checklist(items, lists)


def _pattern(table: Table, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error:
        table.fail(
            "any",
            N_(
                "{file}, {key}: “{value}” is geen goed patroon. Toegestaan: een reguliere "
                "uitdrukking."
            ),
            value=text,
        )
