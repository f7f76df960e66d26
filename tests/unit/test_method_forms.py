from pathlib import Path

import pytest

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.method.forms import form_problems, latest_form, load_form, read_form
from meedoen_desktop.method.municipality import municipalities

FORM = latest_form()
AREAS = ("wonen", "geld", "mensen", "lichaam", "gevoel", "doen", "regelen", "blij")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEDOEN_HOME", str(tmp_path / "home"))


def changed(folder: Path, old: str, new: str, name: str = "intake-8-leefgebieden") -> Path:
    text = assets.resource("forms", "intake-8-leefgebieden.toml").read_text("utf-8")
    assert old in text
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_the_form_has_the_eight_areas_with_their_permanent_questions() -> None:
    assert form_problems() == ()
    assert FORM.area_ids == AREAS
    for area in FORM.areas:
        assert [q.id for q in area.questions][:5] == [f"{area.id}-{n}" for n in range(1, 6)]
        assert area.signals
        assert area.hints


def test_the_conversation_takes_45_minutes() -> None:
    assert FORM.minutes == 45


def test_every_text_is_there_in_dutch_and_english() -> None:
    for area in FORM.areas:
        for text in (area.label, *area.signals, *area.hints, *(q.label for q in area.questions)):
            assert {"nl", "en"} <= set(text.languages)
            assert text.text("nl") != text.text("en")


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_the_areas_are_called_the_same_in_the_intake_and_on_the_board(language: str) -> None:
    assert board_deck().board.cards == FORM.area_ids
    for area in FORM.areas:
        assert area.label.text(language) == client_texts(language).area(area.id)
        assert area.icon == board_deck().card(area.id).icon


def test_no_organisation_is_named_in_the_form() -> None:
    own = {"Wmo", "UWV"}
    names = {
        organisation.name
        for one in municipalities()
        for organisation in one.organisations
        if organisation.kind not in {"health", "activity", "language", "interpreter"}
    } - own
    text = assets.resource("forms", "intake-8-leefgebieden.toml").read_text("utf-8")
    assert [name for name in names if name in text] == []


def test_dutch_questions_speak_to_the_client_with_u() -> None:
    for area in FORM.areas:
        for question in area.questions:
            words = question.label.text().lower().replace("?", " ").replace(",", " ").split()
            assert "je" not in words
            assert "jij" not in words


def test_topics_ask_what_the_method_asks_for() -> None:
    assert [topic.id for topic in FORM.topics] == [
        "privacy",
        "bereikbaar",
        "taal",
        "begeleider",
        "regelingen",
        "mantelzorg",
    ]
    told = FORM.question("privacy-verteld")
    assert (told.kind, told.consultant_only) == ("yes_no", True)
    often = FORM.question("bereikbaar-vaak")
    assert [choice.code for choice in often.choices][:2] == ["two_weeks", "month"]
    assert FORM.question("taal-tolk") in FORM.topic("taal").questions


def test_care_needs_have_words() -> None:
    wants = FORM.care_need("wants_help")
    assert wants is not None
    assert wants.label.text() == "Wil hulp"
    assert FORM.care_need("") is None


def test_an_interview_finds_the_version_it_was_made_with() -> None:
    folder = datafiles.own_folder("forms")
    changed(folder, "version = 1", "version = 2", "intake-8-leefgebieden-2")
    assert latest_form().version == 2
    assert load_form("intake-8-leefgebieden", 1) == FORM


def test_a_form_that_is_gone_is_said_calmly() -> None:
    with pytest.raises(DataFileError, match="antwoorden zijn bewaard"):
        load_form("intake-8-leefgebieden", 9)
    with pytest.raises(DataFileError, match="formulier “anders”"):
        latest_form("anders")


def test_a_broken_own_form_is_named(tmp_path: Path) -> None:
    folder = datafiles.own_folder("forms")
    path = changed(folder, 'id = "intake-8-leefgebieden"', 'id = "eigen"\nkleur = "rood"')
    path.rename(folder / "eigen.toml")
    assert "kleur" in str(form_problems()[0])
    with pytest.raises(DataFileError, match="kleur"):
        latest_form("eigen")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "geld-2"', 'id = "geld-1"', "“geld-1” staat er twee keer"),
        ('id = "geld-2"', 'id = "wonen-2"', "“wonen-2” staat er twee keer"),
        ('id = "geld"', 'id = "wonen"', "areas: “wonen” staat er twee keer"),
        ('en = "How do you live now?"', 'fr = "x"', "questions[wonen-1].label.en ontbreekt"),
        ('kind = "choice"', 'kind = "knop"', "Toegestaan: text, yes_no, choice"),
        ('code = "has_help"', 'code = "misschien"', "Toegestaan: none, has_help"),
        ("minutes = 20", "minutes = 0", "agenda[verhaal].minutes"),
        ('code = "sms"', 'code = "phone"', "choices: “phone” staat er twee keer"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_form(changed(tmp_path, old, new))
    assert said in str(caught.value)


def test_a_form_has_5_to_13_areas(tmp_path: Path) -> None:
    path = changed(tmp_path, "", "")
    text = path.read_text("utf-8")
    first, *rest = text.split("[[areas]]")
    head, _, topics = rest[-1].partition("# Andere onderwerpen")
    path.write_text("[[areas]]".join([first, *rest[:3], head]) + topics.partition("\n")[2], "utf-8")
    with pytest.raises(DataFileError, match=r"er zijn 4 leefgebieden\. Toegestaan: 5 tot 13"):
        read_form(path)
