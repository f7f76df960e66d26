"""How to reach somebody, and in which language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.clients.contact_wishes import CONTACT_WISH, in_words
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.messages.message_wishes import MESSAGE_WISH
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.services.rhythm.rhythm_facts import NO_MESSAGES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.wish_dialog import WishDialog
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words import wording


class ReachCard(Card):
    """Telephone, mail, address; the preferred way first in words."""

    def __init__(
        self,
        context: Context,
        page: ClientPage,
        parent: QWidget,
        changed: Callable[[], object] | None = None,
    ) -> None:
        _ = context.translator.text
        edit = None
        if "person" in context.places:
            edit = QuietButton(
                _("Gegevens"),
                "pencil-simple",
                lambda: context.navigate("person", person_id=page.person_id),
            )
            edit.setObjectName("client.person")
        super().__init__(_("Bereiken"), edit, parent)
        self.setObjectName("client.reach")
        self._context, self._changed = context, changed
        self._text, self._language = _, context.translator.language
        self._shown = self._lines(page)
        for line in self._shown:
            self.add(line)
        if not self.body.count():
            self.add(Muted(_("Nog geen telefoonnummer, e-mail of adres.")))

    def let_copy(self) -> None:
        """Let numbers and address be selected; costs too much to wait for."""
        for line in self._shown:
            line.words.selectable()

    def _lines(self, page: ClientPage) -> list[IconLine]:
        reach, lines = page.reach, []
        if wish := self._wish(page):
            lines.append(IconLine("chat-circle", wish))
        if often := self._how_often(page):
            lines.append(often)
        if _wants_none(page):
            lines.append(IconLine("chat-text", self._text("Wil geen berichten"), ink="warning"))
        lines += [IconLine("phone", number) for number in (reach.phone, reach.phone_2) if number]
        if reach.email:
            lines.append(IconLine("at", reach.email))
        if page.address_lines:
            below = self._text("Geheim adres: geef het aan niemand door") if page.secret else ""
            icon = "lock-key" if page.secret else "map-pin"
            address = "\n".join(" ".join(line.split()) for line in page.address_lines)
            lines.append(IconLine(icon, address, below))
        if speaks := self._speaks(page):
            lines.append(IconLine("translate", speaks))
        return lines

    def _how_often(self, page: ClientPage) -> IconLine | None:
        """The wish for contact, and the way to ask for it; not for a file that is over."""
        fact = page.fact(CONTACT_WISH)
        words = in_words(fact.code, self._context.translator) if fact else ""
        changed = self._changed
        if changed is None or page.deceased or page.closed_on or self._context.together.is_on:
            return (
                IconLine("clock", self._text("Wil contact: {hoe_vaak}", hoe_vaak=words))
                if (words)
                else None
            )
        known = fact.code if fact else ""

        def ask() -> None:
            WishDialog(
                self.window(), self._context, page.person_id, known,
                no_messages=_wants_none(page), changed=changed,
            ).show_over()  # fmt: skip

        edit = IconButton(
            "pencil-simple", self._text("Wat wil de cliënt met contact?"), ask, size=18
        )
        edit.setObjectName("client.wish")
        shown = (
            self._text("Wil contact: {hoe_vaak}", hoe_vaak=words)
            if words
            else self._text("Hoe vaak contact? Nog niet gevraagd.")
        )
        return IconLine("clock", shown, buttons=(edit,))

    def _wish(self, page: ClientPage) -> str:
        channel = wording.CHANNELS.get(page.reach.channel)
        parts = [self._text(channel) if channel else "", page.reach.at]
        wish = ", ".join(part for part in parts if part)
        return wish[:1].upper() + wish[1:]

    def _speaks(self, page: ClientPage) -> str:
        code = page.reach.language
        interpreter = wording.INTERPRETERS.get(page.reach.interpreter)
        parts = [languages(self._language).get(code, code) if code and code != "nl" else ""]
        parts.append(self._text(interpreter) if interpreter else "")
        speaks = ", ".join(part for part in parts if part)
        return speaks[:1].upper() + speaks[1:]


def _wants_none(page: ClientPage) -> bool:
    """Whether the client does not want messages."""
    fact = page.fact(MESSAGE_WISH)
    return fact is not None and fact.code == NO_MESSAGES
