"""Licence texts and the list of every part (CycloneDX) that go into the bundle.

python packaging/notices.py build/notices
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = re.compile(
    r"(^|/)((licen[cs]e|copying|notice|authors)[^/]*|[^/]*\.cyclonedx\.json)$", re.IGNORECASE
)


def runtime_packages() -> list[metadata.Distribution]:
    """The dependencies of the program and theirs, without the development tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, metadata.Distribution] = {}
    waiting = list(project["dependencies"])
    while waiting:
        requirement = waiting.pop()
        name = re.split(r"[\[<>=!~; (]", requirement)[0].lower().replace("_", "-")
        if "extra ==" in requirement or name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system or version of Python
        waiting += found[name].requires or []
    return [found[name] for name in sorted(found)]


def licence_of(package: metadata.Distribution) -> str:
    about = package.metadata
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    short = about.get("License-Expression") or (about.get("License") or "").splitlines()[:1]
    named = short if isinstance(short, str) else "".join(short)
    return named or (classifiers[0].rpartition(" :: ")[2] if classifiers else "see the text")


def inside() -> list[dict[str, str]]:
    """What is compiled into packages without being one."""
    import sqlcipher3.dbapi2 as sqlcipher
    from cryptography.hazmat.backends.openssl import backend

    connection = sqlcipher.connect(":memory:")
    connection.execute(f"PRAGMA key = \"x'{'00' * 32}'\"")  # it answers only with a key
    cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    provider = connection.execute("PRAGMA cipher_provider_version").fetchone()[0]
    connection.close()
    return [
        {"name": "SQLCipher", "version": cipher, "licence": "BSD-3-Clause"},
        {"name": "SQLite", "version": sqlcipher.sqlite_version, "licence": "blessing"},
        {"name": "OpenSSL in sqlcipher3", "version": provider, "licence": "Apache-2.0"},
        {
            "name": "OpenSSL in cryptography",
            "version": backend.openssl_version_text(),
            "licence": "Apache-2.0",
        },
        {"name": "Python", "version": sys.version.split()[0], "licence": "PSF-2.0"},
    ]


def compiled_in(package: metadata.Distribution) -> list[dict[str, str]]:
    """What a package of another language says that it is made of (obstore: crates of Rust)."""
    lists = [file for file in package.files or [] if file.name.endswith(".cyclonedx.json")]
    return [
        {
            "name": f"{part['name']} in {package.metadata['Name']}",
            "version": part.get("version", ""),
            "licence": " AND ".join(
                one.get("expression") or one.get("license", {}).get("id", "see its source")
                for one in part.get("licenses", [])
            ),
        }
        for file in lists
        for part in json.loads(Path(str(package.locate_file(file))).read_text("utf-8"))[
            "components"
        ]
    ]


def copy_texts(package: metadata.Distribution, target: Path) -> None:
    for file in package.files or []:
        if TEXT.search(file.as_posix()) and ".dist-info" in file.as_posix():
            place = target / package.metadata["Name"]
            place.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(package.locate_file(file)), place / file.name)


def bill(parts: list[dict[str, str]]) -> dict[str, object]:
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [
            {
                "type": "library",
                "name": part["name"],
                "version": part["version"],
                "licenses": [{"license": {"name": part["licence"]}}],
            }
            for part in parts
        ],
    }


def main(target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", target / "LICENSE")
    shutil.copytree(ROOT / "docs" / "licences", target / "parts")
    parts = []
    for package in runtime_packages():
        copy_texts(package, target / "packages")
        name, version = package.metadata["Name"], package.version
        parts.append({"name": name, "version": version, "licence": licence_of(package)})
        parts += compiled_in(package)
    parts += inside()
    (target / "sbom.json").write_text(json.dumps(bill(parts), indent=1), "utf-8")
    print(f"{len(parts)} parts in {target / 'sbom.json'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
