#!/bin/sh
# Runs one quiet step: step.sh TEXT COMMAND...
# Says what is being done, with a dot for every two seconds that it takes; what the command itself has to say is
# shown if it fails.
set -eu

printf '%s' "$1"
shift
said=$(mktemp)
# Its output is not the terminal's: a sleep left behind would keep a reader of ours waiting.
while sleep 2 >/dev/null 2>&1; do printf .; done &
dots=$!
trap 'kill "$dots" 2>/dev/null || true; rm -f "$said"' EXIT
trap 'echo; exit 130' INT TERM

status=0
"$@" >"$said" 2>&1 || status=$?
echo
[ "$status" -eq 0 ] || cat "$said" >&2
exit "$status"
