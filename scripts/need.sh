#!/bin/sh
# Makes sure that commands, or files with a slash in their names, exist: need.sh COMMAND=DEBIAN-PACKAGE...
# Installs what is missing where the user may (root, or sudo without a password), else says
# in one line what to install.
# shellcheck disable=SC2086 # what runs as root and the packages are words
set -eu

PATH="$PATH:/usr/sbin:/sbin" # where servers are, for root alone

missing=""
for pair in "$@"; do
  name="${pair%%=*}"
  test -e "$name" -a "$name" != "${name#/}" || command -v "$name" >/dev/null 2>&1 || missing="$missing ${pair#*=}"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install first (names as in Debian):$missing" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  run="env"
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  run="sudo env"
else
  echo "Please install first: sudo apt-get install$missing" >&2
  exit 1
fi
step="$(dirname "$0")/step.sh"
"$step" "Asking Debian for its list of packages" $run apt-get update -qq
"$step" "Installing system packages:$missing" \
  $run DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
