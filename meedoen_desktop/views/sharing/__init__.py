"""Sharing with colleagues: what runs by itself, and the screens about it."""
