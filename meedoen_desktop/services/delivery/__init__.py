"""Delivery of finished documents to the municipality's own files, readable (sync issue, point 7).

Off until somebody switches it on. With `services.syncing` the only package that uses `sync`. It may
take long and may fail because a network is away: run it in the background, and go on working.
"""

from meedoen_desktop.services.delivery.choice import Choice
from meedoen_desktop.services.delivery.document import KINDS
from meedoen_desktop.services.delivery.finished import WHY, Why
from meedoen_desktop.services.delivery.leaving import cv_left, referral_left
from meedoen_desktop.services.delivery.sending import Outcome, deliver_now
from meedoen_desktop.services.delivery.state import Delivered, DeliveryState, Problem, state
from meedoen_desktop.services.delivery.switch import set_kinds, set_place, switch_off

__all__ = [
    "KINDS",
    "WHY",
    "Choice",
    "Delivered",
    "DeliveryState",
    "Outcome",
    "Problem",
    "Why",
    "cv_left",
    "deliver_now",
    "referral_left",
    "set_kinds",
    "set_place",
    "state",
    "switch_off",
]
