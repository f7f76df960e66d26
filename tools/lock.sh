#!/usr/bin/env bash
# requirements.lock anew from pyproject.toml: newest allowed versions, hashes, every system and
# every Python that we support. Needs uv; names no registry, so it works wherever pip is set up.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v uv >/dev/null || {
    echo "meedoen: uv is missing; install it once with: pipx install uv" >&2
    exit 1
}
{
    echo "# Every package with its hashes, for all platforms. Made by \`make lock\`; names no registry."
    uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --quiet \
        --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --allow-unsafe
} >requirements.lock.new
grep -q '^setuptools==' requirements.lock.new || {
    echo "meedoen: setuptools is not in the lock; it builds the program itself" >&2
    exit 1
}
mv requirements.lock.new requirements.lock
echo "meedoen: requirements.lock is new; see what changed with: git diff requirements.lock"
