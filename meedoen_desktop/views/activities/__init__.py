"""Wat is er te doen: choose together, show large, take along on paper."""
