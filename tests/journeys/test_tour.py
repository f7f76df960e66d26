from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from meedoen_desktop.tour import run


@pytest.mark.long
def test_the_tour_shows_every_screen_and_every_paper(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "plaatjes"
    assert run(out) == 0
    pictures = {path.stem: path for path in out.glob("*.png")}
    assert {"01-welkom", "20-vandaag", "23-client", "31-intake-samen-kijken"} <= pictures.keys()
    assert {
        "12-twaalf-woorden",
        "15-de-cijfers",
        "18-paneel",
        "50-bord-nl-5-bord",
        "66-doorverwijzingen",
        "66-plaatjes-nl-3-kijken",
        "67-plaatjes-ar-2-nu",
        "68-plaatjes-ti-7-samen",
        "60-bord-ar-5-bord",
        "61-sterk-nl-3-stapels",
        "62-sterk-ar-8-alles",
        "63-sterk-ti-5-praten",
        "36-brief",
        "37-uitkomsten-3",
        "70-donker-today",
        "72-plan",
        "73-gelukt",
        "73-tekenen",
        "74-cv",
        "74-wat-is-er-te-doen",
        "75-nu-hulp-nodig",
        "94-dossier-sluiten",
        "94-eigen-naam-donker",
        "94-kalender",
        "94-kluis-aan-laptop",
        "94-weer-open",
    } <= pictures.keys()
    for name, path in pictures.items():
        picture = QImage(str(path))
        assert picture.width() > 300, name
        assert len(colours(picture)) > 8, f"{name} shows nothing"
    papers = {path.stem: pypdf.PdfReader(path) for path in out.glob("*.pdf")}
    assert {
        "uitnodiging",
        "afspraken-voor-thuis",
        "intake-op-papier",
        "gesprekskaarten-voor-het-dossier",
        "kalibratieblad",
        "warme-overdracht",
        "uw-plan",
        "uw-plan-afgesproken",
        "gelukt",
        "sterke-kanten-thuis-ar",
        "sterke-kanten-kaarten-ti",
        "plaatjes-voor-thuis-ar",
        "plaatjes-om-te-printen-ti",
        "cv-colourful",
        "cv-calm",
        "cv-sober",
        "wat-is-er-te-doen",
        "nu-hulp-nodig",
    } <= papers.keys()
    assert "kennis" in papers["uitnodiging"].pages[0].extract_text()


def colours(picture: QImage) -> set[int]:
    """The colours on a coarse grid."""
    grid = picture.scaled(picture.width() // 7, picture.height() // 7)  # picks, does not mix
    return set(grid.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I"))
