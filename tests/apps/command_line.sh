#!/bin/sh
# command_line.sh CASE PROGRAM DATA : one case of how the program behaves in a shell. Needs only a POSIX shell.
set -u
case_name=$1 isnad=$2 data=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $*" >&2
  for file in out err; do [ -f "$work/$file" ] && sed "s/^/$file: /" "$work/$file" >&2; done
  exit 1
}
# wants CODE ARGUMENT... : runs the program, keeps its output in out and err.
wants() {
  code=$1
  shift
  "$isnad" "$@" >"$work/out" 2>"$work/err" </dev/null
  got=$?
  [ $got = "$code" ] || fail "isnad $*: exit code $got, not $code"
}
holds() { grep -q -e "$2" "$work/$1" || fail "no '$2' in $1"; }
lacks() { ! grep -q -e "$2" "$work/$1" || fail "'$2' in $1"; }
lines() { [ "$(wc -l <"$work/out")" = "$1" ] || fail "not $1 lines"; }
escape=$(printf '\033')

case $case_name in
help)
  wants 0 --help
  for word in read lexicon version Examples 'Exit codes'; do holds out "$word"; done
  wants 0 read --help
  for word in --format --threads --output Examples; do holds out "$word"; done
  wants 0 version
  holds out '^isnad [0-9]'
  wants 0 --version
  ;;
wrong_use)
  wants 2
  holds err 'Usage'
  wants 2 nothing
  wants 2 read
  wants 2 read --format xml "$data/harbour.txt"
  wants 2 read --threads 0 "$data/harbour.txt"
  wants 2 read --data "$work/nowhere" "$data/harbour.txt"
  holds err 'nowhere'
  wants 2 read -o "$work/no/folder/x" "$data/harbour.txt"
  holds err 'no/folder/x'
  ;;
formats)
  wants 0 read "$data/harbour.txt"
  lines 1
  holds out '^{"isnad":1,.*"path":"[^"]*harbour.txt".*"statements":\[{.*"events":\[\],"links":\[\],"relations":\[\]'
  lacks out '"text":"[^"]*\\n'
  wants 0 read --text "$data/harbour.txt"
  holds out '"text":"[^"]*\\n'
  wants 0 read --format csv "$data/harbour.txt"
  holds out 'path,url,outlet'
  holds out 'harbour.txt,'
  wants 0 read -f text "$data/harbour.txt"
  holds out '     <- '
  wants 0 read -f text "$data"
  ;;
order)
  i=0
  while [ $i -lt 60 ]; do
    sed "s/\"r-/\"$i-/" "$data/records.ndjson"
    i=$((i + 1))
  done >"$work/many.ndjson"
  wants 0 read --threads 1 "$work/many.ndjson" "$data"
  mv "$work/out" "$work/wanted"
  [ "$(wc -l <"$work/wanted")" = 123 ] || fail 'not 123 lines'
  for threads in 2 5; do
    wants 0 read --threads $threads "$work/many.ndjson" "$data"
    cmp -s "$work/out" "$work/wanted" || fail "$threads threads give another output"
  done
  ;;
pipe_closed)
  i=0
  while [ $i -lt 3000 ]; do
    cat "$data/records.ndjson"
    i=$((i + 1))
  done >"$work/many.ndjson"
  for threads in 1 3; do
    { "$isnad" read --threads $threads "$work/many.ndjson" 2>"$work/err"; echo $? >"$work/code"; } | head -n 1 >"$work/out"
    [ "$(cat "$work/code")" = 0 ] || fail "exit code $(cat "$work/code") into head"
    [ ! -s "$work/err" ] || fail 'complains about a closed pipe'
    lines 1
  done
  ;;
broken_files)
  head -c 4000 /dev/zero >"$work/binary.txt"
  printf 'not a gzip file' >"$work/broken.ndjson.gz"
  { head -n 1 "$data/records.ndjson"; echo '{"id": "bad", "text'; tail -n 1 "$data/records.ndjson"; } >"$work/half.ndjson"
  for threads in 1 2; do
    wants 1 read -j $threads "$work/missing.txt" "$work/binary.txt" "$work/broken.ndjson.gz" "$work/half.ndjson" "$data/harbour.txt"
    lines 3
    for name in missing.txt binary.txt broken.ndjson.gz half.ndjson; do holds err "^isnad: .*$name.*: "; done
    holds out 'harbour.txt'
  done
  ;;
standard_input)
  "$isnad" read - <"$data/records.ndjson" >"$work/out" 2>"$work/err" || fail 'exit code'
  lines 2
  "$isnad" read - <"$data/harbour.txt" >"$work/out" 2>"$work/err" || fail 'exit code'
  lines 1
  wants 1 read -
  ;;
output_file)
  wants 0 read "$data" -o "$work/all.ndjson"
  [ ! -s "$work/out" ] || fail 'writes to standard output, too'
  [ "$(wc -l <"$work/all.ndjson")" = 3 ] || fail 'not 3 lines'
  wants 0 read "$data" -o "$work/all.csv"
  head -n 1 "$work/all.csv" | grep -q '^.*path,url' || fail 'no table by the name of the file'
  wants 0 read "$data" --format ndjson -o "$work/all.txt"
  head -n 1 "$work/all.txt" | grep -q '^{' || fail 'the format asked for comes before the name'
  if [ -c /dev/full ]; then
    wants 1 read "$data" -o /dev/full
    holds err '/dev/full: cannot write'
  fi
  ;;
colour)
  wants 0 read -f text "$data/harbour.txt"
  lacks out "$escape"
  wants 0 read -f text --color never "$data/harbour.txt"
  lacks out "$escape"
  wants 0 read -f text --color=always "$data/harbour.txt"
  holds out "$escape"
  ;;
hints)
  wants 0 read --outlet Sada --url https://sada.example/7 "$data/harbour.txt"
  holds out '"url":"https://sada.example/7","outlet":"Sada"'
  wants 0 read --outlet Sada "$data/records.ndjson"
  lacks out '"outlet":"Sada"'
  ;;
explain)
  wants 0 explain "$data/harbour.txt"
  holds out '(ar/cues.tsv:'
  holds out 'verb-subject-that'
  lacks out "$escape"
  wants 0 explain --color always "$data/harbour.txt"
  holds out "$escape"
  wants 0 explain --word nothing "$data/harbour.txt"
  lacks out 'words$'
  wants 1 explain "$work/missing.txt"
  holds err 'missing.txt'
  wants 2 explain
  ;;
lexicon)
  wants 0 lexicon report "$data"
  holds out '^cues.ar/cues.tsv:'
  holds out '^# coverage'
  wants 1 lexicon report "$work/missing.txt"
  holds err 'missing.txt'
  wants 0 lexicon check
  wants 1 lexicon check --data "$work/nowhere"
  holds err 'nowhere'
  wants 2 lexicon
  ;;
*) fail "no such case: $case_name" ;;
esac
