"""tools/setup.sh, on an invented machine: the commands it asks are stubs on the PATH."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REAL = ("bash", "dirname", "sed", "grep", "uname", "cksum", "cat", "env", "rm", "mv", "flock")


class Machine:
    """A checkout with stubs for what the script would ask or install."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        (folder / "tools").mkdir()
        shutil.copy(ROOT / "tools" / "setup.sh", folder / "tools")
        for name in ("requirements.lock", "pyproject.toml"):
            (folder / name).touch()
        for name in REAL:
            (self.bin / name).symlink_to(str(shutil.which(name)))
        self.installed()
        self.command("apt-get", 'echo "apt-get $*" >> calls; exit 0')
        self.command("apt-cache", "exit 100")
        self.command("id", "echo 1000")
        self.command("sudo", "exit 1")
        self.command("python3", "exit 0")

    def command(self, name: str, script: str) -> None:
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/usr/bin/env bash\n{script}\n")
        path.chmod(0o755)

    def installed(self, *names: str) -> None:
        rows = "".join(f"ii {name}\\n" for name in names)
        self.command("dpkg-query", f"printf '{rows}'")

    def set_up(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.folder / "tools" / "setup.sh"), *arguments],
            env={"PATH": str(self.bin), **variables},
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    @property
    def calls(self) -> str:
        file = self.folder / "calls"
        return file.read_text() if file.exists() else ""


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    folder = tmp_path / "check out"  # with a space, as people have them
    folder.mkdir()
    return Machine(folder)


def test_without_rights_it_prints_the_one_command_that_is_missing(machine: Machine) -> None:
    done = machine.set_up()

    assert done.returncode == 1
    assert "sudo apt-get install --no-install-recommends libgl1 libegl1 " in done.stderr
    assert machine.calls == ""


def test_debian_13_names_are_asked_from_apt(machine: Machine) -> None:
    machine.command("apt-cache", '[ "$2" = libcups2t64 ]')

    assert " libcups2t64 " in machine.set_up().stderr


def test_installed_packages_are_not_asked_for_under_either_name(machine: Machine) -> None:
    machine.installed("libgl1", "libglib2.0-0t64")

    command = machine.set_up().stderr
    assert "libgl1 " not in command
    assert "libglib2.0-0" not in command
    assert "libegl1 " in command


@pytest.mark.parametrize(("user", "sudo"), [("0", "exit 1"), ("1000", 'shift; "$@"')])
def test_with_rights_it_installs(machine: Machine, user: str, sudo: str) -> None:
    machine.command("id", f"echo {user}")
    machine.command("sudo", sudo)

    machine.set_up()
    assert "apt-get update" in machine.calls
    assert "--no-install-recommends libgl1 " in machine.calls


def test_apt_is_never_called_when_that_is_asked(machine: Machine) -> None:
    machine.command("id", "echo 0")

    assert machine.set_up(MEEDOEN_NO_APT="1").returncode == 1
    assert machine.calls == ""


def test_a_python_without_environments_asks_for_the_package(machine: Machine) -> None:
    machine.command("python3", 'case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac')

    assert " python3-venv" in machine.set_up(PYTHON="python3").stderr


def test_more_packages_can_be_asked_for(machine: Machine) -> None:
    assert " binutils" in machine.set_up("binutils").stderr


def libraries() -> list[str]:
    """What the program itself needs; here it is all installed."""
    script = (ROOT / "tools" / "setup.sh").read_text("utf-8")
    return script.partition("libraries=(")[2].partition(")")[0].split()


def test_without_rights_the_tests_go_on_without_their_servers_and_say_so(machine: Machine) -> None:
    machine.installed(*libraries())

    said = machine.set_up("--for-tests").stderr
    assert "some tests will be skipped" in said
    assert "sudo apt-get install --no-install-recommends apache2-bin gnome-keyring dbus-x11" in said
    assert "system packages are missing" not in said
    assert "apache2-bin" not in machine.set_up().stderr


def test_in_ci_the_servers_of_the_tests_must_be_there(machine: Machine) -> None:
    machine.installed(*libraries())

    done = machine.set_up("--for-tests", CI="1")
    assert done.returncode == 1
    assert "the tests of CI need: apache2-bin gnome-keyring dbus-x11" in done.stderr


def test_with_rights_the_servers_of_the_tests_are_installed(machine: Machine) -> None:
    machine.installed(*libraries())
    machine.command("id", "echo 0")

    machine.set_up("--for-tests")
    assert "--no-install-recommends apache2-bin gnome-keyring dbus-x11" in machine.calls


def test_an_old_python_is_named_with_what_is_needed(machine: Machine) -> None:
    machine.command("dpkg-query", "exit 1")
    (machine.bin / "apt-get").unlink()  # not a Debian
    machine.command("python3", 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac')

    done = machine.set_up(PYTHON="python3")
    assert done.returncode == 1
    assert "Python 3.9.2 is too old: Python 3.11 or newer is needed" in done.stderr
