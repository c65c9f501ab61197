// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/pixel_digest.h"
#include "core/data/prepare.h"
#include "core/data/split_proof.h"
#include "core/data/workspace.h"
#include "core/release/package/release_export.h"
#include "tests/core/release/decision/made_release.h"

namespace outis::test {

/// A workspace with three patients of one picture each, and an approved release of three synthetic
/// pictures.
struct ExportProject {
    bool isLabelled = true;
    MadeDraft draft;
    SilentObserver silent;
    data::Workspace workspace = opened();
    data::Catalogue catalogue = orThrow(data::Catalogue::open(workspace));
    release::ReleaseRecord record = prepared();
    release::ExportRequest request;

    explicit ExportProject(bool labelled = true) : isLabelled(labelled) {
        request.target = draft.folder / "out" / "package";
        std::filesystem::create_directory(draft.folder / "out");
        request.title = "Made chests";
        request.publisher = "House of Tests";
        request.contact = "data@example.org";
        request.recipients = {"University A"};
        request.reason = "for a course";
        request.program = "0.1.0";
    }

    /// Patients' picture number `number`, which the model learned from.
    static data::GreyImage realPicture(std::uint64_t number) { return madePicture(1000 + number); }

    [[nodiscard]] Result<release::ExportResult> run(const std::stop_token& stop = {}) {
        return run(stop, silent);
    }
    [[nodiscard]] Result<release::ExportResult> run(const std::stop_token& stop,
                                                    Observer& observer) {
        draft.clock.advance(std::chrono::seconds(1));
        return release::exportRelease(record, workspace, catalogue, request, draft.preparer,
                                      draft.clock, stop, observer);
    }
    /// Of the folder that packages are written into, hidden ones as well.
    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(draft.folder / "out"),
                          std::filesystem::directory_iterator()));
    }
    [[nodiscard]] std::string log() const {
        return orThrow(files::readText(release::auditLogFile(workspace.root())));
    }

private:
    data::Workspace opened() {
        (void)orThrow(data::Workspace::create(draft.folder / "empty.outis"));
        std::filesystem::copy(draft.folder / "empty.outis" / "workspace.json",
                              draft.workspace / "workspace.json");
        std::filesystem::remove_all(draft.folder / "empty.outis");
        return orThrow(data::Workspace::open(draft.workspace));
    }

    release::ReleaseRecord prepared() {
        fillCatalogue();
        orThrow(data::prepare(workspace, catalogue, {64, "pad"}, {}, silent));
        draft.folder.write("w.outis/releases/draft/outgoing/report.json",
                           R"({"identity": {"phantom_data": false},
 "audit": {"verdict": "no attack found at this power", "reason": "none found",
           "power_sentences": ["A leak of 1 in 100 is found."]},
 "samples": {"findings": {"Edema": 3}},
 "data": {"roles": [{"role": "train", "patients": 1}, {"role": "control", "patients": 1}]},
 "filter": {"use": "off"}, "not_tested": [], "limits": []})");
        if (!isLabelled) {
            for (release::FrozenImage& image : draft.source.images) {
                image.labels.clear();
            }
        }
        auto made = orThrow(draft.submit());
        orThrow(draft.act(made, "approve", draft.first));
        orThrow(draft.act(made, "approve", draft.second));
        return made;
    }

    void fillCatalogue() {
        SQLite::Database& database = catalogue.database();
        database.exec(
            "INSERT INTO classes VALUES (0, 'Edema'); INSERT INTO patients (id) VALUES (1), (2), "
            "(3); INSERT INTO split VALUES (1, 'train'), (2, 'test'), (3, 'control');"
            "INSERT INTO identity (kind, ref, value, name, birth_date) VALUES "
            "('patient', 1, 'house:8842311', 'DOE^JANE', '19500312'), "
            "('patient', 2, 'house:17', '', ''), "
            "('source', 1, '/archive/chest/2019', '', ''), ('text', 1, 'LEFT', '', ''), "
            "('study', 1, '20190704', '', '');"
            "INSERT INTO patient_keys VALUES ('" +
            std::string(64, 'e') + "', 1)");
        for (std::uint64_t number = 1; number <= 3; ++number) {
            const std::string id = std::to_string(number);
            const data::GreyImage picture = realPicture(number);
            const std::string path = "images/aa/" + id + ".png";
            orThrow(files::makeFolders(workspace.imagesDir() / "aa"));
            orThrow(
                files::writeAtomically(workspace.root() / path, orThrow(data::encodePng(picture))));
            database.exec(
                "INSERT INTO images (id, patient_id, pixel_digest, stored_path, "
                "working_size, width, height, format) VALUES (" +
                id + ", " + id + ", '" + data::pixelDigestOf(picture) + "', '" + path +
                "', 64, 64, 64, 'png')");
        }
        const std::string proof = orThrow(data::proveDisjoint(
            {std::vector{data::PatientId{1}}, {}, {data::PatientId{2}}, {data::PatientId{3}}}));
        database.exec(
            "INSERT INTO split_info VALUES (1, zeroblob(16), -1, '[0.6,0.1,0.1,0.2]', "
            "'2026-01-01T00:00:00.000Z', '" +
            proof + "', 0)");
    }
};

}  // namespace outis::test
