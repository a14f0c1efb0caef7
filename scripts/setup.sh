#!/usr/bin/env bash
# Makes .venv ready to render and to test: the system's libraries, an environment, the locked packages, the tool.
# Safe to run again. PYTHON=... chooses an interpreter; without it the newest suitable one is taken.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() { # one sentence, and out
    printf 'setup: %s\n' "$1" >&2
    exit 1
}

suitable() { # is this a Python that the lecture runs on?
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

python=""
for candidate in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
    if command -v "$candidate" >/dev/null && suitable "$candidate"; then
        python=$(command -v "$candidate")
        break
    fi
done
[ -n "$python" ] || stop "no Python from 3.11 to 3.14 was found${PYTHON:+ at $PYTHON}; install python3 and try again"
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')

# pycairo and manimpango are compiled here: they need headers and a compiler.
missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
command -v cc >/dev/null || missing+=(gcc libc6-dev)
pkg-config --exists cairo 2>/dev/null || missing+=(libcairo2-dev)
pkg-config --exists pangocairo 2>/dev/null || missing+=(libpango1.0-dev)
if [ "$(readlink -f "$python")" = "/usr/bin/python$version" ]; then
    [ -f "/usr/include/python$version/Python.h" ] || missing+=("python$version-dev")
    "$python" -c 'import ensurepip, venv' 2>/dev/null || missing+=("python$version-venv")
fi
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || stop "what Debian calls ${missing[*]} is missing; install it and try again"
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "run this as root first: apt-get install ${missing[*]}"
        sudo=sudo
    fi
    echo "setup: installing what compiling pycairo and manimpango takes: ${sudo:+$sudo }apt-get install ${missing[*]}"
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! .venv/bin/python -c '' 2>/dev/null; then
    echo "setup: making .venv with Python $version"
    rm -rf .venv
    "$python" -m venv .venv || stop "$python cannot make an environment; install python3-venv and try again"
fi
echo "setup: installing the locked packages"
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null # not every maker adds it
pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check)
"${pip[@]}" install --require-hashes -r requirements.lock
# The lock has setuptools, so nothing is fetched to build the project itself.
"${pip[@]}" install --no-deps --no-build-isolation -e .
echo "setup: ready; the tool is .venv/bin/dnacnn"
