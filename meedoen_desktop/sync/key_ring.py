"""Key rings: the dossier keys that a device made, sealed under the key of the epoch."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from meedoen_desktop.sync.encoding import items, octets, read_as, text
from meedoen_desktop.sync.segment import KEY_ID, DossierKey
from meedoen_desktop.sync.signed import INDEX, Header, Signed, sign

_BYTES = 32


def dossier_key(raw: bytes | None = None) -> DossierKey:
    """A new key, or this one, with its id."""
    key = raw if raw is not None else secrets.token_bytes(_BYTES)
    return DossierKey(hashlib.sha256(b"meedoen/v1/key-id\x00" + key).digest()[:KEY_ID], key)


def make_ring(
    header: Header,
    keys: Mapping[str, DossierKey],
    epoch_key: bytes,
    signer: Callable[[bytes], bytes],
) -> Signed:
    """A ring with these keys, one per dossier."""
    index = {"ring": [[dossier_id, keys[dossier_id].key] for dossier_id in sorted(keys)]}
    return sign(header, (header.seal(epoch_key, INDEX, index),), signer)


def read_ring(signed: Signed, epoch_key: bytes) -> list[tuple[str, DossierKey]]:
    """(dossier, key) of every key in it; ``Rejected``."""
    return read_as(_ring, signed.header.open(epoch_key, INDEX, signed.parts[0]))


def _ring(index: Any) -> list[tuple[str, DossierKey]]:
    return [(text(one), dossier_key(octets(key, _BYTES))) for one, key in items(index["ring"])]
