from tests.proofs.killing import kill_server, killer

__all__ = ["kill_server", "killer"]
