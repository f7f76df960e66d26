from tests.proofs.disks import disk
from tests.proofs.killing import kill_server, killer

__all__ = ["disk", "kill_server", "killer"]
