"""How the lines of a pile read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from meedoen_desktop.errors import TooLong, WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters.letter_batch import Batch
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine
from meedoen_desktop.services.letters.letters_kept import PRINT
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.words.problem_words import problem_words

MEND, LOOK, CHANGE, OPEN, WRITE = "mend", "look", "change", "open", "write"
DEEDS = {
    MEND: (N_("Maak het in orde"), "wrench"),
    LOOK: (N_("Bekijk de brief"), "eye"),
    CHANGE: (N_("Pas alleen deze brief aan"), "pencil-simple"),
    WRITE: (N_("Schrijf een brief"), "pencil-simple"),
    OPEN: (N_("Open de brief"), "envelope-simple"),
}


class State(NamedTuple):
    """A few words with the icon and tone before them."""

    text: str
    icon: str
    tone: str


def state(translator: Translator, line: BatchLine, ticked: Mapping[str, bool]) -> State:
    """Where this client's letter stands."""
    _ = translator.text
    if line.letter_id:
        return State(_("Gemaakt"), "check-circle", "success")
    if line.needs_nothing:
        return State(_("Niets nodig"), "minus", "muted")
    if line.problem is not None:
        return State(_stopped(translator, line), "warning-circle", "danger")
    if not line.is_wanted(ticked):
        return State(_("Kreeg hem al") if line.before else _("Niet nu"), "minus", "muted")
    if line.notes or line.before or line.is_late:
        return State(_("Klaar, let op"), "warning", "warning")
    return State(_("Klaar"), "check", "success")


def _stopped(translator: Translator, line: BatchLine) -> str:
    """What kind of thing is the matter, in two words."""
    _ = translator.text
    if isinstance(line.problem, TooLong):
        return _("Past niet")
    return _("Mist iets") if line.can_be_mended else _("Geen brief")


def moment(translator: Translator, line: BatchLine) -> str:
    """When the talk in the letter is; "" for a letter without one."""
    at = line.moment
    return f"{translator.day(at.date())}, {at.hour}.{at:%M}" if at is not None else ""


def detail(translator: Translator, line: BatchLine) -> str:
    """Everything about one client, as sentences."""
    _ = translator.text
    parts: list[str] = []
    if line.problem is not None:
        is_ours = isinstance(line.problem, WrongInput)
        parts.append(
            problem_words(translator, line.problem) if is_ours else translator.error(line.problem)  # type: ignore[arg-type]
        )
    elif line.needs_nothing:
        parts.append(
            _("Er past nu vanzelf geen brief bij deze cliënt. Kies er een voor iedereen, of apart.")
        )
    elif line.letter_id:
        parts.append(_("De brief staat in het dossier: {brief}.", brief=line.letter))
    else:
        parts.append(_paper(translator, line))
    if line.before is not None:
        said = _("Deze cliënt kreeg dezelfde brief op {dag}.", dag=translator.day_long(line.before))
        parts.append(said)
    if line.is_changed:
        parts.append(_("Deze brief is apart aangepast."))
    if line.is_late:
        parts.append(_("Het gesprek is al gauw: bel ook even, de post is misschien te laat."))
    parts += [_(one.text, **one.params) for one in line.notes]
    parts += [_(line.wish)] if line.wish else []
    return " ".join(parts)


def deeds(line: BatchLine) -> tuple[str, ...]:
    """What can be done about it, the first thing first."""
    if line.letter_id:
        return (OPEN,)
    if line.needs_nothing:
        return (WRITE,)
    if line.problem is not None:
        return (MEND,) if line.can_be_mended else ()
    return LOOK, CHANGE


def summary(translator: Translator, lines: Sequence[BatchLine], wanted: Sequence[BatchLine]) -> str:
    """How the pile stands: what is ready, what misses something, what is made."""
    made = sum(bool(one.letter_id) for one in lines)
    unfit = sum(isinstance(one.problem, TooLong) for one in lines)
    lacking = sum(one.can_be_mended for one in lines) - unfit
    left_out = len(lines) - made - lacking - unfit - len(wanted)
    said = (
        translator.plural("{count} brief is gemaakt.", "{count} brieven zijn gemaakt.", made)
        if made
        else "",
        translator.plural("{count} brief is klaar.", "{count} brieven zijn klaar.", len(wanted))
        if wanted
        else "",
        translator.plural("{count} cliënt mist iets.", "{count} cliënten missen iets.", lacking)
        if lacking
        else "",
        translator.plural("{count} adres past niet.", "{count} adressen passen niet.", unfit)
        if unfit
        else "",
        translator.plural("{count} krijgt nu niets.", "{count} krijgen nu niets.", left_out)
        if left_out
        else "",
    )
    return " ".join(part for part in said if part)


def standing(translator: Translator, batch: Batch) -> str:
    """What became of the letters that are made; "" while there are none."""
    _ = translator.text
    made = [one for one in batch.people if one in batch.made]
    if not made:
        return ""
    if any(one not in batch.out for one in made):
        return _(
            "De brieven die gemaakt zijn, staan in de dossiers. Ze zijn nog niet allemaal geprint "
            "of bewaard."
        )
    if all(batch.out[one] == PRINT for one in made):
        return _("De brieven zijn geprint en staan in de dossiers. Gaan ze op de post?")
    return _("De brieven zijn bewaard en staan in de dossiers. Gaan ze op de post?")


def pile_words(translator: Translator, batch: Batch) -> str:
    """Where an unfinished pile stands, in one sentence."""
    count, made = len(batch.people), len(batch.made)
    if not made:
        return translator.plural(
            "U bent begonnen met een brief aan {count} cliënt.",
            "U bent begonnen met een brief aan {count} cliënten.",
            count,
        )
    if made < count:
        return translator.plural(
            "Van een stapel is {count} brief gemaakt, van de {alle}.",
            "Van een stapel zijn {count} brieven gemaakt, van de {alle}.",
            made,
            alle=count,
        )
    return translator.plural(
        "Een stapel met {count} brief is gemaakt. Is hij op de post?",
        "Een stapel van {count} brieven is gemaakt. Zijn ze op de post?",
        made,
    )


def _paper(translator: Translator, line: BatchLine) -> str:
    pages = translator.plural("{count} pagina", "{count} pagina’s", line.pages)
    if line.sheet_language:
        named = languages(translator.language).get(line.sheet_language, line.sheet_language)
        return translator.text(
            "{brief}, {pages}, de laatste in het {taal}.",
            brief=line.letter, pages=pages, taal=named,
        )  # fmt: skip
    return f"{line.letter}, {pages}."
