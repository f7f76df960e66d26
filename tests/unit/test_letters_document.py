import io
import itertools

import pytest
from pypdf import PdfReader

from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Choices,
    Facts,
    Heading,
    KeyValues,
    NumberRow,
    PageBreak,
    Paragraph,
    Rule,
    Signatures,
    Signing,
    Space,
    Table,
    Together,
    Words,
    WriteLines,
)
from meedoen_desktop.letters.content import Letterhead
from meedoen_desktop.letters.document import Sheet, cleaned, render_sheet, sheet_pages
from meedoen_desktop.letters.drawing import Box, Line, Page, Stroke, Text


def texts(page: Page) -> list[Text]:
    return [mark for mark in page.marks if isinstance(mark, Text)]


def lines(page: Page) -> list[str]:
    return [mark.text for mark in texts(page)]


def pages_of(*blocks: Block, **options: object) -> list[Page]:
    return sheet_pages(Sheet("Titel", blocks=blocks, **options))  # type: ignore[arg-type]


def test_a_sheet_has_title_subtitle_and_properties() -> None:
    pdf = render_sheet(
        Sheet(
            "Wat we bespraken", "14 september 2027", (Paragraph("Dag."),), organisation="Rijswijk"
        )
    )
    reader = PdfReader(io.BytesIO(pdf))
    text = reader.pages[0].extract_text()
    assert text.index("Rijswijk") < text.index("Wat we bespraken") < text.index("14 september")
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Wat we bespraken", "Rijswijk")


def test_a_short_sheet_has_no_page_number() -> None:
    [page] = pages_of(Paragraph("Dag."), footer="Formulier 1")
    assert "Formulier 1" in lines(page)
    assert not any("Pagina" in line for line in lines(page))


def test_a_long_sheet_counts_its_pages_and_repeats_its_title() -> None:
    pages = pages_of(*(Paragraph("Een zin. " * 30) for _ in range(20)))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in lines(page)
        assert "Titel" in lines(page)


def test_a_sheet_for_the_client_has_large_type() -> None:
    [large] = pages_of(Paragraph("Dag."), large=True)
    [normal] = pages_of(Paragraph("Dag."))
    size = {mark.text: mark.size for mark in texts(large)}["Dag."]
    assert 13 <= size <= 14
    assert size > {mark.text: mark.size for mark in texts(normal)}["Dag."]


def test_lists_have_bullets_or_numbers() -> None:
    [page] = pages_of(Bullets(("een", "twee")), Bullets(("drie", "vier"), numbered=True))
    found = lines(page)
    assert found.count("•") == 2
    assert "1." in found
    assert "2." in found


def test_key_values_stand_beside_each_other() -> None:
    [page] = pages_of(KeyValues((("Naam", "Anna van Velzen"), ("Opmerking", "lang " * 60))))
    found = {mark.text: mark for mark in texts(page)}
    assert found["Naam"].y == found["Anna van Velzen"].y
    assert found["Naam"].x < found["Anna van Velzen"].x


def test_tables_keep_their_header_with_the_first_row() -> None:
    rows = tuple((f"{n}.00", "Anna", "Bellen") for n in range(80))
    pages = pages_of(Table(("Tijd", "Naam", "Wat"), rows, widths=(1, 2, 4)))
    first = lines(pages[0])
    assert first.index("Tijd") < first.index("0.00")
    everything = [line for page in pages for line in lines(page)]
    assert all(f"{n}.00" in everything for n in range(80))


def test_a_table_without_header_or_rows_is_fine() -> None:
    [page] = pages_of(Table((), (("a", "b"),), widths=(1, 1)), Table(("Kop",), ()))
    assert {"a", "b", "Kop"} <= set(lines(page))


def test_write_lines_leave_room_for_handwriting() -> None:
    [page] = pages_of(WriteLines(3, "Wat wilt u?"))
    [bare] = pages_of(WriteLines(0, "Wat wilt u?"))
    rows = [mark.y for mark in page.marks if isinstance(mark, Line)]
    assert len(rows) - sum(isinstance(mark, Line) for mark in bare.marks) == 3
    long = sorted(
        mark.y for mark in page.marks if isinstance(mark, Line) and mark.to_x - mark.x > 100
    )
    gaps = [b - a for a, b in itertools.pairwise(long)]
    assert all(gap >= 8 for gap in gaps)


def test_choices_wrap_and_tick_what_was_chosen() -> None:
    options = ("Niet zo belangrijk", "Een beetje", "Belangrijk", "Heel belangrijk", "Weet ik niet")
    [page] = pages_of(Choices("Hoe belangrijk?", options, chosen=("Belangrijk",)))
    found = {mark.text: mark for mark in texts(page)}
    boxes = [mark for mark in page.marks if isinstance(mark, Box)]
    assert len(boxes) == len(options)
    assert found["Weet ik niet"].y > found["Niet zo belangrijk"].y
    assert max(mark.x for mark in boxes) < 185
    ticks = [mark for mark in page.marks if isinstance(mark, Line) and mark.line == 0.7]
    assert len(ticks) == 2
    assert ticks[0].x < found["Belangrijk"].x < ticks[0].x + 12


def test_a_number_row_goes_from_one_to_ten_and_shows_the_choice() -> None:
    [page] = pages_of(NumberRow("Welk cijfer?", "slecht", "heel goed", chosen=7), NumberRow("Of?"))
    found = lines(page)
    assert [str(n) for n in range(1, 11)] == [line for line in found if line.isdigit()][:10]
    assert "slecht" in found
    colours = {mark.text: mark.colour for mark in texts(page)[:20] if mark.text.isdigit()}
    assert colours["7"] == "#ffffff"
    assert colours["6"] != "#ffffff"


def test_recovery_words_are_numbered_down_the_columns() -> None:
    words = tuple(f"woord{n}" for n in range(1, 25))
    [page] = pages_of(Words(words))
    places = {mark.text: (mark.x, mark.y) for mark in texts(page)}
    assert places["woord1"][0] == places["woord8"][0]
    assert places["woord1"][1] < places["woord2"][1]
    assert places["woord9"][1] == places["woord1"][1]
    assert places["24"][1] == pytest.approx(places["woord24"][1], abs=0.5)


def test_blocks_that_belong_together_are_not_parted() -> None:
    question = Together((Heading("Vraag"), WriteLines(3), NumberRow("Cijfer?")))
    pages = pages_of(*(question for _ in range(9)))
    assert len(pages) > 1
    for page in pages:
        assert lines(page).count("Vraag") == lines(page).count("Cijfer?")
    assert pages_of(Together(())) != []


def test_a_group_longer_than_a_page_still_comes_out_whole() -> None:
    numbers = tuple(Paragraph(f"Regel {n}") for n in range(90))
    pages = pages_of(Together(numbers))
    everything = [line for page in pages for line in lines(page)]
    assert [line for line in everything if line.startswith("Regel")] == [
        f"Regel {n}" for n in range(90)
    ]


def test_a_page_break_starts_a_new_page() -> None:
    pages = pages_of(Paragraph("Voor."), PageBreak(), Paragraph("Na."))
    assert "Voor." in lines(pages[0])
    assert "Na." in lines(pages[1])


def test_space_and_rule_move_what_follows_down() -> None:
    def last(*blocks: Block) -> float:
        [page] = pages_of(*blocks, Paragraph("Einde"))
        return {mark.text: mark.y for mark in texts(page)}["Einde"]

    assert last(Space(30)) == pytest.approx(last() + 30)
    assert last(Rule()) > last()


def test_a_very_long_word_is_cut_and_not_lost() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 8
    [page] = pages_of(Paragraph(f"Kijk: {word} zo."))
    assert word in "".join(lines(page)).replace("Kijk:", "").replace(" ", "")


def test_line_ends_in_a_note_are_kept() -> None:
    [page] = pages_of(Paragraph("Een\nTwee\n\nDrie"))
    assert {"Een", "Twee", "Drie"} <= set(lines(page))


def test_small_and_strong_text_look_different() -> None:
    [page] = pages_of(Paragraph("klein", small=True), Paragraph("sterk", strong=True))
    found = {mark.text: mark for mark in texts(page)}
    assert found["klein"].size < found["sterk"].size
    assert "SemiBold" in found["sterk"].font


def test_a_smiley_in_a_note_does_not_stop_the_dossier() -> None:
    pdf = render_sheet(Sheet("Dossier", blocks=(Facts((("Notitie", "Blij 😊"),)),)))
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "[smiling face with smiling eyes]" in text


def test_cleaning_leaves_other_data_alone() -> None:
    block = NumberRow("😊", chosen=3)
    assert cleaned(block) == NumberRow("[smiling face with smiling eyes]", chosen=3)
    assert cleaned(NumberRow) is NumberRow


@pytest.mark.parametrize(
    "block",
    [
        KeyValues((("Notitie", "woord " * 2500),)),
        Facts((("Notitie", "woord " * 2500),)),
        Table(("Wat",), (("woord " * 2500,),)),
        Bullets(("woord " * 2500,)),
    ],
)
def test_a_very_long_note_runs_on_over_pages(block: Block) -> None:
    pages = pages_of(Heading("Kop"), block)
    assert len(pages) > 2
    count = sum(mark.text.split().count("woord") for page in pages for mark in texts(page))
    assert count == 2500
    assert all(mark.y < 275 for page in pages for mark in texts(page) if "woord" in mark.text)


def test_a_long_option_keeps_its_words_on_the_page() -> None:
    option = "Ik wil hier later nog eens rustig met iemand over praten " * 4
    [page] = pages_of(Choices("Wat wilt u?", ("Ja", option, "Nee"), chosen=(option,)))
    found = {mark.text: mark for mark in texts(page)}
    parts = [mark for mark in texts(page) if "rustig" in mark.text]
    assert len(parts) > 1
    assert found["Nee"].y > max(mark.y for mark in parts)


def test_a_sheet_can_wear_the_letterhead_of_the_municipality() -> None:
    head = Letterhead("Gemeente Rijswijk", mark="R", website="rijswijk.nl")
    [plain] = pages_of(Paragraph("Dag."), organisation="Gemeente Rijswijk")
    first, *later = pages_of(
        *(Paragraph("Een zin. " * 30) for _ in range(20)),
        organisation="Gemeente Rijswijk",
        letterhead=head,
    )
    assert lines(first).count("Gemeente Rijswijk") == 1
    assert {"R", "rijswijk.nl"} <= set(lines(first))
    height = {mark.text: mark.y for mark in texts(first)}
    assert height["Gemeente Rijswijk"] < height["Titel"]
    assert height["Titel"] > {mark.text: mark.y for mark in texts(plain)}["Titel"]
    assert all("Gemeente Rijswijk" not in lines(page) for page in later)


def strokes_of(page: Page) -> list[Stroke]:
    return [mark for mark in page.marks if isinstance(mark, Stroke)]


@pytest.mark.parametrize("drawn", [0.05, 0.4, 3.0])
def test_a_signature_stands_on_its_line_and_never_leaves_its_room(drawn: float) -> None:
    wave = ((0.1, 0.0), (0.5, drawn), (0.9, drawn / 2))
    field = Signing("Uw handtekening", "Anna", (wave, ((0.2, 0.1),)), "Datum: vandaag")
    [page] = pages_of(Signatures((field, Signing("Consulent"))))
    stroke, dot = strokes_of(page)
    foot = min(line.y for line in page.marks if isinstance(line, Line) and line.to_x > line.x + 50)
    assert max(y for _x, y in stroke.points) <= foot
    assert min(y for _x, y in stroke.points) > {m.text: m.y for m in texts(page)}["Titel"]
    assert max(x for x, _y in stroke.points) < 105
    assert len(dot.points) == 1
    assert {"Uw handtekening", "Anna", "Datum: vandaag", "Consulent"} <= set(lines(page))


def test_a_signature_is_drawn_in_vectors() -> None:
    field = Signing("Uw handtekening", strokes=(((0.1, 0.1), (0.4, 0.2)), ((0.5, 0.1),)))
    reader = PdfReader(io.BytesIO(render_sheet(Sheet("Plan", blocks=(Signatures((field,)),)))))
    assert list(reader.pages[0].images) == []
    assert "1 J" in reader.pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
