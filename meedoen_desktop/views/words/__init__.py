"""How things read on the screen: codes, days, steps and states in the user's language."""
