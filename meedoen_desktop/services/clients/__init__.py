"""Clients in file: whose they are, the list, their groups, attachments and wishes."""
