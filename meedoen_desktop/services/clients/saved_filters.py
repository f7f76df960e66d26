"""Named filters of the client list: the consultant's own, and useful ones of the method profile.

Own ones are small facts of this laptop, inside the vault: a habit of one person, not a fact about
a client. They need no table, meet no conflict when syncing, and stand in every backup.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.models import new_id
from meedoen_desktop.services.clients.client_filter import ClientFilter
from meedoen_desktop.store import Store

MOST = 24
LONGEST = 40
"""Letters of a name: it must fit on a button."""
_FACT = "client_filters"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with its name; ``is_own`` false for one of the profile."""

    id: str
    name: str
    wish: ClientFilter
    is_own: bool = True


def shipped(profile: Profile | None, author: str) -> tuple[SavedFilter, ...]:
    """The filters of the profile; one for *mine* knows who works here."""
    return tuple(
        SavedFilter(
            one.code,
            one.label,
            ClientFilter(group=one.group, mark=one.mark, consultant_id=author if one.mine else ""),
            is_own=False,
        )
        for one in (profile.client_filters if profile else ())
    )


def own(store: Store) -> tuple[SavedFilter, ...]:
    """The consultant's own filters, in the order in which they were made."""
    return tuple(_read(store.facts.get(_FACT)))


def save(store: Store, name: str, wish: ClientFilter) -> SavedFilter:
    """Keep a filter under a name; one with the same name is replaced. `WrongInput` (``name``)."""
    kept = own(store)
    known = next((one for one in kept if one.name.casefold() == _checked(name).casefold()), None)
    if known is None and len(kept) >= MOST:
        raise WrongInput(
            N_("U hebt al {most} filters. Haal er eerst een weg."), field="name", most=MOST
        )
    made = SavedFilter(known.id if known else new_id(), _checked(name), wish)
    _write(store, [made if one is known else one for one in kept] + ([] if known else [made]))
    return made


def rename(store: Store, filter_id: str, name: str) -> None:
    """Another name. `WrongInput` (``name``) for none, or one that another filter has."""
    kept = own(store)
    wanted = _checked(name)
    if any(one.name.casefold() == wanted.casefold() and one.id != filter_id for one in kept):
        raise WrongInput(N_("Er is al een filter met deze naam. Kies een andere."), field="name")
    _write(store, [replace(one, name=wanted) if one.id == filter_id else one for one in kept])


def remove(store: Store, filter_id: str) -> tuple[SavedFilter, ...]:
    """Take a filter away; returns all filters as they were, for `put_back`."""
    kept = own(store)
    _write(store, [one for one in kept if one.id != filter_id])
    return kept


def put_back(store: Store, filters: Sequence[SavedFilter]) -> None:
    """Undo: the filters as they were."""
    _write(store, filters)


def _checked(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise WrongInput(N_("Geef het filter een naam."), field="name")
    if len(plain) > LONGEST:
        raise WrongInput(
            N_("Kies een kortere naam: hoogstens {most} letters."), field="name", most=LONGEST
        )
    return plain


def _write(store: Store, filters: Sequence[SavedFilter]) -> None:
    kept = [{"id": one.id, "name": one.name, "wish": asdict(one.wish)} for one in filters]
    store.facts.set(_FACT, json.dumps(kept, ensure_ascii=False))


def _read(text: str) -> list[SavedFilter]:
    """What another version of the program wrote is used as far as it is understood."""
    kept: list[dict[str, Any]] = json.loads(text) if text else []
    known = set(ClientFilter.__dataclass_fields__)
    return [
        SavedFilter(
            one["id"],
            one["name"],
            ClientFilter(**{key: value for key, value in one["wish"].items() if key in known}),
        )
        for one in kept
    ]
