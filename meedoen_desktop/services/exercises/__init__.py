"""The conversation exercises: played, kept after a yes, read back, compared."""
