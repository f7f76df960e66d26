"""Who does an agreed step, in the words that the dossier keeps."""

from __future__ import annotations

from meedoen_desktop.method.profile import Profile

CONSULTANT = "consulent"
TOGETHER = "samen"
SOMEBODY = "iemand anders"
_CLIENT = "cliënt"
_CONSULTANTS = frozenset({CONSULTANT, "ik", "ik als consulent"})


def client_word(profile: Profile | None) -> str:
    """The profile's word for the client: "cliënt" or "inwoner"."""
    return profile.words.client if profile else _CLIENT


def is_consultant(who: str) -> bool:
    """Whether the consultant promised it: also as boards and older notes write it."""
    return who.strip().lower() in _CONSULTANTS


def is_client_too(who: str, profile: Profile | None) -> bool:
    """Whether the client does it, alone or with the consultant."""
    return who.strip().lower() in {client_word(profile), _CLIENT, TOGETHER}


def said_to_client(who: str, profile: Profile | None, consultant: str) -> str:
    """Who does it, as it is said to the client on a sheet to take home."""
    if is_consultant(who):
        return f"Ik, {consultant}" if consultant else "Ik"
    known = {client_word(profile): "U", _CLIENT: "U", TOGETHER: "Wij samen"}
    return known.get(who.strip().lower(), who)
