#!/bin/sh
# Keeps one issue for each list in a folder: issues.sh github|gitlab FOLDER
# The first line of a list (# …) is the issue's title, the rest its text. An issue that is there is renewed, and opened
# again if it was closed; one whose list is gone is closed, unless the file `unread` beside the lists says that no source
# could be read: then nobody knows. Only issues with our label and our kind of title are touched.
# On GitHub `gh` knows who we are, on GitLab LOTSENBUCH_TOKEN and the variables of its CI say it.
set -eu

forge=$1
folder=$2
label=nachfragen
kind="Bitte nachfragen: "
done="Hier ist nichts mehr zu fragen. Danke!"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')

api() {
  path=$1
  shift
  curl -fsS -H "PRIVATE-TOKEN:$LOTSENBUCH_TOKEN" "$@" "$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues$path"
}

# Writes the number, the state (open or closed) and the title of each of our issues, a line each.
github_list() {
  gh label create "$label" --description "Was man in einem Kreis nachfragen sollte" --force >/dev/null
  gh issue list --label "$label" --state all --limit 1000 --json number,state,title \
    --jq '.[] | [.number, (if .state == "OPEN" then "open" else "closed" end), .title] | @tsv'
}
gitlab_list() {
  page=1
  while :; do
    api "" -G -d "labels=$label" -d state=all -d per_page=100 -d "page=$page" >"$work/page"
    [ "$(jq length "$work/page")" -gt 0 ] || break
    jq -r '.[] | [.iid, (if .state == "opened" then "open" else "closed" end), .title] | @tsv' "$work/page"
    page=$((page + 1))
  done
}

github_file() { gh issue create --title "$1" --label "$label" --body-file "$2"; }
gitlab_file() { api "" -d "labels=$label" --data-urlencode "title=$1" --data-urlencode "description@$2" >/dev/null; }

github_renew() { gh issue edit "$1" --body-file "$2"; }
gitlab_renew() { api "/$1" -X PUT --data-urlencode "description@$2" >/dev/null; }

github_reopen() { gh issue reopen "$1"; }
gitlab_reopen() { api "/$1" -X PUT -d state_event=reopen >/dev/null; }

github_close() { gh issue close "$1" --comment "$done"; }
gitlab_close() {
  api "/$1/notes" --data-urlencode "body=$done" >/dev/null
  api "/$1" -X PUT -d state_event=close >/dev/null
}

"${forge}_list" >"$work/found"
sort -n "$work/found" >"$work/issues"
: >"$work/kept"
for list in "$folder"/*.md; do
  test -e "$list" || continue
  title=$(sed -n '1s/^# //p' "$list")
  tail -n +3 "$list" >"$work/text"
  echo "$title" >>"$work/kept"
  known=$(TITLE=$title awk -F "$tab" '$3 == ENVIRON["TITLE"] { print $1, $2; exit }' "$work/issues")
  if [ -z "$known" ]; then
    "${forge}_file" "$title" "$work/text"
  else
    "${forge}_renew" "${known% *}" "$work/text"
    [ "${known#* }" = open ] || "${forge}_reopen" "${known% *}"
  fi
done
if [ -e "$folder/unread" ]; then exit; fi
while IFS=$tab read -r number state title; do
  case "$title" in "$kind"*) ;; *) continue ;; esac
  if [ "$state" = open ] && ! grep -qxF "$title" "$work/kept"; then
    "${forge}_close" "$number" </dev/null
  fi
done <"$work/issues"
