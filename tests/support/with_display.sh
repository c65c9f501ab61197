#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# with_display.sh COMMAND…: runs it on an X display of its own that nobody sees, drawn by software. Exit code 77 (a
# skipped test) where there is no Xvfb. The server chooses the number of the display, so that two of them never meet.
set -u
if ! command -v Xvfb >/dev/null; then
    echo "skipped: there is no Xvfb (Debian package xvfb)"
    exit 77
fi
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -f "$number"' EXIT
for _ in $(seq 600); do
    [ -s "$number" ] && break
    kill -0 "$server" 2>/dev/null || { echo "Xvfb did not start"; exit 1; }
    sleep 0.05
done
DISPLAY=:$(cat "$number") QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 "$@"
