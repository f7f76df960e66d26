"""The form of a person, with the letter that it makes beside it."""
