"""A client as the population register keeps a person, plus how to reach and address them.

Field names follow the BRP; texts are kept letter for letter as they came in.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Line, LongText, PartialDate


class Name:
    """The register's name fields and the client's own wish."""

    first_names: Mapped[Line]
    initials: Mapped[Code]
    """Only when they differ from the first letters of the first names (IJ., Chr.)."""
    noble_title: Mapped[Code]
    prefix: Mapped[Code]
    surname: Mapped[Line]
    name_use: Mapped[Code]
    """E, P, V or N; empty when unknown."""
    partner_prefix: Mapped[Code]
    partner_surname: Mapped[Line]
    gender: Mapped[Code]
    """M, V, O (unknown) or empty."""
    own_wish: Mapped[Line]
    """How the client wants to be addressed; goes before every rule."""
    sort_key: Mapped[Line]
    """Surname without prefix, folded, then initials: the order of lists."""


class Residence:
    """The register's address fields; foreign addresses are lines."""

    street: Mapped[Line]
    house_number: Mapped[Code]
    house_letter: Mapped[Code]
    house_number_addition: Mapped[Code]
    designation: Mapped[Code]
    """"to" (tegenover), "by" (bij) or empty."""
    postcode: Mapped[Code]
    town: Mapped[Line]
    foreign_line_1: Mapped[Line]
    foreign_line_2: Mapped[Line]
    foreign_line_3: Mapped[Line]
    country: Mapped[Line]
    secret_address: Mapped[bool] = mapped_column(default=False)


class Reachability:
    """How to reach someone; telephone numbers are E.164."""

    phone: Mapped[Code]
    phone_2: Mapped[Code]
    email: Mapped[Line]
    preferred_channel: Mapped[Code]
    """phone, email, whatsapp, sms, letter, supporter or empty."""
    preferred_time: Mapped[Line]
    language: Mapped[Code]
    """ISO 639-1 code of the language the client likes to speak; empty = Dutch."""
    interpreter: Mapped[Code]
    """"", phone or present."""


class Person(Synced, Name, Residence, Reachability, Base):
    """One client."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_order", "sort_key", "id", "dossier_id"),)
    QUIET = frozenset({"sort_key", "added_on"})

    bsn: Mapped[Code] = mapped_column(index=True)
    birth_date: Mapped[PartialDate]
    deceased: Mapped[bool] = mapped_column(default=False)
    deceased_on: Mapped[PartialDate]
    attention: Mapped[LongText]
    """What to keep in mind; shown on top of the client page, never in the client's view."""
    consultant_id: Mapped[Code] = mapped_column(index=True)
    added_on: Mapped[date | None] = mapped_column(Day)

    def search_text(self) -> tuple[str, str, str]:
        names = f"{self.first_names} {self.prefix} {self.surname}"
        partner = f"{self.partner_prefix} {self.partner_surname}"
        where = f"{self.street} {self.house_number} {self.postcode} {self.town}"
        title = " ".join(names.split())
        return self.id, title, f"{partner} {where} {self.attention}".strip()
