"""Talks written down: prepared, kept while typed, closed, and on paper."""
