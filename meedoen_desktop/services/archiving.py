"""Whether finished documents go to the municipality's own files: for what a client is told.

Apart from `delivery`, which makes those documents and so needs much of what asks this.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Delivery
from meedoen_desktop.store.facts import fact

CHOICE = "delivery_choice"
"""Fact: which kinds of documents go from this laptop, as JSON."""
_LATELY = timedelta(days=31)


def is_archived(session: Session, author: str, now: datetime) -> bool:
    """From this laptop, or from another that takes along what was made by who works here."""
    if json.loads(fact(session, CHOICE) or "{}").get("since"):
        return True
    lately = (Delivery.consultant_id == author, Delivery.delivered_at >= now - _LATELY)
    return bool(session.scalar(select(exists().where(*lately))))
