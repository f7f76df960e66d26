from tests.proofs.disks import disk
from tests.proofs.killing import kill_server, killer
from tests.sync.laptops import empty_vault

__all__ = ["disk", "empty_vault", "kill_server", "killer"]
