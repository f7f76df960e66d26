"""Exchange of encrypted, signed, write-once objects through a central store that cannot read them.

The format is in docs/sync-format.md, the reasons in docs/decisions/0010-sync-core.md. Only
``services/syncing`` uses this package; everything else works as if it were not there.
"""
