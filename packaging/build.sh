#!/usr/bin/env bash
# The program as one folder that needs no Python: dist/meedoen. Runs on the system it is made for.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v objdump >/dev/null || tools/setup.sh binutils
python=.venv/bin/python

rm -rf build/pyinstaller dist/meedoen
$python packaging/notices.py build/notices
$python -m PyInstaller --noconfirm --log-level WARN --distpath dist \
    --workpath build/pyinstaller packaging/meedoen.spec
if [ "$(uname)" = Linux ]; then
    ln -s meedoen dist/meedoen/meedoen-desktop
    # These come with their debug symbols. (Stripping what auditwheel patched would break it.)
    find dist/meedoen/_internal \( -name 'libpython*' -o -path '*/sqlcipher3/*.so' \
        -o -path '*/sqlalchemy/*.so' -o -path '*/cbor2/*.so' \
        -o -path '*/obstore/*.so' \) -exec strip --strip-unneeded {} +
fi
du -sm dist/meedoen | awk '{print "meedoen: dist/meedoen, " $1 " MB"}'
