"""Begin to share a vault, at which place, and with whom."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.syncing import asked
from meedoen_desktop.services.syncing.shared import REFUSED, account_of, keep, team_of, tried
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync import engine, members
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.invitation import Invitation, make_invitation, open_invitation
from meedoen_desktop.sync.place import Place
from meedoen_desktop.sync.place_input import ready
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach, format_file
from meedoen_desktop.sync.roster import digits
from meedoen_desktop.sync.team import FIRST_EPOCH, joined_team, load_team
from meedoen_desktop.sync.withdraw import team_of_work


@dataclass(frozen=True, slots=True)
class Invited:
    """What an invitation says, for the screen on which it is accepted."""

    place: Place
    needs_secret: bool
    """The colleague lent none: ask for a password or secret key."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A laptop that was invited and waits; both screens must show the same digits."""

    stream: str
    label: str
    digits: str
    since: str = ""
    """ISO instant of the exchange in which it was first seen here; empty: not yet."""


def set_up(store: Store, place: Place, label: str, secret: str = "") -> None:
    """Share this vault through a place; whatever is refused, nothing was changed.

    ``secret``: the password or secret key of a server; it stays in the vault. ``WrongInput`` names
    the field of the place, ``StoreAway`` and ``StoreUnfit`` say what the store did.
    """
    _refuse_unfit(store)
    with store.read() as session:
        if team_of_work(session):
            raise _other_team("place")
    account = tried(place, secret)
    keep(store, account)
    engine.found(store, label)
    store.log_access("share")


def invite(store: Store, *, lend_secret: bool = False) -> tuple[bytes, tuple[str, ...]]:
    """An invitation for one laptop: a file, and twelve words to tell in person.

    ``lend_secret``: the password or secret key goes along (sealed); otherwise who joins needs one.
    """
    with store.read() as session:
        shared, key = team_of(session), members.epoch_key(session, FIRST_EPOCH)
        known = account_of(session)
    account = known if lend_secret else Account(known.place)
    said = Invitation(shared.vault, bytes.fromhex(shared.founder), key or b"", account)
    store.log_access("invite")
    return make_invitation(said, store.clock.now())


def read_invitation(store: Store, file: bytes, words: str) -> Invited:
    """What an invitation says, before it is accepted; ``WrongInput``."""
    said = _opened(store, file, words)
    place = said.account.place
    return Invited(place, place.needs_secret and not said.account.secret)


def join(
    store: Store, file: bytes, words: str, label: str, place: Place | None = None, secret: str = ""
) -> str:
    """Accept an invitation; returns six digits that the colleague must see too.

    ``place``: how this laptop reaches the store, when that differs (a drive letter, an own user
    name); ``secret``: when none was lent, or an own one. ``WrongInput``, ``StoreAway`` and
    ``StoreUnfit`` changed nothing.
    """
    _refuse_unfit(store)
    said = _opened(store, file, words)
    secret = secret or said.account.secret
    account = Account(ready(place or said.account.place, secret), secret)
    with reached(account) as driver:
        if not Reach(driver, said.vault).has(FORMAT_FILE, format_file(said.vault)):
            raise WrongInput(
                N_(
                    "Op deze plek staat het werk van uw collega niet. Klopt het adres? "
                    "En heeft uw collega al gedeeld?"
                ),
                field="place",
            )
    joined = joined_team(store, said.vault, said.founder, label)
    keep(store, account)
    engine.join(store, joined, said.epoch_key)
    store.log_access("join")
    return digits(joined.vault, joined.member(store))


def asking(store: Store) -> tuple[Asking, ...]:
    """Laptops that wait for a member to compare the digits."""
    with store.read() as session:
        found = who_asks(session, team_of(session).vault)
    return tuple(one for one in found if one.stream != store.stream)


def who_asks(session: Session, vault: str) -> tuple[Asking, ...]:
    """Who is no member yet, perhaps this laptop itself among them."""
    refused = _refused(session)
    return tuple(one for one in _who_waits(session, vault) if one.stream not in refused)


def who_was_refused(session: Session, vault: str) -> tuple[Asking, ...]:
    """Whose digits differed, here: somebody may have pressed the wrong button."""
    refused = _refused(session)
    return tuple(one for one in _who_waits(session, vault) if one.stream in refused)


def confirm(store: Store, stream: str) -> None:
    """The digits were the same: this laptop belongs to the team from the next sync on.

    ``NotFound`` when it does not ask any more.
    """
    try:
        engine.confirm(store, stream)
    except KeyError:
        raise NotFound(
            N_(
                "Deze laptop vraagt niet meer om mee te doen. Misschien is hij al toegelaten, of "
                "begint uw collega opnieuw."
            )
        ) from None
    store.log_access("admit")


def refuse(store: Store, stream: str) -> None:
    """The digits differed: this laptop is not asked about any more, here; `confirm` still can."""
    with store.work() as session:
        refused = {*_refused(session), stream}
        set_fact(session, REFUSED, " ".join(sorted(refused)))


def _refused(session: Session) -> list[str]:
    return (fact(session, REFUSED) or "").split()


def _who_waits(session: Session, vault: str) -> list[Asking]:
    found = members.members(session, members.ASKS).values()
    since = asked.since(session)
    return [
        Asking(one.stream, one.label, digits(vault, one), since.get(one.stream, ""))
        for one in found
    ]


def _refuse_unfit(store: Store) -> None:
    """A vault is shared once, and invented people never come among real ones."""
    if team(store).practice:
        raise WrongInput(N_("De oefenkluis kan niet worden gedeeld."), field="place")
    with store.read() as session:
        if load_team(session) is not None:
            raise WrongInput(N_("Deze kluis wordt al gedeeld."), field="place")


def _opened(store: Store, file: bytes, words: str) -> Invitation:
    """Of the team whose work stands here already, if that of one does; ``WrongInput``."""
    said = open_invitation(file, words, store.clock.now())
    with store.read() as session:
        if team_of_work(session) not in {"", said.vault}:
            raise _other_team("file")
    return said


def _other_team(field: str) -> WrongInput:
    return WrongInput(
        N_(
            "Op deze laptop staat al werk van een team dat deelt. Vraag een collega van dat team "
            "om een uitnodiging."
        ),
        field=field,
    )
