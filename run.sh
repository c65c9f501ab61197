#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# From a fresh machine to a finished demo report; see --help.
OUTIS_SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$OUTIS_SOURCE/scripts/setup.sh"

usage() {
    cat <<'HELP'
Usage: ./run.sh [--gui | --build-only | -- COMMAND…]

Sets up what is missing, builds Outis and runs the demo: phantom chest X-rays, training, samples, report.

  (nothing)       the demo, into the folder $OUTIS_DEMO (default: demo.outis in the checkout)
  --gui           opens the window on that folder
  --build-only    builds and stops
  -- COMMAND…     hands COMMAND to the worker, for example: ./run.sh -- import --help
  -h, --help      this text

Environment:
  OUTIS_CACHE     where downloads are kept (default: ~/.cache/outis)
  OUTIS_GPU       AUTO (default: fetch the CUDA libraries where an NVIDIA driver is present), ON or OFF

System packages are installed with apt-get as root or through sudo; only the missing ones.
HELP
}

mode=demo
while [ $# -gt 0 ]; do
    case $1 in
        --gui) mode=gui ;;
        --build-only) mode=build ;;
        --) mode=worker; shift; break ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; printf '\nUnknown option: %s\n' "$1" >&2; exit 2 ;;
    esac
    shift
done

# Waiting threads sleep: on two cores this saves 40 % of a training's processor time.
export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-passive}
bin=$OUTIS_BUILD/bin
demo=${OUTIS_DEMO:-$OUTIS_SOURCE/demo.outis}

run_demo() {
    local code=0 report=$demo/releases/draft/report.html
    [ -f "$report" ] && note "a demo is already there: only what is missing or stale is run again"
    "$bin/outis-worker" demo --to "$demo" || code=$?
    case $code in
        0) ;;
        3) note "stopped at a checkpoint; ./run.sh goes on from there"; exit 3 ;;
        *) fail "the worker ended with code $code (its reason stands above)" \
            "follow the remedy in its message; for a new start delete $demo" ;;
    esac
    note "report: $report"
}

open_window() {
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
        fail "there is no display" "start it in a graphical session, or use ./run.sh without --gui"
    fi
    if [ -f "$demo/workspace.json" ]; then
        "$bin/outis" "$demo"
    else
        note "there is no demo yet: the window starts one"
        "$bin/outis" --demo "$demo"
    fi
}

set_up build
step "Build" build_targets outis outis-worker outis-golden
printf '    set-up together: %s s\n' "$(seconds_since "$OUTIS_STARTED")"
case $mode in
    build) note "built: $bin/outis, $bin/outis-worker, $bin/outis-golden" ;;
    worker) exec "$bin/outis-worker" "$@" ;;
    gui) step "Window" open_window ;;
    demo) step "Demo" run_demo ;;
esac
