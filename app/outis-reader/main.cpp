// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/file_intake.h"
#include "core/data/importer.h"
#include "core/data/inspect.h"
#include "core/data/reader_server.h"

/// Reads the files of an import for outis-worker, which starts it and ends it: a file that breaks a
/// decoder breaks this program, and no more. Not for people.
int main(int argc, char** argv) {
    namespace data = outis::data;
    const data::ContentImageReader reader;
    return data::runReader(
        argc, argv,
        {[&](const data::IntakeRequest& request) { return data::takeIn(request, reader); },
         [](const std::filesystem::path& path) { return data::inspectFile(path); }});
}
