"""The geometry of the picture: nothing outside, nothing on top of something else."""

import math
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.reports.flow_layout import MOST_LINKS, Layout, Link, Stop, lay_out, ways

STOPS = tuple(
    Stop(key, column, 3)
    for key, column in (("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 4), ("f", 5), ("g", 5))
)
COLUMN = {stop.key: stop.column for stop in STOPS}
PAIRS = [(one.key, two.key) for one in STOPS for two in STOPS if one.key != two.key]
LINKS = st.lists(
    st.builds(
        lambda pair, count: Link(*pair, count, COLUMN[pair[1]] < COLUMN[pair[0]]),
        st.sampled_from(PAIRS),
        st.integers(1, 60),
    ),
    max_size=MOST_LINKS,
    unique_by=lambda link: (link.source, link.target),
)


@given(LINKS, st.integers(620, 1400))
def test_every_move_runs_from_its_station_to_the_other_inside_the_picture(links, width) -> None:
    found = lay_out(STOPS, links, width, 14)
    assert {band.link for band in found.bands} == set(links)
    for band in found.bands:
        assert _touches(found, band.link.source, band.curves[0].start)
        assert _touches(found, band.link.target, band.curves[-1].end)
        for curve in band.curves:
            for part in range(11):
                x, y = curve.at(part / 10)
                assert -1 <= x <= width + 1
                assert -1 <= y <= found.height + 1


@given(LINKS)
def test_no_line_is_hidden_behind_a_station(links) -> None:
    found = lay_out(STOPS, links, 1000, 14)
    for band in found.bands:
        for curve in band.curves:
            for part in range(1, 10):
                x, y = curve.at(part / 10)
                for box in found.boxes.values():
                    inside = (
                        box.x + 1 < x < box.x + box.width - 1
                        and box.y + 1 < y < box.y + box.height - 1
                    )
                    assert not inside


@given(LINKS)
def test_more_people_make_a_wider_line(links) -> None:
    bands = lay_out(STOPS, links, 1000, 14).bands
    for is_back in (False, True):
        alike = sorted((b for b in bands if b.link.back is is_back), key=lambda b: b.link.count)
        widths = [band.thickness for band in alike]
        assert widths == sorted(widths)


def test_numbers_of_lines_that_cross_do_not_cover_each_other() -> None:
    crossing = [Link("d", "g", 3), Link("e", "f", 2)]
    one, two = lay_out(STOPS, crossing, 1000, 14).bands
    assert math.dist(one.number_at, two.number_at) > 20


def test_while_nobody_moved_each_station_leads_to_those_of_the_next_column() -> None:
    found = lay_out(STOPS, (), 1000, 14)
    lines = ways(STOPS, found)
    columns = Counter(stop.column for stop in STOPS)
    assert len(lines) == sum(columns[at] * columns[at + 1] for at in columns)
    for line in lines:
        assert line.start[0] < line.end[0]
        assert any(_touches(found, stop.key, line.start) for stop in STOPS)
        assert any(_touches(found, stop.key, line.end) for stop in STOPS)


def test_a_profile_with_one_station_or_none_still_has_a_picture() -> None:
    assert lay_out((), (), 1000, 14) == Layout({}, (), 0)
    alone = lay_out((Stop("a", 1, 4),), (), 1000, 14)
    assert alone.boxes["a"].width < 1000


def test_the_largest_moves_are_drawn_when_there_are_too_many() -> None:
    links = [Link(*pair, count) for count, pair in enumerate(PAIRS, start=1)]
    drawn = {band.link.count for band in lay_out(STOPS, links, 1000, 14).bands}
    assert drawn == set(range(len(PAIRS) - MOST_LINKS + 1, len(PAIRS) + 1))


def _touches(found: Layout, key: str, point: tuple[float, float]) -> bool:
    box = found.boxes[key]
    return (
        box.x - 1 <= point[0] <= box.x + box.width + 1
        and box.y - 1 <= point[1] <= box.y + box.height + 1
    )
