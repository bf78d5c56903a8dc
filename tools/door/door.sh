#!/usr/bin/env bash
# Fills a register with the example, and tries the door of its site from outside.
set -euo pipefail

kept=${1:-.build/debug/kept}
venv=.venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import selenium, axe_playwright_python' 2>/dev/null; then
  echo "Installing in $venv: selenium, axe-playwright-python"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check selenium axe-playwright-python
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export KEPT_KEYS=$folder/keys
# Two thousand connections at once, on both sides.
ulimit -n 8192
"$kept" read Examples/norland-2025.txt --register "$folder/norland.kept" --accept >/dev/null
"$venv/bin/python" tools/door/door.py "$kept" "$folder/norland.kept"
