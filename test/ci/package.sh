#!/usr/bin/env bash
# The package and the function's bundle: what they weigh, and that the packed command runs where it is installed
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent build
(cd dist/lambda && zip -q -9 -r "$folder/lambda.zip" .)
bytes=$(stat -c %s "$folder/lambda.zip")
echo "function: $bytes bytes zipped; at most 2,000,000"
((bytes <= 2000000))
npm pack --silent --pack-destination "$folder" >/dev/null
echo "package: $(stat -c %s "$folder"/factsheet-*.tgz) bytes"
cp examples/*.txt "$folder"
cd "$folder"
npm init --yes >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ./factsheet-*.tgz
npx --no-install factsheet make ./*.txt -o out
ls out
echo '{"id":"one","text":"The bridge will close on April 12, 2021, Mayor Ana Ruiz said. It costs $4 million."}' |
  npx --no-install factsheet facts --jsonl | grep -q '"factSheet":{"schema":"fact-sheet/1"'
[[ $(find out -name '*.pdf' | wc -l) == $(find . -maxdepth 1 -name '*.txt' | wc -l) ]]
