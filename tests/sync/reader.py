"""A reader of the central store, written from docs/sync-format.md alone.

It shares no code with the program: own CBOR, own key derivation; only AES-GCM and Ed25519 come
from a library. What it reads must be what the writer meant.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import struct
import zlib
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class Bad(Exception):
    """Not an object of the format."""


def head_of(kind: int, size: int) -> bytes:
    for limit, code, form in (
        (24, None, ""),
        (1 << 8, 24, ">B"),
        (1 << 16, 25, ">H"),
        (1 << 32, 26, ">I"),
    ):
        if size < limit:
            return (
                bytes([kind << 5 | size])
                if code is None
                else bytes([kind << 5 | code]) + struct.pack(form, size)
            )
    return bytes([kind << 5 | 27]) + struct.pack(">Q", size)


def dump(value: Any) -> bytes:
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
    if isinstance(value, int):
        return head_of(0, value) if value >= 0 else head_of(1, -1 - value)
    if isinstance(value, bytes):
        return head_of(2, len(value)) + value
    if isinstance(value, str):
        return head_of(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head_of(4, len(value)) + b"".join(map(dump, value))
    pairs = sorted((dump(key), dump(one)) for key, one in value.items())
    pairs.sort(key=lambda pair: (len(pair[0]), pair[0]))
    return head_of(5, len(value)) + b"".join(key + one for key, one in pairs)


def load(data: bytes) -> Any:
    value, rest = _load(data)
    if rest:
        raise Bad("rest")
    if dump(value) != data:
        raise Bad("not canonical")
    return value


def _load(data: bytes) -> tuple[Any, bytes]:
    if not data:
        raise Bad("short")
    kind, small, data = data[0] >> 5, data[0] & 31, data[1:]
    if kind == 7:
        if small not in (20, 21, 22):
            raise Bad("simple")
        return {20: False, 21: True, 22: None}[small], data
    if small > 27:
        raise Bad("indefinite")
    width = 0 if small < 24 else 1 << small - 24
    size = small if not width else int.from_bytes(data[:width], "big")
    data = data[width:]
    if kind in (0, 1):
        return (size if kind == 0 else -1 - size), data
    if kind in (2, 3):
        body, data = data[:size], data[size:]
        return (body if kind == 2 else body.decode()), data
    return _items(kind, size, data)


def _items(kind: int, size: int, data: bytes) -> tuple[Any, bytes]:
    items = []
    for _ in range(size * (kind - 3)):
        one, data = _load(data)
        items.append(one)
    if kind == 4:
        return items, data
    if kind == 5:
        return dict(zip(items[::2], items[1::2], strict=True)), data
    raise Bad("tag")


def unseal(key: bytes, identity: list[Any], sealed: bytes) -> bytes:
    if sealed[:8] != b"MEEDOEN\x01":
        raise Bad("magic")
    salt, commitment, body = sealed[8:40], sealed[40:72], sealed[72:]
    about = dump(identity)
    extracted = hmac.digest(salt, key, "sha256")
    first = hmac.digest(extracted, b"meedoen/v1/sealed\x00" + about + b"\x01", "sha256")
    second = hmac.digest(extracted, first + b"meedoen/v1/sealed\x00" + about + b"\x02", "sha256")
    if second != commitment:
        raise Bad("commitment")
    size, plain = 65536 + 16, b""
    chunks = [body[start : start + size] for start in range(0, len(body), size)]
    for number, chunk in enumerate(chunks):
        nonce = number.to_bytes(11, "big") + bytes([number == len(chunks) - 1])
        plain += AESGCM(first).decrypt(nonce, chunk, about)
    return plain


def content(key: bytes, identity: list[Any], sealed: bytes) -> Any:
    plain = unseal(key, identity, sealed)
    return load(zlib.decompress(plain[1:]) if plain[0] else plain[1:])


def read(
    raw: bytes, name: str, vault: str, verify: bytes, epoch_key: bytes, keys: dict[str, bytes]
) -> list[Any]:
    """[header, index, records...] of the object called ``name``."""
    if hashlib.sha256(raw).hexdigest()[:16] != name.rpartition("-")[2].partition(".")[0]:
        raise Bad("name")
    magic, packed, parts, signature = load(raw)
    header = load(packed)
    signed = b"meedoen/v1/signed\x00" + dump([magic, packed, parts])
    Ed25519PublicKey.from_public_bytes(verify).verify(signature, signed)
    if header["vault"] != vault or header["v"] != 1 or place_of(header) != name.rpartition("-")[0]:
        raise Bad("foreign")
    if header["epoch"] < 1 or bool(header["prev"]) != (header["seq"] > 1):
        raise Bad("header")
    about = [1, vault, header["type"], header["stream"], header["seq"]]
    index = content(epoch_key, [*about, "index"], parts[0])
    records = [
        content(keys[dossier], [*about, dossier], part)
        for (dossier, _key), part in zip(index.get("dossiers", []), parts[1:], strict=True)
    ]
    for operation in (one for record in records for one in record):
        check_operation(operation)
    counters = [one["c"] for record in records for one in record]
    if len(set(counters)) != len(counters):
        raise Bad("a number twice")
    return [header, index, *records]


def place_of(header: dict[str, Any]) -> str:
    """The name up to the hash."""
    stream, number = header["stream"], f"{header['seq']:08d}"
    return {
        "roster": f"r/{stream}/{number}",
        "keys": f"k/{header['epoch']}/{stream}-{number}",
        "segment": f"s/{stream}/{header['seq'] // 256:06d}/{number}",
        "head": f"h/{stream}-{number}",
    }[header["type"]]


def check_operation(operation: Any) -> None:
    if not isinstance(operation, dict) or not set("cahvtrkfo") <= set(operation):
        raise Bad("operation")
    fits = (
        is_count(operation["c"]) and is_count(operation["v"])
        and isinstance(operation["a"], str)
        and is_text(operation["h"], "[0-9a-f]{16}-[0-9a-f]{32}")
        and is_text(operation["t"], "[a-z][a-z0-9_]{0,39}")
        and is_text(operation["r"], "[0-9a-f]{32}")
        and is_text(operation["k"], "create|set|add|remove|delete")
        and isinstance(operation["f"], dict) and isinstance(operation["o"], list)
    )  # fmt: skip
    if not fits:
        raise Bad("operation")
    for stream, counter in operation["o"]:
        if not is_text(stream, "[0-9a-f]{32}") or not is_count(counter):
            raise Bad("over")


def is_count(value: Any) -> bool:
    return type(value) is int and 1 <= value < 1 << 63


def is_text(value: Any, pattern: str) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None
