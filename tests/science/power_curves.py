#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the power curves of audit_evidence.

    tests/science/power_curves.py DIR/audit.json power.svg

One panel per kind of copy: share of the plantings with an alarm against the share of the release that is copies, with
95 % Clopper-Pearson intervals of the verdict. Needs Python's standard library alone.
"""
import html
import json
import math
import pathlib
import sys

TESTS = [("attack-found", "verdict", "#0b3c5d", ""), ("copy-test", "copy test", "#d95f02", "6 3"),
         ("excess-test", "excess test", "#1b9e77", "2 3"), ("isolation-test", "isolation test", "#7570b3", "8 3 2 3"),
         ("membership-test", "membership", "#666666", "1 3")]
WIDTH, HEIGHT, COLUMNS = 210, 130, 3  # of a panel
LEFT, TOP, ACROSS, DOWN = 48, 62, 275, 205


def text(x, y, words, size=12, anchor="middle", more=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}" {more}>{html.escape(words)}</text>'


def panel(rows, left, top):
    shares = [row["planted"] / row["released"] for row in rows]
    first, last = math.log10(min(shares)), math.log10(max(shares))

    def x(share):
        return left + 12 + (WIDTH - 24) * (math.log10(share) - first) / (last - first)

    def y(rate):
        return top + HEIGHT * (1 - rate)

    drawn = [text(left + WIDTH / 2, top - 9, rows[0]["kind"], 13, more='font-weight="600"')]
    for rate in (0, 0.5, 1):
        drawn.append(f'<line x1="{left}" x2="{left + WIDTH}" y1="{y(rate):.1f}" y2="{y(rate):.1f}" stroke="#ddd"/>')
        drawn.append(text(left - 6, y(rate) + 4, f"{100 * rate:.0f} %", 11, "end"))
    for share in shares:
        drawn.append(text(x(share), top + HEIGHT + 16, f"{100 * share:g} %", 11))
    for name, _, colour, dash in TESTS:
        points = " ".join(f'{x(share):.1f},{y(row[name]["rate"]):.1f}' for share, row in zip(shares, rows))
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
                     f'stroke-dasharray="{dash}"/>')
    for share, row in zip(shares, rows):
        found = row["attack-found"]
        drawn.append(f'<line x1="{x(share):.1f}" x2="{x(share):.1f}" y1="{y(found["low"]):.1f}" '
                     f'y2="{y(found["high"]):.1f}" stroke="{TESTS[0][2]}"/>')
        drawn.append(f'<circle cx="{x(share):.1f}" cy="{y(found["rate"]):.1f}" r="3" fill="{TESTS[0][2]}"/>')
    return drawn


def main(source, target):
    planted = json.loads(pathlib.Path(source).read_text())["planted"]
    kinds = list(dict.fromkeys(row["kind"] for row in planted))
    lines = (len(kinds) + COLUMNS - 1) // COLUMNS
    width, height = LEFT + COLUMNS * ACROSS, TOP + lines * DOWN
    trials = planted[0]["attack-found"]["trials"]
    drawn = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
             f'viewBox="0 0 {width} {height}" font-family="sans-serif" fill="#222">',
             f'<rect width="{width}" height="{height}" fill="#fff"/>',
             text(width / 2, height - 6, f"copies among {planted[0]['released']} released images; vertical: share of "
                  f"{trials} plantings with an alarm")]
    for index, (_, label, colour, dash) in enumerate(TESTS):
        at = LEFT + index * 150
        drawn.append(f'<line x1="{at}" x2="{at + 34}" y1="16" y2="16" stroke="{colour}" stroke-width="2" '
                     f'stroke-dasharray="{dash}"/>')
        drawn.append(text(at + 40, 20, label, anchor="start"))
    for index, kind in enumerate(kinds):
        drawn += panel([row for row in planted if row["kind"] == kind], LEFT + index % COLUMNS * ACROSS,
                       TOP + index // COLUMNS * DOWN)
    pathlib.Path(target).write_text("\n".join(drawn) + "\n</svg>\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
