#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Does the audit find a generator that has learned its images by heart, and what does the filter leave of it?

    tests/science/memory_evidence.py WORKER DIR [--images 60000] [--samples 200] [--threads 1]

280 phantom patients, of whom 42 are learned from (some 80 images) for hundreds of passes. The generator is drawn from
without the filter and audited; then, in a copy of the workspace, with the filter. Prints what both audits say and what
the filter rejected, and writes it to DIR/both.json. Steps that are done are not done again. Needs Python's standard
library alone.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys


def run(worker, *words):
    """The JSON object of one worker command."""
    done = subprocess.run([worker, *map(str, words), "--json"], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def drawn_and_audited(options, workspace, use_filter):
    stored = workspace.with_suffix(".json")
    if not stored.exists():
        run(options.worker, "generate", "--workspace", workspace, "--size", 32, "--preset", "demo-32", "--steer", "none",
            "--train-images", options.images, "--samples", options.samples, "--generate-steps", 18, "--seed", 1,
            "--threads", options.threads, "--filter", use_filter, "--split-split-seed", 5, "--split-train-share", 0.15,
            "--split-validation-share", 0.2, "--split-test-share", 0.2, "--split-control-share", 0.45,
            "--recipe-meter-samples", 64, "--recipe-meter-times", 4, "--recipe-checkpoint", "last",
            "--detect-false-rejects", 0.1)  # 56 validation patients do not calibrate four detectors at 0.05
        folder = max((workspace / "synthetic").iterdir(), key=lambda path: path.stat().st_mtime)
        said = run(options.worker, "audit", "--workspace", workspace, "--release", folder, "--threads", options.threads)
        audit = json.loads(pathlib.Path(said["audit"]).read_text())
        notes = {path.name: json.loads(path.read_text()) for path in folder.glob("*.json")}
        stored.write_text(json.dumps({"said": said, "audit": audit, "notes": notes}))
    return json.loads(stored.read_text())


def rows(result):
    """One line per test."""
    yield f"verdict: {result['audit']['verdict']}: {result['audit']['reason']}"
    audit = result["audit"]["audits"][0]  # one generator, one release: one audit
    for test in audit["copy-test"]:
        yield f"copy test, {test['detector']}: {len(test.get('pairs', []))} findings of {test['released']} ({test['state']})"
    for test in audit["excess-test"]:
        yield f"excess test, {test['detector']}, {test['end']}: p {test['p']:.4f}, Holm {test['p-holm']:.4f}"
    tried = [test for test in audit["isolation-test"] if test["p-holm"] is not None]
    for test in sorted(tried, key=lambda test: test["p-holm"])[:1]:
        yield (f"predicates, best of {len(tried)}: {test['family']}, {test['detector']}, kappa {test['kappa']}: "
               f"{test['successes']} of {test['valid']} singled out, leap {test['leap']:.2f}, Holm {test['p-holm']:.4f}")
    for test in audit["membership"]:
        if test["group"] == "all":
            yield f"membership, {test['detector']}, {test['score']}: AUC {test['auc']:.3f} [{test['low']:.3f}, {test['high']:.3f}], {test['direction']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worker")
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--images", type=int, default=60000, help="length of the training")
    parser.add_argument("--samples", type=int, default=200)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.dir.mkdir(parents=True, exist_ok=True)
    source, bare, filtered = (options.dir / name for name in ("source", "memory.outis", "filtered.outis"))
    if not (bare / "catalogue.sqlite").exists():
        run(options.worker, "phantom", "--to", source, "--patients", 280, "--size", 64, "--seed", 21)
        run(options.worker, "import", "--workspace", bare, "--source", source, "--labels", source / "labels.csv",
            "--no-mask-text")
    results = {"without filter": drawn_and_audited(options, bare, "off")}
    if not filtered.exists():
        shutil.copytree(bare, options.dir / "copy")
        (options.dir / "copy").rename(filtered)
    results["with filter"] = drawn_and_audited(options, filtered, "on")
    (options.dir / "both.json").write_text(json.dumps(results, indent=1))
    for name, result in results.items():
        print(f"{name}\n  " + "\n  ".join(rows(result)))


if __name__ == "__main__":
    main()
