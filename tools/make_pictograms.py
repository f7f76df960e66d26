"""Draw the pictograms of the strengths cards from the @iconify-json/fluent-emoji-flat package.

Usage: python tools/make_pictograms.py FOLDER/node_modules
One emoji per card: a thing, a plant, a tool, a hand or a scene that says the strength; never a
face, a flag or a sign of a country or a belief. Give another card its emoji in the table below.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "resources" / "decks" / "sterke-kanten" / "pictures"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{body}</svg>\n'

EMOJI = {
    "helpful": "ring-buoy",
    "good-company": "couch-and-lamp",
    "welcoming": "fork-and-knife-with-plate",
    "loyal": "anchor",
    "honest": "mirror",
    "polite": "handshake",
    "funny": "party-popper",
    "uniting": "bridge-at-night",
    "caring": "heart-hands-medium",
    "kind": "red-heart",
    "patient": "hourglass-not-done",
    "understanding": "people-hugging",
    "generous": "wrapped-gift",
    "sensitive": "feather",
    "forgiving": "rainbow",
    "grateful": "bouquet",
    "hard-working": "hammer-and-pick",
    "precise": "straight-ruler",
    "quick": "high-voltage",
    "strong": "flexed-biceps-medium-dark",
    "handy": "toolbox",
    "tidy": "broom",
    "sporty": "running-shoe",
    "on-time": "watch",
    "clever": "light-bulb",
    "curious": "magnifying-glass-tilted-left",
    "eager-to-learn": "books",
    "practical": "puzzle-piece",
    "sensible": "thought-balloon",
    "multilingual": "speech-balloon",
    "thrifty": "coin",
    "brave": "parachute",
    "outspoken": "megaphone",
    "persistent": "snow-capped-mountain",
    "tough": "hiking-boot",
    "independent": "bicycle",
    "flexible": "butterfly",
    "hopeful": "sunrise-over-mountains",
    "modest": "blossom",
    "calm": "canoe",
    "a-good-listener": "ear-medium-light",
    "content": "hot-beverage",
    "careful": "vertical-traffic-light",
    "reliable": "key",
    "discreet": "locked",
    "organised": "clipboard",
    "creative": "artist-palette",
    "musical": "violin",
    "green-fingered": "potted-plant",
    "a-storyteller": "open-book",
    "stylish": "framed-picture",
    "technical": "gear",
    "digital": "laptop",
    "enterprising": "rocket",
    "enthusiastic": "raising-hands-light",
    "cheerful": "sun",
    "open": "waving-hand-dark",
    "a-leader": "compass",
    "fair": "balance-scale",
    "responsible": "shield",
}

# Some emoji are too pale on a white card, or come in one colour of skin only.
COLOURS = {
    "hot-beverage": (("#f4f4f4", "#9CC7CB"), ("#d3d3d3", "#6BA5AC")),
    "thought-balloon": (("#e1d8ec", "#8E80C4"),),
    "blossom": (("#d3d3d3", "#B9AEDD"),),
    "handshake": (
        ('#ffc83d" d="M12.438', '#F0C6A8" d="M12.438'),
        ("#ffc83d", "#A56A50"),
        ("#f59f00", "#8A543D"),
        ("#d67d00", "#74432F"),
    ),
}
BALLOONS = (
    '<g transform="translate(-0.6 -1.5) scale(0.74)">{left}</g>'
    '<g transform="translate(8.9 7.6) scale(0.74)">{right}</g>'
)


def body_of(icons: dict[str, dict[str, str]], name: str) -> str:
    """The shapes of one emoji, in the colours that we give it."""
    body = icons[name]["body"]
    for old, new in COLOURS.get(name, ()):
        body = body.replace(old, new)
    return body


def two_balloons(icons: dict[str, dict[str, str]]) -> str:
    """Two speech balloons, each in its own colour: one alone says talking, not two languages."""
    left = body_of(icons, "left-speech-bubble").replace("#fff", "#1B6675")
    right = body_of(icons, "speech-balloon").replace("#fff", "#EFB23E")
    return BALLOONS.format(
        left=left.replace("#9b9b9b", "#124B57"), right=right.replace("#9b9b9b", "#B97F16")
    )


def main(modules: Path) -> None:
    """Write a small SVG file per card; KeyError when the package misses an emoji."""
    package = modules / "@iconify-json" / "fluent-emoji-flat"
    icons = json.loads((package / "icons.json").read_text(encoding="utf-8"))["icons"]
    PICTURES.mkdir(parents=True, exist_ok=True)
    for card, name in EMOJI.items():
        body = two_balloons(icons) if card == "multilingual" else body_of(icons, name)
        (PICTURES / f"{card}.svg").write_text(SVG.format(body=body), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
