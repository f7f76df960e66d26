"""The chain of one talk as a calm line: letter in the post, message sent, call tomorrow."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.services.letters.letters_list import MADE
from meedoen_desktop.services.messages import chain, message_ways
from meedoen_desktop.services.messages.chain import Chain, Step
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.words.spoken_days import near_day

_LEAD = 28
_DONE = {
    (chain.LETTER, MADE): N_("brief gemaakt {dag}"),
    (chain.LETTER, letter_states.POSTED): N_("brief op de post {dag}"),
    (chain.LETTER, letter_states.HANDED): N_("brief overhandigd {dag}"),
    (chain.LETTER, letter_states.MAILED): N_("brief gemaild {dag}"),
    (chain.LETTER, letter_states.DELIVERED): N_("brief bezorgd {dag}"),
    (chain.LETTER, letter_states.NOT_HOME): N_("brief: niet thuis {dag}"),
    (chain.LETTER, letter_states.REFUSED): N_("brief geweigerd {dag}"),
    (chain.LETTER, letter_states.RETURNED): N_("brief kwam terug {dag}"),
    (chain.MESSAGE, message_ways.WHATSAPP): N_("appje verstuurd {dag}"),
    (chain.MESSAGE, message_ways.SMS): N_("sms verstuurd {dag}"),
    (chain.MESSAGE, message_ways.EMAIL): N_("e-mail verstuurd {dag}"),
    (chain.CALL, message_ways.PHONE): N_("gebeld {dag}"),
    (chain.INTERPRETER, chain.BOOKED): N_("tolk geregeld"),
    (chain.INTERPRETER, chain.OLD_MOMENT): N_("tolk staat nog op {dag}"),
}
_NEXT = {
    "letter": N_("brief schrijven {dag}"),
    "post": N_("brief nog op de post doen"),
    "message": N_("bericht {dag}"),
    "remind": N_("bellen {dag}"),
    "reach": N_("bellen, de brief kwam niet aan"),
    "interpreter": N_("tolk regelen"),
    "interpreter_off": N_("tolk verzetten"),
}
"""By the kind of the proposal."""


class ChainLine(Caption):
    """Hidden as long as there is nothing to say."""

    _lead = _LEAD

    def __init__(
        self, context: Context, steps: tuple[Step, ...] = (), *, lead: int = _LEAD
    ) -> None:
        super().__init__("")
        self._lead = lead
        self.dress()
        self.setObjectName("chain")
        self._translator, self._today = context.translator, context.clock.today()
        self._tell(steps)
        if not steps:
            self.hide()

    def show_chain(self, found: Chain) -> None:
        """What was done and what comes."""
        self._tell(found.steps)
        self.setVisible(bool(self.text()))

    def _tell(self, steps: tuple[Step, ...]) -> None:
        parts = [step_words(self._translator, one, self._today) for one in steps]
        self.setText(" · ".join(part for part in parts if part))

    def restyle(self) -> None:
        super().restyle()
        self.setContentsMargins(current().px(self._lead), 0, 0, 0)


def chain_so_far(context: Context, appointment_id: str) -> tuple[QWidget, ...]:
    """For who is about to change a talk: what was done for it; nothing where nothing was."""
    steps = chain.done_for(context.store, appointment_id).steps if appointment_id else ()
    if not steps:
        return ()
    said = context.translator.text(
        "Al gedaan voor deze afspraak. Verandert u dag of tijd? Dan begint dit opnieuw."
    )
    return Muted(said), ChainLine(context, steps, lead=0)


def step_words(translator: Translator, step: Step, today: date) -> str:
    """One step; one that may be done now already says no day."""
    sentence = _NEXT.get(step.how) if step.state == chain.NEXT else _DONE.get((step.kind, step.how))
    if sentence is None:
        return ""
    day = max(step.day, today) if step.state == chain.NEXT and step.day else step.day
    return translator.text(sentence, dag=near_day(translator, day, today) if day else "").strip()
