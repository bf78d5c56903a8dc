#!/usr/bin/env bash
# Installs what Kept runs with, where it is missing, and says what it installs.
#   install.sh base      converters and libraries for building, reading and writing
#   install.sh test      what only the tests hold Kept against
#   install.sh bench     what only the benchmarks hold Kept against
#   install.sh office    LibreOffice, which writes documents that the reader is held against
#   install.sh browser   a headless browser, for testing the site's pages
set -euo pipefail

case "${1:-base}" in
  base)
    debian=(pandoc pandoc-data poppler-utils weasyprint libsqlite3-dev libarchive-dev libxml2-dev fonts-liberation2 fonts-dejavu-core)
    brew=(pandoc poppler weasyprint pkgconf libarchive libxml2)
    ;;
  test)
    debian=(age tesseract-ocr tesseract-ocr-eng)
    brew=(age tesseract)
    ;;
  office)
    debian=(libreoffice-writer-nogui python3-uno poppler-utils)
    brew=()
    ;;
  bench)
    debian=(age sqlite3 python3-venv)
    brew=(age)
    ;;
  browser)
    debian=(chromium chromium-driver python3-venv)
    brew=()
    ;;
  *) echo "install.sh: say base, test, office, bench or browser" >&2; exit 64 ;;
esac

if ! command -v swift >/dev/null; then
  echo "Swift is missing; install Swift 6.3 from swift.org and run this again." >&2
  exit 2
fi

if [ "$(uname)" = Darwin ]; then
  missing=()
  for name in "${brew[@]}"; do command -v "$name" >/dev/null || brew list "$name" >/dev/null 2>&1 || missing+=("$name"); done
  [ ${#missing[@]} -eq 0 ] && exit 0
  echo "Installing with Homebrew: ${missing[*]}"
  exec brew install "${missing[@]}"
fi

missing=()
for name in "${debian[@]}"; do
  dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
done
[ ${#missing[@]} -eq 0 ] && exit 0

run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
echo "Installing with apt: ${missing[*]}"
"${run[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
