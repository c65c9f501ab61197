#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# Everything that must hold before a change is taken; see --help.
OUTIS_SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$OUTIS_SOURCE/scripts/setup.sh"
. "$OUTIS_SOURCE/scripts/checks.sh"

usage() {
    cat <<'HELP'
Usage: ./test.sh [--no-demo] [--only REGEX]

Sets up what is missing, builds everything and checks: format, include rules, all tests, golden cases, fuzzing,
quick demo.

  --no-demo       leaves out the demo end to end
  --only REGEX    after the build runs only the tests of CTest that match, nothing else
  -h, --help      this text

The golden cases are read from $OUTIS_SHARED (default: ../shared beside the checkout); without it they are skipped,
and the summary says so. OUTIS_FUZZ_SECONDS: seconds for each fuzz target (60). The other variables are those of
./run.sh.
HELP
}

demo=yes only=
while [ $# -gt 0 ]; do
    case $1 in
        --no-demo) demo=no ;;
        --only) only=${2:?--only needs a regular expression}; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; printf '\nUnknown option: %s\n' "$1" >&2; exit 2 ;;
    esac
    shift
done
trap 'summary $?' EXIT
set_up build test
if [ -n "$only" ]; then
    step "Build" build_targets all
    check "Tests" run_tests --tests-regex "$only"
    exit
fi
check "Format" check_format
step "Build of the rules" build_targets test_rules
check "Include rules" run_tests --tests-regex '^rules$'
step "Build" build_targets all
check "Tests" run_tests
check "Golden cases" run_golden
check "Fuzzing" run_fuzz
if [ "$demo" = yes ]; then
    check "Quick demo" run_quick_demo
fi
