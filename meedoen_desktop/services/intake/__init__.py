"""The intake conversation, from its first answer to paper and advice."""
