"""Options that say where the central store is. Its secret is never one of them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.commands import asking
from meedoen_desktop.commands.asking import UsageProblem

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place


def add(parser: ArgumentParser) -> None:
    """One of three kinds of place, and what they need."""
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--folder", metavar="MAP", help="een gedeelde map")
    kind.add_argument("--webdav", metavar="URL", help="een map op Nextcloud of een WebDAV-server")
    kind.add_argument("--s3", metavar="URL", help="een S3-opslag")
    parser.add_argument("--user", metavar="NAAM", help="WebDAV: gebruikersnaam")
    parser.add_argument("--bucket", metavar="NAAM", help="S3: de bucket")
    parser.add_argument("--key-id", metavar="ID", help="S3: access key id")
    parser.add_argument("--region", metavar="NAAM", default="us-east-1", help="S3: de regio")
    parser.add_argument("--prefix", metavar="MAP", default="", help="S3: een map in de bucket")
    parser.add_argument(
        "--secret-fd", type=int, metavar="N", help="wachtwoord of geheime sleutel uit nummer N"
    )
    parser.add_argument("--proxy", metavar="URL", default="", help="via deze proxy")
    parser.add_argument("--ca-file", metavar="BESTAND", help="certificaat van de eigen CA")


def named(arguments: Namespace) -> tuple[Place, str] | None:
    """The place and its secret; ``None`` when no place was named."""
    from meedoen_desktop.services import syncing

    if arguments.folder:
        return syncing.FolderPlace(str(Path(arguments.folder).absolute())), ""
    if not arguments.webdav and not arguments.s3:
        return None
    authority = syncing.read_authority(Path(arguments.ca_file)) if arguments.ca_file else ""
    place: Place
    if arguments.webdav:
        _needs(arguments, "webdav", "user")
        place = syncing.WebDavPlace(
            arguments.webdav, arguments.user, proxy=arguments.proxy, authority=authority
        )
    else:
        _needs(arguments, "s3", "bucket", "key_id")
        place = syncing.S3Place(
            arguments.s3, arguments.bucket, arguments.key_id, arguments.region, arguments.prefix,
            proxy=arguments.proxy, authority=authority,
        )  # fmt: skip
    return place, asking.store_secret(arguments.secret_fd)


def _needs(arguments: Namespace, kind: str, *names: str) -> None:
    missing = [name for name in names if not getattr(arguments, name)]
    if missing:
        options = " en ".join("--" + name.replace("_", "-") for name in missing)
        raise UsageProblem(f"Bij --{kind} hoort ook {options}.")
