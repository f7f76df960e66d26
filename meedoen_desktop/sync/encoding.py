"""The one spelling of values: canonical CBOR, and deflate in front of encryption.

What comes from a store is hostile until proven otherwise: other spellings, other types, doubles
and what grows without end when it is unpacked are refused.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any, TypeVar

import cbor2

from meedoen_desktop.sync.rejected import Rejected, Why

LIMIT = 64 * 1024 * 1024
"""Bytes: what one part may be when it is unpacked."""
_STORED, _DEFLATE = b"\x00", b"\x01"
_DEPTH = 8
_PLAIN = (str, bytes, int, float, bool, type(None))
T = TypeVar("T")


def pack(value: Any) -> bytes:
    """Canonical CBOR."""
    return cbor2.dumps(value, canonical=True)


def unpack(data: bytes) -> Any:
    """The value of canonical CBOR of lists, maps, texts, bytes, numbers; ``Rejected``."""
    try:
        value = cbor2.loads(data, max_depth=_DEPTH, allow_indefinite=False)
        same = _is_plain(value) and pack(value) == data
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        same = False
    if not same:
        raise Rejected(Why.SPELLING)
    return value


def squeeze(data: bytes) -> bytes:
    """One byte that names the method (0 as it is, 1 deflate), then the data."""
    small = zlib.compress(data, 6)
    return _DEFLATE + small if len(small) < len(data) else _STORED + data


def expand(data: bytes) -> bytes:
    """What ``squeeze`` made smaller; ``Rejected`` when it is not that or grows above ``LIMIT``."""
    method, body = data[:1], data[1:]
    if method == _STORED:
        return body
    if method != _DEFLATE:
        raise Rejected(Why.NEWER if method else Why.SPELLING)
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(body, LIMIT)
    except zlib.error:
        raise Rejected(Why.SPELLING) from None
    if not unpacker.eof or unpacker.unused_data:
        raise Rejected(Why.SPELLING)
    return plain


def read_as(read: Callable[[Any], T], value: Any) -> T:
    """``read(value)``; a value of another shape than ``read`` expects is ``Rejected``."""
    try:
        return read(value)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise Rejected(Why.SHAPE) from None


def text(value: Any, length: int = 0) -> str:
    """A text, of ``length`` lower-case hex digits if given; ``TypeError``, ``ValueError``."""
    if not isinstance(value, str):
        raise TypeError
    if length and (len(value) != length or set(value) - set("0123456789abcdef")):
        raise ValueError
    return value


def number(value: Any, least: int = 0) -> int:
    """A whole number of 63 bits; ``TypeError``, ``ValueError``."""
    if type(value) is not int:
        raise TypeError
    if not least <= value < 1 << 63:
        raise ValueError
    return value


def octets(value: Any, length: int = 0) -> bytes:
    """Bytes, ``length`` of them if given; ``TypeError``, ``ValueError``."""
    if not isinstance(value, bytes):
        raise TypeError
    if length and len(value) != length:
        raise ValueError
    return value


def items(value: Any) -> list[Any]:
    """A list; ``TypeError``."""
    if not isinstance(value, list):
        raise TypeError
    return value


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(one) for one in value)
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(one) for key, one in value.items())
    return isinstance(value, _PLAIN)
