#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""tests/scale/make_scale_workspace.py FINISHED TARGET [--images N] [--synthetic N] [--seed S]

Makes a workspace of N (100000) imported and N (100000) synthetic images out of a finished small one
(`outis-worker demo --quick`), to measure the window with. Rows of the catalogue, the rows of the
import report, the ledger of candidates and a loss curve are multiplied with new numbers; pictures,
networks, prepared tensors and the report stay those of the small one, so that no gigabytes are
written. It is no workspace to work with: digests do not fit any more, and the stages show as stale.
Needs nothing but Python. Errors end it with a message; TARGET must not exist.
"""
import argparse
import json
import pathlib
import random
import shutil
import sqlite3
import sys


def columns(database, table):
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def multiply(database, table, wanted, change):
    """Adds changed copies of the rows of a table until it has `wanted`; change(row, number) works on
    a dict, number counts all rows from 0."""
    names = columns(database, table)
    rows = [dict(zip(names, row)) for row in database.execute(f"SELECT * FROM {table}")]
    if not rows:
        return 0
    first = len(rows)
    sql = f"INSERT INTO {table} ({','.join(names)}) VALUES ({','.join('?' * len(names))})"

    def made():
        for number in range(first, wanted):
            row = dict(rows[number % first])
            change(row, number)
            yield [row[name] for name in names]

    database.executemany(sql, made())
    return max(wanted - first, 0)


def grow_catalogue(path, images, rng):
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA journal_mode = MEMORY")
    count = lambda table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    had_images, had_patients = count("images"), count("patients")
    factor = images / had_images
    patients = int(had_patients * factor)
    patient_ids = [row[0] for row in database.execute("SELECT id FROM patients ORDER BY id")]
    image_ids = [row[0] for row in database.execute("SELECT id FROM images ORDER BY id")]
    patient_index = {one: index for index, one in enumerate(patient_ids)}
    image_index = {one: index for index, one in enumerate(image_ids)}
    first_patient, first_image = max(patient_ids), max(image_ids)
    file_step = database.execute("SELECT coalesce(max(id), 0) FROM files").fetchone()[0]

    def patient_of(old, copy):
        place = patient_index[old] + copy * had_patients
        return old if copy == 0 else first_patient + 1 + (place - had_patients) % (patients - had_patients)

    def image_of(old, copy):
        return old if copy == 0 else first_image + 1 + image_index[old] + (copy - 1) * had_images

    def new_patient(row, number):
        row["id"] = first_patient + 1 + number - had_patients
        row["same_as"] = None

    def new_image(row, number):
        copy = number // had_images
        row["id"] = image_of(row["id"], copy)
        row["patient_id"] = patient_of(row["patient_id"], copy)
        row["pixel_digest"] = f"{rng.getrandbits(256):064x}"

    multiply(database, "patients", patients, new_patient)
    multiply(database, "images", images, new_image)
    had_labels = count("labels")

    def new_label(row, number):
        row["image_id"] = image_of(row["image_id"], number // had_labels)

    multiply(database, "labels", int(images / had_images) * had_labels, new_label)
    had_files = count("files")

    def new_file(row, number):
        copy = number // had_files
        row["id"] = file_step + 1 + number - had_files
        row["path_key"] = f"made-{number}"
        if row["image_id"] is not None and image_of(row["image_id"], copy) <= first_image + images - had_images:
            row["image_id"] = image_of(row["image_id"], copy)

    multiply(database, "files", int(had_files * factor), new_file)
    had_split = count("split")
    if had_split:
        roles = {one: role for one, role in database.execute("SELECT patient_id, role FROM split")}
        known = sorted(roles)

        def rows():
            for place in range(patients - had_patients):
                yield first_patient + 1 + place, roles[known[place % len(known)]]

        database.executemany("INSERT INTO split (patient_id, role) VALUES (?, ?)", rows())
    database.commit()
    database.close()
    return file_step


def grow_candidates(target, synthetic, rng):
    """The ledger and the candidates of the newest drawing; scores as those of the small set, with a
    little noise, so that there are no ties."""
    ledgers = sorted((target / "synthetic").glob("*/candidates.jsonl"))
    if not ledgers:
        sys.exit("make_scale_workspace: the finished workspace has no ledger of candidates")
    ledger = ledgers[-1]
    run = ledger.parent.name
    lines = ledger.read_text().splitlines()
    header, records = json.loads(lines[0]), [json.loads(line) for line in lines[1:]]
    accepted = [one for one in records if "accepted" in one["reasons"]]
    database = sqlite3.connect(target / "catalogue.sqlite")
    names = columns(database, "candidates")
    rows = {row[names.index("seed")]: dict(zip(names, row)) for row in database.execute(
        "SELECT * FROM candidates WHERE run = ? AND decision = 'accepted'", [run])}
    position = database.execute("SELECT max(position) FROM candidates WHERE run = ?", [run]).fetchone()[0]
    # Seeds are unsigned there and signed in the catalogue.
    signed = lambda seed: seed - (1 << 64) if seed >= 1 << 63 else seed
    accepted = [one for one in accepted if signed(int(one["seed"])) in rows]
    if not accepted:
        sys.exit("make_scale_workspace: no accepted candidate is in both ledger and catalogue")
    made = []
    with ledger.open("w") as out:
        header["candidates"] = len(records) + max(synthetic - len(accepted), 0)
        out.write(json.dumps(header) + "\n")
        for line in lines[1:]:
            out.write(line + "\n")
        for number in range(len(accepted), synthetic):
            one = json.loads(json.dumps(accepted[number % len(accepted)]))
            row = dict(rows[signed(int(one["seed"]))])
            seed = rng.getrandbits(62)
            one["seed"] = type(one["seed"])(seed)
            one["index"] = int(one.get("index", 0)) + 1 + number
            if "id" in one:
                one["id"] = f"{one['group']}-{one['round']}-{one['index']}"
            for detector in one["detectors"]:
                if detector.get("score") is not None:
                    detector["score"] += rng.uniform(-1e-3, 1e-3)
            out.write(json.dumps(one) + "\n")
            row["seed"], row["position"] = seed, position + 1 + number
            made.append([row[name] for name in names])
    database.executemany(
        f"INSERT INTO candidates ({','.join(names)}) VALUES ({','.join('?' * len(names))})", made)
    database.commit()
    database.close()


def grow_import_report(path, images, file_step):
    if not path.exists():
        return
    report = json.loads(path.read_text())
    rows = report.get("rows", [])
    had = len(rows)
    factor = images / max(report.get("images", had), 1)
    for number in range(had, int(had * factor)):
        row = dict(rows[number % had])
        row["file"] = file_step + 1 + number - had
        rows.append(row)
    report["rows"] = rows
    for name in ("files", "imported", "duplicate", "not-image", "rejected", "already-there", "patients", "images"):
        if isinstance(report.get(name), int):
            report[name] = int(report[name] * factor)
    path.write_text(json.dumps(report))


def grow_events(target, events, rng):
    """A long history in the newest run of stages: 20 events a second for an hour and more."""
    runs = sorted(path.parent for path in (target / "runs").glob("*/record.json"))
    if not runs:
        return
    file = runs[-1] / "events.jsonl"
    lines = file.read_text().splitlines()
    last = [line for line in lines if '"train"' in line and '"progress"' in line]
    where = lines.index(last[-1]) if last else 1
    loss = [json.dumps({"v": 1, "event": "metric", "time": "2026-11-22T14:00:00.000Z", "name": "loss",
                        "step": step * 64, "value": 1 / (1 + step / 1000) + rng.uniform(0, 0.1)})
            for step in range(events)]
    file.write_text("\n".join(lines[:where] + loss + lines[where:]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("finished", type=pathlib.Path)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--synthetic", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.target.exists():
        sys.exit(f"make_scale_workspace: {arguments.target} exists")
    rng = random.Random(arguments.seed)
    shutil.copytree(arguments.finished, arguments.target)
    file_step = grow_catalogue(arguments.target / "catalogue.sqlite", arguments.images, rng)
    grow_candidates(arguments.target, arguments.synthetic, rng)
    grow_import_report(arguments.target / "import-report.json", arguments.images, file_step)
    grow_events(arguments.target, arguments.events, rng)
    print(f"{arguments.images} images and {arguments.synthetic} synthetic ones in {arguments.target}")


if __name__ == "__main__":
    main()
