from __future__ import annotations

import getpass
import io
import sys
import warnings
from pathlib import Path

import pytest

from meedoen_desktop import cli
from meedoen_desktop.commands import asking, output
from meedoen_desktop.commands.asking import UsageProblem


def answer(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    answers = iter(texts)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(answers))


def test_a_typed_passphrase_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, " vier losse woorden ", "nog een keer", "nog een keer")
    assert asking.passphrase(None) == " vier losse woorden "
    assert asking.new_passphrase(None) == "nog een keer"


def test_an_empty_passphrase_is_no_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "")
    with pytest.raises(UsageProblem, match="leeg"):
        asking.passphrase(None)


def test_a_passphrase_is_never_echoed(monkeypatch: pytest.MonkeyPatch) -> None:
    def echo(_prompt: str) -> str:
        warnings.warn("Can not control echo", getpass.GetPassWarning, stacklevel=1)
        return "zichtbaar getypt"

    monkeypatch.setattr(getpass, "getpass", echo)
    with pytest.raises(UsageProblem, match="--passphrase-fd"):
        asking.passphrase(None)


@pytest.mark.parametrize(
    ("data", "part"), [(b"", "leeg"), (b"\n", "leeg"), (b"\xff\xfe\n", "UTF-8")]
)
def test_a_descriptor_without_a_passphrase(tmp_path: Path, data: bytes, part: str) -> None:
    path = tmp_path / "zin"
    path.write_bytes(data)
    with path.open("rb") as file, pytest.raises(UsageProblem, match=part):
        asking.from_descriptor(file.fileno())


def test_only_the_first_line_counts(tmp_path: Path) -> None:
    path = tmp_path / "zin"
    path.write_bytes("vier gewone losse wörden\r\nen nog iets\n".encode())
    with path.open("rb") as file:
        assert asking.from_descriptor(file.fileno()) == "vier gewone losse wörden"


def test_ctrl_c_at_the_question_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(_prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(getpass, "getpass", interrupted)
    assert cli.main(["init", "--vault", str(tmp_path / "k")]) == 130
    assert "niets half gedaan" in capsys.readouterr().err
    assert not (tmp_path / "k").exists()


def test_a_disk_that_says_no_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer(monkeypatch, "vier losse woorden")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied", "kluis")

    monkeypatch.setattr("meedoen_desktop.services.vaults.open_vault", refuse)
    assert cli.main(["verify", "--vault", str(tmp_path / "k")]) == 1
    assert "kluis kan niet worden gebruikt" in capsys.readouterr().err


def test_progress_is_for_people_who_look(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    report = output.counter("Rijen")
    assert report is not None
    report(250, 500)
    report(500, 500)
    assert screen.getvalue().endswith("\rRijen: 250/500\rRijen: 500/500\n")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert output.counter("Rijen") is None


@pytest.mark.parametrize(
    "arguments", [[], ["vlieg"], ["import"], ["verify", "--passphrase-fd", "x"]]
)
def test_a_command_that_is_none_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "usage: meedoen" in capsys.readouterr().err


def test_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    assert "exitcodes:" in text
    for command in ("init", "import", "export", "backup", "restore", "verify", "tour", "selftest"):
        assert command in text
