import io
import itertools
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters import look, measuring
from meedoen_desktop.letters.blocks import Facts, Heading, Paragraph
from meedoen_desktop.letters.calibration import render_calibration
from meedoen_desktop.letters.content import LetterContent, Letterhead, mark_of
from meedoen_desktop.letters.drawing import MM, PAGE_HEIGHT, Box, Line, Page, Text
from meedoen_desktop.letters.fonts import face
from meedoen_desktop.letters.layout import BOTTOM, letter_pages, render_letter
from meedoen_desktop.letters.look import contrast, readable
from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.letters.wrapping import wrapped

HEAD = Letterhead(
    name="Gemeente Leidschendam-Voorburg",
    colour="#0b5c8a",
    mark="LV",
    department="Werk en Inkomen, team Participatie",
    visiting_address=("Voorbeeldplein 1", "2260 ZZ  LEIDSCHENDAM"),
    postal_address=("Postbus 1", "2260 ZZ  LEIDSCHENDAM"),
    visiting_note="Alleen op afspraak",
    phone="14 070",
    website="lv.nl",
)
LETTER = LetterContent(
    address=("A.Ö. van Żáïŀëñøŕ", "Daniël Stalpertstraat 35 III", "2265 AB  LEIDSCHENDAM"),
    date="7 september 2027",
    subject="Ik nodig u graag uit voor een gesprek",
    salutation="Geachte mevrouw Van Żáïŀëñøŕ",
    body=(
        Heading("Ik maak graag kennis met u"),
        Paragraph("Ik ben Noor Hendriks. Ik hoor graag hoe het met u gaat."),
        Heading("Graag nodig ik u uit"),
        Facts(
            (("Wanneer", "dinsdag 14 september 2027 om 10.00 uur"), ("Hoe lang", "drie kwartier"))
        ),
        Paragraph("Ik haal u op bij de balie."),
    ),
    sender_name="Noor Hendriks",
    sender_function="Participatieconsulent",
    sender_department="Team Participatie",
    reference="PART/74692/543223",
    phone="06 12 34 56 78",
    email="n.hendriks@lv.nl",
)
FILLING = "Dit is een zin om ruimte te vullen. " * 6
LONG = replace(LETTER, body=LETTER.body + tuple(Paragraph(f"{n}. {FILLING}") for n in range(12)))


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes, page: int = 0) -> str:
    return reader(pdf).pages[page].extract_text()


def extent(mark: Text) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in millimetres, with room for accents and tails."""
    size = mark.size / MM
    width = sum(face(mark.font).widths[c] for c in mark.text) * size
    return mark.x, mark.y - 0.95 * size, mark.x + width, mark.y + 0.25 * size


def texts(page: Page) -> list[Text]:
    return [mark for mark in page.marks if isinstance(mark, Text)]


def test_the_parts_of_a_letter_come_in_reading_order() -> None:
    text = text_of(render_letter(LETTER, HEAD))
    places = [
        text.index(part)
        for part in (
            "Gemeente Leidschendam-Voorburg",
            "A.Ö. van Żáïŀëñøŕ",
            "7 september 2027",
            "PART/74692/543223",
            "Ik nodig u graag uit voor een gesprek",
            "Geachte mevrouw Van Żáïŀëñøŕ,",
            "Ik maak graag kennis met u",
            "Ik ben Noor Hendriks.",
            "Wanneer",
            "dinsdag 14 september 2027 om 10.00 uur",
            "Ik haal u op bij de balie.",
            "Met vriendelijke groet,",
            "Participatieconsulent",
        )
    ]
    assert places == sorted(places)


def test_the_contact_person_can_be_reached() -> None:
    text = text_of(render_letter(LETTER, HEAD))
    for part in ("Contactpersoon", "06 12 34 56 78", "n.hendriks@lv.nl", "Postbus 1", "lv.nl"):
        assert part in text


def test_the_same_letter_gives_the_same_bytes() -> None:
    first = render_letter(LETTER, HEAD)
    measuring.forget()
    assert render_letter(LETTER, HEAD) == first
    assert render_letter(replace(LETTER, reference="X"), HEAD) != first


def test_all_fonts_are_embedded_and_partial() -> None:
    pdf = render_letter(LONG, HEAD)
    names = set()
    for page in reader(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            assert "/FontFile2" in font["/FontDescriptor"], font
            prefix, name = font["/BaseFont"].split("+")
            assert len(prefix) == 7  # a slash and the six letters of a subset
            names.add(name)
    assert names == {"Inter-Regular", "Inter-SemiBold"}
    assert len(pdf) < 60_000


def test_the_pdf_says_what_it_is_and_in_which_language() -> None:
    found = reader(render_letter(LETTER, HEAD))
    assert found.metadata is not None
    assert found.metadata.title == LETTER.subject
    assert found.metadata.author == HEAD.name
    catalog: Any = found.trailer["/Root"]
    assert catalog["/Lang"] == "nl-NL"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_file_says_the_day_of_its_letter() -> None:
    found = reader(render_letter(replace(LETTER, day=date(2027, 9, 7)), HEAD)).metadata
    assert found is not None
    assert found.creation_date is not None
    assert found.creation_date.date() == date(2027, 9, 7)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
@pytest.mark.parametrize("registered", [False, True])
@pytest.mark.parametrize("lines", [3, 6])
def test_only_the_address_and_the_sender_show_in_the_window(
    side: str, registered: bool, lines: int
) -> None:
    window = WindowSettings().on_side(side)
    address = ("A. de Vries-van der Wetering tot Hoogvliet van den Brandhof", "Kade 1", "x", "y")
    letter = replace(LETTER, address=(*address, "België", "z")[:lines], registered=registered)
    [page] = letter_pages(letter, HEAD, window)
    right, bottom = window.x_mm + window.width_mm, window.y_mm + window.height_mm
    seen = []
    for mark in texts(page):
        x, y, to_x, to_y = extent(mark)
        if to_x <= window.x_mm or x >= right or to_y <= window.y_mm or y >= bottom:
            continue
        seen.append(mark.text)
        assert window.x_mm <= x
        assert to_x <= right + 0.05
        assert window.y_mm <= y
        assert to_y <= bottom
    expected = list(letter.address)
    if registered:
        expected = ["AANGETEKEND", *expected]
    assert " ".join(filter(None, seen)) == " ".join([HEAD.return_line, *expected])


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_a_long_name_goes_on_in_a_second_line_and_stays_legible(side: str) -> None:
    name = "A.W.Ö. barones van Heemstra tot Westerwolde-van der Aa-Oosterhuyzen"
    letter = replace(LETTER, address=(name, "Kade 1", "2265 AB  LEIDSCHENDAM"))
    [page] = letter_pages(letter, HEAD, WindowSettings().on_side(side))
    parts = [mark for mark in texts(page) if mark.text in name and len(mark.text) > 9]
    assert " ".join(mark.text for mark in parts) == name
    assert len(parts) == 2
    assert all(mark.size >= 8.5 for mark in parts)


def test_a_wide_window_on_the_left_leaves_the_sender_alone() -> None:
    window = WindowSettings(LEFT, x_mm=35, width_mm=110)
    letter = replace(LETTER, address=("A. " + "Zeerlangenaam " * 5, "Kade 1", "2265 AB  X"))
    [page] = letter_pages(letter, HEAD, window)
    sender = next(mark for mark in texts(page) if mark.text == "Contactpersoon")
    for mark in texts(page):
        if mark.x == window.x_mm and 40 < mark.y < 90:
            assert extent(mark)[2] < sender.x


def test_the_window_can_be_moved_by_millimetres() -> None:
    def first_line(window: WindowSettings) -> Text:
        [page] = letter_pages(LETTER, HEAD, window)
        return next(mark for mark in texts(page) if mark.text == LETTER.address[0])

    here = first_line(WindowSettings())
    there = first_line(WindowSettings(x_mm=110, y_mm=53))
    assert there.x - here.x == pytest.approx(5)
    assert there.y - here.y == pytest.approx(3)


def test_a_window_given_by_its_middle_has_the_block_around_it() -> None:
    window = WindowSettings.centred(LEFT, 35, 70, 73)
    assert (window.side, window.x_mm, window.y_mm + window.height_mm / 2) == (LEFT, 35, 73)


def test_postcode_and_town_keep_their_two_spaces() -> None:
    [page] = letter_pages(LETTER, HEAD, WindowSettings())
    assert "2265 AB  LEIDSCHENDAM" in [mark.text for mark in texts(page)]


def test_a_registered_letter_says_so_above_the_address() -> None:
    [page] = letter_pages(replace(LETTER, registered=True), HEAD, WindowSettings())
    order = [mark.text for mark in texts(page)]
    assert order.index("AANGETEKEND") < order.index(LETTER.address[0])
    assert "AANGETEKEND" not in text_of(render_letter(LETTER, HEAD))


def test_folds_are_marked_where_the_envelope_needs_them() -> None:
    def folds(window: WindowSettings) -> list[float]:
        [page] = letter_pages(LETTER, HEAD, window)
        lines = (mark for mark in page.marks if isinstance(mark, Line))
        return [mark.y for mark in lines if mark.to_x < 20]

    assert folds(WindowSettings()) == [107, 212]
    assert folds(WindowSettings(fold_mm=158)) == [158]


def test_later_pages_carry_date_reference_and_page_number() -> None:
    pdf = render_letter(LONG, HEAD)
    count = len(reader(pdf).pages)
    assert count == 2
    header = text_of(pdf, 1).splitlines()[0:2]
    assert "7 september 2027" in " ".join(header)
    assert "PART/74692/543223" in " ".join(header)
    assert "Pagina 2 van 2" in " ".join(header)
    assert "Pagina" not in text_of(pdf, 0)


def test_every_page_stays_inside_its_margins() -> None:
    for page in letter_pages(LONG, HEAD, WindowSettings()):
        for mark in texts(page):
            x, y, to_x, to_y = extent(mark)
            assert x >= 27.9, mark
            assert to_x <= 200, mark
            assert y >= 10, mark
            assert to_y <= BOTTOM + 3, mark


def test_the_closing_never_stands_alone_on_a_page() -> None:
    sentence = "Dit is een zin om ruimte te vullen. " * 5
    for count in range(1, 30):
        body = (*LETTER.body, *(Paragraph(sentence) for _ in range(count)))
        pages = letter_pages(replace(LETTER, body=body), HEAD, WindowSettings())
        if len(pages) > 1:
            last = [mark.text for mark in texts(pages[-1])]
            place = last.index("Met vriendelijke groet,")
            assert any("ruimte te vullen" in text for text in last[:place])


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for count in range(8, 22):
        body = tuple(
            block
            for n in range(count)
            for block in (Heading(f"Kop {n}"), Paragraph("Een zin. " * 20))
        )
        pages = letter_pages(replace(LETTER, body=body), HEAD, WindowSettings())
        for page in pages[:-1]:
            assert not texts(page)[-1].text.startswith("Kop")


def test_a_full_invitation_fits_one_page_with_room_to_sign() -> None:
    [page] = letter_pages(LETTER, HEAD, WindowSettings())
    lines = {mark.text: mark.y for mark in texts(page)}
    names = [mark.y for mark in texts(page) if mark.text == "Noor Hendriks"]
    assert max(names) - lines["Met vriendelijke groet,"] >= 12


def test_a_letter_without_the_optional_parts_has_no_empty_labels() -> None:
    bare = LetterContent(
        address=("A. Groen", "DORP"), date="7 september 2027", subject="Dag",
        salutation="Beste Anna", body=(Paragraph("Tot dan."),), sender_name="",
    )  # fmt: skip
    text = text_of(render_letter(bare, Letterhead(name="Gemeente Rijswijk")))
    for label in ("Contactpersoon", "Bezoekadres", "Postadres", "Ons kenmerk", "Bijlagen"):
        assert label not in text
    assert "Beste Anna," in text


def test_long_names_and_references_shrink_instead_of_running_into_each_other() -> None:
    head = replace(HEAD, name="Werkorganisatie Gemeenten Wassenaar, Voorschoten en Zoeterwoude")
    letter = replace(
        LONG,
        reference="PARTICIPATIE/" + "74692/" * 8,
        enclosures="2",
        email="een.heel.lang.adres.met.veel.namen@werkorganisatie-gemeenten-voorbeeld.nl",
    )
    for page in letter_pages(letter, head, WindowSettings()):
        top = [mark for mark in texts(page) if mark.y < 104]
        for one, other in itertools.permutations(top, 2):
            (start, _, end, _), (later, *_) = extent(one), extent(other)
            assert one.y != other.y or start > later or end <= later, (one.text, other.text)
            assert end <= 182


def test_a_salutation_gets_one_comma() -> None:
    text = text_of(render_letter(replace(LETTER, salutation="Beste Anna,"), HEAD))
    assert "Beste Anna," in text
    assert "Anna,," not in text


def test_an_emoji_in_a_letter_is_refused_with_a_sentence() -> None:
    with pytest.raises(WrongInput, match="😊"):
        render_letter(replace(LETTER, salutation="Beste Anna 😊"), HEAD)


def test_a_name_in_arabic_is_printed_joined_and_embedded() -> None:
    pdf = render_letter(replace(LETTER, salutation="Beste محمد"), HEAD)
    text = text_of(pdf)
    drawn = "\ufeaa\ufee4\ufea4\ufee3"
    assert drawn in text or drawn[::-1] in text  # the reader may put it in reading order


@pytest.mark.parametrize("colour", ["#ffff00", "#0b5c8a", "#ffffff", "#e11d48"])
def test_every_accent_colour_becomes_readable(colour: str) -> None:
    assert contrast(readable(colour), "#ffffff") >= 4.5


def test_a_dark_accent_colour_is_kept() -> None:
    assert readable("#0b5c8a") == "#0b5c8a"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Leidschendam-Voorburg", "LV"),
        ("Gemeente Rijswijk", "R"),
        ("Alphen aan den Rijn", "AR"),
        ("", ""),
    ],
)
def test_the_mark_has_the_capitals_of_the_municipality(name: str, expected: str) -> None:
    assert mark_of(name) == expected


def test_the_calibration_sheet_draws_the_window_at_its_place() -> None:
    window = WindowSettings(x_mm=20, y_mm=45, width_mm=90, height_mm=30)
    pdf = render_calibration(window)
    text = text_of(pdf)
    assert "100 %" in text
    assert "20 mm van links, 45 mm van boven" in text
    content = reader(pdf).pages[0].get_contents()
    assert content is not None
    x, y = 20 * MM, (PAGE_HEIGHT - 75) * MM
    numbers = content.get_data().decode("latin-1").split()
    found = [
        (float(a), float(b), float(w), float(h))
        for a, b, w, h, op in zip(numbers, numbers[1:], numbers[2:], numbers[3:], numbers[4:],
                                  strict=False)
        if op == "re"
    ]  # fmt: skip
    assert found == [pytest.approx((x, y, 90 * MM, 30 * MM), abs=0.01)]


def test_panels_lie_under_their_text() -> None:
    [page] = letter_pages(LETTER, HEAD, WindowSettings())
    kinds = [type(mark) for mark in page.marks]
    panel = next(
        n for n, mark in enumerate(page.marks) if isinstance(mark, Box) and mark.width > 100
    )
    assert Text in kinds[panel:]


@pytest.mark.parametrize("width", range(38, 80, 7))
def test_a_street_and_a_telephone_number_are_never_split_over_two_lines(width: int) -> None:
    text = "Ik zie u graag in Het Huis, Voorbeeldplein 1 in Rijswijk. Bel mij op 06 12 34 56 78."
    lines = wrapped(text, look.look(HEAD.colour).body, float(width))
    assert " ".join(lines) == text
    assert any("Voorbeeldplein 1" in line for line in lines)
    assert any("06 12 34 56 78" in line for line in lines)


def test_a_line_too_short_for_a_street_and_its_number_parts_them_at_the_space() -> None:
    lines = wrapped("Voorbeeldplein 1", look.look(HEAD.colour).body, 28.0)
    assert lines == ("Voorbeeldplein", "1")
