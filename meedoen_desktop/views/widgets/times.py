"""Times of day as people type them: 14.30, 14:30, 1430, 14u30, 9 uur, 9."""

from __future__ import annotations

import re
from datetime import time

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

_TYPED = re.compile(r"(\d{1,2})(?:\s*(?:[.:,u ]|uur)\s*(\d{2})|\s*(?:u|uur))?|(\d{1,2})(\d{2})")


def read_time(text: str) -> time:
    """What was typed. Raises WrongInput with a sentence to show."""
    found = _TYPED.fullmatch(text.strip().lower())
    hour, minute = (found[1] or found[3], found[2] or found[4] or 0) if found else (24, 0)
    if int(hour) > 23 or int(minute) > 59:
        raise WrongInput(N_("Typ een tijd, bijvoorbeeld 14.30."))
    return time(int(hour), int(minute))


def shown_time(at: time) -> str:
    """As it is written in the Netherlands: 9.30."""
    return f"{at.hour}.{at:%M}"
