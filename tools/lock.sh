#!/usr/bin/env bash
# Writes requirements.lock (to run laut, and to build it) and requirements-dev.lock (to test it) from
# pyproject.toml, with hashes and without the address of any index. Needs uv.
set -eu
cd "$(dirname "$0")/.."

lock() { # lock FILE TITLE GROUP...
  local file=$1 title=$2 groups=()
  shift 2
  for group in "$@"; do groups+=(--group "$group"); done
  {
    echo "# $title; written by tools/lock.sh, do not edit."
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
      --no-header --no-annotate --all-extras "${groups[@]}" pyproject.toml
  } >"$file.new"
  mv "$file.new" "$file"
}

lock requirements.lock "What laut needs to run and to be built" build
lock requirements-dev.lock "What the tests of laut need" build dev
