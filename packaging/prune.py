"""What PyInstaller collects and the program never uses. Used by the spec, proved by the smoke test.

``FORBIDDEN`` must not be in the bundle at all (licence or size); ``UNUSED`` is only weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl", "fa", "ti", "so")

FORBIDDEN = (
    # GPL-only modules of Qt, and what drags half of Qt along.
    r"Qt6?(VirtualKeyboard|Charts|Graphs|DataVisualization|NetworkAuth)",
    r"Qt6?(Quick|Qml|WebEngine|WebView|Designer|3D|ShaderTools)",
    r"plugins/platforminputcontexts/.*virtualkeyboard",
    r"plugins/platformthemes/.*gtk3",
    r"plugins/platforms/.*(eglfs|linuxfb|vnc|minimal|vkkhrdisplay)",
    r"plugins/(egldeviceintegrations|qmltooling|networkinformation|tls)/",
    r"(^|/)qml/",
)

UNUSED = (
    r"plugins/imageformats/.*q(icns|ico|pdf|tga|tiff|wbmp|webp|gif)\b",
    r"plugins/generic/",
    r"plugins/multimedia/.*ffmpeg",
    r"plugins/(sqldrivers|position|sensors)/",
    r"libQt6(EglFS|EglFsKms|WlShell|Sql|Test)",
    r"(^|/)lib(avcodec|avformat|avutil|swresample|swscale)",
    # From the system of whoever runs it: must match its own display server and C library.
    r"^lib(gtk-3|gdk|atk|cairo|pango|rsvg|epoxy|pixman|thai|datrie)[^/]*\.so",
    # Collected for Qt's GTK theme, which is out, where the machine that builds has GTK.
    r"^lib(atspi|fribidi|X(composite|cursor|damage|ext|fixes|i|inerama|randr|render))\.so",
    r"(^|/)(reportlab/fonts/(?!.*Vera)|reportlab/graphics/testdrawings)",
    r"(^|/)(tests?|testing|__pycache__)/",
    r"\.po$",
    # Formats of pictures and numbers of other countries that we never read.
    r"(^|/)PIL/_(avif|webp|imagingtk|imagingcms)\.",
    r"(^|/)lib(avif|webp|webpdemux|webpmux|sharpyuv|lcms2)-[0-9a-f]+\.so",
    r"(^|/)stdnum/.*\.dat$",
)

_TRANSLATION = re.compile(r"translations/(qt\w*?)_([a-zA-Z_]+)\.qm$")
_BABEL = re.compile(r"babel/locale-data/([a-z]{2,3})(_\w+)?\.dat$")
_HOLIDAYS = re.compile(r"holidays/locale/([a-zA-Z_]+)/")
_REMOVED = re.compile("|".join(FORBIDDEN + UNUSED))


def is_needed(name: str) -> bool:
    """Whether a file belongs in the bundle, by its place in it (with ``/``)."""
    name = name.replace("\\", "/")
    if _REMOVED.search(name):
        return False
    if found := _TRANSLATION.search(name):
        return found[1] == "qtbase" and found[2].split("_")[0] in LANGUAGES
    if found := _BABEL.search(name):
        return found[1] in LANGUAGES
    if found := _HOLIDAYS.search(name):
        return found[1].split("_")[0] in LANGUAGES
    return True


def forbidden(names: Iterable[str]) -> list[str]:
    """The files that must not be there."""
    pattern = re.compile("|".join(FORBIDDEN))
    return [name for name in names if pattern.search(name.replace("\\", "/"))]
