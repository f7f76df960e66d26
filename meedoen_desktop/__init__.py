"""Meedoen: an encrypted, offline program for Dutch participatieconsulenten."""

__version__ = "0.1.0"
