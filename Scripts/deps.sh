#!/usr/bin/env bash
# Installs the Debian packages that Annals needs, and nothing that is already there.
set -euo pipefail

# To build: the C libraries with their headers, and what Swift's own linker and C++ need.
build=(
  ca-certificates git libc6-dev libcld2-dev libdeflate-dev libstdc++-12-dev libuchardet-dev
  libxml2-dev pkg-config zlib1g-dev
)
# To test (--test): foreign readers of what we write.
test=(gzip jq libxml2-utils python3 strace)
# For `make interop` (--python) and `make bench` (--bench).
python=(gzip jq libxml2-utils python3 python3-venv)
bench=(libdeflate-tools python3)

usage() {
  cat <<END
usage: Scripts/deps.sh [--test] [--python] [--bench] [--list]

Installs missing Debian packages by name, with sudo where the user is not root.
Silent when nothing is missing. Without an option: what building needs.

  --test     also what 'make test' needs
  --python   also what 'make interop' needs
  --bench    also what 'make bench' needs
  --list     print the packages and stop
END
}

fail() {
  printf 'deps: %s\n' "$*" >&2
  exit 1
}

packages=("${build[@]}")
list=false
for argument in "$@"; do
  case $argument in
    --test) packages+=("${test[@]}") ;;
    --python) packages+=("${python[@]}") ;;
    --bench) packages+=("${bench[@]}") ;;
    --list) list=true ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done
if $list; then
  printf '%s\n' "${packages[@]}" | sort -u
  exit 0
fi

if command -v dpkg-query >/dev/null; then
  missing=()
  for package in "${packages[@]}"; do
    # A Debian without libstdc++-12-dev has another version of it.
    if [[ $package == libstdc++-12-dev ]] &&
      dpkg-query -W -f='${Status}\n' 'libstdc++-*-dev' 2>/dev/null | grep -q 'ok installed'; then
      continue
    fi
    status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
    [[ $status == *'ok installed' ]] || missing+=("$package")
  done
  if ((${#missing[@]} > 0)); then
    printf 'deps: installing %s\n' "${missing[*]}" >&2
    as_root=()
    if ((EUID != 0)); then
      command -v sudo >/dev/null ||
        fail "not root and no sudo; run as root: apt-get install ${missing[*]}"
      as_root=(sudo)
    fi
    apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    install=("${apt[@]}" install --yes --no-install-recommends "${missing[@]}")
    # The package lists may be absent or out of date: fetch them only when they have to be.
    if ! "${install[@]}" >"$log" 2>&1; then
      "${apt[@]}" update >"$log" 2>&1 || { cat "$log" >&2; fail "apt-get update failed"; }
      "${install[@]}" >"$log" 2>&1 ||
        { cat "$log" >&2; fail "apt-get could not install ${missing[*]}"; }
    fi
  fi
else
  missing=()
  for library in zlib libxml-2.0 libdeflate uchardet; do
    pkg-config --exists "$library" 2>/dev/null || missing+=("$library")
  done
  ((${#missing[@]} == 0)) ||
    fail "this is no Debian; install the headers of ${missing[*]} and CLD2 (Debian: ${packages[*]})"
fi

swift=${SWIFT:-swift}
command -v "${swift%% *}" >/dev/null ||
  fail "'swift' is missing: install Swift 6.2 or later (https://www.swift.org/install/linux/) and put it on PATH"
version=$($swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
((major > 6 || (major == 6 && minor >= 2))) ||
  fail "Swift ${major}.${minor} is too old: 6.2 or later is needed (https://www.swift.org/install/linux/)"
