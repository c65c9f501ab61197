#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# Stands in for outis-worker in tests of the window: takes the same command line and plays a script
# into the run's events.jsonl. The script is $OUTIS_SCRIPTS/COMMAND (or COMMAND-2, … for the second
# time, where there is such a file); each line is an event as it stands, or one of
#   @sleep SECONDS   @await WORD (until control.json holds it)   @partial TEXT (no line break)
#   @print TEXT (stdout)   @complain TEXT (stderr)   @kill (as the kernel would)   @exit CODE
#   @picture NAME (copies $OUTIS_SCRIPTS/NAME into the run's previews)
#   @hang (for long, deaf to its control file)   @beat NUMBER (heartbeat)
#   @lock HOST (the workspace's lock, held by a process there)   @unlock
# `status` prints $OUTIS_SCRIPTS/status.json, `reach` answers for version "test". Every command line is kept in $OUTIS_SCRIPTS/calls.
set -u
command=$1
shift
workspace= run_id= folder= mark= echo=
echo "$command $*" >>"$OUTIS_SCRIPTS/calls"
while [ $# -gt 0 ]; do
    case $1 in
    --workspace | --to) workspace=$2 && shift ;;
    --run-id) run_id=$2 && shift ;;
    --folder) folder=$2 && shift ;;
    --mark) mark=$2 && shift ;;
    --echo) echo=$2 && shift ;;
    esac
    shift
done
if [ "$command" = status ]; then
    cat "$OUTIS_SCRIPTS/status.json" 2>/dev/null ||
        echo '{"error": {"code": "not-a-workspace", "subject": "", "detail": "no script"}}'
    exit 0
fi
if [ "$command" = reach ]; then
    is() { if [ "$@" ]; then echo true; else echo false; fi; }
    cat <<END
{"program": "test", "protocol": ${OUTIS_SCRIPTED_PROTOCOL:-1}, "host": "elsewhere",
 "echo": "$(printf '%s' "$echo" | sed 's/\\/\\\\/g; s/"/\\"/g')",
 "folder": {"path": "", "seen": $(is -d "$folder"), "writable": $(is -w "$folder"),
            "mark": $(is -e "$folder/.outis-reach-$mark")}}
END
    exit 0
fi
count=$(grep -c "^$command " "$OUTIS_SCRIPTS/calls")
script=$OUTIS_SCRIPTS/$command
[ "$count" -gt 1 ] && [ -f "$script-$count" ] && script=$script-$count
run=$workspace/runs/$run_id
start() {
    mkdir -p "$run/previews"
    [ -f "$workspace/workspace.json" ] || cat >"$workspace/workspace.json" <<END
{"format": 1, "id": "00000000000000000000000000000000",
 "created": "2026-11-22T13:45:01.250Z", "program": "0.1.0"}
END
}
await() {
    tries=0
    until grep -q "$1" "$run/control.json" 2>/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -gt 600 ] && exit 9
        sleep 0.05
    done
}
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
    '' | '#'*) ;;
    '@sleep '*) sleep "${line#@sleep }" ;;
    '@await '*) await "${line#@await }" ;;
    '@partial '*) printf '%s' "${line#@partial }" >>"$run/events.jsonl" ;;
    '@print '*) printf '%s\n' "${line#@print }" ;;
    '@complain '*) printf '%s\n' "${line#@complain }" >&2 ;;
    '@picture '*) cp "$OUTIS_SCRIPTS/${line#@picture }" "$run/previews/" ;;
    '@hang') exec sleep 600 ;;
    '@beat '*) start && echo "${line#@beat }" >"$run/heartbeat" ;;
    '@lock '*)
        start
        printf '{"pid": %s, "host": "%s", "started": "2026-11-22T14:00:00.000Z", "run": "%s"}\n' \
            $$ "${line#@lock }" "$run_id" >"$workspace/lock.json"
        ;;
    '@unlock') rm -f "$workspace/lock.json" ;;
    '@kill') kill -9 $$ ;;
    '@exit '*) exit "${line#@exit }" ;;
    *)
        start
        printf '%s\n' "$line" | sed "s/RUN_ID/$run_id/g; s/PID/$$/g" >>"$run/events.jsonl"
        ;;
    esac
done <"$script"
