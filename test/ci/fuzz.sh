#!/usr/bin/env bash
# 5,000 damaged inputs of all formats: each a grounded sheet or a refusal, none over 2 s, memory under 512 MB
set -uo pipefail
# Two halves side by side, so that both cores work.
node --import tsx test/fuzz/run.ts 2500 0 &
first=$!
node --import tsx test/fuzz/run.ts 2500 2500
second=$?
wait "$first" && ((second == 0))
