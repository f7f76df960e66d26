"""The form of a central store: of which kind it is, where it is, and what opens it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.sharing.file_field import FileField
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place

FOLDER, WEBDAV, S3 = "folder", "webdav", "s3"
_OF_KIND: dict[str, tuple[str, ...]] = {
    FOLDER: ("path",),
    WEBDAV: ("url", "user", "secret"),
    S3: ("url", "bucket", "key_id", "secret"),
}
_RARE: dict[str, tuple[str, ...]] = {
    FOLDER: (),
    WEBDAV: ("proxy", "authority"),
    S3: ("region", "prefix", "proxy", "authority"),
}
"""Fields that most people never need, behind a button."""


class PlaceForm(QWidget):
    """``value`` is what was filled in; whether it will do is for the service."""

    resized = Signal()
    """Other fields are shown."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        _ = translator.text
        kinds = (
            (FOLDER, _("Gedeelde map")), (WEBDAV, _("Nextcloud of WebDAV")), (S3, _("S3-opslag")),
        )  # fmt: skip
        self.kind = SegmentedChoice(kinds, FOLDER, clearable=False)
        self.kind.setObjectName("place.kind")
        self.kind.changed.connect(lambda _key: self._show())
        self.form = Form(columns=2)
        self._lines: dict[str, QLineEdit] = {}
        self._files: dict[str, FileField] = {}
        self._authority = ""
        self._add_fields()
        self._more = QuietButton(_("Meer instellingen"), "sliders-horizontal", self._show_rare)
        self._more.setObjectName("place.more")
        self._shows_rare = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(14))
        column.addWidget(self.kind)
        column.addWidget(self.form)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._show()

    def value(self) -> tuple[Place, str]:
        """The place and what opens it; ``WrongInput`` for a certificate that is none."""
        from meedoen_desktop.services import syncing

        said = {key: self._text(key) for key in self._shown_keys()}
        secret = said.pop("secret", "")
        kind = self.kind.value()
        if kind == FOLDER:
            return syncing.FolderPlace(said["path"]), ""
        file = said.pop("authority")
        authority = syncing.read_authority(Path(file)) if file else self._authority
        server = syncing.WebDavPlace if kind == WEBDAV else syncing.S3Place
        return server(**said, authority=authority), secret

    def preset(self, place: Place, *, is_fixed: bool) -> None:
        """Fill in what is known; ``is_fixed``: of this kind and no other."""
        self.kind.set_value(place.kind)
        self.kind.setVisible(not is_fixed)
        self._authority = getattr(place, "authority", "")
        for key in (*_OF_KIND[place.kind], *_RARE[place.kind]):
            known = getattr(place, key, "")
            if key != "authority" and known:
                line = self._lines.get(key) or self._files[key].line
                line.setText(known)
        self._show()

    def show_error(self, error: WrongInput) -> bool:
        """At its field; False when it is about no field of this form."""
        if error.field in _RARE[self.kind.value()] and not self._shows_rare:
            self._show_rare()
        return self.form.show_error(error.field, self._translator.error(error))

    def keep_secret(self) -> None:
        """There is one already; an empty field keeps it."""
        self._lines["secret"].setPlaceholderText(self._translator.text("blijft zoals het is"))

    def _add_fields(self) -> None:
        _ = self._translator.text
        secret = PassphraseField(self._translator, "place.secret")
        self._add_file(
            "path", _("De map"), self._folder(),
            hint=_("Een map op het netwerk, of een map van OneDrive of SharePoint."),
        )  # fmt: skip
        self._add(
            "url", _("Adres"), QLineEdit(), wide=True,
            hint=_("Begint met https://. Uw beheerder weet het."),
        )  # fmt: skip
        self._add("user", _("Gebruikersnaam"), QLineEdit())
        self._add("bucket", _("Bucket"), QLineEdit())
        self._add("key_id", _("Toegangssleutel (access key id)"), QLineEdit())
        self._add("secret", _("Wachtwoord of geheime sleutel"), secret)
        self._add("region", _("Regio"), QLineEdit())
        self._add("prefix", _("Map in de bucket"), QLineEdit())
        self._add("proxy", _("Proxy"), QLineEdit())
        self._add_file("authority", _("Certificaat van de gemeente"), self._certificate())
        self._lines["region"].setPlaceholderText("us-east-1")
        self._lines["proxy"].setPlaceholderText(_("zoals het systeem zegt"))

    def _folder(self) -> FileField:
        _ = self._translator.text
        return FileField("place.path", _("Kies de map"), _("Kies de gedeelde map"))

    def _certificate(self) -> FileField:
        _ = self._translator.text
        kinds = _("Certificaten") + " (*.pem *.crt *.cer)"
        return FileField("place.authority", _("Kies"), _("Kies het certificaat"), kinds)

    def _add(
        self, key: str, label: str, field: QLineEdit, *, hint: str = "", wide: bool = False
    ) -> None:
        field.setObjectName(f"place.{key}")
        self._lines[key] = field
        self.form.add(key, label, field, hint=hint, wide=wide)

    def _add_file(self, key: str, label: str, field: FileField, hint: str = "") -> None:
        self._files[key] = field
        self.form.add(key, label, field, hint=hint, wide=True)

    def _text(self, key: str) -> str:
        line = self._lines.get(key)
        return line.text() if line is not None else self._files[key].text()

    def _shown_keys(self) -> tuple[str, ...]:
        kind = self.kind.value()
        return (*_OF_KIND[kind], *_RARE[kind])

    def _show_rare(self) -> None:
        self._shows_rare = True
        self._show()

    def _show(self) -> None:
        kind = self.kind.value()
        rare = _RARE[kind] if self._shows_rare else ()
        self.form.show_only((*_OF_KIND[kind], *rare))
        self._more.setVisible(bool(_RARE[kind]) and not self._shows_rare)
        self.form.clear_errors()
        self.resized.emit()
