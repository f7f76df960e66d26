"""Who does an agreed step, in the words that the dossier keeps."""

from __future__ import annotations

from meedoen_desktop.method.profile import Profile

CONSULTANT = "consulent"
TOGETHER = "samen"
SOMEBODY = "iemand anders"
_CLIENT = "cliënt"


def client_word(profile: Profile | None) -> str:
    """The profile's word for the client: "cliënt" or "inwoner"."""
    return profile.words.client if profile else _CLIENT


def said_to_client(who: str, profile: Profile | None, consultant: str) -> str:
    """Who does it, as it is said to the client on a sheet to take home."""
    known = {
        client_word(profile): "U",
        CONSULTANT: f"Ik, {consultant}" if consultant else "Ik",
        TOGETHER: "Wij samen",
    }
    return known.get(who, who)
