"""Measure every promise and print a table.

    python -m benchmarks [--rounds 5] [--only search,letters] [--json FILE]

Each measurement runs in a process of its own; the rounds are interleaved, so that a busy minute
hits both sides of a ratio; medians count. The exit code says only whether measuring worked.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.calibration import scale
from benchmarks.figures import FIGURES, ONCE, Figure

ROOT = Path(__file__).resolve().parent.parent
Values = dict[str, list[float]]
_PATIENCE = 1_800
"""Seconds for one measurement."""


def run_child(name: str, home: Path) -> dict[str, float]:
    """One measurement. A moment "at" becomes milliseconds since the process was asked for."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "MEEDOEN_HOME": str(home)}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.child", name],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    values: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    if "at" in values:
        values["ms"] = (values.pop("at") - started) * 1000
    return values


def measure(figures: list[Figure], rounds: int) -> tuple[Values, dict[str, str], float]:
    """All values per "measurement.value", what failed, and the scale of this machine."""
    names = list(dict.fromkeys(name for figure in figures for name in figure.measurements))
    values: Values = defaultdict(list)
    failed: dict[str, str] = {}
    scales = [scale()]
    with tempfile.TemporaryDirectory() as home:
        run_child("own", Path(home))
        for number in range(rounds):
            for name in names if not number else [one for one in names if one not in ONCE]:
                _show(f"round {number + 1} of {rounds}: {name}")
                try:
                    for key, value in run_child(name, Path(home)).items():
                        values[f"{name}.{key}"].append(value)
                except (RuntimeError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
                    failed[name] = str(error)
            scales.append(scale())
    _show("")
    return values, failed, statistics.median(scales)


def result(figure: Figure, values: Values) -> float | None:
    """The figure's value, or None when one of its sides was not measured."""
    sides = [values.get(part) for part in (figure.ours, figure.bare) if part]
    if not all(sides):
        return None
    medians = [statistics.median(side) for side in sides if side]
    return medians[0] / medians[1] if figure.bare else medians[0]


def row(figure: Figure, values: Values, scale_here: float) -> tuple[str, ...]:
    found = result(figure, values)
    sign = ">=" if figure.at_least else "<="
    limit = f"{sign} {figure.limit_here(scale_here):.3g} {figure.unit}"
    if found is None:
        return figure.name, "-", limit, "NOT MEASURED"
    ours = statistics.median(values[figure.ours])
    detail = f"{ours:.0f} : {statistics.median(values[figure.bare]):.0f}" if figure.bare else ""
    for part in figure.beside:
        label = part.partition(".")[2].removesuffix("_ms").replace("_", " ")
        detail += f"{label} {statistics.median(values[part]):.0f}  "
    verdict = "holds" if figure.holds(found, scale_here) else "TOO SLOW"
    return figure.name, f"{found:.3g} {figure.unit}", limit, verdict, detail


def _show(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _print_table(rows: list[tuple[str, ...]], scale_here: float) -> None:
    print(f"this machine: {scale_here:.2f} x the time of the reference machine\n")
    widths = (38, 16, 18, 12)
    for cells in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
        print((line + "  " + "".join(cells[4:])).rstrip())


def _prepare() -> None:
    from benchmarks import vault

    # As it is installed: where bytecode is not kept (PYTHONDONTWRITEBYTECODE), every start would
    # be measured with the compiling of all sources.
    for part in ("meedoen_desktop", "benchmarks"):
        compileall.compile_dir(ROOT / part, quiet=2)
    if not vault.is_fresh():
        print("making a vault of 10,000 clients and 100,000 notes (once, a minute)", flush=True)
        vault.make()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="words of the figures, with commas between")
    parser.add_argument("--json", type=Path, help="write every value here too")
    options = parser.parse_args()
    wanted = [word.strip() for word in options.only.split(",")]
    figures = [one for one in FIGURES if any(word in one.name + one.ours for word in wanted)]
    _prepare()
    values, failed, scale_here = measure(figures, options.rounds)
    _print_table([row(figure, values, scale_here) for figure in figures], scale_here)
    for name, reason in failed.items():
        print(f"\n{name} could not be measured: {reason}")
    if options.json:
        options.json.write_text(json.dumps({"scale": scale_here, "values": values}, indent=1))
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
