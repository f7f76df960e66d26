"""All of one client together: the page, the history, the pack for a handover."""
