#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# fuzz_one.sh BUILD TARGET SECONDS: one fuzz target on its seeds; one line of outcome.
set -u
build=$1 target=$2 seconds=$3
mkdir -p "$build/corpus/$target" "$build/found"
log=$build/$target.log
ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
    "$build/bin/fuzz_$target" "$build/corpus/$target" "$build/seeds/$target" -max_total_time="$seconds" -timeout=20 \
    -rss_limit_mb=3072 -max_len=131072 -artifact_prefix="$build/found/$target-" -print_final_stats=1 >"$log" 2>&1
code=$?
runs=$(awk '/number_of_executed_units/ { print $2 }' "$log")
if [ "$code" -ne 0 ]; then
    grep -E 'ERROR|runtime error|SUMMARY|Test unit written' "$log" | head -n 8
    printf '    %s: FAILED; the whole story is in %s\n' "$target" "$log"
    exit 1
fi
printf '    %s: %s inputs in %s s, nothing found\n' "$target" "${runs:-0}" "$seconds"
