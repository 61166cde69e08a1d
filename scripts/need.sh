#!/bin/sh
# Makes sure that commands exist: need.sh COMMAND=DEBIAN-PACKAGE...
# Installs what is missing where the user may (root, or sudo without a password), else says
# in one line what to install.
set -eu

missing=""
for pair in "$@"; do
  command -v "${pair%%=*}" >/dev/null 2>&1 || missing="$missing ${pair#*=}"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install first (names as in Debian):$missing" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  run="sudo"
else
  echo "Please install first: sudo apt-get install$missing" >&2
  exit 1
fi
echo "Installing system packages:$missing"
$run apt-get update -qq
# shellcheck disable=SC2086 # the packages are words
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null
