"""Scenes of what grows."""

from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import BARK, RIM, SOIL, blob, down, halo, shadow, shape, slant, smooth, stroke
from tools.scenes.kit_land import MORNING, land, pebbles, sky, sun, treeline
from tools.scenes.kit_plants import tufts


def sprout() -> str:
    air = MORNING
    left = "M404 350C372 268 296 232 214 246C232 322 316 372 404 350Z"
    right = "M404 346C420 256 494 196 592 200C590 290 506 362 404 346Z"
    return "".join(
        [
            sky(air, 360),
            sun(170, 150, 40, air, 8),
            land([(0, 320), (200, 292), (420, 316), (800, 280)], "#CFD3AE", "#DCD6A6"),
            treeline(470, 830, 356, 60, 12, "#B4BE93"),
            land([(0, 356), (300, 340), (560, 352), (800, 336)], "#C6C283", "#A9A765"),
            land([(0, 404), (200, 384), (420, 392), (800, 380)], "#8F8A55", "#6D6A45"),
            land(
                [
                    (-10, 482),
                    (180, 450),
                    (330, 420),
                    (420, 412),
                    (520, 424),
                    (640, 456),
                    (810, 476),
                ],
                "#7A5840",
                SOIL,
                rim=0.5,
            ),
            halo(404, 320, 200, RIM, "99"),
            shape(
                smooth(
                    [
                        (416, 424),
                        (520, 430),
                        (650, 452),
                        (700, 478),
                        (640, 484),
                        (520, 462),
                        (430, 440),
                    ],
                    closed=True,
                ),
                "#20222A",
                0.42,
            ),
            pebbles(1, (20, 462, 790, 610), "#3A2826", count=70, size=12, opacity=0.5),
            pebbles(2, (20, 456, 780, 600), "#8E6849", count=60, size=8, opacity=0.6),
            pebbles(3, (150, 436, 650, 480), "#A67F5E", count=26, size=5, opacity=0.7),
            pebbles(4, (120, 470, 690, 590), "#B99570", count=24, size=4, opacity=0.7),
            stroke("M402 436C398 404 410 384 404 344", "#5F7D45", 13),
            stroke("M398 432C394 404 405 384 400 350", "#D6DE94", 4),
            shape(right, slant("#B9CC77", "#4F7D4E")),
            shape("M404 346C460 300 520 246 592 200C590 290 506 362 404 346Z", "#2F5F4B", 0.55),
            stroke("M406 344C460 298 520 248 582 208", "#E2E8A8", 3.5, 0.8),
            shape(left, slant("#E6E59A", "#7FA456")),
            shape("M404 350C340 318 280 282 214 246C232 322 316 372 404 350Z", "#5C8A4E", 0.55),
            stroke("M402 348C344 316 284 286 224 254", "#F4F2BE", 3.5, 0.85),
            stroke("M216 245C296 231 372 268 402 340", RIM, 3, 0.8),
            shape(blob(402, 440, 46, 15, 4, rough=0.2), down("#8A654A", BARK)),
            shadow(420, 452, 70, 14, "#20171A", "66"),
            pebbles(7, (366, 436, 446, 452), "#9A7252", count=7, size=6, opacity=0.9),
            tufts(9, (-10, 584, 130, 620), "#2B4A3E", count=8, tall=90),
            tufts(10, (700, 590, 810, 616), "#25443C", count=7, tall=74),
            tufts(11, (10, 590, 120, 616), "#8FA45E", count=3, tall=60),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"plantje": sprout}
