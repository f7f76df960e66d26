"""A vault to practise with: invented people with rich histories over two years.

The content is a function of the seed and the day, so that pictures and tests are repeatable.
"""

from meedoen_desktop.services.practice.fill import CONSULTANT, fill
from meedoen_desktop.services.practice.leavers import add_leavers
from meedoen_desktop.services.practice.newcomers import add_newcomers

__all__ = ["CONSULTANT", "add_leavers", "add_newcomers", "fill"]
