"""The named colours of the program, light and dark. Screens use names, never hex values.

The grounds are a warm paper white and a warm charcoal; the accent belongs to the municipality.
"""

from __future__ import annotations

from typing import NamedTuple

from meedoen_desktop.views.style.colour import contrast, is_colour, mix, readable

ACCENT_LIGHT = "#0B5C8A"
ACCENT_DARK = "#5BB4E5"


class Tone(NamedTuple):
    """A colour for text and icons (``ink``) with the soft ground that it reads on."""

    ink: str
    ground: str


class Tokens(NamedTuple):
    """All colours of one look, as "#RRGGBB"."""

    bg: str
    surface: str
    sunken: str
    hover: str
    text: str
    muted: str
    line: str
    strong_line: str
    focus: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    selection: str
    nav: str
    nav_text: str
    nav_muted: str
    nav_active: str
    success: Tone
    warning: Tone
    danger: Tone
    info: Tone
    neutral: Tone
    danger_fill: str
    on_danger: str
    shadow: int
    """Opacity 0-255 of the darkest layer of the shadow under a card."""

    def tone(self, name: str) -> Tone:
        """The tone called success, warning, danger, info or neutral."""
        found: Tone = getattr(self, name)
        return found


_LIGHT = Tokens(
    bg="#F7F5F1",
    surface="#FFFFFF",
    sunken="#F1EEE8",
    hover="#F4F1EB",
    text="#1F2A33",
    muted="#55616B",
    line="#E3DDD3",
    strong_line="#857F75",
    focus="#D96C00",
    accent=ACCENT_LIGHT,
    accent_hover="",
    on_accent="#FFFFFF",
    accent_soft="",
    selection="",
    nav="",
    nav_text="#FFFFFF",
    nav_muted="#C9D6DE",
    nav_active="",
    success=Tone("#1D6438", "#E2F2E5"),
    warning=Tone("#7D4600", "#FCEFD9"),
    danger=Tone("#9C2A22", "#FBE7E3"),
    info=Tone(ACCENT_LIGHT, "#E3EFF6"),
    neutral=Tone("#4C5660", "#EEEAE3"),
    danger_fill="#B3362C",
    on_danger="#FFFFFF",
    shadow=18,
)
_DARK = Tokens(
    bg="#17191C",
    surface="#202428",
    sunken="#1B1E22",
    hover="#2A2F34",
    text="#ECE9E3",
    muted="#AEB5BA",
    line="#363C42",
    strong_line="#7D868D",
    focus="#FFB454",
    accent=ACCENT_DARK,
    accent_hover="",
    on_accent="#08202F",
    accent_soft="",
    selection="",
    nav="",
    nav_text="#FFFFFF",
    nav_muted="#B4BFC6",
    nav_active="",
    success=Tone("#86D6A0", "#1E3527"),
    warning=Tone("#F2BD70", "#3B2D17"),
    danger=Tone("#F7A39B", "#432622"),
    info=Tone(ACCENT_DARK, "#1E3442"),
    neutral=Tone("#C3C8CB", "#30353A"),
    danger_fill="#F08A80",
    on_danger="#2B0B08",
    shadow=0,
)


def _split(accent: str | None) -> tuple[str, str]:
    """The two colours of "#light" or "#light/#dark"; without them the program's own accent."""
    light, _, dark = (accent or "").partition("/")
    if not is_colour(light):
        return ACCENT_LIGHT, ACCENT_DARK
    return light, dark if is_colour(dark) else mix(light, "#FFFFFF", 0.45)


def _tone_grounds(base: Tokens) -> tuple[str, ...]:
    return tuple(tone.ground for tone in (base.success, base.warning, base.danger, base.neutral))


def _best_on(ground: str) -> str:
    return max(("#FFFFFF", "#08202F"), key=lambda ink: contrast(ink, ground))


def _light(accent: str) -> Tokens:
    base = _LIGHT
    soft = mix(accent, "#FFFFFF", 0.87)
    accent = readable(accent, (base.sunken, soft, *_tone_grounds(base)))
    return base._replace(
        accent=accent,
        accent_hover=mix(accent, "#000000", 0.18),
        on_accent=_best_on(accent),
        accent_soft=soft,
        selection=readable(mix(accent, "#FFFFFF", 0.84), (base.muted,)),
        nav=readable(mix(accent, "#13222C", 0.62), (base.nav_muted, base.nav_text), 7.0),
        nav_active=readable(mix(accent, "#13222C", 0.18), (base.nav_text,)),
        info=Tone(accent, soft),
    )


def _dark(accent: str) -> Tokens:
    base = _DARK
    soft = mix(accent, base.surface, 0.80)
    accent = readable(accent, (base.surface, soft, *_tone_grounds(base)))
    return base._replace(
        accent=accent,
        accent_hover=mix(accent, "#FFFFFF", 0.22),
        on_accent=_best_on(accent),
        accent_soft=soft,
        selection=readable(mix(accent, base.surface, 0.72), (base.muted,)),
        nav="#111316",
        nav_active=readable(mix(accent, "#111316", 0.68), (base.nav_text,)),
        info=Tone(accent, soft),
    )


def tokens(*, dark: bool = False, accent: str | None = None) -> Tokens:
    """The colours of a look. ``accent`` is "#light" or "#light/#dark" from the municipality's
    data; it is moved until it reads (contrast 4.5) on every ground it is used on.
    """
    light_accent, dark_accent = _split(accent)
    return _dark(dark_accent) if dark else _light(light_accent)
