"""How fast is this machine now? Half interpreter, half AES: what the program does all day."""

from __future__ import annotations

import time

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

REFERENCE_S = 0.18
"""What the loop took where the limits were set: Debian 12, Python 3.11, two cores, idle."""

_ROWS = [(f"naam {number * 7919 % 10_007}", number) for number in range(10_000)]
_BLOCK = bytes(1 << 20)


def loop() -> float:
    """Seconds for a fixed amount of work."""
    cipher = AESGCM(bytes(32))
    started = time.perf_counter()
    for round_ in range(48):
        rows = sorted(_ROWS, key=lambda row: row[0])
        found = [name for name, number in rows if str(round_) in name and number % 3]
        len("".join(found).casefold())
    for round_ in range(256):
        cipher.encrypt(round_.to_bytes(12, "big"), _BLOCK, None)
    return time.perf_counter() - started


def scale() -> float:
    """1.0 on a machine like the reference, 2.0 on one that is half as fast."""
    return min(loop() for _ in range(3)) / REFERENCE_S
