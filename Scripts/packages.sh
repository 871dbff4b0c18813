# Sourced by the scripts beside it: makes sure that the C libraries the build needs are there.

need_packages() {
  missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' \
      || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    echo "error: something is missing that is needed here." >&2
    echo "On Debian and Ubuntu it is in the packages: $*" >&2
    echo "Install what your system calls them (for example 'brew install libyaml openssl sqlite zlib'," >&2
    echo "'dnf install libyaml-devel openssl-devel sqlite-devel zlib-devel'), then run this again." >&2
    exit 69
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "error: these packages are missing, and installing them takes root: ${missing[*]}" >&2
      echo "Ask for: apt-get install ${missing[*]}" >&2
      exit 77
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]} ..." >&2
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
}

# What the modules that are tested are run by: JSON::PP is in perl, and not in perl-base.
need_languages() {
  command -v python3 >/dev/null || need_packages python3
  perl -MJSON::PP -e 1 2>/dev/null || need_packages perl
}

need_swift() {
  if ! command -v swift >/dev/null; then
    echo "error: Swift 6.2 or later is needed: https://www.swift.org/install" >&2
    exit 69
  fi
}

# On systems without dpkg the compiler says what is missing.
if command -v dpkg-query >/dev/null; then
  need_packages libsqlite3-dev libssl-dev libyaml-dev zlib1g-dev
elif ! pkg-config --exists libcrypto sqlite3 yaml-0.1 zlib 2>/dev/null; then
  need_packages libsqlite3-dev libssl-dev libyaml-dev zlib1g-dev
fi
need_swift
