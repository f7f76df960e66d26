"""The speed promises, measured: `make bench`. Never gates a change; it prints a verdict."""
