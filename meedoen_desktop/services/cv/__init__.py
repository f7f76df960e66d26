"""CVs of clients: filled in together, copied, printed."""
