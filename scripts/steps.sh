# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# Steps with a name, a duration and, when they fail, a reason and a remedy. Sourced by run.sh and test.sh.

OUTIS_CURRENT_STEP="start"
OUTIS_STARTED=$EPOCHREALTIME

# seconds_since START: with one decimal.
seconds_since() {
    awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'
}

# fail REASON REMEDY: ends the program.
fail() {
    trap - ERR
    printf '\nFAILED in step "%s": %s\nWhat helps: %s\n' "$OUTIS_CURRENT_STEP" "$1" "$2" >&2
    exit 1
}

note() {
    printf '    %s\n' "$*"
}

# step NAME COMMAND…: runs the command and says how long it took.
step() {
    local name=$1 started=$EPOCHREALTIME
    shift
    OUTIS_CURRENT_STEP=$name
    printf '==> %s\n' "$name"
    "$@"
    printf '    %s: %s s\n' "$name" "$(seconds_since "$started")"
}

# watch_errors: a command that nobody expected to fail still names its step.
watch_errors() {
    trap 'fail "the command \"$BASH_COMMAND\" ended with code $?" "read the lines above; then start again, finished steps are not repeated"' ERR
}
watch_errors
