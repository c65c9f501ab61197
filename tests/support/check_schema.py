#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""check_schema.py SCHEMA FILE...: says where files do not keep a JSON Schema (2020-12).

Exit codes: 0 all do, 1 one does not, 77 the module jsonschema is not installed.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("the module jsonschema is not installed")
    sys.exit(77)


def refuse(name):
    raise ValueError(f"{name} is no number of JSON")


def main(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            report = json.load(file, parse_constant=refuse)
        for error in validator.iter_errors(report):
            wrong += 1
            print(f"{path}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
