#!/bin/sh
# Says at a proposal on GitLab what `make proposal` wrote into a folder: comment.sh FOLDER
# One comment, renewed as often as the proposal is, and the label if nothing but confirmations changed; it goes with them.
# LOTSENBUCH_TOKEN says who we are, the variables of the CI where the proposal is. On GitHub proposal-comment.yml does it,
# which may run nothing of a proposal.
set -eu

folder=$1
label=nur-bestaetigt
mark="<!-- lotsenbuch proposal -->" # nobody sees it, and no other comment of ours begins so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

test -s "$folder/comment.md" || exit 0 # nothing could be compared

api() {
  path=$1
  shift
  curl -fsS -H "PRIVATE-TOKEN:$LOTSENBUCH_TOKEN" "$@" "$CI_API_V4_URL$path"
}
proposal="/projects/$CI_MERGE_REQUEST_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID"

api /user >"$work/user"
page=1
while :; do
  api "$proposal/notes" -G -d per_page=100 -d "page=$page" >"$work/notes"
  [ "$(jq length "$work/notes")" -gt 0 ] || break
  jq --arg mark "$mark" --slurpfile user "$work/user" \
    '.[] | select(.author.id == $user[0].id and (.body | startswith($mark))) | .id' "$work/notes" >>"$work/own"
  page=$((page + 1))
done
{ echo "$mark"; cat "$folder/comment.md"; } >"$work/text"
own=$(head -n 1 "$work/own" 2>/dev/null || :)
if [ -n "$own" ]; then
  api "$proposal/notes/$own" -X PUT --data-urlencode "body@$work/text" >/dev/null
else
  api "$proposal/notes" --data-urlencode "body@$work/text" >/dev/null
fi
if grep -qx "$label" "$folder/labels"; then change=add_labels; else change=remove_labels; fi
api "$proposal" -X PUT -d "$change=$label" >/dev/null
