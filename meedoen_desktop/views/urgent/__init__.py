"""Nu hulp nodig: numbers and steps, one key away, with no client data in it."""
