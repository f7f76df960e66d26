#!/usr/bin/env bash
# A Debian package of dist/meedoen: dist/meedoen_<version>_<architecture>.deb. Needs no root.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' meedoen_desktop/__init__.py)
architecture=$(dpkg --print-architecture)
# What Qt wants from the system; the t64 names are those of Debian 13.
depends="libc6 (>= 2.36), libgl1, libegl1, libglib2.0-0 | libglib2.0-0t64, libxkbcommon0,
 libfontconfig1, libdbus-1-3, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0,
 libxkbcommon-x11-0"
package=dist/meedoen_${version}_${architecture}.deb
tree=build/deb

rm -rf "$tree"
mkdir -p "$tree"/{DEBIAN,opt,usr/bin,usr/share/applications,usr/share/icons/hicolor/scalable/apps,usr/share/doc/meedoen}
cp -a dist/meedoen "$tree/opt/meedoen"
ln -s /opt/meedoen/meedoen "$tree/usr/bin/meedoen"
ln -s /opt/meedoen/meedoen-desktop "$tree/usr/bin/meedoen-desktop"
cp packaging/debian/meedoen.desktop "$tree/usr/share/applications/"
cp packaging/meedoen.svg "$tree/usr/share/icons/hicolor/scalable/apps/meedoen.svg"
cp LICENSE "$tree/usr/share/doc/meedoen/copyright"
gzip -9nc CHANGELOG.md >"$tree/usr/share/doc/meedoen/changelog.gz"
find "$tree" -type d -exec chmod 755 {} +
chmod -R u+rw,go+r-w "$tree/opt" "$tree/usr"

control=$(<packaging/debian/control.in)
control=${control//@VERSION@/$version}
control=${control//@ARCHITECTURE@/$architecture}
control=${control//@DEPENDS@/$depends}
control=${control//@SIZE@/$(du -sk "$tree" | cut -f1)}
printf '%s\n' "$control" >"$tree/DEBIAN/control"

dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$package" >/dev/null
printf 'meedoen: %s, %s MB\n' "$package" "$(du -m "$package" | cut -f1)"
