"""Papers that are finished in the moment that they leave: a CV and the form of a referral.

They are not kept in the vault; the very bytes that were printed or saved are taken up.
"""

from __future__ import annotations

import hashlib

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Cv, Referral
from meedoen_desktop.services.delivery import jobs
from meedoen_desktop.services.delivery.choice import chosen
from meedoen_desktop.services.delivery.document import CV, REFERRAL, Document
from meedoen_desktop.services.delivery.queue import is_delivered
from meedoen_desktop.store import Store


def cv_left(store: Store, cv_id: str, pdf: bytes) -> None:
    """A CV was printed or saved; the same again is the same document."""
    with store.read() as session:
        cv = session.get(Cv, cv_id)
        if cv is None:
            raise NotFound(N_("Dit cv staat niet (meer) in de kluis."))
        whose = (cv.person_id, cv.dossier_id)
    _left(store, CV, cv_id, whose, "Cv", pdf)


def referral_left(store: Store, referral_id: str, pdf: bytes) -> None:
    """The letter to an organisation was printed or saved."""
    with store.read() as session:
        found = session.get(Referral, referral_id)
        if found is None:
            raise NotFound(N_("Deze doorverwijzing staat niet (meer) in de kluis."))
        whose, title = (found.person_id, found.dossier_id), f"Aanmelding bij {found.organisation}"
    _left(store, REFERRAL, referral_id, whose, title, pdf)


def _left(
    store: Store, kind: str, record_id: str, whose: tuple[str, str], title: str, pdf: bytes
) -> None:
    version = hashlib.sha256(pdf).hexdigest()[:16]
    document = Document(kind, record_id, version, *whose, store.author, store.clock.today(), title)
    with store.read() as session:
        is_asked = kind in chosen(session).since and not is_delivered(session, document)
    if is_asked and jobs.ready(store, document) is None:
        jobs.make(store, document, pdf)
