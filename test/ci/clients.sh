#!/usr/bin/env bash
# The local run as people use it: started in one terminal, AWS CLI and s3cmd in another, Ctrl-C, and a restart
set -euo pipefail
# Every job in a process group of its own, as a terminal has it: Ctrl-C reaches the whole of it.
set -m
folder=$(mktemp -d)
run=
trap '[[ -z $run ]] || kill -KILL -- "-$run" 2>/dev/null; rm -rf "$folder"' EXIT
export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
export AWS_ACCESS_KEY_ID=factsheet AWS_SECRET_ACCESS_KEY=local-run-only
log=$folder/log

fail() {
  echo "$1; the run wrote:"
  cat "$log"
  exit 1
} >&2

# wait_for PATTERN [TIMES]: until the run has written that many such lines; two minutes at most.
wait_for() {
  local tries
  for ((tries = 0; tries < 1200; tries++)); do
    (($(grep -c -- "$1" "$log") >= ${2:-1})) && return
    kill -0 "$run" 2>/dev/null || fail "The run ended before it wrote '$1'"
    sleep 0.1
  done
  fail "'$1' was not written within two minutes"
}

start() {
  : >"$log"
  # What npm start runs, without the shells around it: they answer Ctrl-C with a code of their own.
  node --import tsx cli/local/start.ts --port 0 --folder "$folder/objects" >"$log" 2>&1 &
  run=$!
  wait_for 'Ctrl-C ends'
  url=$(sed -n 's/.*--endpoint-url \(http[^ ]*\)$/\1/p' "$log" | head -n 1)
  [[ -n $url ]] || fail 'The run names no address'
  host=${url#http://}
}

# Ends with 0, and within ten seconds.
interrupt() {
  local began=$SECONDS code=0
  kill -INT -- "-$run"
  wait "$run" || code=$?
  run=
  ((code == 0)) || fail "Ctrl-C ended with $code"
  ((SECONDS - began <= 10)) || fail "Ctrl-C took $((SECONDS - began)) seconds"
}

s3() { aws --endpoint-url "$url" s3 "$@" --no-progress; }
# shows URL TEXT: whether the list holds a line with that text. It is read to its end, or the client fails.
shows() { [[ $(aws --endpoint-url "$url" s3 ls "$1" | grep -cF -- "$2") != 0 ]]; }
s3cmd_get() {
  s3cmd --config=/dev/null --host="$host" --host-bucket="$host" --no-ssl --access_key="$AWS_ACCESS_KEY_ID" \
    --secret_key="$AWS_SECRET_ACCESS_KEY" --quiet get "$@"
}

name='a b+ü.txt'
cp examples/ferry-strike.txt "$folder/$name"
start
shows s3://briefings/briefings/ ' ferry-strike.txt.pdf' || fail 'The example has no briefing'

echo 'A name with a space, a plus sign and an umlaut'
s3 cp "$folder/$name" s3://articles/
wait_for "  made .*  $name  "
s3 cp "s3://briefings/briefings/$name.pdf" "$folder/one.pdf"
s3 cp "s3://briefings/briefings/$name.json" "$folder/one.json"
[[ $(head -c 5 "$folder/one.pdf") == %PDF- ]]
node -e 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))' "$folder/one.json"

echo 'The same upload again leaves the same bytes'
s3 cp "$folder/$name" s3://articles/
wait_for "  $name  " 2
s3 cp "s3://briefings/briefings/$name.pdf" "$folder/two.pdf"
s3 cp "s3://briefings/briefings/$name.json" "$folder/two.json"
cmp "$folder/one.pdf" "$folder/two.pdf"
cmp "$folder/one.json" "$folder/two.json"

echo 'Another client gets the same bytes'
s3cmd_get "s3://briefings/briefings/$name.pdf" "$folder/three.pdf"
cmp "$folder/one.pdf" "$folder/three.pdf"

echo 'A blank file is refused'
printf ' \n\n' >"$folder/blank.txt"
s3 cp "$folder/blank.txt" s3://articles/
wait_for '  refused .*  blank.txt  '
s3 cp s3://briefings/errors/blank.txt.json "$folder/refusal.json"
node -e 'process.exit(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).code === "empty" ? 0 : 1)' \
  "$folder/refusal.json"

echo 'Listing and removing'
shows s3://articles/ " $name" || fail "$name is not listed"
s3 cp "$folder/one.json" s3://articles/kept/elsewhere.json >/dev/null
wait_for 'kept/elsewhere.json'
aws --endpoint-url "$url" s3 rm s3://articles/blank.txt
! shows s3://articles/ blank.txt || fail 'blank.txt is still listed'
shows s3://articles/ 'PRE kept/' || fail 'kept/ is not listed'

echo 'Ctrl-C, and everything is there again'
interrupt
start
shows s3://articles/ " $name" || fail "$name is gone"
! shows s3://articles/ blank.txt || fail 'blank.txt came back'
s3 cp "s3://briefings/briefings/$name.pdf" "$folder/four.pdf"
cmp "$folder/one.pdf" "$folder/four.pdf"
interrupt
