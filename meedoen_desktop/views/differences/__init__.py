"""Where two people wrote something else: shown in words, chosen with one press."""
