#!/usr/bin/env bash
# Everything that `make run` and `make test` need, on a fresh Debian 12 or 13 with git, make and
# Python >= 3.11: system packages, a virtual environment in .venv, the Python packages of the
# hash-pinned lock, and the program itself. Does nothing (in well under a second) when all is there.
#
#   PYTHON=python3.12 tools/setup.sh     use that Python
#   tools/setup.sh binutils              and these system packages too
#   tools/setup.sh --for-tests           and the servers and key ring that tests start, if possible
#   MEEDOEN_NO_APT=1  tools/setup.sh     never call apt, only say what is missing
set -euo pipefail
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH PIP_REQUIRE_VIRTUALENV PIP_USER PIP_TARGET PIP_PREFIX VIRTUAL_ENV

root=$(pwd -P)
venv=.venv
stamp=$venv/meedoen-stamp
unfinished=$venv/meedoen-unfinished

# What Qt, printing, sound and speech load at run time. Debian 13 calls some of them <name>t64.
libraries=(
    libgl1 libegl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
    libcups2 libpulse0 libspeechd2
)
# Only the program: the package without -bin would start a web server on this computer. dbus-x11 is
# the session bus that brings no systemd along.
servers=(apache2-bin gnome-keyring dbus-x11)
for_tests=()
for argument in "$@"; do
    if [ "$argument" = --for-tests ]; then for_tests=("${servers[@]}"); else libraries+=("$argument"); fi
done

say() { printf 'meedoen: %s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# --- system packages ---------------------------------------------------------------------------

missing_of() {
    local installed name
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" \
        "${@/%/t64}" 2>/dev/null | sed -n 's/^ii *//p') || true
    for name in "$@"; do
        grep -qx -e "$name" -e "${name}t64" <<<"$installed" || printf '%s\n' "$name"
    done
}

# The name under which this release of Debian has a package.
debian_name() {
    if apt-cache show "${1}t64" >/dev/null 2>&1; then
        printf '%st64\n' "$1"
    else
        printf '%s\n' "$1"
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

can_install() {
    [ -z "${MEEDOEN_NO_APT:-}" ] && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
    say "installing system packages: $*"
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists there are"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >&2
}

install_system_packages() {
    local names=() name
    for name in "$@"; do names+=("$(debian_name "$name")"); done
    if can_install; then
        apt_install "${names[@]}" || die "apt could not install: ${names[*]}"
    else
        say "system packages are missing. Run this once, then try again:"
        printf '\n    sudo apt-get install --no-install-recommends %s\n\n' "${names[*]}" >&2
        exit 1
    fi
}

# What only tests need is no reason to stop, except where every test must run (CI).
install_test_servers() {
    can_install && apt_install "$@" && return
    [ -z "${CI:-}" ] || die "the tests of CI need: $*"
    say "some tests will be skipped. For them: sudo apt-get install --no-install-recommends $*"
}

# --- Python ------------------------------------------------------------------------------------

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

can_make_environments() {
    new_enough "$1" && "$1" -c 'import ensurepip, venv' 2>/dev/null
}

# The first Python that can make an environment: the one asked for, python3, or a newer one beside it.
find_python() {
    local name
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3}; do
        if command -v "$name" >/dev/null && can_make_environments "$name"; then
            # Not the Python of an activated environment (perhaps .venv itself): the one below it.
            "$name" -c 'import sys; print(getattr(sys, "_base_executable", sys.executable))'
            return
        fi
    done
    return 1
}

explain_missing_python() {
    local name=${PYTHON:-python3}
    command -v "$name" >/dev/null || die "$name was not found. Install Python 3.11 or newer."
    new_enough "$name" || die "$("$name" --version 2>&1) is too old: Python 3.11 or newer is needed."
    die "$name has no 'venv' or 'ensurepip' module; install it (Debian: python3-venv)."
}

# --- the environment ---------------------------------------------------------------------------

wanted_stamp() {
    "$python" -c 'import sys; print("python", sys.version_info[:2], sys.maxsize)'
    printf 'folder %s\n' "$root"
    cat requirements.lock pyproject.toml tools/setup.sh | cksum
}

environment_works() {
    [ ! -e "$unfinished" ] && [ -x $venv/bin/python ] &&
        [ "$($venv/bin/python -c "$identity" 2>/dev/null)" = "$("$python" -c "$identity")" ] &&
        $venv/bin/python -m pip --version >/dev/null 2>&1
}
identity='import sys; print(sys.version_info[:2], sys.maxsize)'

same_folder() {
    [ ! -e "$stamp" ] || grep -qxF "folder $root" "$stamp"
}

fill_environment() {
    if ! { environment_works && same_folder; }; then
        [ ! -e $venv ] || say "making $venv again: it is unfinished, moved or of another Python"
        rm -rf $venv
        "$python" -m venv $venv
    fi
    rm -f "$stamp"
    : >"$unfinished"
    say "installing Python packages (checked against the hashes of requirements.lock)"
    # The lock is complete, so pip has nothing to find out: its older resolvers look for the newest
    # release of a package with an extra (coverage[toml]) and then miss its hash.
    PIP_DISABLE_PIP_VERSION_CHECK=1 $venv/bin/python -m pip install --quiet --no-input --no-deps \
        --only-binary :all: --require-hashes -r requirements.lock </dev/null
    PIP_DISABLE_PIP_VERSION_CHECK=1 $venv/bin/python -m pip install --quiet --no-input --no-deps \
        --no-build-isolation --no-index -e . </dev/null
    # The first start need not compile, nor every start where the shell forbids keeping bytecode.
    $venv/bin/python -m compileall -q meedoen_desktop
    wanted_stamp >"$stamp.new"
    rm -f "$unfinished"
    mv "$stamp.new" "$stamp"
}

# --- all of it ---------------------------------------------------------------------------------

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    mapfile -t missing < <(missing_of "${libraries[@]}")
    find_python >/dev/null || missing+=(python3-venv)
    [ ${#missing[@]} = 0 ] || install_system_packages "${missing[@]}"
    mapfile -t missing < <(missing_of "${for_tests[@]}")
    [ ${#missing[@]} = 0 ] || install_test_servers "${missing[@]}"
elif [ "$(uname)" = Linux ]; then
    say "not a Debian-like system: see README.md for the libraries that Qt needs"
fi
python=$(find_python) || explain_missing_python

up_to_date() {
    [ -e "$stamp" ] && [ -x $venv/bin/meedoen ] && [ "$(wanted_stamp)" = "$(cat "$stamp")" ]
}

if ! up_to_date; then
    # One set-up at a time, when two terminals start together.
    if command -v flock >/dev/null; then
        exec 9>.setup.lock
        flock 9
    fi
    up_to_date || fill_environment
    say "ready ($($venv/bin/python --version), $venv)"
fi
