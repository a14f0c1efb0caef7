#!/usr/bin/env bash
# Installs what the tests open pages, decks and PDFs with, unless it is there: Chromium and poppler's tools.
set -euo pipefail

stop() { # one sentence, and out
    printf 'browser: %s\n' "$1" >&2
    exit 1
}

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null || stop "what Debian calls ${missing[*]} is missing; install it and try again"
sudo=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "run this as root first: apt-get install ${missing[*]}"
    sudo=sudo
fi
echo "browser: installing what tests open pages and PDFs with: ${sudo:+$sudo }apt-get install ${missing[*]}"
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
