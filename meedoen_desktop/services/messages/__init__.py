"""Messages about a talk, beside its letter: whether, when and by which way."""
