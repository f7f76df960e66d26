"""Chapter: letters to several clients at once, from the list to what is still missing."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.letters import letter_batch
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.letters.batch_page import BatchPage

_MANY = 14


def walk(guide: Guide) -> None:
    """A pile with somebody without an address, somebody who died, somebody who reads Arabic."""
    people = [row.person_id for row in read_all(guide.store) if not row.closed_on][:_MANY]
    pile = letter_batch.begin(guide.store, [choose(guide.store).new, *people])
    for look in ("light", "dark"):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.go("letter_batch", batch_id=pile)
        page = cast("BatchPage", guide.frame.navigator.stack.currentWidget())
        lacking = next((one for one in page.list.lines if one.problem), page.list.lines[0])
        page.list.list.go_to(lacking.person_id)
        guide.show(f"89-stapel-{look}")
    guide.press("batch.choose")
    dialog = guide.find("clients_chooser")
    guide.show("89-stapel-kies", dialog)
    dialog.close()
    guide.rest()
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
