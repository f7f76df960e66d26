"""Older revisions of the file to begin a migration from."""

from __future__ import annotations

import pytest

from meedoen_desktop.store import schema

_ALWAYS = {1, schema.HEAD // 2, schema.HEAD - 1}
"""The first, one half way and the last one; the slow run takes them all."""

older = pytest.mark.parametrize(
    "revision",
    [
        pytest.param(one, marks=() if one in _ALWAYS else pytest.mark.slow)
        for one in range(1, schema.HEAD)
    ],
)
