"""What must go along with the request for an indication, as the profile of the team says."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.words.method_words import method_words


def to_enclose(context: Context, kind: str) -> str:
    """In one sentence; "" when nothing is asked, or the profile does not know this kind."""
    profile = method_words(context).profile
    kinds = profile.indication_kinds if profile else ()
    asked = next((one.documents for one in kinds if one.code == kind), ())
    if not asked:
        return ""
    return context.translator.text("Stuur mee: {stukken}.", stukken=", ".join(asked))
