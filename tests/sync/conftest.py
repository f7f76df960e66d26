"""Fixtures of the tests of syncing."""

from tests.proofs.killing import kill_server, killer
from tests.sync.administrator import run
from tests.sync.laptops import empty_vault, no_disk, team

__all__ = ["empty_vault", "kill_server", "killer", "no_disk", "run", "team"]
