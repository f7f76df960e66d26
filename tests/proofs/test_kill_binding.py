"""A power cut at every step of binding a vault to a laptop, and of releasing it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from meedoen_desktop.store.keys import system_ring
from meedoen_desktop.store.keys.header import FILE_NAME, Header
from tests.proofs.binding_steps import RING, FileRing
from tests.proofs.killing import ROOT
from tests.stores import PASSPHRASE, Unlocked


def killed_at_every_step(what: str, header: Path, unlocked: Unlocked) -> list[Path]:
    """The folders that are left, one per step; the last one was not killed."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.proofs.binding_steps"),
            *(what, str(header), unlocked.raw_key.hex()),
        ],
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    return [header.parent / str(step) for step in range(int(done.stdout) + 1)]


@pytest.mark.parametrize("what", ["bind", "release"])
def test_a_kill_at_any_step_leaves_a_vault_that_opens_with_its_passphrase(
    what: str, tmp_path: Path, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kluizen" / FILE_NAME
    path.parent.mkdir()
    before, second = unlocked.header, b""
    if what == "release":
        second = bytes(range(32))
        before = before.with_passphrase(unlocked.key(), PASSPHRASE, second=second)
        monkeypatch.setattr(system_ring, "backend", lambda: FileRing(path.with_name(RING)))
        system_ring.keep(before.vault_id, second)
    before.save(path)
    folders = killed_at_every_step(what, path, unlocked)

    changed = []
    for folder in folders:
        monkeypatch.setattr(system_ring, "backend", lambda at=folder: FileRing(at / RING))
        found = Header.load(folder / FILE_NAME)
        changed.append(found.is_bound != before.is_bound)
        assert changed[-1] or found == before
        if found.is_bound or changed[-1]:
            assert found.unlock(PASSPHRASE).raw() == unlocked.raw_key
        assert found.recover(" ".join(unlocked.words)).raw() == unlocked.raw_key
    assert changed == sorted(changed)
    assert len(folders) >= 10
    assert changed[-1]
    assert not changed[0]
