"""How messages are talked about: by which way, why not, and when it may."""

from __future__ import annotations

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.messages import message_ways as out
from meedoen_desktop.services.messages.message_ways import Sendable
from meedoen_desktop.views.words.problem_words import problem_words

CHANNELS = {
    out.WHATSAPP: N_("WhatsApp"),
    out.SMS: N_("Sms"),
    out.EMAIL: N_("E-mail"),
}
ICONS = {out.WHATSAPP: "whatsapp-logo", out.SMS: "chat-text", out.EMAIL: "at"}
_REFUSED = {
    out.NO_WISH: N_("{naam} wil geen berichten. Bel, of stuur een brief."),
    out.BY_LETTER: N_("{naam} krijgt het liefst een brief. Stuur daarom geen bericht."),
    out.BY_SUPPORTER: N_("Contact met {naam} gaat via de begeleider: {begeleider}."),
    out.DIED: N_("{naam} is overleden. Er gaat geen bericht uit."),
}
_SHORT = {
    out.NO_WISH: N_("wil geen berichten"),
    out.BY_LETTER: N_("liefst een brief"),
    out.BY_SUPPORTER: N_("via de begeleider"),
    out.DIED: N_("overleden"),
}
_NOWHERE = N_(
    "Er is geen mobiel nummer en geen e-mailadres bekend. Vul ze in bij Gegevens, of bel."
)


def stops(translator: Translator, found: Sendable) -> str:
    """The sentence why there is no message, "" when there is one."""
    if found.refused:
        who = found.supporter or translator.text("nog niet bekend")
        return translator.text(_REFUSED[found.refused], naam=found.name, begeleider=who)
    if found.problem is not None:
        return problem_words(translator, found.problem)
    return "" if found.ways else translator.text(_NOWHERE)


def short_stop(translator: Translator, found: Sendable) -> str:
    """The same in some words, for a list."""
    if found.refused:
        return translator.text(_SHORT[found.refused])
    if found.problem is not None:
        return translator.text("de tekst mist nog iets")
    return translator.text("geen mobiel nummer of e-mailadres")


def advice(translator: Translator, found: Sendable) -> list[str]:
    """What is good to know; nothing of it forbids."""
    _, said = translator.text, []
    if found.opens is not None:
        day = translator.day_long(found.opens.date())
        at = f"{found.opens.hour}.{found.opens:%M}"
        said.append(
            _(
                "Uw gemeente stuurt nu liever geen berichten. Vanaf {dag}, {tijd} uur mag het "
                "weer. U beslist zelf.",
                dag=day, tijd=at,
            )
        )  # fmt: skip
    if found.lacks_whatsapp:
        said.append(
            _("{naam} heeft het liefst WhatsApp. Uw gemeente heeft dat niet aangezet.",
              naam=found.name)
        )  # fmt: skip
    if found.preferred_time:
        said.append(_("Liefst: {tijd}", tijd=found.preferred_time))
    return said
