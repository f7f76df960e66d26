"""A person as typed or imported: each field checked and normalised, doubles found."""
