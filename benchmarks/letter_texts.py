"""The letter that both sides of the letter figure write, 200 times with another name."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.letters.blocks import Facts, Heading, Paragraph
from meedoen_desktop.letters.content import LetterContent, Letterhead

COUNT = 200

HEAD = Letterhead(
    name="Gemeente Rijswijk",
    department="Team Participatie",
    visiting_address=("Voorbeeldplein 1", "2280 AA  RIJSWIJK"),
    postal_address=("Postbus 1", "2280 AA  RIJSWIJK"),
    phone="14 070",
)


def letter(number: int) -> LetterContent:
    day = date(2027, 9, 1 + number % 28)
    return LetterContent(
        address=(f"A. van Velzen-{number}", f"Voorbeeldstraat {number}", "2280 AA  RIJSWIJK"),
        date="24 november 2026",
        subject="Ik nodig u graag uit voor een gesprek",
        salutation=f"Geachte mevrouw Van Velzen-{number}",
        body=(
            Heading("Ik maak graag kennis met u"),
            Paragraph(
                "Ik ben Noor Hendriks en ik werk bij de gemeente. Ik hoor graag hoe het gaat."
            ),
            Heading("Wanneer en waar"),
            Facts(
                (("Wanneer", f"{day:%d-%m-%Y} om 10.00 uur"), ("Hoe lang", "drie kwartier")),
                ("calendar-blank", "hourglass"),
            ),
            Paragraph("Ik haal u op bij de balie. Er is koffie en thee. U mag iemand meenemen."),
            Heading("Waar we over kunnen praten"),
            Paragraph(
                "Over wat u graag doet. Over mensen ontmoeten, een cursus of iets voor uzelf."
            ),
            Paragraph("Past de dag niet? Bel of mail mij. Dan kiezen we samen een ander moment."),
        ),
        sender_name="Noor Hendriks",
        sender_function="Participatieconsulent",
        reference=f"PART/{number:05}",
        phone="06 12 34 56 78",
        email="noor@example.org",
    )
