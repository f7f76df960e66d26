"""Clients who may be in the vault twice: look, put together, or say that they are two."""
