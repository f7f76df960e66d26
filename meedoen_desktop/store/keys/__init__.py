"""Keys: the only package that touches cryptographic primitives (docs/decisions/0002-keys.md).

Every primitive comes from the library ``cryptography``. Only ``store`` and ``sync`` import
this package.
"""
