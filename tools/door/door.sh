#!/usr/bin/env bash
# Fills a register with the example, and tries the door of its site from outside.
set -euo pipefail

kept=${1:-.build/debug/kept}
source tools/browser_venv.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export KEPT_KEYS=$folder/keys
# Two thousand connections at once, on both sides.
ulimit -n 8192
"$kept" read Examples/norland-2025.txt --register "$folder/norland.kept" --accept >/dev/null
"$venv/bin/python" tools/door/door.py "$kept" "$folder/norland.kept"
