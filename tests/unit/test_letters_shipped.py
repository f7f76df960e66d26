"""Every shipped letter: short sentences, about the reader, nothing promised that is not so."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import addressing
from meedoen_desktop.letters.fields import FIELDS, FLAGS, FORMS, TONES, WORDS
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.plain import body_as_text
from meedoen_desktop.letters.template import LetterTemplate, compose, templates, used_fields
from meedoen_desktop.letters.template_reading import read_text
from meedoen_desktop.letters.template_text import as_text, text_for_letter
from meedoen_desktop.letters.writing import Details, Sender, write
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.services.letters.envelopes import municipal
from meedoen_desktop.services.letters.letter_parties import letterhead_of
from tests.letters import words_of

SHIPPED = templates().items
EXAMPLES = {
    **dict.fromkeys(FIELDS, "iets"),
    "client_name": "mevrouw De Vries",
    "greeting": "Dag mevrouw De Vries",
    "municipality": "de gemeente Rijswijk",
    "sender_name": "Noor Hendriks",
    "sender_function": "participatieconsulent",
    "sender_phone": "06 12 34 56 78",
    "client_phone": "06 87 65 43 21",
    "appointment_when": "dinsdag 14 september 2027 om 10.00 uur",
    "appointment_day": "dinsdag 14 september 2027",
    "appointment_near": "morgen om 10.00 uur",
    "duration": "drie kwartier",
    "place": "Het Huis, Lange Kleiweg 5",
    "directions": "Neem tram 17.",
    "agreements": "U belt het buurthuis.\nIk stuur u de folder.",
    "homework": "Elke dag een rondje lopen.",
    "what_now": "U begint bij de buurttuin.",
}


def by_id(template_id: str) -> LetterTemplate:
    return next(one for one in SHIPPED if one.id == template_id)


def said(template: LetterTemplate, form: str, tone: str, *more: str) -> str:
    flags = {form, *more}
    return body_as_text(compose(template, EXAMPLES, flags, tone=tone).body)


def sentences(text: str) -> list[str]:
    running = [line for line in text.splitlines() if not re.match(r"^[A-Z][\w ]{1,12}: ", line)]
    parts = re.split(r"[.?!:](?:\s|$)|\n", "\n".join(running))
    return [part for part in parts if len(part.split()) > 1]


@pytest.mark.parametrize("template", SHIPPED, ids=lambda one: one.id)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("form", FORMS)
def test_a_letter_has_short_sentences_and_is_about_the_reader(
    template: LetterTemplate, form: str, tone: str
) -> None:
    if form not in template.fits.forms or template.fits.medium == fits.CALL:
        assert template.fits.forms
        return
    text = said(template, form, tone, "whatsapp", "call_before", "interpreter")
    lengths = [len(sentence.split()) for sentence in sentences(text)]
    assert sum(lengths) / len(lengths) <= 10
    assert max(lengths) <= 20
    words = re.findall(r"[a-zé]+", text.lower())
    about_reader = sum(word in {"u", "uw"} for word in words)
    about_me = sum(word in {"ik", "mij", "mijn"} for word in words)
    if template.fits.medium == fits.LETTER:
        assert about_reader >= 0.8 * about_me, f"{about_reader} against {about_me}"


@pytest.mark.parametrize("template", SHIPPED, ids=lambda one: one.id)
def test_nothing_threatens_and_nothing_is_promised_by_itself(template: LetterTemplate) -> None:
    for tone in TONES:
        for form in template.fits.forms:
            text = said(template, form, tone).lower()
            for word in ("vrijwillig", "niets moet", "kiest zelf", "verplicht", "uitkering",
                         "gevolg", "uiterlijk", "maatregel", "verschijnen", "bsn"):  # fmt: skip
                assert word not in text


@pytest.mark.parametrize(
    "template",
    [one for one in SHIPPED if one.fits.purpose == fits.INVITATION],
    ids=lambda one: one.id,
)
def test_only_the_firmest_tone_counts_on_somebody(template: LetterTemplate) -> None:
    firm = {
        tone for tone in TONES if "reken ik op u" in said(template, template.fits.forms[0], tone)
    }
    assert firm == {"verplicht"}


@pytest.mark.parametrize("form", FORMS)
def test_another_way_to_talk_is_offered_only_where_it_is_another(form: str) -> None:
    offered = "Vindt u bellen fijner" in said(by_id("uitnodiging-tweede"), form, TONES[0])
    assert offered is (form in {"office", "video"})


def test_who_is_known_to_talk_with_an_interpreter_is_not_asked() -> None:
    asked = said(by_id("uitnodiging-kantoor"), "office", TONES[0], "interpreter")
    known = said(
        by_id("uitnodiging-kantoor"), "office", TONES[0], "interpreter", "interpreter_needed"
    )
    assert "Praat u liever in een andere taal?" in asked
    assert "Praat u liever in een andere taal?" not in known
    assert "Ik zorg voor een tolk." in known


@pytest.mark.parametrize("form", FORMS)
def test_who_was_spoken_before_gets_no_acquaintance_and_who_never_was_no_thanks_for_talks(
    form: str,
) -> None:
    invitations = [
        one
        for one in SHIPPED
        if one.fits.purpose == fits.INVITATION and form in one.fits.forms
        and one.id != "uitnodiging-via-collega"
    ]  # fmt: skip
    for one, tone in product(invitations, TONES):
        again = said(one, form, tone, "talked")
        assert "kennis" not in again
        assert "leren kennen" not in again
        assert "Noor Hendriks" in again
    closing = said(by_id("afronden"), form, TONES[0])
    assert "gesprekken" not in closing
    assert "Het lukte niet om elkaar te spreken." in closing
    assert "Dank u wel voor uw tijd" in said(by_id("afronden"), form, TONES[0], "talked")


def test_a_meeting_is_no_talk() -> None:
    text = said(by_id("groepsbijeenkomst"), "office", TONES[0], "voluntary_promise")
    assert "Komen is vrijwillig" in text
    assert "gesprek" not in text


@pytest.mark.parametrize("template", SHIPPED, ids=lambda one: one.id)
def test_a_template_survives_being_written_as_text_and_read_again(
    template: LetterTemplate,
) -> None:
    assert read_text(as_text(template), template) == template


@pytest.mark.parametrize("template", SHIPPED, ids=lambda one: one.id)
def test_the_text_of_one_letter_says_the_same_as_the_letter(template: LetterTemplate) -> None:
    form = template.fits.forms[0]
    flags = {form, "whatsapp", "interpreter"}
    living = {"appointment_when", "place"}
    text = text_for_letter(template, EXAMPLES, flags, TONES[0], living)
    again = compose(read_text(text, template), EXAMPLES)
    before = compose(template, EXAMPLES, flags)
    assert body_as_text(again.body) == body_as_text(before.body)
    assert again.subject == before.subject
    if "appointment_when" in used_fields(template) and template.fits.medium == fits.LETTER:
        assert "{wanneer}" in text


def test_every_purpose_of_the_method_has_a_letter() -> None:
    purposes = {one.fits.purpose for one in SHIPPED}
    assert purposes >= set(fits.PURPOSES) - {fits.OTHER}
    assert {one.fits.medium for one in SHIPPED} == set(fits.MEDIA)
    invitations = [one for one in SHIPPED if one.fits.purpose == fits.INVITATION]
    assert {one.fits.stage for one in invitations} == {0, 1, 2, 3}
    assert [one.id for one in invitations if one.fits.registered] == ["uitnodiging-aangetekend"]


def test_a_message_holds_only_when_where_and_the_names() -> None:
    allowed = {"greeting", "appointment_when", "appointment_day", "duration", "place", "link",
               "sender_name", "sender_phone", "municipality"}  # fmt: skip
    for one in SHIPPED:
        if one.fits.medium in {fits.TEXT, fits.EMAIL}:
            assert set(used_fields(one)) <= allowed


def test_the_words_of_fields_and_conditions_are_all_different() -> None:
    assert set(WORDS) == {*FIELDS, *FLAGS}
    assert len(set(WORDS.values())) == len(WORDS)


GOOD = "Onderwerp: Dag\n# Kop\nEen zin van {mijn naam}.\n"


@pytest.mark.parametrize(
    ("text", "line", "helps"),
    [
        (GOOD.replace("{mijn naam}", "{mijn nam}"), 3, "{mijn naam}|mijn naam"),
        (GOOD.replace("{mijn naam}", "{zomaar wat anders}"), 3, "wanneer"),
        (GOOD.replace("{mijn naam}", "{mijn naam"), 3, "{waar}"),
        (GOOD + "[als appn]\nTekst\n", 4, "appen"),
        (GOOD + "[soms]\nTekst\n", 4, "[altijd]"),
        (GOOD + "[toon boos]\nTekst\n", 4, "duidelijk"),
        (GOOD + "[toon duidelijk]\n", 2, "duidelijk"),
        (GOOD + "# Nog een kop\n", 4, "tekst"),
        (GOOD + "#\nTekst\n", 4, "kop"),
        (GOOD + "| Wanneer dinsdag\n", 4, "dubbele punt"),
        (GOOD.replace("Onderwerp: Dag", "Dag"), 1, "Onderwerp"),
        ("Onderwerp: Dag\n", 2, "tekst"),
    ],
)
def test_a_wrong_text_is_refused_with_its_line_and_what_is_allowed(
    text: str, line: int, helps: str
) -> None:
    with pytest.raises(WrongInput) as refused:
        read_text(text, by_id("gemist"))
    assert refused.value.field == "text"
    assert refused.value.params["line"] == line
    assert any(one in str(refused.value) for one in helps.split("|"))


def test_a_row_without_its_value_and_an_empty_list_leave_nothing_behind() -> None:
    letter = compose(by_id("aanmelding-client"), {**EXAMPLES, "organisation_contact": ""})
    assert "Met wie" not in body_as_text(letter.body)
    assert "Telefoon" in body_as_text(letter.body)


@pytest.mark.parametrize("municipality_id", ["rijswijk", "leidschendam-voorburg"])
def test_every_letter_is_one_page_with_everything_in_it(municipality_id: str) -> None:
    municipality = load_municipality(municipality_id)
    sender = Sender("Noor Hendriks", "participatieconsulent", "Werk", "06 12 34 56 78", "n@v.nl")
    to = addressing(PersonName(surname="Vries", prefix="de"), Address("Dorpsstraat", "1", town="X"))
    for one in SHIPPED:
        for form in one.fits.forms if one.fits.medium == fits.LETTER else ():
            for tone, known in product(TONES, ((), ("talked", "interpreter_needed"))):
                flags = frozenset({*FLAGS} - {*FORMS, "talked", "interpreter_needed"} | {form})
                flags |= {*known}
                details = Details(
                    date(2027, 9, 1), "WIZ/1", registered=one.fits.registered, tone=tone,
                    flags=flags,
                )  # fmt: skip
                content = write(one, to, sender, details, EXAMPLES)
                pdf = render_letter(content, letterhead_of(municipality), municipal(municipality))
                assert "Pagina 2" not in words_of(pdf), f"{one.id} {form} {tone}"
