"""Reading a letter: sentence by sentence, then what must be in it, then as a whole."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from meedoen_desktop.letters.coach.checklist import VOLUNTARY, Check, checks
from meedoen_desktop.letters.coach.figures import Counts, ease_word, total, whole_letter
from meedoen_desktop.letters.coach.findings import Finding, Severity, without_overlap
from meedoen_desktop.letters.coach.grammar import noun_style, passive
from meedoen_desktop.letters.coach.length import long_words, sentence_length
from meedoen_desktop.letters.coach.passages import Passage, PassageKind
from meedoen_desktop.letters.coach.plain import abbreviations, formal_words
from meedoen_desktop.letters.coach.pressure import pressing
from meedoen_desktop.letters.coach.rules import Rules
from meedoen_desktop.letters.coach.sentences import sentences_in
from meedoen_desktop.letters.coach.tokens import Word, words_in
from meedoen_desktop.letters.fields import TONES

_REMEMBERED = 600
"""Sentences that need not be judged again at the next key: three long letters."""


@dataclass(frozen=True, slots=True)
class Setting:
    """In which letter a text stands: its tone, its template and which conditions hold."""

    tone: str = TONES[0]
    letter: str = ""
    conditions: frozenset[str] = frozenset()

    @property
    def is_promised(self) -> bool:
        """Whether the municipality promised that taking part is voluntary."""
        return VOLUNTARY in self.conditions


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """One sentence: its place in the passage, its counts and what was found there."""

    start: int
    end: int
    counts: Counts
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PassageReading:
    """One passage with its sentences; places are places in ``passage.text``."""

    passage: Passage
    sentences: tuple[SentenceReading, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one for sentence in self.sentences for one in sentence.findings)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the coach has to say about a letter. ``ease_word`` "" for a short one."""

    passages: tuple[PassageReading, ...]
    whole: tuple[Finding, ...]
    checks: tuple[Check, ...]
    counts: Counts
    ease_word: str

    @property
    def findings(self) -> tuple[Finding, ...]:
        """About sentences first, then about the whole."""
        return tuple(one for passage in self.passages for one in passage.findings) + self.whole

    @property
    def missing(self) -> tuple[Check, ...]:
        return tuple(one for one in self.checks if not one.is_there)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings that weigh this much or more."""
        return tuple(one for one in self.findings if one.severity >= severity)


class Coach:
    """Reads letters by ``rules``. It remembers sentences: only what changed is judged anew."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._known: OrderedDict[tuple[str, str, bool], SentenceReading] = OrderedDict()

    def read(self, passages: Sequence[Passage], setting: Setting) -> Report:
        """The whole letter."""
        read = tuple(self.read_passage(one, setting) for one in passages)
        counts = total(sentence.counts for one in read for sentence in one.sentences)
        measures = self.rules.measures
        text = "\n".join(one.text for one in passages)
        is_long = counts.words >= measures.whole_from_words
        return Report(
            passages=read,
            whole=whole_letter(counts, _running(read), measures),
            checks=checks(self.rules.checklist, text, setting.letter, setting.conditions),
            counts=counts,
            ease_word=ease_word(counts.ease, measures) if is_long else "",
        )

    def read_text(self, text: str, setting: Setting | None = None) -> PassageReading:
        """A text on its own."""
        return self.read_passage(Passage(text), setting or Setting())

    def read_passage(self, passage: Passage, setting: Setting) -> PassageReading:
        """One passage; facts have no sentences."""
        if passage.kind is PassageKind.FACTS:
            return PassageReading(passage, ())
        known = self.rules.abbreviations
        spans = sentences_in(passage.text, known.quiet, known.closing)
        read = tuple(self._sentence(passage.text, start, end, setting) for start, end in spans)
        return PassageReading(passage, read)

    def _sentence(self, text: str, start: int, end: int, setting: Setting) -> SentenceReading:
        key = (text[start:end], setting.tone, setting.is_promised)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.popitem(last=False)
            self._known[key] = self._judge(text[start:end], setting)
        self._known.move_to_end(key)
        known = self._known[key]
        moved = tuple(one.moved(start) for one in known.findings)
        return SentenceReading(start, end, known.counts, moved)

    def _judge(self, text: str, setting: Setting) -> SentenceReading:
        rules, words = self.rules, words_in(text)
        counts = self._count(text, words)
        pressed = pressing(text, words, rules.pressure, setting.tone, promised=setting.is_promised)
        plain = without_overlap(formal_words(text, words, rules), pressed)
        short = without_overlap(abbreviations(text, words, rules), [*pressed, *plain])
        found = [*pressed, *plain, *short]
        found += passive(text, words, rules.language.passive)
        found += noun_style(words, rules.language.nouns)
        found += without_overlap(long_words(words, rules), found)
        found += sentence_length(text, words, rules, setting.tone)
        return SentenceReading(0, len(text), counts, tuple(sorted(found, key=_order)))

    def _count(self, text: str, words: Sequence[Word]) -> Counts:
        language = self.rules.language
        syllables = [language.syllables.of(word.lower) for word in words]
        return Counts(
            words=len(words),
            sentences=1,
            syllables=sum(syllables),
            long_words=sum(1 for count in syllables if count >= 3),
            longest=len(words),
            you=sum(1 for word in words if word.lower in language.you),
            me=sum(1 for word in words if word.lower in language.me),
            warm=len(self.rules.measures.warm.find(text, words)),
        )


def _running(read: Sequence[PassageReading]) -> int:
    """Words outside the headings."""
    texts = (one for one in read if one.passage.kind is PassageKind.TEXT)
    return sum(sentence.counts.words for one in texts for sentence in one.sentences)


def _order(finding: Finding) -> tuple[int, int, int]:
    return -finding.severity, finding.start, finding.end
