#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Compares what `estimate` predicts with what training and drawing then take.

tests/scale/estimate_check.py WORKER DIR [--settings demo-32 ...] [--scale 1] [--threads 1]

Makes phantom patients in DIR and, for each setting, one project. `estimate` runs before and after the real training
and drawing, and the mean of both counts. Time is compared in processor seconds: the predicted seconds times the
share of the processor that the trial got, against user and system time of the run less that of a run with nothing
to do; on an idle machine that is the clock. Memory is the peak resident set of the training process, disk the most
that the models' folder held while it was written, plus the samples. Prints a Markdown table, and writes the numbers
into DIR/estimate_check.json.
"""
import argparse
import json
import os
import pathlib
import subprocess
import threading
import time

MB = 1024 * 1024

# name: (size, images of the training, samples, steps, further options)
SETTINGS = {
    "demo-32": (32, 1600, 48, 18, ["--preset", "demo-32"]),
    "demo-32, micro-batch 8, labels": (32, 1600, 48, 18, ["--preset", "demo-32", "--steer", "labels",
                                                         "--train-micro-batch", "8"]),
    "tiny-64": (64, 384, 16, 18, ["--preset", "tiny-64"]),
    "latents of 64 px": (64, 1600, 48, 18, ["--preset", "demo-32", "--space", "latents"]),
    "demo-32, two halves and a guide": (32, 800, 32, 18, ["--preset", "demo-32", "--folds", "2", "--guide", "uncond",
                                                          "--generate-guidance", "1.4", "--steer", "labels"]),
}
# Nothing but training and drawing is to be compared; both encoders stay as small as can be.
SMALL = ["--meter", "off", "--filter", "off", "--recipe-checkpoint", "last", "--evaluation-encoder-images", "64", "--compress-images",
         "64", "--compress-widths", "16,16,16,16", "--compress-norm-groups", "8"]


class DiskWatch(threading.Thread):
    """The most that a folder holds, looked at ten times a second."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder, self.most, self.ends = folder, 0, threading.Event()

    def bytes(self):
        total = 0
        for path in self.folder.rglob("*"):
            try:
                total += path.stat().st_size if path.is_file() else 0
            except OSError:
                pass  # replaced while we looked
        return total

    def run(self):
        while not self.ends.wait(0.1):
            self.most = max(self.most, self.bytes())

    def end(self):
        self.ends.set()
        self.join()
        return max(self.most, self.bytes()) / MB


def run(command):
    """Standard output, processor seconds and peak memory in MB."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               env=dict(os.environ, OMP_WAIT_POLICY="passive"))
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return printed.decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def predicted(worker, flags, threads):
    printed, _, _ = run([worker, "estimate", *flags, "--json"])
    report = json.loads(printed.strip().splitlines()[-1])
    share = report["trial_processor_seconds"] / report["trial_seconds"] / threads
    asked = report["asked"]
    return {"training": asked["training_hours"] * 3600 * share * threads,
            "sampling": asked["sampling_hours"] * 3600 * share * threads,
            "memory": asked["memory_mb"], "disk": asked["disk_mb"], "share": share}


def mean(before, after):
    return {key: (before[key] + after[key]) / 2 for key in before}


def check(options, name, source):
    size, images, samples, steps, flags = SETTINGS[name]
    workspace = options.dir / (name.replace(",", "").replace(" ", "-") + ".outis")
    if not workspace.exists():
        run([options.worker, "import", "--workspace", workspace, "--source", source, "--labels", source / "labels.csv",
             "--no-mask-text"])
    flags = ["--workspace", workspace, "--size", size, "--train-images", int(images * options.scale), "--samples",
             int(samples * options.scale), "--generate-steps", steps, "--threads", options.threads, "--seed", 1,
             *SMALL, *flags]
    run([options.worker, "run", *flags, "--until", "evaluation-encoder"])
    watch = DiskWatch(workspace / "models")
    models_before = watch.bytes() / MB
    before = predicted(options.worker, flags, options.threads)
    watch.start()
    clock = time.monotonic()
    _, train_seconds, train_memory = run([options.worker, "train", *flags])
    _, nothing_seconds, _ = run([options.worker, "train", *flags])
    models = watch.end() - models_before
    _, draw_seconds, _ = run([options.worker, "generate", *flags])
    clock = time.monotonic() - clock
    after = predicted(options.worker, flags, options.threads)
    synthetic = DiskWatch(workspace / "synthetic").bytes() / MB
    taken = {"training": train_seconds - nothing_seconds, "sampling": draw_seconds - nothing_seconds,
             "memory": train_memory, "disk": models + synthetic}
    return {"predicted": mean(before, after), "taken": taken, "clock": clock, "before": before, "after": after}


def cell(result, key, digits):
    wanted, taken = result["predicted"][key], result["taken"][key]
    return f"{wanted:.{digits}f} / {taken:.{digits}f} ({100 * (wanted / taken - 1):+.0f} %)"


def table(results):
    lines = ["| setting | training, s | drawing, s | peak memory, MB | disk, MB |", "|---|---|---|---|---|"]
    for name, result in results.items():
        cells = [cell(result, "training", 1), cell(result, "sampling", 1), cell(result, "memory", 0),
                 cell(result, "disk", 1)]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worker")
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--settings", nargs="*", default=list(SETTINGS), choices=list(SETTINGS))
    parser.add_argument("--scale", type=float, default=1, help="of the length of training and drawing")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.dir.mkdir(parents=True, exist_ok=True)
    source = options.dir / "source"
    if not source.exists():
        run([options.worker, "phantom", "--to", source, "--patients", 60, "--size", 64, "--seed", 7])
    results = {}
    for name in options.settings:
        results[name] = check(options, name, source)
        print(name, json.dumps(results[name]), flush=True)
        (options.dir / "estimate_check.json").write_text(json.dumps(results, indent=1))
    print(f"load {os.getloadavg()[0]:.1f}; predicted / taken\n{table(results)}")


if __name__ == "__main__":
    main()
