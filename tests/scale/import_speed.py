#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the speed of reading a folder with a peer's: read, decode, 8 bit of grey, resize with Lanczos.

tests/scale/import_speed.py WORKER PEER DIR --size N [--python PYTHON] [--rounds 5] [--threads 2]

WORKER is outis-worker; PEER a script that takes DIR and --size and prints one JSON object with "files" and
"seconds". The two take turns, so that other work on the machine slows both alike. Prints JSON: files a second on
the clock (the best round of each, with all rounds), with one thread and with --threads, and files a second of
processor time (all threads, user and system, without the start of the program), and the ratios. The peer runs once
a round on the clock and once with its clock replaced by the processor time of its process.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

CPU_CLOCK = (
    "import runpy, sys, time; time.perf_counter = time.process_time; sys.argv = sys.argv[1:]; "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


def run(command):
    """The JSON object that the command's last line holds; one thread for libraries with a pool of them."""
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout
    return json.loads(printed.decode().strip().splitlines()[-1])


def ours(worker, folder, size, threads):
    config = {"dir": folder, "size": size, "threads": threads, "runs": 1}
    return run([worker, "bench", "import", "--config", json.dumps(config), "--json"])


def summary(rates):
    return {"best": round(max(rates), 1), "median": round(statistics.median(rates), 1),
            "worst": round(min(rates), 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worker")
    parser.add_argument("peer")
    parser.add_argument("dir")
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peer's packages")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    peer = [options.peer, options.dir, "--size", str(options.size)]
    rates = {name: [] for name in ("one_thread", "threads", "cpu", "peer", "peer_cpu")}
    counts = set()
    for _ in range(options.rounds):
        for name, threads in (("one_thread", 1), ("threads", options.threads)):
            result = ours(options.worker, options.dir, options.size, threads)
            counts.add(result["decoded"])
            rates[name].append(result["decoded"] / result["seconds"])
            if threads == 1:
                rates["cpu"].append(result["decoded"] / result["cpu_seconds"])
        for name, prefix in (("peer", []), ("peer_cpu", ["-c", CPU_CLOCK])):
            result = run([options.python, *prefix, *peer])
            counts.add(result["files"])
            rates[name].append(result["files"] / result["seconds"])
    if len(counts) != 1:
        sys.exit(f"not the same files were read: {sorted(counts)}")
    best = {name: max(values) for name, values in rates.items()}
    median = {name: statistics.median(values) for name, values in rates.items()}
    print(json.dumps({
        "peer": result["peer"], "version": result["version"], "files": counts.pop(), "size": options.size,
        "rounds": options.rounds, "threads": options.threads,
        "files_per_second": {name: summary(values) for name, values in rates.items()},
        "ratio": {
            "machine": {"best": round(best["threads"] / best["peer"], 2),
                        "median": round(median["threads"] / median["peer"], 2)},
            "one_thread": {"best": round(best["one_thread"] / best["peer"], 2),
                           "median": round(median["one_thread"] / median["peer"], 2)},
            "core": {"best": round(best["cpu"] / best["peer_cpu"], 2),
                     "median": round(median["cpu"] / median["peer_cpu"], 2)}}}))


if __name__ == "__main__":
    main()
