#!/bin/sh
# Times whole runs of the program against `java -version`, in turn, and prints the medians of the ratios by the clock.
# Usage: src/bench/start.sh [ROUNDS], after mvn package -DskipTests. Beside a folder of its own it leaves entries in the cache of rules.
set -eu
rounds=${1:-11}
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
delapan=$here/target/delapan/bin/delapan
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here/target/delapan/rules/lke-2014" "$work/rules"
edited=$work/rules/1-manajemen-perubahan/1.4-pola-pikir-budaya-kinerja.drl
cp "$edited" "$work/before.drl"

# Each edit is one never seen before.
edit() {
  sed "s/value >= 2,/value >= $1,/" "$work/before.drl" >"$edited"
}

nanos() {
  from=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $(($(date +%s%N) - from))
}

median() {
  sort -n "$1" | awk '{ all[NR] = $1 } END { printf "%.2f", all[int((NR + 1) / 2)] }'
}

# A name, and the command; @EDIT before the command edits a rule file first.
measure() {
  name=$1
  shift
  edits=
  [ "$1" = @EDIT ] && edits=yes && shift
  : >"$work/ratios"
  : >"$work/millis"
  round=0
  while [ "$round" -le "$rounds" ]; do
    [ -n "$edits" ] && edit "2.$(date +%s)$round"
    ours=$(nanos "$@")
    plain=$(nanos "$java" -version)
    if [ "$round" -gt 0 ]; then
      awk "BEGIN { print $ours / $plain }" >>"$work/ratios"
      awk "BEGIN { print $ours / 1000000 }" >>"$work/millis"
    fi
    round=$((round + 1))
  done
  printf '%-58s %8s ms %8s x java -version\n' "$name" "$(median "$work/millis")" "$(median "$work/ratios")"
}

measure "evaluate, answers alone" "$delapan" evaluate "$here/fixtures/bps-2014.json"
measure "evaluate, with evidence for most rules" "$delapan" evaluate "$here/fixtures/rekaan-unggul.yaml"
measure "evaluate, answers alone, one rule file just edited" @EDIT "$delapan" evaluate --rules "$work/rules" "$here/fixtures/bps-2014.json"
measure "evaluate, with evidence, one rule file just edited" @EDIT "$delapan" evaluate --rules "$work/rules" "$here/fixtures/rekaan-unggul.yaml"
