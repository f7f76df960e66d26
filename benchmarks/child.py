"""One measurement in a process of its own: prints one line of JSON.

python -m benchmarks.child search
"""

from __future__ import annotations

import json
import sys
from importlib import import_module


def main(name: str) -> None:
    result = import_module(f"benchmarks.measurements.{name}").measure()
    print(json.dumps(result), flush=True)
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
