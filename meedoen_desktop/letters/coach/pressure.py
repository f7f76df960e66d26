"""Words that threaten, oblige or label, and promises that the municipality did not make.

A duty or a sanction is never softened: the coach says that it belongs in another letter. Saying
that something has no consequences is a promise too, true only where the municipality made it.
"""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.findings import Finding, Kind, Severity, like, without_overlap
from meedoen_desktop.letters.coach.phrases import Match
from meedoen_desktop.letters.coach.plain import is_name
from meedoen_desktop.letters.coach.rules import Pressing, PressureRules
from meedoen_desktop.letters.coach.tokens import Word
from meedoen_desktop.letters.fields import TONES

_KINDS = {1: Kind.LABEL, 2: Kind.DUTY, 3: Kind.SANCTION}
_VOLUNTARY, _CLEAR, _COMPULSORY = TONES
_LABEL = N_("“{found}” klinkt kil of als een stempel. Warmer is: {better}.")
_LABEL_AWAY = N_("“{found}” klinkt kil of als een stempel. Laat het liever weg.")
_DUTY = N_(
    "“{found}” klinkt als een plicht. Is het echt een plicht? Dan hoort deze zin in een andere "
    "brief. Is het geen plicht? Dan kan het vriendelijker: {better}."
)
_DUTY_AWAY = N_(
    "“{found}” klinkt als een plicht. Is het echt een plicht? Dan hoort deze zin in een andere "
    "brief. Is het geen plicht? Laat het dan weg."
)
_SANCTION = N_(
    "“{found}” klinkt als een straf. Zo’n zin hoort niet in deze brief, maar in een brief van de "
    "afdeling die erover gaat. Maak hem niet zachter: haal hem weg, of bel eerst."
)
_SANCTION_COMPULSORY = N_(
    "“{found}” klinkt als een straf. Hoort dat in deze brief? Laat een collega meelezen."
)
_PROMISE = N_(
    "“{found}” is een belofte. Uw gemeente heeft niet vastgelegd dat meedoen vrijwillig is. "
    "Schrijf dit alleen als het waar is."
)
_PROMISE_COMPULSORY = N_("“{found}” is niet waar in een brief die verplicht. Haal het weg.")
Place = tuple[int, int]


def pressing(
    text: str, words: Sequence[Word], rules: PressureRules, tone: str, *, promised: bool
) -> list[Finding]:
    """All pressure and all promises in one sentence."""
    is_true = promised and tone != _COMPULSORY
    found = rules.promises.find(text, words)
    promises = [_promise(text, words, (one.first, one.last), tone) for one in found]
    harsh: list[Finding] = []
    for match in rules.words.find(text, words):
        severity = _weight(rules, tone, match.what)
        if severity is None or _is_innocent(text, words, match):
            continue
        if not _is_denied(text, words, match, rules):
            harsh.append(_harsh(text, words, match, severity, tone))
        elif match.what.level == 3:
            first = _denial(words, match, rules)
            promises.append(_promise(text, words, (first, match.last), tone))
    if is_true:
        return harsh
    for one in sorted(promises, key=lambda one: one.start - one.end):  # the longest words first
        harsh += without_overlap([one], harsh)
    return harsh


def _weight(rules: PressureRules, tone: str, what: Pressing) -> Severity | None:
    severity = rules.weights[tone][what.level]
    is_soft = tone == _CLEAR and what.mild and severity is Severity.SERIOUS
    return Severity.WARNING if is_soft else severity


def _is_innocent(text: str, words: Sequence[Word], match: Match[Pressing]) -> bool:
    """A name, "ik moet", or a question that asks whether the client must."""
    if is_name(words, match.first):
        return True
    if match.first == 0 and text.rstrip().endswith("?") and match.what.mild:
        return True
    around = {
        words[place].lower for place in (match.first - 1, match.last + 1) if 0 <= place < len(words)
    }
    return bool(around & match.what.fine_with)


def _is_denied(
    text: str, words: Sequence[Word], match: Match[Pressing], rules: PressureRules
) -> bool:
    """Whether a negation stands before it in the same clause: "u bent niet verplicht".

    "Niet alleen" and "niet zonder" deny nothing.
    """
    after = match.last + 1
    if after < len(words) and words[after].lower in rules.after:
        return True
    found = _negations(text, words, match, rules)
    return len(found) % 2 == 1 and "alleen" not in {
        words[place + 1].lower for place in found if place + 1 < len(words)
    }


def _negations(
    text: str, words: Sequence[Word], match: Match[Pressing], rules: PressureRules
) -> list[int]:
    window = rules.window_sanction if match.what.level == 3 else rules.window
    found = []
    for place in range(match.first - 1, max(-1, match.first - 1 - window), -1):
        if not text[words[place].end : words[place + 1].start].isspace():
            break  # another clause
        if words[place].lower in rules.negations:
            found.append(place)
    return found


def _denial(words: Sequence[Word], match: Match[Pressing], rules: PressureRules) -> int:
    """The first word of the denial, so that it is marked with what it denies."""
    low = max(0, match.first - rules.window_sanction)
    places = [one for one in range(low, match.first) if words[one].lower in rules.negations]
    return places[0] if places else match.first


def _harsh(
    text: str, words: Sequence[Word], match: Match[Pressing], severity: Severity, tone: str
) -> Finding:
    start, end = words[match.first].start, words[match.last].end
    said, what = text[start:end], match.what
    replacement = like(said, what.replacement) if what.replacement else None
    return Finding(
        _KINDS[what.level], severity, start, end, _harsh_sentence(what, tone),
        (("found", said), ("better", what.better)), replacement,
    )  # fmt: skip


def _harsh_sentence(what: Pressing, tone: str) -> str:
    if what.level == 3:
        return _SANCTION_COMPULSORY if tone == _COMPULSORY else _SANCTION
    if what.level == 2:
        return _DUTY if what.better else _DUTY_AWAY
    return _LABEL if what.better else _LABEL_AWAY


def _promise(text: str, words: Sequence[Word], place: Place, tone: str) -> Finding:
    start, end = words[place[0]].start, words[place[1]].end
    is_compulsory = tone == _COMPULSORY
    return Finding(
        Kind.PROMISE,
        Severity.SERIOUS if is_compulsory else Severity.WARNING,
        start,
        end,
        _PROMISE_COMPULSORY if is_compulsory else _PROMISE,
        (("found", text[start:end]),),
    )
