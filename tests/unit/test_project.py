"""Rules about the source itself; `make check` runs this file too."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

import meedoen_desktop

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "meedoen_desktop"
FOLDERS = ("meedoen_desktop", "tests", "tools", "benchmarks", "packaging")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def classes(path: Path) -> Iterator[ast.ClassDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef):
            yield node


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {relative(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}

    assert {name: length for name, length in lengths.items() if length > 400} == {}


def code_lines(path: Path, class_: ast.ClassDef) -> int:
    """Lines of a class without blank lines, comments and docstrings."""
    lines = path.read_text("utf-8").splitlines()[class_.lineno - 1 : class_.end_lineno]
    said = sum(1 for line in lines if line.strip() and not line.lstrip().startswith("#"))
    with_docs = [n for n in ast.walk(class_) if isinstance(n, (ast.FunctionDef, ast.ClassDef))]
    docs = [ast.get_docstring(node, clean=False) for node in with_docs]
    return said - sum(sum(1 for line in doc.splitlines() if line.strip()) for doc in docs if doc)


def test_no_class_is_longer_than_150_lines_of_code() -> None:
    lengths = {
        f"{relative(path)}:{node.name}": code_lines(path, node)
        for path in SOURCES
        for node in classes(path)
    }

    assert {name: length for name, length in lengths.items() if length > 150} == {}


def test_modules_are_named_after_what_they_hold() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}

    assert [relative(path) for path in SOURCES if {path.stem, path.parent.name} & vague] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b|raise NotImplemented|pragma: no cover")
    here = Path(__file__).resolve()

    found = [
        f"{relative(path)}:{number}"
        for path in SOURCES
        if path != here
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if later.search(line)
    ]
    assert found == []


# A test notices something when it asserts, expects an error, waits for what must come, or calls
# a function whose name says that it asserts.
NOTICES = re.compile(r"^(assert|check|expect|raises|warns|fail|wait|verify|run_state_machine)")


def notices_something(test: ast.AST) -> bool:
    for node in ast.walk(test):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if NOTICES.match(name.lstrip("_")):
                return True
    return False


@pytest.mark.parametrize("path", TESTS, ids=relative)
def test_no_test_asserts_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tests = [n for n in ast.walk(tree) if isinstance(n, functions) and n.name.startswith("test_")]

    assert [test.name for test in tests if not notices_something(test)] == []


def test_no_secret_place_or_machine_is_named() -> None:
    # Spelled in pieces, so that this file does not find itself.
    places = ["/" + "work/", "/" + "root/", "file" + ".pythonhosted", "registry." + "npmjs"]
    places += ["pypi" + ".org", "deb" + ".debian.org"]
    done = subprocess.run(
        ["git", "grep", "-I", "-l", "-F", *(f"-e{place}" for place in places)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == []


def test_every_locked_package_has_hashes_and_the_lock_names_no_index() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    entries = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    packages = re.split(r"\n(?=\S)", entries)

    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert "http" not in entries
    assert not any(line.startswith("-") for line in lines)


def test_the_lock_satisfies_every_dependency_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = {match.lower() for match in re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)}

    names = {re.split(r"[\[<>=!~ ]", requirement)[0].lower() for requirement in wanted}
    assert names - locked == set()


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["version"] == meedoen_desktop.__version__
    assert f"## [{project['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_licence_is_the_whole_european_union_public_licence() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")

    assert text.startswith("European Union Public Licence v. 1.2")
    assert all(re.search(rf"^{number}\. \S", text, re.MULTILINE) for number in range(1, 16))
    assert "Appendix" in text


@pytest.mark.parametrize(
    "name", ["Inter", "NotoSansArabic", "NotoSansEthiopic", "Phosphor", "FluentEmoji"]
)
def test_the_licence_of_what_we_ship_is_shipped_too(name: str) -> None:
    assert list((ROOT / "docs" / "licences").glob(f"{name}-*.txt"))


def test_the_installed_qt_is_one_that_keeps_none_alive() -> None:
    # PySide6 6.12.0 drops a reference to None at every call that returns nothing; CPython 3.11
    # then aborts after some thousands of calls (PYSIDE-3474). From 3.12 on None is immortal.
    code = (
        "import sys; from PySide6.QtCore import QObject; thing = QObject()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(2000): thing.setObjectName('x')\n"
        "print(before - sys.getrefcount(None))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 500
    assert not metadata.version("pyside6").startswith("6.12")


def test_the_program_starts_without_loading_what_it_does_not_need_yet() -> None:
    """Import time decides how long a consultant looks at an empty screen."""
    code = (
        "import sys, meedoen_desktop.i18n, meedoen_desktop.settings, meedoen_desktop.clock; "
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    slow = {"sqlalchemy", "alembic", "babel", "reportlab", "openpyxl", "PySide6", "holidays"}
    slow |= {"dataclasses", "zoneinfo", "locale"}
    assert slow & set(done.stdout.split()) == set()


def test_the_first_screens_are_loaded_while_the_passphrase_is_typed() -> None:
    """Or the first click of the day waits for them."""
    code = (
        "import sys; from meedoen_desktop.views import program; "
        "program._import_the_rest(); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    first = ("today.today_page", "clients.clients_page", "dossier.client_page")
    assert {f"meedoen_desktop.views.{one}" for one in first} <= set(done.stdout.split())


DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", path.read_text("utf-8"))
    local = [link for link in links if not link.startswith(("http", "mailto:"))]

    assert [link for link in local if not (path.parent / link).exists()] == []
