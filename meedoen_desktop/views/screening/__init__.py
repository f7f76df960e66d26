"""Going through many files and sorting them, by keyboard."""
