"""A module per measurement with ``measure() -> dict[str, float]``, run by `benchmarks.child`.

``bare_*`` is the barest thing that does the same; the other ones use the program as it is.
"""
