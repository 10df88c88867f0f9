#!/usr/bin/env bash
# The bench works: every part of it, once, whether its peers are installed or not.
set -euo pipefail
out=$(npx tsx bench/bench.ts --smoke)
echo "$out"
for title in 'Each arrow' 'Page, beside' 'Extraction, beside' 'Cold start' 'facts --jsonl' 'Growth with length'; do
  grep -qF "## $title" <<<"$out" || { echo "The bench printed no table: $title"; exit 1; }
done
! grep -q NaN <<<"$out"
