"""The CV: filled in together, with the true page beside it."""
