"""Somebody who works, a client, and finished documents; and the municipality's own folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop.models import Letter, Person, PlanAgreement, new_id
from meedoen_desktop.services import delivery
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.services.plans import plan_agreements
from meedoen_desktop.services.plans.plan_agreements import AgreementData
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.store import Store
from tests.letters import addressed, office
from tests.plans import add_goal, add_intake

PDF = b"%PDF-1.4 een brief"
BSN = "123456782"


@dataclass
class Desk:
    """The open vault and one client in it."""

    store: Store
    person: str

    def letter(self, *, gone: bool = True, pdf: bytes = PDF, **values: Any) -> str:
        """A letter of today that was posted, unless it was not."""
        return add_letter(self.store, self.person, gone=gone, pdf=pdf, **values)

    def plan(self) -> str:
        """What the client wants now, agreed orally."""
        return plan_agreements.agree(self.store, self.person, AgreementData()).record_id

    def intake(self, on: date | None = None) -> str:
        return add_intake(
            self.store, self.person, on or self.store.clock.today(), ("wonen",), "rust"
        )

    def goal(self, what: str = "fietsen leren") -> str:
        return add_goal(self.store, self.person, what)

    def put_on(self, archive: Path, *kinds: str, **more: Any) -> None:
        """Delivery to a folder, of these kinds or of all."""
        delivery.set_place(self.store, FolderPlace(str(archive)))
        given = {"first_day": self.store.clock.today()} | more
        delivery.set_kinds(self.store, kinds or tuple(delivery.KINDS), **given)


def add_letter(store: Store, person_id: str, *, gone: bool, pdf: bytes, **values: Any) -> str:
    blob = store.attachments.put(pdf)
    known = {
        "template_id": "uitnodiging", "template_version": 1, "reference": "WIZ/74692/12",
        "dated_on": store.clock.today(), "subject": "Uitnodiging voor een gesprek",
        "fields": json.dumps({"purpose": "invitation"}), "consultant_id": store.author,
    } | values  # fmt: skip
    with store.work() as session:
        person = session.get_one(Person, person_id)
        made = Letter(
            id=new_id(), person_id=person_id, dossier_id=person.dossier_id, blob=blob.name,
            size=blob.size, **known,
        )  # fmt: skip
        session.add(made)
    if gone:
        letter_states.went(store, made.id)
    return made.id


def files(archive: Path) -> dict[str, bytes]:
    """Everything that stands there, by name with its folder."""
    found = (path for path in archive.rglob("*") if path.is_file())
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in found}


def facts(archive: Path) -> list[dict[str, Any]]:
    """What stands beside the documents."""
    return [json.loads(raw) for name, raw in sorted(files(archive).items()) if name[-5:] == ".json"]


def pdfs(archive: Path) -> list[str]:
    return sorted(name for name in files(archive) if name.endswith(".pdf"))


def forget_agreement(store: Store, agreement_id: str) -> None:
    with store.work() as session:
        session.delete(session.get_one(PlanAgreement, agreement_id))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "archief").mkdir()
    return tmp_path / "archief"


@pytest.fixture
def desk(store: Store) -> Desk:
    office(store)
    return Desk(store, addressed(store, bsn=BSN))
