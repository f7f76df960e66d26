"""Planning a talk: the dialog, its chain of letter and messages, the interpreter."""
