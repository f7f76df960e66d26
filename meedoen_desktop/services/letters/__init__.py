"""The letters of a vault: chosen, filled, written, printed, and what happened to them."""
