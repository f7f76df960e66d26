"""No figure: the vault is opened once in this home, as on a laptop of its own.

A home that opens a vault for the first time takes over its work under a name of its own; that is no
start of a day, and would be counted with whatever is measured first.
"""

from __future__ import annotations

from benchmarks import vault


def measure() -> dict[str, float]:
    vault.open_store().close()
    return {}
