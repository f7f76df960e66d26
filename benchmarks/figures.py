"""What is promised, and against what it is measured.

A ratio compares the program with the barest thing that does the same, in the same run. An absolute
limit in milliseconds is scaled by the calibration loop, so that a slow machine does not fail it.
To add a figure: a measurement (see `measurements`) and a row here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One promise. ``ours`` and ``bare`` are "measurement.value"; ``limit`` is in ``unit``."""

    name: str
    ours: str
    limit: float
    unit: str
    bare: str = ""
    at_least: bool = False
    beside: tuple[str, ...] = ()
    """Values that are printed too, without a promise."""

    @property
    def is_scaled(self) -> bool:
        return self.unit == "ms"

    @property
    def measurements(self) -> tuple[str, ...]:
        return tuple(part.partition(".")[0] for part in (self.bare, self.ours) if part)

    def limit_here(self, scale: float) -> float:
        return self.limit * scale if self.is_scaled else self.limit

    def holds(self, value: float, scale: float) -> bool:
        limit = self.limit_here(scale)
        return value >= limit if self.at_least else value <= limit


ONCE = frozenset({"share_folder", "share_servers"})
"""Measurements that take minutes: in the first round only."""


def _through(server: str, name: str) -> tuple[Figure, Figure]:
    """Sharing a tenth of the caseload through one server; requests of HTTP, files apart."""
    of = f"share_servers.{server}_"
    day = ("day_file_requests", "day_sent_mb", "day_s", "taken_requests", "taken_s")
    first = ("up_requests", "up_file_requests", "up_sent_mb", "up_s", "down_requests", "down_s")
    return (
        Figure(
            f"requests of a day's work, {name}", f"{of}day_requests", 15, "requests",
            beside=tuple(of + one for one in day),
        ),
        Figure(
            f"requests when there is nothing new, {name}", f"{of}nothing_requests", 2, "requests",
            beside=(f"{of}nothing_s", *(of + one for one in first)),
        ),
    )  # fmt: skip


FIGURES = (
    Figure("start to unlock window", "start.ms", 1.6, "x bare", bare="bare_window.ms"),
    Figure("data key to 10,000 clients painted", "list.ms", 2.0, "x bare", bare="bare_table.ms"),
    Figure("filter keystroke, 10,000 clients", "list.keystroke_ms", 50, "ms"),
    Figure(
        "search in 100,000 notes, p95",
        "search.p95_ms",
        60,
        "ms",
        beside=("search.median_ms", "search.slowest_ms"),
    ),
    Figure(
        "click to painted client page, median",
        "client_page.median_ms",
        60,
        "ms",
        beside=(
            "client_page.p95_ms",
            "client_page.longest_history_ms",
            "client_page.complete_ms",
        ),
    ),
    Figure("statements of a client page", "client_page.statements", 12, "statements"),
    Figure(
        "letters per second",
        "letters.per_s",
        0.8,
        "x bare",
        bare="bare_letters.per_s",
        at_least=True,
    ),
    Figure(
        "letter in sight after a key, median",
        "letter_key.median_ms",
        150,
        "ms",
        beside=("letter_key.slowest_ms",),
    ),
    Figure(
        "letter of a pile of 200, kept",
        "letter_pile.keep_ms",
        50,
        "ms",
        beside=("letter_pile.check_ms", "letter_pile.join_ms"),
    ),
    Figure(
        "proposals of 10,000 clients x 20 facts",
        "method.all_ms",
        1000,
        "ms",
        beside=("method.facts_ms", "method.profile_ms"),
    ),
    Figure("proposals after one change", "method.one_ms", 100, "ms"),
    Figure(
        "drag step of a card, 1920x1080, median", "drag.median_ms", 4, "ms", beside=("drag.p95_ms",)
    ),
    Figure(
        "Vandaag of 10,000 clients x 20 facts, from the file",
        "today.all_ms",
        1000,
        "ms",
        beside=("today.due",),
    ),
    Figure("Vandaag after one change", "today.one_ms", 100, "ms", beside=("today.one_median_ms",)),
    Figure("memory with 10,000 clients listed", "list.resident_mb", 250, "MB"),
    Figure(
        "coach reads a letter of three pages", "coach.fresh_ms", 30, "ms", beside=("coach.key_ms",)
    ),
    Figure(
        "bytes shared of 10,000 dossiers, against each squeezed by itself",
        "share_folder.sent_ratio",
        1.15,
        "x bare",
        beside=("share_folder.sent_mb", "share_folder.up_s", "share_folder.up_requests"),
    ),
    Figure(
        "requests of a day's work (50 notes, 10 files), files apart",
        "share_folder.day_requests",
        15,
        "requests",
        beside=(
            "share_folder.day_ms",
            "share_folder.taken_requests",
            "share_folder.taken_ms",
        ),
    ),
    Figure(
        "requests when there is nothing new",
        "share_folder.nothing_requests",
        2,
        "requests",
        beside=("share_folder.nothing_ms",),
    ),
    Figure(
        "memory that a first sync takes more and more of",
        "share_folder.up_grown_mb",
        60,
        "MB",
        beside=("share_folder.down_grown_mb", "share_folder.down_s", "share_folder.down_requests"),
    ),
    Figure("the 100th exchange against the 10th", "share_folder.later_ratio", 1.5, "x"),
    *_through("seaweedfs", "SeaweedFS"),
    *_through("apache", "Apache"),
    *_through("wsgidav", "wsgidav"),
    *_through("rclone_webdav", "rclone WebDAV"),
    *_through("rclone_s3", "rclone S3"),
)
