"""The plan of a client: goals in small steps, celebrating, agreeing on it."""
