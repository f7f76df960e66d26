"""Referrals and what stands beside them, made by the services as a consultant does."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from pypdf import PdfReader

from meedoen_desktop.services import team
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.services.trail import referrals, trajectories
from meedoen_desktop.services.trail.referrals import ReferralData
from meedoen_desktop.services.trail.trajectories import ReportData, TrajectoryData
from meedoen_desktop.store import Store


def set_up(store: Store, profile: str = "lvw", municipality: str = "leidschendam-voorburg") -> None:
    team.set_up(
        store,
        ConsultantDetails(
            name="Noor de Wit", function="participatieconsulent", phone="070 123 45 67",
            email="noor@voorbeeld.example",
        ),
        TeamDetails(municipality, profile),
    )  # fmt: skip


def refer(store: Store, person_id: str, kind: str = "wmo", days: int = 0, **values: object) -> str:
    """A referral that was sent so many days ago; returns its id."""
    known = {"organisation": "Wmo-loket van de gemeente", "purpose": "Hulp bij de dag"} | values
    day = store.clock.today() - timedelta(days=days)
    data = ReferralData(kind=kind, referred_on=day, **known)  # type: ignore[arg-type]
    return referrals.refer(store, person_id, data).record_id


def begin(store: Store, person_id: str, days: int = 0, hours: int = 4) -> str:
    """A trajectory that began so many days ago; returns its id."""
    day = store.clock.today() - timedelta(days=days)
    data = TrajectoryData("reintegration", "Reakt", day, hours=hours, coach="Sanne Kuiper")
    return trajectories.begin(store, person_id, data).record_id


def tell(store: Store, trajectory_id: str, day: date, hours: int | None, note: str = "") -> str:
    """A report of the coach; returns its id."""
    data = ReportData(day, hours, note=note or "Het gaat goed.")
    return trajectories.report(store, trajectory_id, data).record_id


def words_of(pdf: bytes) -> str:
    """The words of a PDF in one line."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())
