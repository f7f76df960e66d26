"""Theme, text size and language; each takes effect at once."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.widgets.choices import SegmentedChoice

TEXT_SIZES = (100, 125, 150, 175, 200)
_LANGUAGES = (("nl", "Nederlands"), ("en", "English"))


class LookPart(Part):
    """Nothing to save: the choice is the change."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        settings = context.settings
        themes = (("system", _("Zoals de computer")), ("light", _("Licht")), ("dark", _("Donker")))
        sizes = tuple((str(size), f"{size}%") for size in TEXT_SIZES)
        self._add("theme", _("Kleuren"), themes, settings.theme)
        self._add("text_percent", _("Grootte van de tekst"), sizes, str(settings.text_percent))
        self._add("language", _("Taal van het programma"), _LANGUAGES, settings.language)

    def _add(self, name: str, title: str, options: tuple[tuple[str, str], ...], value: str) -> None:
        choice = SegmentedChoice(options, value, clearable=False)
        choice.setAccessibleName(title)
        for key, button in choice.buttons.items():
            button.setObjectName(f"settings.{name}.{key}")
        choice.changed.connect(lambda key: self._change(name, key))
        self.card(title).add(choice)

    def _change(self, name: str, key: str) -> None:
        value: object = int(key) if name == "text_percent" else key
        self.context.change_settings(self.context.settings.with_(**{name: value}))
