"""Letters: a few choices beside the true PDF, and the letters that were kept."""
