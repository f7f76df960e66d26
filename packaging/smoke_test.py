"""Does the bundle work where there is no Python? Run on a folder that `make bundle` made.

    python packaging/smoke_test.py dist/meedoen

It makes a vault, migrates it, imports an invented client and writes an invitation (all in
``meedoen selftest``), makes and verifies a vault with a passphrase as an administrator would, and
starts the window. Nothing forbidden may be in the folder. Exit code 0 when all of that holds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from prune import forbidden

PASSPHRASE = "vier losse woorden genoeg"  # noqa: S105 - of a vault that is thrown away
MOST_MEGABYTES = 245


def environment(home: Path) -> dict[str, str]:
    """As bare as a fresh account: nothing of our own Python, an own home, no display."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATHEXT") if name in os.environ}
    return kept | {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "MEEDOEN_HOME": str(home / "profile"),
        "TMPDIR": str(home),
        "LC_ALL": "C",
        "QT_QPA_PLATFORM": "offscreen",
    }


class Bundle:
    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder.resolve()
        self.home = home

    def program(self, name: str) -> str:
        return str(self.folder / (name + (".exe" if sys.platform == "win32" else "")))

    def run(self, *arguments: str, passphrase: str = "") -> str:
        """The output of one command; raises when it fails."""
        done = self.start(*arguments, passphrase=passphrase)
        if done.returncode:
            raise SystemExit(f"meedoen {arguments[0]} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def start(
        self, *arguments: str, passphrase: str = "", secret: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """One command; the passphrase and the secret of a store go through pipes."""
        with ExitStack() as pipes:
            options, numbers = [*arguments], []
            for option, said in (("--passphrase-fd", passphrase), ("--secret-fd", secret)):
                if said:
                    numbers.append(pipes.enter_context(pipe(said)))
                    options += [option, str(numbers[-1])]
            return subprocess.run(
                [self.program("meedoen"), *options],
                env=environment(self.home),
                pass_fds=numbers,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )


@contextmanager
def pipe(said: str) -> Iterator[int]:
    """A descriptor from which one line can be read."""
    reader, writer = os.pipe()
    os.write(writer, said.encode() + b"\n")
    os.close(writer)
    try:
        yield reader
    finally:
        os.close(reader)


def check_content(bundle: Bundle) -> None:
    files = [path for path in bundle.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    names = [path.relative_to(bundle.folder).as_posix() for path in files]
    if found := forbidden(names):
        raise SystemExit("not allowed in the bundle: " + ", ".join(found))
    for needed in ("licences/sbom.json", "licences/LICENSE", "resources", "translations"):
        if not any(f"{needed}" in name for name in names):
            raise SystemExit(f"missing from the bundle: {needed}")
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    print(f"content   {len(files)} files, {megabytes:.0f} MB")
    if megabytes > MOST_MEGABYTES:
        raise SystemExit(f"the bundle is larger than {MOST_MEGABYTES} MB")


def check_selftest(bundle: Bundle) -> None:
    folder = bundle.home / "selftest"
    folder.mkdir()
    told = json.loads(bundle.run("selftest", "--dir", str(folder), "--json"))
    letters = list(folder.rglob("*.pdf"))
    if not any(letter.read_bytes().startswith(b"%PDF-") for letter in letters):
        raise SystemExit("the self-test wrote no letter")
    # Without a session bus there is no ring; that the bus was looked for shows that all is inside.
    if sys.platform == "linux" and "SESSION_BUS" not in told["no_key_ring"]:
        raise SystemExit(f"the key ring of the system: {told['no_key_ring'] or 'found one here'}")
    print(f"selftest  vault, migrations, client, letter ({letters[0].stat().st_size} bytes)")


def check_vault(bundle: Bundle) -> None:
    vault = str(bundle.home / "vault")
    made = json.loads(bundle.run("init", "--vault", vault, "--json", passphrase=PASSPHRASE))
    words = made["recovery_words"]
    if len(words if isinstance(words, list) else words.split()) != 24:
        raise SystemExit("init gave no 24 recovery words")
    bundle.run("verify", "--vault", vault, "--json", passphrase=PASSPHRASE)
    print("vault     made, opened and verified with a passphrase")


def check_servers(bundle: Bundle) -> None:
    """Both kinds of server are tried; here nobody answers, which has to be said in a sentence."""
    vault = str(bundle.home / "vault")
    for kind in (
        ("--webdav", "http://127.0.0.1:1/deel", "--user", "x"),
        ("--s3", "http://127.0.0.1:1", "--bucket", "x", "--key-id", "x"),
    ):
        done = bundle.start(
            "sync", "--vault", vault, *kind, passphrase=PASSPHRASE, secret=PASSPHRASE
        )
        if done.returncode != 1 or "antwoordt nu niet" not in done.stderr:
            raise SystemExit(f"meedoen sync {kind[0]}: {done.returncode}\n{done.stderr}")
    print("servers   WebDAV and S3 are inside")


def check_window(bundle: Bundle) -> None:
    """The window stays up until it is told to stop."""
    with (bundle.home / "window.log").open("w+") as log:
        window = subprocess.Popen(
            [bundle.program("meedoen-desktop")],
            env=environment(bundle.home),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        time.sleep(5)
        code = window.poll()
        window.terminate()
        window.wait(20)
        log.seek(0)
        if code is not None:
            raise SystemExit(f"the window closed by itself ({code}):\n{log.read()}")
    print("window    starts and stays")


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        bundle = Bundle(folder, Path(home))
        for check in (check_content, check_selftest, check_vault, check_servers, check_window):
            check(bundle)
    print("the bundle works")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
