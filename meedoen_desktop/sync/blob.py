"""Attachments and letters in the central store, in pieces that any device can make again.

Name, key and salt of a piece come from the dossier key and the name that the file has in its row.

    id    = first 20 bytes of HMAC-SHA256(key "blob-name" of the dossier key, name), in hex
    name  = b/<first 2 of id>/<id>-<piece, 4 digits>.blb
    piece = sealed under the key "blob" of the dossier key, salt = HMAC("blob-salt", id | piece)
    plain = size of the whole file (8 bytes) | at most 4 MiB of it
"""

from __future__ import annotations

import hmac
from collections.abc import Callable

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.store.keys.data_key import derive
from meedoen_desktop.store.keys.sealed import Identity, open_bytes, seal_bytes
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.signed import FORMAT

PIECE = 4 * 1024 * 1024
MOST_PIECES = 64
_SIZE = 8


class BlobPlace:
    """Where one file of one dossier lies under one key, and what its pieces look like."""

    def __init__(self, vault: str, key: bytes, name: str) -> None:
        self._vault, self._key = vault, key
        self.id = hmac.digest(derive(key, "blob-name"), name.encode(), "sha256")[:20].hex()

    def piece_name(self, piece: int) -> str:
        return f"b/{self.id[:2]}/{self.id}-{piece:04d}.blb"

    def make_piece(self, content: bytes, piece: int) -> bytes:
        """Always the same bytes for the same file."""
        salt = hmac.digest(derive(self._key, "blob-salt"), self._about(piece).canonical(), "sha256")
        plain = len(content).to_bytes(_SIZE, "big") + content[piece * PIECE : (piece + 1) * PIECE]
        return seal_bytes(derive(self._key, "blob"), self._about(piece), plain, salt=salt)

    def open_piece(self, sealed: bytes, piece: int) -> tuple[int, bytes]:
        """(size of the whole file, this piece of it); ``Rejected``."""
        try:
            plain = open_bytes(derive(self._key, "blob"), self._about(piece), sealed)
        except DamagedVault:
            raise Rejected(Why.SEAL) from None
        size, body = int.from_bytes(plain[:_SIZE], "big"), plain[_SIZE:]
        if piece >= pieces(size) or len(body) != min(PIECE, size - piece * PIECE):
            raise Rejected(Why.SHAPE)
        return size, body

    def read(self, get: Callable[[str], bytes]) -> bytes:
        """The whole file; ``Rejected``, and what ``get`` raises."""
        size, body = self.open_piece(get(self.piece_name(0)), 0)
        parts = [body]
        for piece in range(1, pieces(size)):
            same, body = self.open_piece(get(self.piece_name(piece)), piece)
            if same != size:
                raise Rejected(Why.SHAPE)
            parts.append(body)
        return b"".join(parts)

    def _about(self, piece: int) -> Identity:
        return Identity(FORMAT, self._vault, "blob", sequence=piece, record=self.id)


def is_piece(name: str) -> bool:
    """Whether this is the place of a piece of a file."""
    return name.startswith("b/")


def file_id(piece_name: str) -> str:
    """The id that all pieces of one file have in their names."""
    return piece_name.rpartition("/")[2].partition("-")[0]


def pieces(size: int) -> int:
    """How many pieces a file of ``size`` bytes has; ``Rejected`` when no file is that large."""
    count = max(1, -(-size // PIECE))
    if count > MOST_PIECES:
        raise Rejected(Why.SHAPE)
    return count
