"""The exchange with colleagues: what runs by itself, without screens (those are in `sharing`)."""
