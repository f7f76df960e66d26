"""Two habits of officials: the passive voice, and verbs made into nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.findings import Finding, Kind, Severity
from meedoen_desktop.letters.coach.rules import NounRules, PassiveRules
from meedoen_desktop.letters.coach.tokens import Word

_PASSIVE = N_("“{found}”: wie doet dit? Begin met die persoon: “ik”, “wij” of “u”.")
_NOUNS = N_("“{found}” is stijf. Maak er een zin met een werkwoord van.")
_WITH_GE = re.compile(r"(?:\w{2,6})?ge\w{2,}(?:d|t|en)$")
_PREFIXED = re.compile(r"(?:\w{2,6})?(?:be|ver|ont|her|er|over|onder|door|mis)\w{3,}[dt]$")


def passive(text: str, words: Sequence[Word], rules: PassiveRules) -> list[Finding]:
    """A past participle with "worden"; with "zijn" only when "door" tells by whom."""
    has_agent = any(word.lower == rules.agent for word in words)
    for place, word in enumerate(words):
        helps = word.lower in rules.auxiliaries
        if not helps and not (has_agent and word.lower in rules.with_agent):
            continue
        partner = _participle(text, words, place, rules)
        if partner is not None:
            both = f"{word.text} … {words[partner].text}"
            if partner < place:
                both = f"{words[partner].text} {word.text}"
            return [_finding(Kind.PASSIVE, words, sorted((place, partner)), _PASSIVE, both)]
    return []


def _participle(text: str, words: Sequence[Word], place: int, rules: PassiveRules) -> int | None:
    """The nearest past participle in the same clause as the auxiliary."""
    for step in range(1, rules.window + 1):
        for other in (place + step, place - step):
            is_here = 0 <= other < len(words) and _same_clause(text, words, place, other)
            if is_here and _is_participle(words, other, rules):
                return other
    return None


def _same_clause(text: str, words: Sequence[Word], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return not set(",;:–") & set(text[words[first].end : words[last].start])


def _is_participle(words: Sequence[Word], place: int, rules: PassiveRules) -> bool:
    low = words[place].lower
    if low in rules.not_participles or words[place].kind != "word":
        return False
    if low in rules.strong:
        return True
    if (place and words[place - 1].lower == "te") or (place and words[place].is_name):
        return False
    return bool(_WITH_GE.match(low) or _PREFIXED.match(low))


def noun_style(words: Sequence[Word], rules: NounRules) -> list[Finding]:
    """Verbs made into nouns: "het invullen van", "de afhandeling van"."""
    found = []
    for place in range(len(words) - 2):
        article, noun, after = (words[place + step].lower for step in range(3))
        endings = {"het": rules.with_het, "de": rules.with_de}.get(article)
        if endings and after == rules.after and _is_stiff(noun, endings, rules):
            said = " ".join(word.text for word in words[place : place + 3])
            found.append(_finding(Kind.NOUN_STYLE, words, [place, place + 2], _NOUNS, said))
    return found


def _is_stiff(noun: str, endings: tuple[str, ...], rules: NounRules) -> bool:
    is_fine = noun in rules.fine or noun.endswith(rules.fine_endings)
    return len(noun) > 4 and noun.endswith(endings) and not is_fine


def _finding(
    kind: Kind, words: Sequence[Word], places: Sequence[int], sentence: str, said: str
) -> Finding:
    start, end = words[places[0]].start, words[places[-1]].end
    return Finding(kind, Severity.WARNING, start, end, sentence, (("found", said),))
