#!/usr/bin/env bash
# Fills a register with the example, serves it on loopback, and holds its pages against axe-core.
set -euo pipefail

kept=${1:-.build/debug/kept}
source tools/browser_venv.sh

folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

"$kept" read Examples/norland-2025.txt --register "$folder/norland.kept" --accept >/dev/null
"$kept" serve --register "$folder/norland.kept" --port 0 >"$folder/address" &
server=$!
for _ in $(seq 100); do
  [ -s "$folder/address" ] && break
  sleep 0.1
done
address=$(cut -d' ' -f1 "$folder/address")
[ -n "$address" ] || { echo "the site did not start" >&2; exit 1; }
"$venv/bin/python" tools/axe.py "$address"
