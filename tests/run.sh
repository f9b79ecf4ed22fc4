#!/usr/bin/env bash
# Installs what the tests need (Debian packages, by tests/install.sh) and runs them all; ends with "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/.."
tests/install.sh
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution Consolidator.sln --configuration Release "$@" 2>&1 | tee "$log" || status=$?
count() { awk -v key="$1:" '$1 == key { sum += $2 } END { print sum + 0 }' "$log"; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
# No test at all is no success.
if [ "$passed" -eq 0 ] && [ "$status" -eq 0 ]; then status=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
