"""What this program is, who may use it, and what it is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from meedoen_desktop import __version__
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.widgets.labels import Body, Caption

PARTS = (
    ("Qt, Qt for Python", "LGPL-3.0"),
    ("SQLCipher", "BSD-3-Clause"),
    ("OpenSSL", "Apache-2.0"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("ReportLab, pypdf, Babel", "BSD"),
    ("openpyxl, holidays, cbor2", "MIT"),
    ("phonenumbers", "Apache-2.0"),
    ("python-stdnum", "LGPL-2.1"),
    ("Inter, Noto Sans", "OFL-1.1"),
    ("Phosphor, Fluent Emoji", "MIT"),
)
"""What is shipped with the program, with its licence; docs/licences has the texts."""


class AboutPart(Part):
    """Version, licence, and thanks to what others made."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        card = self.card(_("Meedoen {versie}", versie=__version__))
        card.add(
            Body(
                _("Voor rustige gesprekken over meedoen. Het programma werkt zonder internet. Wat "
                  "u deelt, gaat versleuteld naar de plek van uw team. Alleen als u het archief "
                  "aanzet, gaan klare stukken leesbaar naar uw gemeente. Verder stuurt het niets "
                  "weg. U mag het gebruiken en aanpassen volgens de EUPL 1.2.")
            )
        )  # fmt: skip
        made_of = self.card(_("Gemaakt met het werk van anderen"))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, (name, licence) in enumerate(PARTS):
            grid.addWidget(Body(name), row, 0)
            words = Caption(licence)
            words.setWordWrap(False)
            grid.addWidget(words, row, 1)
        made_of.body.addLayout(grid)
