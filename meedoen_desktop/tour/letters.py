"""Chapter: all letters, the picker with its reasons, and a fixed text beside its example."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.letters import letter_choice
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.letters.kind_dialog import KindDialog


def walk(guide: Guide) -> None:
    """From the list to a letter that answers an empty chair, and to its text."""
    guide.go("letters")
    guide.show("87-brieven")
    person, template_id = _missed(guide.store)
    guide.go("letter", person_id=person, template_id=template_id)
    guide.find("letter.pages")
    guide.show("87-uitnodiging")
    guide.press("letter.kind")
    dialog = cast("KindDialog", guide.find("letter.kinds"))
    guide.show("87-welke-brief", dialog)
    dialog.reject()
    guide.rest()
    guide.go("letter_text", template_id="uitnodiging-tweede")
    guide.show("88-vaste-tekst")


def _missed(store: Store) -> tuple[str, str]:
    """Somebody who did not come, with the letter that fits; else the first client."""
    people = [row.person_id for row in read_all(store) if not (row.closed_on or row.deceased)]
    wanted = {"uitnodiging-tweede", "uitnodiging-derde", "uitnodiging-aangetekend", "gemist"}
    for one in people:
        best = letter_choice.choices(store, one).best.template_id
        if best in wanted:
            return one, best
    return people[0], "uitnodiging-tweede"
