from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop import cli
from meedoen_desktop.clock import Clock
from meedoen_desktop.services import binding, vaults
from tests.lists import write_list
from tests.rings import Ring

PASSPHRASE = "vier gewone losse woorden"


@contextmanager
def pipe(text: str) -> Iterator[str]:
    """The number of a file descriptor from which ``text`` can be read."""
    reader, writer = os.pipe()
    os.write(writer, text.encode())
    os.close(writer)
    try:
        yield str(reader)
    finally:
        os.close(reader)


class Shell:
    """Runs commands on one vault in this process."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.vault = folder / "kluis"
        self._capture = capture
        self.out = self.err = ""

    def run(self, *arguments: str, passphrase: str = PASSPHRASE, vault: Path | None = None) -> int:
        with pipe(passphrase + "\n") as number:
            place = ["--vault", str(vault or self.vault), "--passphrase-fd", number]
            code = cli.main([*arguments, *place])
        self.out, self.err = self._capture.readouterr()
        assert "Traceback" not in self.err
        return code

    def result(self, *arguments: str) -> dict[str, Any]:
        assert self.run(*arguments, "--json") == 0
        assert self.err == ""
        found: dict[str, Any] = json.loads(self.out)
        return found


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gemaakt") / "kluis"
    with pytest.MonkeyPatch.context() as patch, pipe(PASSPHRASE) as number:
        patch.setenv("MEEDOEN_HOME", str(folder.parent / "profiel"))
        assert cli.main(["init", "--vault", str(folder), "--passphrase-fd", number]) == 0
    return folder


@pytest.fixture
def made(shell: Shell, empty_vault: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A vault of its own for each test, made once."""
    shutil.copytree(empty_vault, shell.vault)
    capsys.readouterr()
    return shell


def test_init_gives_the_words_once_on_standard_output(shell: Shell) -> None:
    found = shell.result("init", "--municipality", "rijswijk", "--name", "Noor Haddad")
    assert len(found["recovery_words"]) == 24
    assert (found["municipality"], found["profile"]) == ("rijswijk", "rijswijk")
    assert shell.run("init") == 1
    assert "staat al een kluis" in shell.err
    assert shell.out == ""


def test_the_words_are_readable_without_json_too(shell: Shell) -> None:
    assert shell.run("init") == 0
    assert sum(". " in line and line.strip()[0].isdigit() for line in shell.out.splitlines()) == 24


def test_options_may_stand_before_the_command(made: Shell) -> None:
    with pipe(PASSPHRASE) as number:
        place = ["--vault", str(made.vault), "--json", "--passphrase-fd", number]
        assert cli.main([*place, "verify"]) == 0


def test_a_weak_passphrase_makes_no_vault(shell: Shell) -> None:
    assert shell.run("init", passphrase="geheim") == 1
    assert "12 tekens" in shell.err
    assert not (shell.vault / "kluis.sleutel").exists()


def test_an_unknown_municipality_is_a_question_about_usage(shell: Shell) -> None:
    assert shell.run("init", "--municipality", "nergens") == 2
    assert "wassenaar" in shell.err


def test_a_wrong_passphrase_is_a_sentence(made: Shell) -> None:
    assert made.run("verify", passphrase="vier heel andere woorden") == 1
    assert "past niet" in made.err


def test_a_vault_that_is_bound_to_another_laptop_is_a_sentence(
    made: Shell, ring: Ring, tmp_path: Path
) -> None:
    store = vaults.open_vault(made.vault, PASSPHRASE, Clock())
    binding.bind(store, PASSPHRASE)
    store.close()
    copy = tmp_path / "kopie.meedoen"
    assert made.run("backup", "--to", str(copy)) == 0
    ring.entries.clear()
    for command in (["verify"], ["backup"], ["restore", str(copy)]):
        assert made.run(*command) == 1
        assert "staat vast op een andere laptop" in made.err
        assert made.out == ""
    ring.mood = "locked"
    assert made.run("verify") == 1
    assert "op slot of geeft geen antwoord" in made.err


def test_no_vault_is_a_sentence(shell: Shell) -> None:
    assert shell.run("verify") == 1
    assert "geen kluis gevonden" in shell.err


def test_import_of_the_test_persons(made: Shell, shared_data: Path, tmp_path: Path) -> None:
    rejected = tmp_path / "afgewezen.csv"
    found = made.result("import", str(shared_data), "--rejected", str(rejected))
    assert (found["rows"], found["imported"], found["updated"]) == (344, 341, 0)
    assert found["rejected"] == [
        {"row": 115, "reason": "BSN staat ook in rij 22 bij een ander"},
        {"row": 178, "reason": "gelijk aan rij 162"},
        {"row": 269, "reason": "BSN staat ook in rij 255 bij een ander"},
    ]
    with rejected.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Achternaam"] for row in csv.DictReader(file, delimiter=";")] == [
            "Serooskerke", "Verstraten", "Boer",
        ]  # fmt: skip
    again = made.result("import", str(shared_data))
    assert (again["imported"], again["updated"], again["same"]) == (0, 0, 341)
    assert again["missing"] == []


def test_a_wrong_place_for_rejected_rows_is_found_before_the_import(
    made: Shell, tmp_path: Path
) -> None:
    path = write_list(tmp_path, ("1", "", "An", "Bos", "19800517"))
    for place in (tmp_path, tmp_path / "weg" / "x.csv", path):
        assert made.run("import", str(path), "--rejected", str(place)) == 2
        assert "--rejected" in made.err
    assert made.result("import", str(path))["imported"] == 1


def test_export_then_import_changes_nothing(made: Shell, shared_data: Path, tmp_path: Path) -> None:
    made.result("import", str(shared_data))
    target = str(tmp_path / "uit.csv")
    assert made.result("export", target)["rows"] == 341
    found = made.result("import", target)
    assert (found["imported"], found["updated"], found["same"]) == (0, 0, 341)
    assert found["rejected"] == []
    assert found["remarks"] == []


def test_a_dry_run_changes_nothing(made: Shell, tmp_path: Path) -> None:
    path = str(write_list(tmp_path, ("1", "", "An", "Bos", "19800517")))
    assert made.result("import", path, "--dry-run")["imported"] == 1
    assert made.result("import", path)["imported"] == 1


def test_columns_can_be_pointed_out(made: Shell, tmp_path: Path) -> None:
    path = str(write_list(tmp_path, ("Bos", "An"), header=("Kolom A", "Kolom B")))
    assert made.run("import", path) == 1
    assert "geen kolom met de achternaam" in made.err
    found = made.result("import", path, "--map", "Kolom A=Achternaam", "--map", "Kolom B=Voornamen")
    assert found["imported"] == 1
    assert made.run("import", path, "--map", "Kolom C=Achternaam") == 2
    assert made.run("import", path, "--map", "Kolom A=Lengte") == 2


@pytest.mark.parametrize(
    ("options", "rows", "code"),
    [
        ((), ["19800517", "onbekend"], 0),
        (("--strict",), ["19800517", "onbekend"], 3),
        (("--strict",), ["19800517"], 0),
        ((), ["onbekend"], 3),
    ],
)
def test_the_exit_code_tells_the_truth_about_rows(
    made: Shell, tmp_path: Path, options: tuple[str, ...], rows: list[str], code: int
) -> None:
    lines = [(str(n), "", "An", "Bos", born) for n, born in enumerate(rows)]
    assert made.run("import", str(write_list(tmp_path, *lines)), *options) == code


@pytest.mark.parametrize(
    ("data", "part"),
    [(b"", "leeg"), (b"\0\1", "nultekens"), (b"Naam\n", "kopregel"), (b"a;b\n1;2\n", "achternaam")],
)
def test_a_broken_list_is_a_sentence(made: Shell, tmp_path: Path, data: bytes, part: str) -> None:
    path = tmp_path / "stuk.csv"
    path.write_bytes(data)
    assert made.run("import", str(path)) == 1
    assert part in made.err
    assert made.out == ""


def test_backup_and_restore_with_passphrase_and_with_words(shell: Shell, tmp_path: Path) -> None:
    words = " ".join(shell.result("init")["recovery_words"])
    path = write_list(tmp_path, ("1", "", "An", "Bos", "19800517"))
    shell.result("import", str(path))
    copy = tmp_path / "usb" / "kopie.meedoen"
    assert shell.result("backup", "--to", str(copy))["size"] == copy.stat().st_size
    assert shell.run("restore", str(copy), vault=tmp_path / "een") == 0
    with pipe(words) as number:
        restore = ["restore", str(copy), "--vault", str(tmp_path / "twee"), "--words-fd", number]
        assert cli.main(restore) == 0
    for name in ("een", "twee"):
        assert shell.run("verify", vault=tmp_path / name) == 0
        assert "Alles klopt." in shell.out


def test_a_restored_vault_keeps_the_one_that_was_there(made: Shell, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.meedoen"
    made.result("backup", "--to", str(copy))
    replaced = made.result("restore", str(copy))["replaced"]
    assert Path(replaced).is_dir()


def test_a_broken_backup_changes_nothing(made: Shell, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.meedoen"
    copy.write_bytes(b"geen kopie")
    assert made.run("restore", str(copy)) == 1
    assert made.run("verify") == 0


def test_verify_says_so_when_a_page_is_damaged(made: Shell) -> None:
    database = made.vault / "data.db"
    data = bytearray(database.read_bytes())
    data[len(data) // 2] ^= 1
    database.write_bytes(bytes(data))
    assert made.run("verify") == 1
    assert "beschadigd" in made.err


def test_selftest_leaves_the_profile_alone(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MEEDOEN_HOME", str(home))
    folder = tmp_path / "proef"
    assert cli.main(["selftest", "--dir", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sound"] is True
    assert "SecretService" in told["no_key_ring"]
    assert not home.exists()
    assert cli.main(["selftest", "--dir", str(folder)]) == 2


@pytest.mark.parametrize("descriptor", ["77", "-1", "99999999999999999999"])
def test_a_descriptor_that_is_not_open_is_a_question_about_usage(
    made: Shell, descriptor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--vault", str(made.vault), f"--passphrase-fd={descriptor}"]
    assert cli.main(["verify", *place]) == 2
    assert "file descriptor" in capsys.readouterr().err


def test_the_passphrase_is_asked_twice_and_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter([PASSPHRASE, "iets heel anders dan dat"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    assert cli.main(["init", "--vault", str(tmp_path / "k")]) == 2
    assert "niet gelijk" in capsys.readouterr().err
    assert not (tmp_path / "k").exists()


def test_a_fault_of_ours_names_a_place_and_no_values(
    monkeypatch: pytest.MonkeyPatch, made: Shell
) -> None:
    def fail(_store: object) -> None:
        raise KeyError("Anna van Velzen")

    monkeypatch.setattr("meedoen_desktop.store.verify.verify", fail)
    assert made.run("verify") == 70
    assert "KeyError" in made.err
    assert "Velzen" not in made.err


def start(arguments: list[str], number: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "meedoen_desktop.cli", *arguments, "--passphrase-fd", number],
        pass_fds=[int(number)], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.parametrize("after", [0.6, 1.0, 1.6])
def test_ctrl_c_during_an_import_leaves_nothing_half_done(
    made: Shell, tmp_path: Path, after: float
) -> None:
    rows = [(str(n), "", "An", f"Bos{n}", "19800517") for n in range(3_000)]
    path = str(write_list(tmp_path, *rows))
    with pipe(PASSPHRASE + "\n") as number:
        place = ["--vault", str(made.vault), "--json"]
        running = start(["import", path, *place], number)
        timer = threading.Timer(after, running.send_signal, (signal.SIGINT,))
        timer.start()
        out, err = running.communicate(timeout=120)
        timer.cancel()
        timer.join()
    assert running.returncode in {0, 130, -signal.SIGINT}
    imported = json.loads(out)["imported"] if running.returncode == 0 else 0
    assert "Traceback" not in err or imported == 0
    again = made.result("import", path)
    assert again["imported"] in {3_000 - imported, 0}
    assert again["imported"] + again["same"] == 3_000
    assert made.result("verify")["problems"] == []


def test_the_commands_start_without_qt_and_without_sql() -> None:
    code = (
        "import sys, meedoen_desktop.cli\n"
        "from meedoen_desktop.commands.parser import make_parser\n"
        "make_parser()\n"
        "print(sorted(n for n in ('PySide6', 'sqlalchemy', 'reportlab') if n in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_reader_that_goes_away_is_no_drama(made: Shell) -> None:
    with pipe(PASSPHRASE + "\n") as number:
        running = start(["verify", "--vault", str(made.vault)], number)
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        err = running.stderr.read()
        running.stderr.close()
        running.wait(60)
    assert "Traceback" not in err
