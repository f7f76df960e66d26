"""The day and the week of one consultant: what is due, promised, noted in between."""
