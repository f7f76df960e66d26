"""What a person typed about a place, made ready for use or refused with the field to mend."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.place import FolderPlace, Place, S3Place, WebDavPlace

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_REGION = "us-east-1"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+=@-]*")
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")
_EMPTY = {
    "path": N_("Kies de gedeelde map."),
    "url": N_("Vul het adres van de centrale opslag in."),
    "user": N_("Vul de gebruikersnaam in die u bij de centrale opslag hebt."),
    "bucket": N_("Vul de naam van de bucket in. Uw beheerder weet die."),
    "key_id": N_("Vul de toegangssleutel in (access key id). Uw beheerder weet die."),
    "secret": N_("Vul het wachtwoord of de geheime sleutel van de centrale opslag in."),
}


def ready(place: Place, secret: str) -> Place:
    """Without stray spaces and slashes; ``WrongInput`` names the field."""
    if isinstance(place, FolderPlace):
        return FolderPlace(_filled(place.path, "path"))
    place = replace(place, url=_address(place.url), proxy=_proxy(place.proxy))
    if isinstance(place, WebDavPlace):
        place = replace(place, user=_filled(place.user, "user"))
    else:
        place = _bucket(place)
    _filled(secret, "secret")
    return place


def read_authority(file: Path) -> str:
    """Certificates of the municipality's own authority, from a PEM or DER file; ``WrongInput``."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        content = file.read_bytes()
        found = (
            x509.load_pem_x509_certificates(content)
            if b"-----BEGIN" in content
            else [x509.load_der_x509_certificate(content)]
        )
    except (OSError, ValueError):
        raise WrongInput(
            N_("Dit bestand is geen certificaat. Vraag uw beheerder om een .pem- of .crt-bestand."),
            field="authority",
        ) from None
    return "".join(one.public_bytes(Encoding.PEM).decode("ascii") for one in found)


def _bucket(place: S3Place) -> S3Place:
    """These become parts of addresses and headers, so that not every letter can stand in them."""
    return replace(
        place,
        bucket=_plain(_filled(place.bucket, "bucket"), "bucket"),
        key_id=_plain(_filled(place.key_id, "key_id"), "key_id"),
        region=_plain(place.region.strip() or _REGION, "region"),
        prefix="/".join(_plain(part, "prefix") for part in place.prefix.strip().split("/") if part),
    )


def _plain(value: str, name: str) -> str:
    if not _PLAIN.fullmatch(value):
        raise WrongInput(N_("Hier kunnen geen spaties of bijzondere tekens in staan."), field=name)
    return value


def _filled(value: str, name: str) -> str:
    if not value.strip():
        raise WrongInput(_EMPTY[name], field=name)
    return value.strip()


def _address(typed: str) -> str:
    """With https, except on this computer itself: a password must not travel readable."""
    url = _split(_filled(typed, "url"), "https", "url")
    if url.scheme != "https" and url.hostname not in _LOOPBACK:
        raise WrongInput(
            N_("Het adres moet met https:// beginnen. Anders is het wachtwoord onderweg leesbaar."),
            field="url",
        )
    if url.username or url.query or url.fragment:
        raise WrongInput(
            N_("Zet in het adres geen gebruikersnaam, vraagteken of hekje."), field="url"
        )
    return url.geturl().rstrip("/")


def _proxy(typed: str) -> str:
    return _split(typed.strip(), "http", "proxy").geturl().rstrip("/") if typed.strip() else ""


def _split(typed: str, scheme: str, name: str) -> SplitResult:
    try:
        url = urlsplit(typed if "://" in typed else f"{scheme}://{typed}")
        is_good = url.scheme in {"http", "https"} and url.port != 0 and url.path.isprintable()
        is_good = is_good and bool(_HOST.fullmatch(url.hostname or ""))
    except ValueError:
        is_good = False
    if not is_good:
        raise WrongInput(N_("Dit is geen adres, zoals https://opslag.gemeente.nl."), field=name)
    return url
