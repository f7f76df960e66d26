"""The plan of a client: goals and steps, written, agreed, on paper."""
