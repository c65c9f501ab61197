# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# Configures and builds the `release` preset in build/.

OUTIS_BUILD=$OUTIS_SOURCE/build

# parallel_jobs: one a core, but not more than memory carries (2 GB a job).
parallel_jobs() {
    local cores gigabytes limit
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || true)
    if [[ $limit =~ ^[0-9]+$ ]] && [ $((limit >> 30)) -lt "$gigabytes" ]; then
        gigabytes=$((limit >> 30))
    fi
    awk -v cores="$cores" -v memory=$((gigabytes / 2)) 'BEGIN { jobs = cores < memory ? cores : memory; print jobs < 1 ? 1 : jobs }'
}

# Golden cases and sample data, which tests read where they are; CMake hands the folder to the tests.
if [ -z "${OUTIS_SHARED:-}" ] && [ -d "$OUTIS_SOURCE/../shared" ]; then
    OUTIS_SHARED=$(cd "$OUTIS_SOURCE/../shared" && pwd)
fi
export OUTIS_SHARED=${OUTIS_SHARED:-}

ensure_configured() {
    local stamp=$OUTIS_BUILD/.configured key
    local arguments=(--preset release "-DOUTIS_TORCH_ROOT=$OUTIS_TORCH_ROOT")
    key=$({ printf '%s\n' "${arguments[@]}" "$OUTIS_SOURCE" "$OUTIS_SHARED"; cat "$OUTIS_SOURCE/CMakePresets.json"; } | sha256sum)
    if [ -f "$OUTIS_BUILD/build.ninja" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$key" ]; then
        note "unchanged"
        return
    fi
    (cd "$OUTIS_SOURCE" && cmake --fresh "${arguments[@]}") || fail "CMake found something missing (see above)" \
        "install what it names, or delete $OUTIS_BUILD and start again"
    printf '%s\n' "$key" >"$stamp"
}

# build_targets TARGET…
build_targets() {
    local jobs
    jobs=$(parallel_jobs)
    note "$jobs at a time"
    NINJA_STATUS='    [%f/%t, %e s] ' cmake --build "$OUTIS_BUILD" --parallel "$jobs" --target "$@" ||
        fail "a source did not compile, or the build was interrupted (see above)" \
            "if the compiler was killed, give the machine more memory (2 GB a job); else report the first error above"
}
