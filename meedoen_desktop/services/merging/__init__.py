"""Two records of one client become one, and two again when that was wrong.

What a merge means for the operation log and for syncing: docs/decisions/0009-merging-clients.md.
"""

from meedoen_desktop.services.merging.merge import Wish, merge
from meedoen_desktop.services.merging.pair import BOTH, LEFT, RIGHT, Choice, Pair, read_pair
from meedoen_desktop.services.merging.undo import Merged, merges, undo

__all__ = [
    "BOTH",
    "LEFT",
    "RIGHT",
    "Choice",
    "Merged",
    "Pair",
    "Wish",
    "merge",
    "merges",
    "read_pair",
    "undo",
]
