from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.texts import read_texts
from meedoen_desktop.method.forms import read_form
from meedoen_desktop.method.municipality import read_municipality
from meedoen_desktop.method.profile_files import read_profile

HEAD = 'format = "meedoen/thing/1"\nid = "ding"\nversion = 1\n'


def root_of(folder: Path, body: str) -> Table:
    path = folder / "ding.toml"
    path.write_text(HEAD + body, "utf-8")
    return datafiles.load(path, "thing").root


def sentence(ask: Callable[[Table], object], folder: Path, body: str) -> str:
    with pytest.raises(DataFileError) as caught:
        ask(root_of(folder, body))
    return str(caught.value)


@pytest.mark.parametrize(
    ("body", "ask", "said"),
    [
        ("", lambda t: t.text("naam"), "ding.toml: naam ontbreekt"),
        ("naam = 3\n", lambda t: t.text("naam"), "naam: hier hoort een tekst"),
        ('naam = " "\n', lambda t: t.text("naam"), "naam: deze tekst mag niet leeg zijn"),
        ('k = "z"\n', lambda t: t.text("k", allowed=("x", "y")), "Toegestaan: x, y"),
        ('k = "z"\n', lambda t: t.text("k", pattern="[0-9]+", like="42"), "Goed is: 42"),
        ("n = 11\n", lambda t: t.integer("n", 1, 10), "“11” kan hier niet. Toegestaan: 1 tot 10"),
        ("n = true\n", lambda t: t.integer("n", 0, 10), "kan hier niet"),
        ("n = 1.5\n", lambda t: t.integer("n", 0, 10), "kan hier niet"),
        ("n = nan\n", lambda t: t.number("n", 0, 10), "kan hier niet"),
        ('n = "1"\n', lambda t: t.number("n", 0, 10), "kan hier niet"),
        ('f = "ja"\n', lambda t: t.flag("f"), "f: hier hoort true (ja) of false (nee)"),
        ('d = "2026-01-01"\n', lambda t: t.day("d"), "hier hoort een datum"),
        ("d = 2026-01-01T10:00:00\n", lambda t: t.day("d"), "hier hoort een datum"),
        ('l = "a"\n', lambda t: t.texts("l"), "hier hoort een lijst teksten"),
        ('l = ["a", ""]\n', lambda t: t.texts("l"), "mag niet leeg zijn"),
        ('l = ["a"]\n', lambda t: t.texts("l", allowed=["b"]), "“a” kan hier niet"),
        ("t = 1\n", lambda t: t.table("t"), "hier hoort een blok"),
        ("t = 1\n", lambda t: t.tables("t"), "hier horen blokken"),
        ("t = []\n", lambda t: t.tables("t"), "deze lijst mag niet leeg zijn"),
        ('t = { nl = "x" }\n', lambda t: t.localized("t", ["en"]), "t.en ontbreekt"),
        ('t = { nl = "x", NL = "y" }\n', lambda t: t.localized("t", ["nl"]), "geen taalcode"),
        ('[[t]]\nid = "b2"\n', lambda t: t.tables("t")[0].text("naam"), "t[b2].naam ontbreekt"),
        ("[[t]]\nn = 1\n", lambda t: t.tables("t")[0].text("naam"), "t[1].naam ontbreekt"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_file_key_and_what_is_allowed(
    tmp_path: Path, body: str, ask: Callable[[Table], object], said: str
) -> None:
    message = sentence(ask, tmp_path, body)
    assert message.startswith("ding.toml")
    assert said in message


def test_a_misspelt_key_is_refused_with_the_key_that_was_meant(tmp_path: Path) -> None:
    root = root_of(tmp_path, 'naam = "x"\n[blok]\nvoluntary_promis = true\n')
    root.text("naam")
    root.table("blok").flag("voluntary_promise", default=False)
    with pytest.raises(DataFileError) as caught:
        root.finish()
    said = str(caught.value)
    assert "blok.voluntary_promis: deze sleutel bestaat niet" in said
    assert "Toegestaan: voluntary_promise" in said


def test_defaults_only_stand_in_for_absent_keys(tmp_path: Path) -> None:
    root = root_of(tmp_path, "n = 3\n")
    assert root.integer("n", 1, 9, 5) == 3
    assert root.integer("m", 1, 9, 5) == 5
    assert root.number("x", 0, 1, 0.5) == 0.5
    assert root.texts("lijst", ("a",)) == ("a",)
    assert root.tables("geen", may_be_empty=True) == ()
    root.finish()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'format = "meedoen/thing/1\n', "regel 1: hier klopt de schrijfwijze niet"),
        (b"a = 1\n\na = 2\n", "regel 3: hier klopt de schrijfwijze niet"),
        ("naam = 'café'".encode("cp1252"), "niet bewaard als UTF-8"),
        (b"", "format ontbreekt"),
        (b'format = "meedoen/thing/2"\n', "vraagt een nieuwere Meedoen"),
        (b'format = "meedoen/other/1"\n', "Toegestaan: meedoen/thing/1"),
        (b'format = "meedoen/thing/1"\nid = "A B"\n', "heeft niet de goede vorm"),
        (b'format = "meedoen/thing/1"\nid = "a"\nversion = 0\n', "“0” kan hier niet"),
        (b"#" * 2_000_001, "te groot"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_clear_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "ding.toml"
    path.write_bytes(content)
    with pytest.raises(DataFileError) as caught:
        datafiles.load(path, "thing")
    assert said in str(caught.value)
    assert "ding.toml" in str(caught.value)


def test_an_absent_file_gets_a_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="er niet of is niet te lezen"):
        datafiles.load(tmp_path / "weg.toml", "thing")


def test_a_file_saved_by_notepad_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ding.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    assert datafiles.load(path, "thing").id == "ding"


def test_a_text_falls_back_to_dutch(tmp_path: Path) -> None:
    text = root_of(tmp_path, 't = { nl = "dag", en = "hi" }\n').localized("t", ["nl"])
    assert [text.text(language) for language in ("nl", "en", "so")] == ["dag", "hi", "dag"]
    assert text.languages == ("nl", "en")


SHIPPED = [
    (read_municipality, assets.resource("municipalities", "rijswijk.toml")),
    (read_profile, assets.resource("profiles", "lvw.toml")),
    (read_form, assets.resource("forms", "intake-8-leefgebieden.toml")),
    (
        lambda path: read_texts(path, assets.resource("exercises", "texts", "nl.toml")),
        assets.resource("exercises", "texts", "en.toml"),
    ),
]
OTHER = st.sampled_from(
    ["true", "-1", "0", "99999", '""', '"x"', "[]", '["x"]', "{}", "2026-01-01", "1.5", "nan", "{"]
)


@given(st.sampled_from(SHIPPED), st.integers(0, 10_000), st.one_of(st.none(), OTHER))
@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_slip_of_the_pen_is_accepted_or_named_never_a_crash(
    tmp_path: Path,
    shipped: tuple[Callable[[Path], object], Path],
    line: int,
    value: str | None,
) -> None:
    read, original = shipped
    lines = original.read_text("utf-8").splitlines()
    at = line % len(lines)
    key = lines[at].partition(" = ")[0]
    lines[at : at + 1] = [] if value is None else [f"{key} = {value}"]
    copy = tmp_path / original.name
    copy.write_text("\n".join(lines), "utf-8")
    try:
        assert read(copy) is not None
    except DataFileError as error:
        assert str(error).startswith(original.name)  # noqa: PT017 - either outcome is fine
