"""Fixtures of the tests of delivery."""

from tests.delivery.desk import archive, desk
from tests.proofs.killing import kill_server, killer

__all__ = ["archive", "desk", "kill_server", "killer"]
