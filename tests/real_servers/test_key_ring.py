"""A vault that is bound to this laptop, with the key ring that a Linux desktop has."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import SecondKeyAway
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys import system_ring
from tests.real_servers import secret_service
from tests.real_servers.conftest import absent
from tests.real_servers.secret_service import SecretService
from tests.real_servers.servers import Absent
from tests.stores import PASSPHRASE, Unlocked

OTHER_PASSWORD = b"een ander wachtwoord"


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A session bus on which nobody is logged in yet."""
    folder = tmp_path / "bus"
    folder.mkdir()
    with ExitStack() as running:
        try:
            address = running.enter_context(secret_service.session(folder))
        except Absent as error:
            absent(error)
            raise
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield SecretService(folder, address)


# The library leaves the bus open when the ring is locked; it goes with the exception.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_a_vault_is_bound_to_a_real_key_ring_and_released(
    desktop: SecretService, store: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    assert not system_ring.is_usable()
    with desktop.logged_in():
        assert system_ring.is_usable()
        assert system_ring.obstacle() == ""
        store.entrance.bind(PASSPHRASE)
        (label, secret), *others = secret_service.items().items()
        assert (store.header.vault_id in label, others) == (True, [])
        assert len(b64decode(secret)) == 32
        store.close()
        Store.open(store.folder, PASSPHRASE, clock=clock).close()
        secret_service.lock()
        assert_away(store.folder, "op slot of geeft geen antwoord", clock)

    assert_away(store.folder, "op slot of geeft geen antwoord", clock)
    with desktop.logged_in(OTHER_PASSWORD):
        assert system_ring.is_usable()
        assert_away(store.folder, "op slot of geeft geen antwoord", clock)
    with desktop.logged_in():
        opened = Store.open(store.folder, PASSPHRASE, clock=clock)
        assert opened.entrance.release(PASSPHRASE)
        assert secret_service.items() == {}
        opened.entrance.bind(PASSPHRASE)
        opened.close()
        secret_service.empty()
        assert_away(store.folder, "de sleutelbos is leeg", clock)
    Store.recover(store.folder, " ".join(unlocked.words), clock=clock).close()


def assert_away(folder: Path, part: str, clock: FixedClock) -> None:
    with pytest.raises(SecondKeyAway, match=part):
        Store.open(folder, PASSPHRASE, clock=clock)
