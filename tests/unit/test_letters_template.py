from pathlib import Path

import pytest

from meedoen_desktop import assets
from meedoen_desktop.errors import DataFileError, MissingField
from meedoen_desktop.letters.blocks import Block, Facts, Heading, Paragraph
from meedoen_desktop.letters.fields import FIELDS, FLAGS, TONES
from meedoen_desktop.letters.template import (
    LetterTemplate,
    compose,
    load_template,
    templates,
    used_fields,
)

VALUES = {
    "municipality": "de gemeente Leidschendam-Voorburg",
    "sender_name": "Noor Hendriks",
    "sender_function": "participatieconsulent",
    "sender_phone": "06 12 34 56 78",
    "appointment_when": "dinsdag 14 september 2027 om 10.00 uur",
    "duration": "drie kwartier",
    "place": "Servicecentrum, Voorbeeldplein 1, Leidschendam",
}
HEAD = """\
format = "meedoen/letter/1"
id = "proef"
version = 3
name = "Proefbrief"
subject = "Dag {client_name}"
"""
BODY = """
[[block]]
heading = "Kop"
text = ["Eerste zin van {sender_name}."]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "proef.toml"
    path.write_text(text, encoding="utf-8")
    return path


def office() -> LetterTemplate:
    return load_template(assets.resource("letters", "uitnodiging-kantoor.toml"))


def words(body: tuple[Block, ...]) -> str:
    parts = []
    for block in body:
        if isinstance(block, Heading | Paragraph):
            parts.append(block.text)
        elif isinstance(block, Facts):
            parts += [f"{label}: {value}" for label, value in block.rows]
    return "\n".join(parts)


def test_the_office_invitation_tells_when_how_long_where_and_with_whom() -> None:
    letter = compose(office(), VALUES, {"whatsapp"})
    facts = next(block for block in letter.body if isinstance(block, Facts))
    assert [label for label, _ in facts.rows] == ["Wanneer", "Hoe lang", "Waar", "Met wie"]
    assert facts.rows[0][1] == "dinsdag 14 september 2027 om 10.00 uur"
    assert "Bel of app mij op 06 12 34 56 78." in words(letter.body)


@pytest.mark.parametrize("promise", [True, False])
def test_voluntary_is_said_only_where_it_is_promised(promise: bool) -> None:
    flags = {"voluntary_promise"} if promise else set()
    text = words(compose(office(), VALUES, flags).body).lower()
    assert ("vrijwillig" in text) is promise
    assert ("niets moet" in text) is promise
    assert ("kiest zelf" in text) is promise


def test_a_compulsory_tone_never_calls_the_talk_voluntary() -> None:
    letter = compose(office(), VALUES, {"voluntary_promise"}, tone="verplicht")
    assert "vrijwillig" not in words(letter.body).lower()


def test_another_tone_has_words_of_its_own() -> None:
    warm, clear = (words(compose(office(), VALUES, tone=tone).body) for tone in TONES[:2])
    assert warm != clear
    assert "Ik wil graag met u praten." in clear


@pytest.mark.parametrize("field", sorted(VALUES))
def test_an_empty_field_refuses_and_says_which(field: str) -> None:
    with pytest.raises(MissingField) as missing:
        compose(office(), {**VALUES, field: "  "})
    assert missing.value.field == field
    assert FIELDS[field] in str(missing.value)


def test_a_draft_shows_the_gap_instead() -> None:
    letter = compose(office(), {**VALUES, "place": ""}, draft=True)
    assert "Waar: [de plaats van het gesprek]" in words(letter.body)


def test_a_condition_may_be_a_field_or_its_absence() -> None:
    with_route = words(compose(office(), {**VALUES, "directions": "Neem tram 2."}).body)
    without = words(compose(office(), VALUES).body)
    assert "Neem tram 2." in with_route
    assert "Ik haal u op bij de balie." not in with_route
    assert "Ik haal u op bij de balie." in without


def test_a_block_that_continues_joins_the_paragraph_before() -> None:
    letter = compose(office(), VALUES, {"interpreter", "call_before"})
    paragraphs = [block.text for block in letter.body if isinstance(block, Paragraph)]
    assert any(text.endswith("Dan zorg ik voor een tolk.") for text in paragraphs)
    assert paragraphs[-1].endswith("een andere dag. Ik bel u de dag ervoor nog even.")


def test_a_continuing_block_after_a_table_starts_a_paragraph(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        HEAD + '[[block]]\nrows = [{ label = "A", value = "b" }]\n'
        '[[block]]\ncontinues = true\ntext = ["Los."]\n',
    )
    letter = compose(load_template(path), {"client_name": "Anna"})
    assert letter.body == (Facts((("A", "b"),)), Paragraph("Los."))


def test_text_below_the_table_stays_below_it(tmp_path: Path) -> None:
    block = '[[block]]\nrows = [{ label = "A", value = "b" }]\nafter = ["Erna."]\n'
    letter = compose(load_template(write(tmp_path, HEAD + block)), {"client_name": "Anna"})
    assert letter.body[-1] == Paragraph("Erna.")


def test_sentences_of_the_office_invitation_are_short() -> None:
    everything = {*FLAGS}
    text = words(compose(office(), VALUES, everything).body)
    running = ". ".join(line for line in text.splitlines() if ": " not in line)
    sentences = [part for part in running.replace("?", ".").split(".") if part.strip()]
    lengths = [len(sentence.split()) for sentence in sentences]
    assert sum(lengths) / len(lengths) <= 10
    assert max(lengths) <= 15


def test_used_fields_are_listed_for_the_form() -> None:
    assert used_fields(office())[:2] == ("sender_name", "municipality")
    assert set(used_fields(office())) <= set(FIELDS)


def test_the_shipped_templates_are_all_in_order() -> None:
    found = templates()
    assert found.problems == ()
    assert "uitnodiging-kantoor" in {template.id for template in found.items}


def test_a_small_template_is_read_as_written(tmp_path: Path) -> None:
    template = load_template(write(tmp_path, HEAD + BODY))
    assert (template.id, template.version, template.name) == ("proef", 3, "Proefbrief")
    letter = compose(template, {"client_name": "Anna", "sender_name": "Noor"})
    assert letter.subject == "Dag Anna"
    assert letter.body == (Heading("Kop"), Paragraph("Eerste zin van Noor."))
    assert letter.closing == "Met vriendelijke groet,"


@pytest.mark.parametrize(
    ("broken", "place", "allowed"),
    [
        (BODY.replace("{sender_name}", "{afzender}"), "block[1].text", "{sender_name}"),
        (BODY.replace("heading", "kop"), "block[1].kop", "heading"),
        (BODY + 'if = "altijd"\n', "block[1].if", "voluntary_promise"),
        (BODY.replace("zin van", "zin } van"), "block[1].text", "accolades"),
        ('[[block]]\nheading = "Alleen"\n', "block[1].text", "rows"),
        (BODY + '[block.tone]\nboos = ["Nee."]\n', "block[1].tone.boos", "vrijblijvend"),
        (BODY + '[[block]]\nrows = [{ label = "A" }]\n', "block[2].rows[1].value", ""),
        ("", "block", ""),
    ],
)
def test_a_wrong_template_is_refused_with_its_place(
    tmp_path: Path, broken: str, place: str, allowed: str
) -> None:
    with pytest.raises(DataFileError) as refused:
        load_template(write(tmp_path, HEAD + broken))
    sentence = str(refused.value)
    assert "proef.toml" in sentence
    assert refused.value.params["key"] == place
    assert allowed in sentence
