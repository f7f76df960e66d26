"""``meedoen sync`` and ``meedoen store check``, as an administrator runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sync.administrator import Run


def test_a_vault_is_shared_through_a_folder_and_checked(run: Run, tmp_path: Path) -> None:
    share = tmp_path / "deel"
    code, out = run("sync", "--folder", str(share), "--label", "Kantoor", "--json")
    assert code == 0
    assert json.loads(out)["laptops"] == ["Kantoor"]
    assert json.loads(out)["waiting"] == 0
    assert run("sync")[1].startswith("0 wijzigingen gedeeld")
    code, out = run("store", "check", "--json")
    assert (code, json.loads(out)["sound"]) == (0, True)
    next(share.rglob("*.seg")).write_bytes(b"x")
    code, out = run("store", "check")
    assert code == 1
    assert "nog niet helemaal aangekomen, of beschadigd" in out
    assert "Velzen" not in "".join(path.name for path in share.rglob("*"))


def test_a_vault_that_is_not_shared_is_told_so(run: Run) -> None:
    assert run("sync")[0] == 1


def test_a_vault_moves_to_another_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nieuw").mkdir()
    run("sync", "--folder", str(tmp_path / "deel"))
    code, out = run("store", "place", "--folder", str(tmp_path / "nieuw"), "--json")
    assert (code, json.loads(out)) == (0, {"place": str(tmp_path / "nieuw")})
    assert run("sync")[0] == 0
    assert run("store", "check")[0] == 0
    assert len(list((tmp_path / "nieuw").rglob("*.seg"))) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--webdav", "https://wolk.example/"], "--user"),
        (["--s3", "https://s3.example"], "--bucket en --key-id"),
        ([], "Noem een plek"),
    ],
)
def test_a_place_that_is_not_whole_is_refused(run: Run, options: list[str], said: str) -> None:
    code, out = run("store", "place", *options)
    assert code == 2
    assert said in out
