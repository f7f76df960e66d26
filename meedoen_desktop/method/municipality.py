"""A municipality: letterhead, colours, envelope, promise, tone, offices and organisations.

One data file each (``resources/municipalities``); the way of working is another file, the
method profile, because one profile may serve several municipalities.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from string import Formatter

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.activities import Activity, Handout, activities, handouts
from meedoen_desktop.method.archive import Archive, archive
from meedoen_desktop.method.colours import DARK_GROUND, LIGHT_GROUND, accent
from meedoen_desktop.method.logo import Logo, logo_of
from meedoen_desktop.method.message_rules import USUAL, MessageRules, message_rules
from meedoen_desktop.method.organisations import HelpLine, Organisation, help_lines, organisations

KIND = "municipalities"
INTRODUCTIONS = ("single", "group")
TONES = ("vrijblijvend", "duidelijk", "verplicht")
REFERENCE_PARTS = frozenset({"afdeling", "dossier", "volgnr", "jaar"})


@dataclass(frozen=True)
class Letterhead:
    """The fixed parts of a letter. Addresses are lines, street first.

    ``to_check`` means: these are examples that the application manager has not yet replaced.
    """

    organisation: str
    department: str
    reference_department: str
    visiting_address: tuple[str, ...]
    postal_address: tuple[str, ...]
    phone: str
    email: str
    website: str
    visiting_note: str
    to_check: bool
    logo: Logo | None = None
    logo_problem: DataFileError | None = None
    """Why the logo is left out, when it is."""


@dataclass(frozen=True)
class Envelope:
    """The window of the municipality's envelopes; millimetres from the top left of the page."""

    side: str  # "left" or "right"
    left_mm: float
    width_mm: float
    centre_mm: float  # vertical centre of the address block


@dataclass(frozen=True)
class Office:
    """A place where conversations are held."""

    id: str
    name: str
    address: tuple[str, ...]
    how_to_get_there: str
    to_check: bool


@dataclass(frozen=True)
class Municipality:
    """Everything the program knows about one municipality.

    ``referrals`` holds, per life area, the organisations to think of, most obvious first.
    """

    id: str
    version: int
    name: str
    code: str  # GMxxxx, of Statistics Netherlands
    letterhead: Letterhead
    accent_light: str
    accent_dark: str
    voluntary_promise: bool
    tone: str
    reference_pattern: str
    envelope: Envelope
    offices: tuple[Office, ...]
    organisations: tuple[Organisation, ...]
    referrals: tuple[tuple[str, tuple[str, ...]], ...]
    help_lines: tuple[HelpLine, ...]
    introduction: str = "single"
    """How clients are introduced at a welfare organisation: in a group or one by one."""
    messages: MessageRules = USUAL
    activities: tuple[Activity, ...] = ()
    handouts: tuple[Handout, ...] = ()
    archive: Archive = field(default_factory=Archive)
    """How documents are called in the municipality's own files."""

    @property
    def accent(self) -> str:
        """Both accents as one text: "#light/#dark"."""
        return f"{self.accent_light}/{self.accent_dark}"

    @property
    def needs_checking(self) -> bool:
        """Whether example data of the letterhead or an office is still in the file."""
        return self.letterhead.to_check or any(office.to_check for office in self.offices)

    def organisation(self, organisation_id: str) -> Organisation:
        """One organisation; raises ``KeyError`` for an unknown id."""
        return {one.id: one for one in self.organisations}[organisation_id]

    def organisations_for(self, area_id: str) -> tuple[Organisation, ...]:
        """The organisations to think of for a life area."""
        ids = dict(self.referrals).get(area_id, ())
        return tuple(self.organisation(one) for one in ids)

    def reference(self, file_number: str, serial: int, year: int) -> str:
        """Our reference ("kenmerk") of a letter."""
        return self.reference_pattern.format(
            afdeling=self.letterhead.reference_department,
            dossier=file_number,
            volgnr=serial,
            jaar=year,
        )


def municipalities() -> tuple[Municipality, ...]:
    """All usable municipalities by name; an own file goes before the shipped one."""
    found: dict[str, Municipality] = {}
    for one in _all().items:
        found.setdefault(one.id, one)
    return tuple(sorted(found.values(), key=lambda one: one.name))


def municipality_problems() -> tuple[DataFileError, ...]:
    """What is wrong with the files that could not be used, and with logos that are left out."""
    found = _all()
    logos = (one.letterhead.logo_problem for one in found.items)
    return (*found.problems, *(one for one in logos if one is not None))


def load_municipality(municipality_id: str) -> Municipality:
    """One municipality. Raises ``DataFileError`` when its file is wrong or absent."""
    for one in municipalities():
        if one.id == municipality_id:
            return one
    for problem in municipality_problems():
        if problem.params["file"] == f"{municipality_id}.toml":
            raise problem
    raise DataFileError(
        N_("Er is geen bestand voor de gemeente “{value}”. Zet het terug in de map gemeenten."),
        file=f"{municipality_id}.toml",
        key="id",
        value=municipality_id,
    )


def read_municipality(path: Path) -> Municipality:
    """Read and validate one file. Raises ``DataFileError``."""
    stamp = datafiles.stamp(path)
    found = _read(path, stamp)
    if found.letterhead.logo_problem is None:
        return found
    return _read.__wrapped__(path, stamp)  # the picture beside it may be in order by now


def _all() -> datafiles.Catalogue[Municipality]:
    return datafiles.catalogue(KIND, read_municipality)


@lru_cache(maxsize=64)
def _read(path: Path, _stamp: tuple[int, int]) -> Municipality:
    document = datafiles.load(path, "municipality")
    root = document.root
    root.text("id", allowed=(path.stem,))
    colours = root.table("colours")
    known = organisations(root)
    municipality = Municipality(
        id=document.id,
        version=document.version,
        name=root.text("name"),
        code=root.text("code", pattern=r"GM\d{4}", like="GM0603"),
        letterhead=_letterhead(root.table("letterhead"), path.parent),
        accent_light=accent(colours, "accent_light", LIGHT_GROUND),
        accent_dark=accent(colours, "accent_dark", DARK_GROUND),
        voluntary_promise=root.flag("voluntary_promise", default=False),
        tone=root.text("tone", TONES[0], allowed=TONES),
        reference_pattern=_reference(root),
        envelope=_envelope(root.table("envelope")),
        offices=_offices(root),
        organisations=known,
        referrals=_referrals(root.table("referrals"), [one.id for one in known]),
        help_lines=help_lines(root),
        introduction=root.text("introduction", INTRODUCTIONS[0], allowed=INTRODUCTIONS),
        messages=message_rules(root),
        activities=activities(root, tuple(one.id for one in known)),
        handouts=handouts(root, tuple(one.id for one in known)),
        archive=archive(root),
    )
    root.finish()
    return municipality


def _letterhead(table: Table, folder: Path) -> Letterhead:
    logo, logo_problem = logo_of(table, folder)
    return Letterhead(
        organisation=table.text("organisation"),
        department=table.text("department"),
        reference_department=table.text(
            "reference_department", pattern=r"[A-Z0-9-]{1,12}", like="WIZ"
        ),
        visiting_address=_address(table, "visiting_address"),
        postal_address=_address(table, "postal_address"),
        phone=table.text(
            "phone", "", may_be_empty=True, pattern=r"|\+?[0-9][0-9 -]{3,18}", like="14 070"
        ),
        email=table.text(
            "email",
            "",
            may_be_empty=True,
            pattern=r"|[^@\s]+@[^@\s]+\.[a-z]+",
            like="naam@gemeente.nl",
        ),
        website=table.text(
            "website", "", may_be_empty=True, pattern=r"|[a-z0-9.-]+\.[a-z]+", like="gemeente.nl"
        ),
        visiting_note=table.text("visiting_note", "", may_be_empty=True),
        to_check=table.flag("to_check", default=False),
        logo=logo,
        logo_problem=logo_problem,
    )


def _address(table: Table, key: str) -> tuple[str, ...]:
    lines = table.texts(key)
    if len(lines) > 5:
        table.fail(key, N_("{file}, {key}: een adres heeft ten hoogste 5 regels."))
    return lines


def _envelope(table: Table) -> Envelope:
    # NEN 1026-based start values (domain/research.md 2.7); a calibration sheet refines them.
    side = table.text("window", allowed=("left", "right"))
    left = 35.0 if side == "left" else 105.0
    return Envelope(
        side,
        table.number("left_mm", 10, 150, left),
        table.number("width_mm", 40, 110, 70.0),
        table.number("centre_mm", 40, 90, 63.5),
    )


def _offices(root: Table) -> tuple[Office, ...]:
    tables = root.tables("offices")
    root.unique("offices", (table.text("id") for table in tables))
    return tuple(
        Office(
            table.identifier("id"),
            table.text("name"),
            _address(table, "address"),
            table.text("how_to_get_there", "", may_be_empty=True),
            table.flag("to_check", default=False),
        )
        for table in tables
    )


def _referrals(table: Table, known: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((area, table.texts(area, allowed=known)) for area in table.names())


def _reference(root: Table) -> str:
    pattern = root.text("reference", "{afdeling}/{dossier}/{volgnr}")
    try:
        parts = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        parts = set()
    if not parts or not parts <= REFERENCE_PARTS or "volgnr" not in parts:
        root.fail(
            "reference",
            N_(
                "{file}, {key}: “{value}” kan niet. Toegestaan: {allowed}; met in elk geval volgnr."
            ),
            value=pattern,
            allowed=", ".join(f"{{{part}}}" for part in sorted(REFERENCE_PARTS)),
        )
    return pattern
