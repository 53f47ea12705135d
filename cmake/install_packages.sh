#!/bin/sh
# install_packages.sh GROUP... : installs what is missing of those groups of cmake/debian-packages.txt, by apt.
# Does nothing, and needs no rights, when all is there. Uses sudo when not root.
set -eu
list=$(dirname "$0")/debian-packages.txt

missing=
for group in "$@"; do
  for package in $(sed -n "s/^$group //p" "$list"); do
    case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true) in
      ii*) ;;
      *) missing="$missing $package" ;;
    esac
  done
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "This is no Debian: install what stands for these packages yourself:$missing" >&2
  exit 0
fi
as_root=
if [ "$(id -u)" != 0 ]; then
  as_root=sudo
  command -v sudo >/dev/null || { echo "Run as root, or install sudo, or install:$missing" >&2; exit 1; }
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq || echo "apt-get update had problems; going on with what is known" >&2
# Variables are handed over by name, because sudo clears the environment.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing </dev/null
