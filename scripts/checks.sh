# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# The checks of test.sh. A failed check is remembered and the next one runs; a failed set-up step ends the run.

OUTIS_PASSED=()
OUTIS_FAILED=()
OUTIS_SKIPPED=()

# check NAME COMMAND…: a step whose failure does not end the run. The command prints its own reason; code 77 is a skip.
check() {
    local name=$1 started=$EPOCHREALTIME code=0
    shift
    OUTIS_CURRENT_STEP=$name
    printf '==> %s\n' "$name"
    # In a shell of its own, so that `set -e` and `fail` act inside while the run goes on.
    trap - ERR
    set +e
    (set -e; "$@")
    code=$?
    set -e
    watch_errors
    case $code in
        0) OUTIS_PASSED+=("$name"); printf '    %s: passed, %s s\n' "$name" "$(seconds_since "$started")" ;;
        77) OUTIS_SKIPPED+=("$name"); printf '    %s: skipped\n' "$name" ;;
        *) OUTIS_FAILED+=("$name"); printf '    %s: FAILED with code %s, %s s\n' "$name" "$code" "$(seconds_since "$started")" ;;
    esac
}

# summary CODE: the last line of every run, and its exit code.
summary() {
    local code=$1 seconds
    seconds=$(seconds_since "$OUTIS_STARTED")
    trap - EXIT ERR
    if [ "$code" -ne 0 ]; then
        printf 'FAILED in step "%s" after %s s\n' "$OUTIS_CURRENT_STEP" "$seconds"
    elif [ ${#OUTIS_FAILED[@]} -gt 0 ]; then
        printf 'FAILED: %s (passed: %s; %s s)\n' "$(join "${OUTIS_FAILED[@]}")" "$(join "${OUTIS_PASSED[@]}")" "$seconds"
        code=1
    elif [ ${#OUTIS_PASSED[@]} -gt 0 ]; then
        printf 'PASSED: %s; skipped: %s; %s s\n' "$(join "${OUTIS_PASSED[@]}")" "$(join "${OUTIS_SKIPPED[@]}")" "$seconds"
    fi
    exit "$code"
}

join() {
    [ $# -gt 0 ] || { printf 'none'; return; }
    local text=$1
    shift
    printf '%s' "$text" "${@/#/, }"
}

source_files() {
    (cd "$OUTIS_SOURCE" && find core gui app tests cmake -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.cu' \) | sort)
}

check_format() {
    source_files | (cd "$OUTIS_SOURCE" && xargs clang-format-14 --dry-run --Werror --style=file) || {
        printf '    What helps: clang-format-14 -i FILE\n'
        return 1
    }
}

# run_tests ARGUMENT…: CTest; no test at all is a failure, the slowest are named by CTest itself.
run_tests() {
    OMP_WAIT_POLICY=PASSIVE ctest --test-dir "$OUTIS_BUILD" --no-tests=error --output-on-failure \
        --parallel "$(parallel_jobs)" "$@"
}

# run_golden: prints the counts of every folder of cases. A case that fails or is skipped fails the check, and so does a
# folder without cases; only where there is no folder at all is the check skipped.
run_golden() {
    local folder counts code=0 ran=no log
    log=$(mktemp)
    for folder in diffusion metrics networks; do
        [ -n "$OUTIS_SHARED" ] && [ -d "$OUTIS_SHARED/golden/$folder" ] || continue
        ran=yes
        "$OUTIS_BUILD/bin/outis-golden" "$OUTIS_SHARED/golden/$folder" >"$log" 2>&1 || code=1
        grep -E '^(fail|skip) ' "$log" || true
        counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" || tail -n 1 "$log")
        note "$folder: $counts"
        [[ $counts =~ ^[1-9][0-9]*\ passed,\ 0\ failed,\ 0\ skipped ]] || code=1
    done
    rm -f "$log"
    [ "$code" -eq 0 ] || return "$code"
    [ "$ran" = yes ] || { note "no golden case ran: set OUTIS_SHARED to the folder that holds golden/"; return 77; }
}

run_quick_demo() {
    local folder code=0
    folder=$(mktemp -d)
    "$OUTIS_BUILD/bin/outis-worker" demo --to "$folder/demo.outis" --quick </dev/null || code=$?
    if [ "$code" -eq 0 ] && [ ! -s "$folder/demo.outis/releases/draft/report.html" ]; then
        note "the worker ended with 0 but left no report"
        code=1
    fi
    rm -rf "$folder"
    return "$code"
}

# run_fuzz: each fuzz target for $OUTIS_FUZZ_SECONDS (60) on made seeds and, where there are, the sample files; as many
# at a time as there are cores. What breaks one is kept.
run_fuzz() {
    local build=$OUTIS_SOURCE/build-fuzz seconds=${OUTIS_FUZZ_SECONDS:-60} target failed=0
    command -v clang++-14 >/dev/null || { note "clang 14 is missing: apt-get install clang-14 libclang-rt-14-dev"; return 77; }
    (cd "$OUTIS_SOURCE" && cmake --preset fuzz >"$OUTIS_BUILD/fuzz-configure.log" 2>&1) || { cat "$OUTIS_BUILD/fuzz-configure.log"; return 1; }
    NINJA_STATUS='    [%f/%t, %e s] ' cmake --build "$build" --parallel "$(parallel_jobs)"
    rm -rf "$build/seeds"
    "$build/bin/fuzz_seeds" "$build/seeds" ${OUTIS_SHARED:+"$OUTIS_SHARED/data"}
    printf '%s\n' dicom picture labels zip | xargs -P "$(parallel_jobs)" -I{} \
        "$OUTIS_SOURCE/scripts/fuzz_one.sh" "$build" {} "$seconds" || failed=1
    return "$failed"
}
