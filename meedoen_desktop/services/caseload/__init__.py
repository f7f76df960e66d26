"""The clients of the whole team: who has whom, the flow, transfers, news for a colleague."""
