"""Where colleagues wrote something else without having seen each other: read, choose, take back."""

from meedoen_desktop.services.differences.choosing import Done, choose, join, keep_all, undo
from meedoen_desktop.services.differences.difference import (
    RETURNED,
    SAME_DAY,
    TEXT,
    VALUE,
    Difference,
    Side,
)
from meedoen_desktop.services.differences.inbox import (
    Group,
    Inbox,
    Wish,
    count,
    count_in,
    count_mine,
    disputed_in,
    open_inbox,
    read_inbox,
)

__all__ = [
    "RETURNED",
    "SAME_DAY",
    "TEXT",
    "VALUE",
    "Difference",
    "Done",
    "Group",
    "Inbox",
    "Side",
    "Wish",
    "choose",
    "count",
    "count_in",
    "count_mine",
    "disputed_in",
    "join",
    "keep_all",
    "open_inbox",
    "read_inbox",
    "undo",
]
