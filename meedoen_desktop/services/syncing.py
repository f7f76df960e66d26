"""Exchange with colleagues through the central store of the municipality (sync.md)."""
