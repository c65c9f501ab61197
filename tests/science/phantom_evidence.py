#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Does conditioning on patients' features help? The comparison of docs/evidence.md, from nothing to its tables.

    tests/science/phantom_evidence.py WORKER DIR [--patients 1000] [--images 100000] [--samples 1200] [--seeds 3] [--jobs 2]

One phantom data set is imported and encoded once. In a copy of that workspace for each arm one network is trained at
equal compute (same images, batch, length and seed), steered by nothing, by findings, by each patient's own features
(k = 1, the paper's way) and by mixed features of k = 5 patients; steered arms leave out a tenth of the conditions and
are guided by themselves at the published strength of 1.4. The weights at the end are used, not the best ones on the
way. Each generator draws the same number of images, which are measured with an encoder that built no condition, attacked by the
audit, and a classifier learns from them. Writes DIR/evidence.json, DIR/evidence.md and a sheet of samples per arm. A run that was
cut off goes on where it stopped. Needs Python's standard library alone.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

# Every arm says all that differs between arms.
PLAIN = ["--no-condition-whiten", "--condition-noise", "0"]
MIXED = ["--condition-whiten", "--condition-noise", "0.1"]
GUIDED = ["--train-condition-dropout", "0.1", "--guide", "self", "--generate-guidance", "1.4"]
ARMS = {
    "nothing": ["--steer", "none"],
    "findings": ["--steer", "labels", *GUIDED],
    "own features (k = 1)": ["--steer", "pseudo", "--k", "1", "--condition-allow-single-patients", *PLAIN, *GUIDED],
    "mixed features (k = 5)": ["--steer", "pseudo", "--k", "5", *MIXED, *GUIDED],
    "findings and mixed features (k = 5)": ["--steer", "both", "--k", "5", *MIXED, *GUIDED],
    "findings, not guided": ["--steer", "labels"],
    "own features (k = 1), not guided": ["--steer", "pseudo", "--k", "1", "--condition-allow-single-patients", *PLAIN],
    "mixed features (k = 5), not whitened, no noise": ["--steer", "pseudo", "--k", "5", *PLAIN, *GUIDED],
}
MAIN_ARMS = list(ARMS)[:5]
METRICS = [("fid", "train"), ("fid", "test"), ("kid", "train"), ("irs-adjusted", "train"), ("precision", "test"), ("recall", "test"),
           ("coverage", "test"), ("vendi", ""), ("authpct", "train"), ("ct", "train")]


def run(worker, *words):
    """One worker command; its seconds on the clock and of the processor."""
    environment = {"OMP_WAIT_POLICY": "passive", **os.environ}
    started = time.monotonic()
    with subprocess.Popen([worker, *map(str, words), "--json"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, env=environment) as process:
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit {process.returncode}\n{output[-3000:]}")
    return time.monotonic() - started, used.ru_utime + used.ru_stime


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


def one_arm(options, arm, flags):
    to = options.dir / file_name(arm)
    stored = to / "findings.json"
    workspace = to / "study.outis"
    if not stored.exists():
        if not workspace.exists():
            unfinished = to / "copy"
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(options.dir / "study.outis", unfinished)
            unfinished.rename(workspace)
        seconds, cpu = run(options.worker, "run", "--workspace", workspace, *common(options), *flags)
        draft = workspace / "releases" / "draft"
        newest = max((workspace / "runs").glob("*/previews/synthetic.png"), key=lambda path: path.stat().st_mtime)
        shutil.copy(newest, to / "samples.png")
        shutil.copy(draft / "report.html", to / "report.html")
        (to / "seconds.json").write_text(json.dumps({"clock": seconds, "processor": cpu}))
        shutil.copy(draft / "findings.json", stored)
    unguided = to / "unguided.json"
    if "--guide" in flags and not unguided.exists():
        # The same weights and seeds without a guide: what guidance does to the measures.
        run(options.worker, "evaluate", "--workspace", workspace, *common(options),
            *flags[:flags.index("--guide")], "--guide", "none", "--generate-guidance", 1)
        newest = max((workspace / "runs").glob("*/evaluation.json"), key=lambda path: path.stat().st_mtime)
        shutil.copy(newest, unguided)
    times = json.loads((to / "seconds.json").read_text())
    print(f"{arm}: {times['clock'] / 60:.1f} min, {times['processor'] / 60:.1f} min of processor time", flush=True)
    return {"seconds": times, "findings": json.loads(stored.read_text()),
            "unguided": json.loads(unguided.read_text()) if unguided.exists() else None}


def common(options):
    return ["--size", options.size, "--preset", options.preset, "--train-images", options.images, "--samples", options.samples,
            "--generate-steps", 18, "--utility-seeds", options.seeds, "--meter", "suggest", "--recipe-meter-samples", 128,
            "--recipe-meter-times", 4, "--recipe-checkpoint", "last", "--seed", 1, "--threads", options.threads,
            "--filter", "off"]  # the generators are compared, not what is kept of them


def unguided_row(arm, result):
    """The measures of the unguided samples, as evaluation.json holds them."""
    cells = []
    for key, against in METRICS:
        entry = next((metric for metric in result["unguided"]["fidelity"]["results"]
                      if metric["metric"] == key and metric["finding"] == "" and metric["against"] in (against, "")), {})
        bounds = entry.get("interval") or {}
        cells.append(number({"value": entry.get("value"), "low": bounds.get("lower"), "high": bounds.get("upper"),
                             "state": entry.get("state", "-")}))
    return f"| {arm}, same weights not guided | " + " | ".join(cells) + " | |"


def tables(results):
    lines = ["| steered by | " + " | ".join(f"{key}{', ' + against if against else ''}" for key, against in METRICS)
             + " | memorisation |", "|" + "---|" * (len(METRICS) + 2)]
    for arm, result in results.items():
        points = result["findings"]["training"]["memorisation"]["points"]
        share = number(points[-1]["near_train"]) if points else "-"
        cells = [number(measure(result["findings"], key, against)) for key, against in METRICS]
        lines.append(f"| {arm} | " + " | ".join(cells) + f" | {share} |")
        if result["unguided"]:
            lines.append(unguided_row(arm, result))
    lines += ["", "| steered by | AUROC, trained on real | on synthetic | on both | loss, points | asked findings recognised | verdict | minutes |",
              "|---|---|---|---|---|---|---|---|"]
    for arm, result in results.items():
        use = result["findings"]["utility"]
        mean = next((row for row in use["findings"] if row["finding"] == ""), None)
        cells = [number(mean[key]) for key in ("real", "synthetic", "both", "loss_points")] if mean else ["-"] * 4
        recognised = next((row for row in use["adherence"]["findings"] if row["finding"] == ""), None)
        cells.append(f"{number(recognised['synthetic'])} (real: {number(recognised['real'])})" if recognised else "-")
        lines.append(f"| {arm} | " + " | ".join(cells)
                     + f" | {use['verdict'] or use['state']} | {result['seconds']['clock'] / 60:.1f} |")
    return "\n".join(lines + audit_lines(results)) + "\n"


def smallest(entries):
    """The smallest of numbers that are there."""
    values = [entry["value"] for entry in entries if entry.get("value") is not None]
    return f"{min(values):.3g}" if values else "-"


def audit_lines(results):
    """What the attacks on each arm's release found (k = 1 against k-same): the run audits every release."""
    lines = ["", "| steered by | verdict | copies found | excess, smallest p (Holm) | largest leap | predicates, smallest p (Holm) "
             "| membership AUC | level |", "|---|---|---|---|---|---|---|---|"]
    for arm, result in results.items():
        for part in result["findings"]["audit"]["parts"]:
            leaps = [family["leap"]["value"] for family in part["families"] if family["leap"].get("value") is not None]
            areas = [f"{row['detector']} {number(row['auc'])}" for row in part["membership"] if row["state"] == "ok"]
            lines.append(f"| {arm}{' ' + part['half'] if part['half'] else ''} | {part['verdict']} "
                         f"| {sum(row['findings'] for row in part['copies'])} | {smallest([row['p'] for row in part['excess']])} "
                         f"| {max(leaps, default=0):.2f} | {smallest([row['p'] for row in part['families']])} "
                         f"| {', '.join(areas) or '-'} | {part['level']:.3g} |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worker")
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--patients", type=int, default=1000)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--preset", default="demo-32")
    parser.add_argument("--images", type=int, default=100000, help="length of each training")
    parser.add_argument("--samples", type=int, default=1200)
    parser.add_argument("--seeds", type=int, default=3, help="repetitions of each classifier")
    parser.add_argument("--jobs", type=int, default=2, help="arms at a time")
    parser.add_argument("--threads", type=int, default=1, help="of each arm")
    parser.add_argument("--arms", nargs="*", default=MAIN_ARMS, choices=list(ARMS))
    options = parser.parse_args()
    options.dir.mkdir(parents=True, exist_ok=True)
    source = options.dir / "source"
    base = options.dir / "study.outis"
    if not (options.dir / "encoded").exists():
        if not (base / "catalogue.sqlite").exists():
            run(options.worker, "phantom", "--to", source, "--patients", options.patients, "--size", 64, "--seed", 7)
            run(options.worker, "import", "--workspace", base, "--source", source, "--labels", source / "labels.csv", "--no-mask-text")
        # Both encoders, before the copies are made: k = 1 needs the same one as k = 5.
        seconds, _ = run(options.worker, "encode", "--workspace", base, "--steer", "pseudo", *common(options))
        (options.dir / "encoded").write_text(f"{seconds:.0f}\n")
    results = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        arms = {arm: pool.submit(one_arm, options, arm, ARMS[arm]) for arm in options.arms}
        for arm, done in arms.items():
            results[arm] = done.result()
            (options.dir / "evidence.json").write_text(json.dumps(results, indent=1))
            (options.dir / "evidence.md").write_text(tables(results))
    print(tables(results))


if __name__ == "__main__":
    main()
