"""The words of the team's method profile, for the screens about clients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_, OwnWords, Translator
from meedoen_desktop.method.profile import SCREENING, Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.team import team
from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_USUAL = "cliënt"
_WORDS = {"groep": N_("Groep"), "route": N_("Route")}
_ALL = {"groep": N_("Alle groepen"), "route": N_("Alle routes")}


@dataclass(frozen=True, slots=True)
class MethodWords:
    """How this team calls its groups; ``profile`` None when the team has no usable profile."""

    group: str
    all_groups: str
    kind: str
    """The kind of fact: group or route."""
    profile: Profile | None
    client: str
    clients: str
    the_client: str
    """The profile's own word in Dutch: "cliënt" or "inwoner"; in another language its own."""

    def group_of(self, code: str) -> str:
        """What stands in a list for a group, or for where a screening sent somebody."""
        return self.profile.fact_labels.get((SCREENING, code), code) if self.profile else code


def method_words(context: Context) -> MethodWords:
    """The words for this vault; without a profile those of `lvw`."""
    return words_of(_profile(context), context.translator)


def words_of(profile: Profile | None, translator: Translator) -> MethodWords:
    """The words of a profile."""
    own = profile.words.group if profile else "groep"
    is_dutch = translator.language == "nl"
    return MethodWords(
        group=translator.text(_WORDS.get(own, own.capitalize())),
        all_groups=translator.text(_ALL.get(own, N_("Alle groepen"))),
        kind="route" if own == "route" else "group",
        profile=profile,
        client=profile.words.client if profile and is_dutch else translator.text("cliënt"),
        clients=profile.words.clients if profile and is_dutch else translator.text("cliënten"),
        the_client=(
            f"{profile.words.article} {profile.words.client}"
            if profile and is_dutch
            else translator.text("de cliënt")
        ),
    )


_profiles: WeakKeyDictionary[Store, Profile] = WeakKeyDictionary()
"""A vault keeps the profile that the first start chose."""


def own_words(store: Store) -> OwnWords | None:
    """What the team of this vault calls its clients; None when that is "cliënt"."""
    try:
        found = _profile_of(store)
    except MeedoenError:
        return None  # said by the first page
    if found is None or found.words.client == _USUAL:
        return None
    return OwnWords(found.words.client, found.words.clients, found.words.article)


def _profile(context: Context) -> Profile | None:
    try:
        return _profile_of(context.store)
    except MeedoenError as error:
        context.messages.error(error)
        return None


def _profile_of(store: Store) -> Profile | None:
    known = _profiles.get(store)
    if known is not None:
        return known
    profile_id = team(store).profile_id
    found = load_profile(profile_id) if profile_id else None
    if found is not None:
        _profiles[store] = found
    return found
