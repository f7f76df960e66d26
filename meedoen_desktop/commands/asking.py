"""Passphrases and recovery words: typed without echo, or read from a file descriptor.

Never from an argument or the environment: other programs can read those.
"""

from __future__ import annotations

import getpass
import os
import warnings

_LIMIT = 4096
"""Bytes; longer than any passphrase or 24 words."""


class UsageProblem(Exception):
    """The command was asked in a way that cannot work; ends with exit code 2."""


def passphrase(descriptor: int | None) -> str:
    """The passphrase of a vault that exists."""
    if descriptor is not None:
        return from_descriptor(descriptor)
    return _typed("Wachtzin: ")


def new_passphrase(descriptor: int | None) -> str:
    """A passphrase for a new vault; typed twice."""
    if descriptor is not None:
        return from_descriptor(descriptor)
    first = _typed("Kies een wachtzin (vier losse woorden of meer): ")
    if first != _typed("Nog een keer dezelfde wachtzin: "):
        raise UsageProblem("De twee wachtzinnen zijn niet gelijk. Er is niets gemaakt.")
    return first


def store_secret(descriptor: int | None) -> str:
    """The password or secret key of the central store."""
    if descriptor is not None:
        return from_descriptor(descriptor, "Het wachtwoord")
    prompt = "Wachtwoord of geheime sleutel van de centrale opslag: "
    return _typed(prompt, "Het wachtwoord", "--secret-fd")


def from_descriptor(descriptor: int, what: str = "De wachtzin") -> str:
    """The first line that can be read from an open file descriptor (``3<file``, a pipe)."""
    data = b""
    try:
        while len(data) < _LIMIT and b"\n" not in data:
            piece = os.read(descriptor, _LIMIT)
            if not piece:
                break
            data += piece
        text = data.split(b"\n")[0].decode().rstrip("\r")
    except (OSError, OverflowError):
        raise UsageProblem(
            f"Uit nummer {descriptor} (file descriptor) kan niet worden gelezen."
        ) from None
    except UnicodeDecodeError:
        raise UsageProblem(f"{what} is geen tekst in UTF-8.") from None
    if not text:
        raise UsageProblem(f"{what} is leeg.")
    return text


def _typed(prompt: str, what: str = "De wachtzin", option: str = "--passphrase-fd") -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            text = getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError):
            raise UsageProblem(
                f"{what} kan hier niet onzichtbaar worden getypt. Gebruik {option}."
            ) from None
    if not text:
        raise UsageProblem(f"{what} is leeg.")
    return text
