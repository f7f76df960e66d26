"""A walk through the whole program with invented people, with a picture of every screen."""

from meedoen_desktop.tour.walk import run

__all__ = ["run"]
