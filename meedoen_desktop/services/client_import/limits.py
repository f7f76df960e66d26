"""What a client list may measure. Far above the largest municipality, far below what hurts."""

from __future__ import annotations

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
"""Of everything inside an XLSX file together."""
MAX_COLUMNS = 200
MAX_ROWS = 50_000
MAX_CELL = 32_767
"""Characters; the limit of a spreadsheet cell."""
MAX_LINE = 400
"""Characters of one field of a person."""
