"""The subjects of the eight pictures, on a field of 400 by 400."""

# ruff: noqa: E501, ISC003 - path data is kept whole
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """Gradients, what lies under the subject (empty: the common hill), and the subject."""

    body: str
    defs: str = ""
    ground: str = ""


def gradient(name: str, start: str, end: str, *, across: bool = False) -> str:
    way = 'x2="1" y2="0.25"' if across else 'x2="0.15" y2="1"'
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" {way}><stop offset="0" stop-color="{start}"/>'
        f'<stop offset="1" stop-color="{end}"/></linearGradient>'
    )


def shadow(x: float, y: float, width: float, height: float = 14) -> str:
    return (
        f'<ellipse cx="{x}" cy="{y}" rx="{width}" ry="{height}" fill="#2F3B47" opacity="0.16"/>'
        f'<ellipse cx="{x}" cy="{y}" rx="{width * 0.8:.0f}" ry="{height * 0.7:.0f}" '
        'fill="#2F3B47" opacity="0.12"/>'
    )


def bush(x: float, y: float, size: float = 1) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({size})"><circle cx="0" cy="0" r="26" '
        'fill="#6E9F70"/><circle cx="-24" cy="8" r="20" fill="#7FAF7C"/><circle cx="24" cy="10" '
        'r="18" fill="#5D8C62"/><circle cx="-8" cy="-8" r="12" fill="#93BF8C"/></g>'
    )


def star(x: float, y: float, size: float, fill: str) -> str:
    return (
        f'<path transform="translate({x} {y}) scale({size})" fill="{fill}" '
        'd="M0 -10 Q2 -2 10 0 Q2 2 0 10 Q-2 2 -10 0 Q-2 -2 0 -10 Z"/>'
    )


def cloud(x: float, y: float, size: float, light: str, shade: str) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({size})"><path fill="{shade}" d="M-66 34 a26 26 0 '
        '0 1 6 -51 a36 36 0 0 1 68 -12 a28 28 0 0 1 44 16 a24 24 0 0 1 8 47 Z"/>'
        f'<path fill="{light}" d="M-62 26 a24 24 0 0 1 4 -44 a35 35 0 0 1 66 -11 a27 27 0 0 1 42 15 '
        'a22 22 0 0 1 6 40 Z"/></g>'
    )


def rays(x: float, y: float, inner: float, outer: float, count: int, color: str) -> str:
    turns = "".join(
        f'<path d="M0 {-inner} V{-outer}" transform="rotate({360 / count * i:.1f})"/>'
        for i in range(count)
    )
    return (
        f'<g transform="translate({x} {y})" stroke="{color}" stroke-width="9" '
        f'stroke-linecap="round" fill="none">{turns}</g>'
    )


HOME = Scene(
    defs=gradient("wall", "#FFFDF8", "#F3E0CD", across=True)
    + gradient("glow", "#F4A93F", "#FFE2A3")
    + gradient("leaf", "#4E9296", "#2F6E76", across=True),
    body=(
        bush(322, 318, 1.15)
        + '<rect x="246" y="98" width="28" height="66" fill="#A9532F"/>'
        + '<rect x="240" y="90" width="40" height="14" rx="4" fill="#8A4425"/>'
        + shadow(200, 334, 136, 16)
        + '<path d="M108 332 V182 L200 104 L292 182 V332 Z" fill="url(#wall)"/>'
        + '<path d="M200 104 L292 182 V204 L200 126 L108 204 V182 Z" fill="#2F3B47" opacity="0.13"/>'
        + '<path d="M80 200 L200 98 L320 200" fill="none" stroke="#A9532F" stroke-width="26" '
        + 'stroke-linecap="round" stroke-linejoin="round"/>'
        + '<path d="M80 196 L200 94" fill="none" stroke="#CE7750" stroke-width="16" '
        + 'stroke-linecap="round"/>'
        + '<circle cx="200" cy="170" r="18" fill="#F8CF7B" stroke="#B06A42" stroke-width="6"/>'
        + '<path d="M200 152 V188 M182 170 H218" stroke="#B06A42" stroke-width="4"/>'
        + '<rect x="130" y="220" width="52" height="56" rx="5" fill="#FBDD94" stroke="#B06A42" '
        + 'stroke-width="6"/><path d="M156 220 V276 M130 248 H182" stroke="#B06A42" '
        + 'stroke-width="4"/><rect x="122" y="276" width="68" height="11" rx="4" fill="#B06A42"/>'
        + '<path d="M206 332 V250 A31 31 0 0 1 268 250 V332 Z" fill="url(#glow)" '
        + 'stroke="#8A4425" stroke-width="7"/>'
        + '<path d="M206 334 H268 L330 400 H138 Z" fill="#FFE7B0" opacity="0.8"/>'
        + '<path d="M268 232 L308 246 V356 L268 334 Z" fill="url(#leaf)"/>'
        + '<path d="M277 252 L299 259 V290 L277 284 Z M277 300 L299 306 V337 L277 326 Z" '
        + 'fill="#24575F" opacity="0.6"/><circle cx="301" cy="299" r="5" fill="#F8CF7B"/>'
        + bush(86, 326, 1.0)
    ),
)


def coin(x: float, y: float, size: float) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({size})"><circle cx="3" cy="4" r="30" '
        'fill="#B5831F"/><circle r="30" fill="url(#gold)"/><circle r="22" fill="none" '
        'stroke="#C9952B" stroke-width="4"/><path d="M9 -9 A12 12 0 1 0 9 9 M-15 -3.5 H3 M-15 4 H2" '
        'fill="none" stroke="#8A6212" stroke-width="4.5" stroke-linecap="round"/></g>'
    )


def coin_pile(x: float, y: float, count: int) -> str:
    parts = []
    for i in range(count):
        top = y - i * 17
        parts.append(
            f'<path d="M{x - 46} {top} v14 a46 16 0 0 0 92 0 v-14 Z" fill="#B5831F"/>'
            f'<ellipse cx="{x}" cy="{top}" rx="46" ry="16" fill="url(#gold)"/>'
        )
    last = y - (count - 1) * 17
    parts.append(
        f'<ellipse cx="{x}" cy="{last}" rx="33" ry="10" fill="none" stroke="#C9952B" '
        'stroke-width="4"/>'
    )
    return "".join(parts)


MONEY = Scene(
    defs=gradient("gold", "#FBE08B", "#E5B23E")
    + gradient("hide", "#B57B43", "#8A5A2C")
    + gradient("flap", "#CE975A", "#B57B43"),
    body=(
        shadow(204, 338, 146, 18)
        + '<g transform="rotate(-7 190 160)"><rect x="108" y="112" width="170" height="110" rx="9" '
        + 'fill="#8DBB96"/><rect x="118" y="122" width="150" height="90" rx="6" fill="#A9D0AF"/>'
        + '<circle cx="193" cy="150" r="20" fill="#8DBB96"/></g>'
        + '<g transform="rotate(6 220 170)"><rect x="128" y="132" width="166" height="100" rx="9" '
        + 'fill="#6FA5A4"/><rect x="138" y="142" width="146" height="80" rx="6" fill="#93C2BF"/></g>'
        + '<rect x="76" y="180" width="252" height="156" rx="28" fill="url(#hide)"/>'
        + '<path d="M76 208 a28 28 0 0 1 28 -28 H300 a28 28 0 0 1 28 28 V224 Q202 252 76 224 Z" '
        + 'fill="url(#flap)"/>'
        + '<path d="M92 222 Q202 244 312 222" fill="none" stroke="#F4DFC0" stroke-width="4" '
        + 'stroke-dasharray="9 8" stroke-linecap="round" opacity="0.8"/>'
        + '<path d="M96 316 H308" stroke="#F4DFC0" stroke-width="4" stroke-dasharray="9 8" '
        + 'stroke-linecap="round" opacity="0.5"/>'
        + '<rect x="258" y="240" width="84" height="52" rx="26" fill="#6F4620"/>'
        + '<rect x="258" y="236" width="84" height="52" rx="26" fill="#9A6634"/>'
        + '<circle cx="288" cy="262" r="13" fill="url(#gold)"/>'
        + coin(214, 86, 1.0)
        + coin(140, 106, 0.66)
        + coin_pile(116, 344, 3)
    ),
)


def person(x: float, y: float, size: float, coat: tuple[str, str], skin: str, hair: str) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({size})"><path d="M-62 130 V64 A62 58 0 0 1 62 64 '
        f'V130 Z" fill="{coat[0]}"/><path d="M10 9 A62 58 0 0 1 62 64 V130 H26 Q40 60 10 9 Z" '
        f'fill="{coat[1]}"/><path d="M-15 -14 H15 V14 A15 15 0 0 1 -15 14 Z" fill="{skin}"/>'
        '<path d="M-15 -2 Q2 12 15 -2 V8 Q0 18 -15 8 Z" fill="#2F3B47" opacity="0.16"/>'
        f'<circle cx="0" cy="-38" r="34" fill="{skin}"/>{hair}</g>'
    )


SHORT = '<path d="M-36 -36 A36 36 0 0 1 36 -40 Q18 -46 8 -58 Q-10 -44 -36 -36 Z" fill="{}"/>'
SCARF = (
    '<path d="M-40 -34 A40 42 0 0 1 40 -34 Q42 0 24 10 Q0 22 -24 10 Q-42 0 -40 -34 Z '
    'M-26 -34 A26 27 0 0 0 26 -34 A26 25 0 0 0 -26 -34 Z" fill-rule="evenodd" fill="{}"/>'
)
LONG = (
    '<path d="M-37 8 Q-46 -30 -34 -54 A37 37 0 0 1 34 -54 Q46 -30 37 8 Q28 2 28 -30 '
    'Q6 -38 -4 -54 Q-12 -36 -29 -28 Q-28 2 -37 8 Z" fill="{}"/>'
)

PEOPLE = Scene(
    defs=gradient("table", "#FFF9EF", "#EBD9C0")
    + gradient("cup", "#FFFFFF", "#D9E6E6", across=True),
    body=(
        person(200, 168, 1.02, ("#E2A24E", "#C98838"), "#8A5A3C", LONG.format("#33262A"))
        + person(104, 206, 1.06, ("#3F8F96", "#2D7078"), "#E5B592", SHORT.format("#6B4A36"))
        + person(298, 206, 1.06, ("#C56A5A", "#A85244"), "#C48A64", SCARF.format("#4A5F8C"))
        + '<ellipse cx="200" cy="354" rx="176" ry="40" fill="#2F3B47" opacity="0.14"/>'
        + '<path d="M40 332 a160 40 0 0 0 320 0 v12 a160 40 0 0 1 -320 0 Z" fill="#C9AE8B"/>'
        + '<ellipse cx="200" cy="332" rx="160" ry="40" fill="url(#table)"/>'
        + "".join(
            f'<g transform="translate({x} {y})"><ellipse cx="0" cy="21" rx="26" ry="7" '
            'fill="#2F3B47" opacity="0.14"/><path d="M16 2 a10 9 0 0 1 0 17" fill="none" '
            'stroke="#BFD2D2" stroke-width="5"/><path d="M-18 -4 V10 a18 12 0 0 0 36 0 V-4 Z" '
            'fill="url(#cup)"/><ellipse cx="0" cy="-4" rx="18" ry="6" fill="#B8763F"/></g>'
            for x, y in ((118, 326), (200, 312), (284, 328))
        )
    ),
)


def tree(x: float, y: float, size: float) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({size})"><rect x="-6" y="-36" width="12" '
        'height="40" rx="4" fill="#8A6248"/><ellipse cx="0" cy="-74" rx="36" ry="46" '
        'fill="#7FAF7C"/><path d="M6 -119 A36 46 0 0 1 6 -29 Q30 -74 6 -119 Z" fill="#5D8C62"/></g>'
    )


def limb(points: str, color: str, width: int) -> str:
    return (
        f'<path d="{points}" fill="none" stroke="{color}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


BODY = Scene(
    defs=gradient("shirt", "#D9657A", "#B7445B"),
    ground=(
        '<circle cx="306" cy="96" r="40" fill="#F8CF7B"/><circle cx="306" cy="96" r="58" '
        'fill="#F8CF7B" opacity="0.28"/><path d="M0 270 Q110 214 230 268 T400 250 V400 H0 Z" '
        'fill="#EAB4BE" opacity="0.7"/>'
        + tree(70, 300, 1.05)
        + tree(346, 292, 0.8)
        + '<path d="M0 312 Q190 276 400 306 V400 H0 Z" fill="url(#hill)"/>'
        + '<path d="M0 352 Q200 318 400 346 V372 Q200 344 0 382 Z" fill="#FBE6DC"/>'
    ),
    body=(
        shadow(200, 350, 92, 12)
        + limb("M190 166 L156 206 L146 246", "#8E3347", 24)
        + '<circle cx="145" cy="252" r="12" fill="#7B4E36"/>'
        + limb("M196 240 L178 292 L136 326", "#34506B", 32)
        + limb("M132 336 L150 344", "#5A3A2C", 20)
        + limb("M204 240 L240 284 L244 338", "#456A8C", 32)
        + limb("M242 346 L268 346", "#7B4A35", 20)
        + '<path d="M168 160 Q170 134 204 134 Q240 134 238 168 L232 246 Q200 262 172 246 Z" '
        + 'fill="url(#shirt)"/>'
        + limb("M214 168 L242 212 L276 206", "#C4556A", 24)
        + '<circle cx="282" cy="205" r="12" fill="#96613F"/>'
        + '<path d="M194 112 h26 v22 q-13 12 -26 0 Z" fill="#96613F"/>'
        + '<circle cx="212" cy="94" r="34" fill="#A86F4A"/>'
        + '<path d="M176 100 A37 37 0 0 1 246 80 Q222 84 208 76 Q204 100 190 104 Q186 118 180 116 '
        + 'Q176 108 176 100 Z" fill="#33262A"/>'
    ),
)

FEELING = Scene(
    defs=gradient("heart", "#BBA6E8", "#7F66BC") + gradient("sun", "#FBD77E", "#F0B040"),
    body=(
        rays(300, 104, 62, 80, 12, "#F4BE55")
        + '<circle cx="300" cy="104" r="48" fill="url(#sun)"/>'
        + shadow(196, 346, 84, 12)
        + '<path d="M194 334 C70 262 50 186 74 142 C100 96 170 100 194 164 C218 100 288 96 314 142 '
        + 'C338 186 318 262 194 334 Z" fill="url(#heart)"/>'
        + '<path d="M194 334 C318 262 338 186 314 142 C302 121 281 110 260 112 C306 140 300 244 '
        + '194 334 Z" fill="#5B4790" opacity="0.3"/>'
        + '<path d="M92 198 C86 168 100 144 126 138" fill="none" stroke="#FFFFFF" '
        + 'stroke-width="14" stroke-linecap="round" opacity="0.55"/>'
        + cloud(126, 300, 1.12, "#FFFFFF", "#CFC4EA")
    ),
)


def day_boxes() -> str:
    parts = []
    for row in range(3):
        for column in range(4):
            x, y = 116 + column * 44, 218 + row * 38
            fill = "#F4BE55" if (row, column) == (1, 2) else "#D5E9D3"
            parts.append(f'<rect x="{x}" y="{y}" width="34" height="28" rx="6" fill="{fill}"/>')
    parts.append(
        '<path d="M210 270 l8 8 l14 -17" fill="none" stroke="#7D4600" stroke-width="6" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
    return "".join(parts)


DAY = Scene(
    defs=gradient("sun", "#FBD77E", "#F0B040")
    + gradient("sheet", "#FFFFFF", "#EAF0E6")
    + gradient("band", "#6FB275", "#468750"),
    body=(
        rays(200, 128, 84, 106, 16, "#F4BE55")
        + '<circle cx="200" cy="128" r="68" fill="url(#sun)"/>'
        + shadow(202, 348, 130, 14)
        + '<rect x="100" y="158" width="212" height="190" rx="20" fill="#2D6636" opacity="0.35"/>'
        + '<rect x="94" y="152" width="212" height="190" rx="20" fill="url(#sheet)"/>'
        + '<path d="M94 204 V172 a20 20 0 0 1 20 -20 H286 a20 20 0 0 1 20 20 V204 Z" '
        + 'fill="url(#band)"/>'
        + "".join(
            f'<rect x="{x}" y="136" width="14" height="36" rx="7" fill="#2F3B47"/>'
            f'<rect x="{x + 2}" y="138" width="5" height="30" rx="2.5" fill="#FFFFFF" opacity="0.4"/>'
            for x in (138, 193, 248)
        )
        + day_boxes()
    ),
)

PAPERS = Scene(
    defs=gradient("page", "#FFFFFF", "#E6EDF5")
    + gradient("seal", "#5C93CC", "#2F5F96")
    + gradient("talk", "#F6C667", "#E8A33D"),
    body=(
        shadow(192, 346, 122, 14)
        + '<g transform="rotate(-4 180 220)"><rect x="84" y="88" width="190" height="250" rx="16" '
        + 'fill="url(#page)"/><path d="M230 88 H258 a16 16 0 0 1 16 16 V132 Z" fill="#B9CFE7"/>'
        + '<path d="M230 88 V120 a12 12 0 0 0 12 12 H274 Z" fill="#D5E2F0"/>'
        + '<rect x="108" y="122" width="92" height="15" rx="7" fill="#7FA6D3"/>'
        + "".join(
            f'<rect x="108" y="{y}" width="{w}" height="11" rx="5" fill="#C3D3E4"/>'
            for y, w in ((162, 140), (188, 124), (214, 136), (240, 84), (266, 64))
        )
        + "</g>"
        + '<path d="M262 58 H336 a26 26 0 0 1 26 26 V122 a26 26 0 0 1 -26 26 H312 L284 172 V148 H262 '
        + 'a26 26 0 0 1 -26 -26 V84 a26 26 0 0 1 26 -26 Z" fill="url(#talk)"/>'
        + "".join(f'<circle cx="{x}" cy="103" r="9" fill="#FFF8EC"/>' for x in (270, 299, 328))
        + '<circle cx="262" cy="288" r="62" fill="#2F3B47" opacity="0.14"/>'
        + '<circle cx="258" cy="282" r="60" fill="url(#seal)"/>'
        + '<path d="M228 284 l22 23 l40 -46" fill="none" stroke="#FFFFFF" stroke-width="17" '
        + 'stroke-linecap="round" stroke-linejoin="round"/>'
    ),
)

JOY = Scene(
    defs=gradient("star", "#FFE08A", "#F3AE2E")
    + gradient("near", "#8FBF7F", "#5D9460")
    + gradient("far", "#C6D98F", "#A3BE6C"),
    ground=(
        '<path d="M0 300 Q90 210 210 262 T400 226 V400 H0 Z" fill="url(#far)"/>'
        '<path d="M0 330 Q120 352 210 282 Q300 222 400 300 V400 H0 Z" fill="url(#near)"/>'
        '<path d="M236 270 Q214 296 236 316 Q262 340 214 362 Q186 376 176 400 H262 Q268 376 290 354 '
        'Q314 326 276 302 Q258 290 262 264 Z" fill="#FBE9BE"/>'
    ),
    body=(
        '<circle cx="196" cy="146" r="128" fill="#FFF3CF" opacity="0.8"/>'
        + '<path d="M196 42 L226 112 Q229 119 237 120 L308 126 Q320 128 311 137 L256 184 Q250 190 252 '
        + "198 L269 268 Q271 280 260 274 L204 236 Q196 231 188 236 L132 274 Q121 280 123 268 L140 198 "
        + 'Q142 190 136 184 L81 137 Q72 128 84 126 L155 120 Q163 119 166 112 Z" fill="url(#star)" '
        + 'stroke="#F3AE2E" stroke-width="10" stroke-linejoin="round"/>'
        + '<path d="M196 42 L226 112 Q229 119 237 120 L308 126 Q320 128 311 137 L256 184 Q250 190 252 '
        + '198 L269 268 Q271 280 260 274 L204 236 Q200 233 196 233 L196 160 Z" fill="#E0931A" '
        + 'opacity="0.42"/>'
        + '<path d="M168 134 Q176 130 180 118" fill="none" stroke="#FFFFFF" stroke-width="10" '
        + 'stroke-linecap="round" opacity="0.8"/>'
        + star(330, 66, 1.9, "#F3AE2E")
        + star(66, 74, 1.5, "#E8A33D")
        + star(344, 176, 1.2, "#FFFFFF")
        + star(48, 190, 1.3, "#FFFFFF")
    ),
)

SCENES = {
    "wonen": HOME,
    "geld": MONEY,
    "mensen": PEOPLE,
    "lichaam": BODY,
    "gevoel": FEELING,
    "doen": DAY,
    "regelen": PAPERS,
    "blij": JOY,
}
