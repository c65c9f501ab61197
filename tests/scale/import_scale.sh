#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# tests/scale/import_scale.sh BUILD [COUNT] [SIZE] [FOLDER]
# Imports COUNT (100000) made pictures of SIZE (64) pixels: stops the import on its way, resumes it, repeats it.
# Prints speed and the highest memory of the import and of each of its readers. Fails when one of them passes 1 GB,
# when a finished file is read again, when the stop takes longer than five seconds or when the source is changed.
# Needs the targets outis-worker and make_scale_set.
set -euo pipefail

build=$1
count=${2:-100000}
size=${3:-64}
folder=${4:-$(mktemp -d)}
worker=$build/bin/outis-worker
source=$folder/source
limit_kb=$((1024 * 1024))
failures=0

fail() {
    printf 'FAILED: %s\n' "$1"
    failures=$((failures + 1))
}

# Names, sizes, times and contents.
state() {
    (cd "$source" && find . -printf '%p %s %T@ %m\n' | sort && find . -type f -print0 | sort -z | xargs -0 cat) | sha256sum
}

# peaks PID: the highest VmHWM of a process and of its children so far, in kB, into $peak_own and $peak_reader.
peaks() {
    local pid=$1 child kb
    kb=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
    [ "${kb:-0}" -gt "$peak_own" ] && peak_own=$kb
    for child in $(cat "/proc/$pid/task/"*/children 2>/dev/null || true); do
        kb=$(awk '/^VmHWM/ { print $2 }' "/proc/$child/status" 2>/dev/null || true)
        [ "${kb:-0}" -gt "$peak_reader" ] && peak_reader=$kb
    done
    return 0
}

# import NAME [STOP_AFTER]: runs it, watches it, and interrupts it when STOP_AFTER files are done.
import() {
    local name=$1 stop_after=${2:-} done_files started ended asked= pid code=0
    peak_own=0
    peak_reader=0
    started=$EPOCHREALTIME
    # The pictures are waves, no chests.
    "$worker" import -w "$folder/w.outis" --source "$source" --patient-rule folder --folder-level 2 \
        --keep-not-chest --keep-lateral-guess --events \
        >"$folder/$name.jsonl" 2>"$folder/$name.err" &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        peaks "$pid"
        if [ -n "$stop_after" ] && [ -z "$asked" ]; then
            done_files=$(tail -n 1 "$folder/$name.jsonl" | grep -o '"done":[0-9]*' | grep -o '[0-9]*' || echo 0)
            if [ "$done_files" -ge "$stop_after" ]; then
                asked=$EPOCHREALTIME
                kill -INT "$pid"
            fi
        fi
        sleep 0.2
    done
    wait "$pid" || code=$?
    ended=$EPOCHREALTIME
    seconds=$(awk -v a="$started" -v b="$ended" 'BEGIN { printf "%.1f", b - a }')
    stop_seconds=$(awk -v a="${asked:-$ended}" -v b="$ended" 'BEGIN { printf "%.1f", b - a }')
    printf '%-8s %8s s, import at most %d MB, each reader at most %d MB, exit code %d\n' \
        "$name" "$seconds" $((peak_own / 1024)) $((peak_reader / 1024)) "$code"
    [ "$peak_own" -lt "$limit_kb" ] || fail "the import passed 1 GB"
    [ "$peak_reader" -lt "$limit_kb" ] || fail "a reader passed 1 GB"
    exit_code=$code
}

# counted NAME: a number of the import report.
counted() {
    grep -m 1 -o "^ \"$1\": [0-9]*" "$folder/w.outis/import-report.json" | grep -o '[0-9]*$'
}

mkdir -p "$folder"
"$build/tests/make_scale_set" "$source" "$count" "$size"
before=$(state)

import stopped $((count * 2 / 5))
[ "$exit_code" -eq 3 ] || fail "a stopped import ends with 3"
awk -v s="$stop_seconds" 'BEGIN { exit s > 5 }' || fail "the stop took $stop_seconds s"
finished=$(counted imported)
rate=$(awk -v n="$finished" -v s="$seconds" 'BEGIN { printf "%.0f", n / s }')
printf '         %s files done, %s a second; stopped within %s s\n' "$finished" "$rate" "$stop_seconds"

# Files that were finished are made unreadable as pictures, with their size and time: whoever reads them again will say so.
mkdir "$folder/kept"
# The import goes by the order of paths.
finished_files=$(cd "$source" && find . -type f -printf '%P\n' | LC_ALL=C sort | sed -n '1,500p')
number=0
while read -r file; do
    number=$((number + 1))
    cp -p "$source/$file" "$folder/kept/$number"
    head -c "$(stat -c %s "$source/$file")" /dev/zero >"$folder/zeros"
    cat "$folder/zeros" >"$source/$file"
    touch -r "$folder/kept/$number" "$source/$file"
done <<<"$finished_files"

import resumed
[ "$exit_code" -eq 0 ] || fail "the resumed import ends with 0"
[ "$(counted already-there)" -eq "$finished" ] || fail "$(counted already-there) of $finished finished files were known"
[ "$(counted rejected)" -eq 0 ] || fail "finished files were read again"
[ "$(counted images)" -eq "$count" ] || fail "$(counted images) of $count pictures are there"
rate=$(awk -v n=$((count - finished)) -v s="$seconds" 'BEGIN { printf "%.0f", n / s }')
printf '         %s files done, %s a second\n' $((count - finished)) "$rate"

number=0
while read -r file; do
    number=$((number + 1))
    cat "$folder/kept/$number" >"$source/$file"
    touch -r "$folder/kept/$number" "$source/$file"
done <<<"$finished_files"

import repeated
[ "$(counted already-there)" -eq "$count" ] || fail "a repeated import read files again"
[ "$(state)" = "$before" ] || fail "the source was changed"
[ $# -ge 4 ] || rm -rf "$folder"
[ "$failures" -eq 0 ] && printf 'passed\n'
exit "$failures"
