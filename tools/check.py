"""Everything that must hold besides the tests. Runs all of it, then says what failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SOURCES = ["meedoen_desktop", "tests", "tools", "benchmarks", "packaging"]

CHECKS: dict[str, list[str]] = {
    "format": [sys.executable, "-m", "ruff", "format", "--check", *SOURCES],
    "lint": [sys.executable, "-m", "ruff", "check", *SOURCES],
    "types": [sys.executable, "-m", "mypy"],
    "imports": [str(BIN / "lint-imports")],
    "translations": [sys.executable, "-m", "tools.i18n", "check"],
    "data files": [sys.executable, "-m", "tools.data_files"],
    "structure": [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:randomly",
        "tests/unit/test_project.py",
    ],
}


def run(name: str, command: list[str]) -> bool:
    """Whether the check passed; its output is shown only when it did not."""
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    passed = done.returncode == 0
    print(
        f"{name:13} {'ok' if passed else 'FAILED'}  {time.monotonic() - started:.1f} s", flush=True
    )
    if not passed:
        print(done.stdout + done.stderr, flush=True)
    return passed


def main(names: list[str]) -> int:
    unknown = set(names) - set(CHECKS)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(CHECKS)}")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    results = [run(name, CHECKS[name]) for name in names or CHECKS]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
