#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# Brings translations/outis_{de,fr,en}.ts up to date with the words in the sources; what is new in them is marked
# "unfinished" and is for a person to translate. English needs its plurals alone.
#   scripts/translations.sh [FOLDER]   FOLDER: where the .ts files lie instead (a copy, for the test)
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-translations}

lupdate=
for name in lupdate lupdate6 lupdate-qt6 /usr/lib/qt6/bin/lupdate; do
    if command -v "$name" >/dev/null && "$name" -version | grep -q 'version 6'; then
        lupdate=$name
        break
    fi
done
[ -n "$lupdate" ] || { echo 'lupdate of Qt 6 is missing: apt-get install qt6-l10n-tools' >&2; exit 77; }

# The words of the errors and of the label problems stand in core, which knows no Qt; those of the report in resources.
report_words=$(mktemp --suffix .cpp)
trap 'rm -f "$report_words"' EXIT
cmake -DOUT="$report_words" -P scripts/report_words.cmake
sources=(gui app/outis core/base/error.cpp core/data/label_problems.cpp "$report_words")
update() {
    "$lupdate" -silent -I . -extensions cpp,h -locations none -no-obsolete \
        -tr-function-alias QT_TR_NOOP+=OUTIS_WORDS "$@"
}
for language in de fr; do
    update "${sources[@]}" -source-language en -target-language "$language" -ts "$folder/outis_$language.ts"
done
update "${sources[@]}" -pluralonly -source-language en -target-language en -ts "$folder/outis_en.ts"
