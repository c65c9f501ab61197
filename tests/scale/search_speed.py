#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the exact search of all candidates among all training images with a peer's flat index.

tests/scale/search_speed.py WORKER PEER [--python PYTHON] [--queries 100000] [--gallery 100000] [--dim 512]

WORKER is outis-worker; PEER a script that takes --queries, --gallery, --dim, --k, --threads and --repeat and prints
one JSON object with "seconds" and "index_sum" of the same vectors. One after the other, one thread each, one search
each; the peer's clock is replaced by the processor time of its process, so that other work on the machine matters
little. Prints JSON: processor seconds of both, their ratio, the sum of all neighbours' indices of both (a peer that
adds up in single precision may prefer another one of two that are equally near), the peak memory of both processes,
and the load of the machine before and after.
"""
import argparse
import json
import os
import subprocess
import sys

CPU_CLOCK = (
    "import runpy, sys, time; time.perf_counter = time.process_time; sys.argv = sys.argv[1:]; "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


def run(command):
    """The JSON object that the command's last line holds, and its peak memory in MB."""
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        printed = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: exit {process.returncode}")
    return json.loads(printed.decode().strip().splitlines()[-1]), used.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worker")
    parser.add_argument("peer")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peer's packages")
    parser.add_argument("--queries", type=int, default=100000)
    parser.add_argument("--gallery", type=int, default=100000)
    parser.add_argument("--dim", type=int, default=512)
    options = parser.parse_args()
    sizes = {"queries": options.queries, "gallery": options.gallery, "dim": options.dim, "k": 1}
    load = [os.getloadavg()[0]]
    ours, memory = run([options.worker, "bench", "search", "--config", json.dumps({**sizes, "threads": 1}), "--json"])
    words = [word for key, value in sizes.items() for word in (f"--{key}", str(value))]
    peer, peer_memory = run([options.python, "-c", CPU_CLOCK, options.peer, *words, "--threads", "1", "--repeat", "1"])
    load.append(os.getloadavg()[0])
    print(json.dumps({
        **sizes, "peer": peer["peer"], "version": peer["version"], "index_sum": ours["index_sum"],
        "peer_index_sum": peer["index_sum"],
        "cpu_seconds": round(ours["cpu_seconds"], 1), "seconds": round(ours["seconds"], 1),
        "peer_cpu_seconds": round(peer["seconds"], 1), "ratio": round(peer["seconds"] / ours["cpu_seconds"], 2),
        "vectors_mb": round(ours["vectors_mb"]), "peak_mb": round(memory), "peer_peak_mb": round(peer_memory),
        "load": [round(one, 1) for one in load]}))


if __name__ == "__main__":
    main()
