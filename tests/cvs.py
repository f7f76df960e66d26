"""A CV with something in every part, and photos, for tests."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from meedoen_desktop.services.cv.cv_data import CvData, CvRow

FULL = CvData(
    title="Kantine",
    name="Samira el Amrani",
    phone="06 00 01 23 45",
    email="samira@voorbeeld.example",
    town="Voorburg",
    headline="Gastvrouw en kok met geduld",
    profile="Ik kook al mijn hele leven voor anderen.",
    jobs=(
        CvRow("a", "voluntary", "Kok in de buurtkeuken", "Buurthuis De Brug", "2023 - nu", "Soep."),
        CvRow("b", "care", "Zorg voor mijn moeder", "Thuis", "2016 - 2022"),
        CvRow("c", "paid", "Bakker", "Bakkerij Zonnebloem", "2009 - 2015"),
    ),
    courses=(CvRow("d", "", "Sociale hygiëne", "ROC", "2024"),),
    languages=(CvRow("e", "mother", "Arabisch"), CvRow("f", "fair", "Nederlands")),
    references=(CvRow("g", "", "Hanna Bakker", "Buurthuis", "", "06 00 05 43 21"),),
    skills=("Geduldig", "Precies"),
    hobbies=("Tuinieren",),
    licences=("B", "fork"),
    vog="can",
)


def much(data: CvData = FULL) -> CvData:
    """More work than fits on a page."""
    long = "Ik deed van alles en het ging goed. " * 6
    jobs = tuple(CvRow(f"j{n}", "paid", f"Baan {n}", "Bedrijf", "2010", long) for n in range(14))
    return replace(data, jobs=jobs)


def photo(width: int = 400, height: int = 300, kind: str = "JPEG", **options: object) -> bytes:
    """A picture of two colours: left red, right blue."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (width // 2, 0, width, height))
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()
