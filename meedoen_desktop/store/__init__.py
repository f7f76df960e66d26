"""The encrypted store: vault, keys, transactions, attachments, search, backups."""

from meedoen_desktop.store.search import SearchHit
from meedoen_desktop.store.vault import Store

__all__ = ["SearchHit", "Store"]
