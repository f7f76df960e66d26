"""Certificates as an own authority of a municipality gives them: of nobody that a system knows."""

from __future__ import annotations

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

Key = ec.EllipticCurvePrivateKey


def make_certificates(folder: Path) -> tuple[Path, Path, Path]:
    """(authority, certificate of 127.0.0.1, its key) as PEM files."""
    authority_key, key = (
        ec.generate_private_key(ec.SECP256R1()),
        ec.generate_private_key(ec.SECP256R1()),
    )
    name = _name("CA van de gemeente")
    authority = _sign(name, name, authority_key, authority_key, is_authority=True)
    server = _sign(_name("opslag"), name, key, authority_key, is_authority=False)
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    written = []
    for file, content in (
        ("ca.pem", authority.public_bytes(Encoding.PEM)),
        ("server.pem", server.public_bytes(Encoding.PEM)),
        ("server.key", secret),
    ):
        written.append(folder / file)
        written[-1].write_bytes(content)
    return written[0], written[1], written[2]


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _sign(
    subject: x509.Name, issuer: x509.Name, key: Key, signer: Key, *, is_authority: bool
) -> x509.Certificate:
    now = datetime.now(UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    uses = {
        name: name == ("key_cert_sign" if is_authority else "digital_signature")
        for name in (
            "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
            "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
        )
    }  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**uses), critical=True)
        .add_extension(here, critical=False)
        .sign(signer, hashes.SHA256())
    )
