"""A finished document of a client, as the municipality's own files should have it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.i18n import N_

LETTER, SUMMARY, PLAN, CV, REFERRAL = "letter", "summary", "plan", "cv", "referral"
KINDS: dict[str, str] = {
    LETTER: N_("Brieven die de deur uit zijn"),
    SUMMARY: N_("Verslagen van de intake"),
    PLAN: N_("Plannen die zijn afgesproken"),
    CV: N_("Cv's die u print of bewaart"),
    REFERRAL: N_("Aanmeldingen bij een organisatie"),
}
WORDS: dict[str, str] = {
    LETTER: "brief", SUMMARY: "verslag intake", PLAN: "plan", CV: "cv", REFERRAL: "aanmelding",
}  # fmt: skip
"""In file names, in the language of the documents."""
ONCE = "1"
"""The version of what never changes."""


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one document. ``day`` is the day on it."""

    kind: str
    record_id: str
    version: str
    person_id: str
    dossier_id: str
    consultant_id: str
    day: date
    title: str
    word: str = ""
    """What it is, in the name of its file; empty: as its kind says."""
    reference: str = ""
    sent_on: date | None = None

    @property
    def id(self) -> str:
        """The same on every laptop: so there is one receipt, and one file, of each version."""
        return hashlib.sha256(
            f"meedoen/delivery {self.kind} {self.record_id} {self.version}".encode()
        ).hexdigest()[:32]

    @property
    def identity(self) -> str:
        """In the municipality's own files: forty signs, as many as the standard allows."""
        return f"MEEDOEN-{self.id}"
