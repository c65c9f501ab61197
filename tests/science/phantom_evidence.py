#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Does conditioning on patients' features help? The comparison of docs/evidence.md, from nothing to its tables.

    tests/science/phantom_evidence.py WORKER DIR [--patients 1000] [--images 34000] [--samples 900] [--seeds 3]

One phantom data set is imported once; one network is trained on it four times at equal compute (same images, batch,
length and seed), steered by nothing, by findings, by each patient's own features (k = 1, the paper's way) and by mixed
features of k = 5 patients. The weights at the end are used, not the best ones on the way. Each trained generator draws the same number of images, which are measured with an encoder
that built no condition, and a classifier learns from them. Writes DIR/evidence.json, DIR/evidence.md and a sheet of
samples per arm. A run that was cut off goes on where it stopped. Needs Python's standard library alone.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import time

# A workspace remembers its settings: every arm says all that differs between arms.
PLAIN = ["--no-condition-whiten", "--condition-noise", "0"]
MIXED = ["--condition-whiten", "--condition-noise", "0.1"]
ARMS = {
    "nothing": ["--steer", "none"],
    "findings": ["--steer", "labels"],
    "own features (k = 1)": ["--steer", "pseudo", "--k", "1", "--condition-allow-single-patients", *PLAIN],
    "mixed features (k = 5)": ["--steer", "pseudo", "--k", "5", *MIXED],
    "mixed features (k = 5), not whitened, no noise": ["--steer", "pseudo", "--k", "5", *PLAIN],
    "findings and mixed features (k = 5)": ["--steer", "both", "--k", "5", *MIXED],
}
METRICS = [("fid", "train"), ("fid", "test"), ("kid", "train"), ("irs-adjusted", "train"), ("precision", "test"), ("recall", "test"),
           ("coverage", "test"), ("vendi", ""), ("authpct", "train"), ("ct", "train")]


def run(worker, *words):
    """One worker command; its JSON answer and its seconds."""
    started = time.monotonic()
    done = subprocess.run([worker, *map(str, words), "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return time.monotonic() - started


def file_name(arm):
    return "".join(letter if letter.isalnum() else "-" for letter in arm).strip("-")


def number(entry):
    """'12.3 [11.8, 13.1]', or the reason why there is none."""
    if entry is None:
        return "-"
    if entry.get("value") is None:
        return entry.get("state", "-")
    text = f"{entry['value']:.3g}"
    if entry.get("low") is not None and entry.get("high") is not None:
        text += f" [{entry['low']:.3g}, {entry['high']:.3g}]"
    return text


def measure(findings, key, against):
    for metric in findings["quality"]["metrics"]:
        if metric["metric"] == key and metric["finding"] == "" and metric["against"] in (against, ""):
            return metric["number"]
    return None


def one_arm(options, arm, flags, results):
    to = options.dir / file_name(arm)
    stored = to / "findings.json"
    if not stored.exists():
        seconds = run(options.worker, "run", "--workspace", options.dir / "study.outis", "--size", options.size,
                      "--preset", options.preset, "--train-images", options.images, "--samples", options.samples,
                      "--generate-steps", 18, "--utility-seeds", options.seeds, "--meter", "suggest",
                      "--seed", 1, *flags)
        to.mkdir(exist_ok=True)
        workspace = options.dir / "study.outis"
        newest = max((workspace / "runs").glob("*/previews/synthetic.png"), key=lambda path: path.stat().st_mtime)
        shutil.copy(newest, to / "samples.png")
        draft = workspace / "releases" / "draft"
        shutil.copy(draft / "report.html", to / "report.html")
        (to / "seconds.txt").write_text(f"{seconds:.0f}\n")
        shutil.copy(draft / "findings.json", stored)
    findings = json.loads(stored.read_text())
    results[arm] = {"seconds": float((to / "seconds.txt").read_text()), "findings": findings}


def tables(results):
    lines = ["| steered by | " + " | ".join(f"{key}{', ' + against if against else ''}" for key, against in METRICS)
             + " | memorisation |", "|" + "---|" * (len(METRICS) + 2)]
    for arm, result in results.items():
        points = result["findings"]["training"]["memorisation"]["points"]
        share = number(points[-1]["near_train"]) if points else "-"
        cells = [number(measure(result["findings"], key, against)) for key, against in METRICS]
        lines.append(f"| {arm} | " + " | ".join(cells) + f" | {share} |")
    lines += ["", "| steered by | AUROC, trained on real | on synthetic | on both | loss, points | asked findings recognised | verdict | minutes |",
              "|---|---|---|---|---|---|---|---|"]
    for arm, result in results.items():
        use = result["findings"]["utility"]
        mean = next((row for row in use["findings"] if row["finding"] == ""), None)
        cells = [number(mean[key]) for key in ("real", "synthetic", "both", "loss_points")] if mean else ["-"] * 4
        asked = next((row for row in use.get("adherence", {}).get("findings", []) if row["finding"] == ""), None)
        cells.append(number(asked["synthetic"]) if asked else "-")
        lines.append(f"| {arm} | " + " | ".join(cells)
                     + f" | {use['verdict'] or use['state']} | {result['seconds'] / 60:.1f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worker")
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--patients", type=int, default=1000)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--preset", default="demo-32")
    parser.add_argument("--images", type=int, default=34000, help="length of each training")
    parser.add_argument("--samples", type=int, default=900)
    parser.add_argument("--seeds", type=int, default=3, help="repetitions of each classifier")
    parser.add_argument("--arms", nargs="*", default=list(ARMS), choices=list(ARMS))
    options = parser.parse_args()
    options.dir.mkdir(parents=True, exist_ok=True)
    source = options.dir / "source"
    if not (options.dir / "study.outis" / "catalogue.sqlite").exists():
        run(options.worker, "phantom", "--to", source, "--patients", options.patients, "--size", 64, "--seed", 7)
        run(options.worker, "import", "--workspace", options.dir / "study.outis", "--source", source,
            "--labels", source / "labels.csv", "--no-mask-text")
    results = {}
    for arm in options.arms:
        one_arm(options, arm, ARMS[arm], results)
        print(f"{arm}: {results[arm]['seconds'] / 60:.1f} min", flush=True)
        (options.dir / "evidence.json").write_text(json.dumps(results, indent=1))
        (options.dir / "evidence.md").write_text(tables(results))
    print(tables(results))


if __name__ == "__main__":
    main()
