"""The names of the life areas, from the newest intake form."""

from __future__ import annotations

from functools import lru_cache

from meedoen_desktop.method.forms import latest_form


@lru_cache(maxsize=8)
def area_names(language: str) -> dict[str, str]:
    """Area id -> its name, in the order of the form."""
    return {area.id: area.label.text(language) for area in latest_form().areas}


def area_of(area_id: str, language: str) -> str:
    """The name of an area; of an area that the form has no more, its id."""
    return area_names(language).get(area_id, area_id)
