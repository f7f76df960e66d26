"""The page of one client: its cards, and the dialogs of what is done there."""
