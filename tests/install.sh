#!/usr/bin/env bash
# Real components that tests try our files on: LibreOffice (as WPS and Excel), Chromium, poppler, Chinese fonts, a sqlite3 client.
set -euo pipefail
missing=()
need() { command -v "$1" >/dev/null 2>&1 || missing+=("${@:2}"); }
need soffice libreoffice-calc libreoffice-writer
need chromium chromium
need pdftoppm poppler-utils
need sqlite3 sqlite3
fc-list 2>/dev/null | grep -qi 'noto sans cjk' || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0
echo "Installing ${missing[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
