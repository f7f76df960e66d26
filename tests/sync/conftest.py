"""Fixtures of the tests of syncing."""

from tests.sync.laptops import empty_vault, team

__all__ = ["empty_vault", "team"]
