// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/importer.h"
#include "core/data/split.h"
#include "core/data/workspace.h"
#include "tests/support/fake_image_reader.h"
#include "tests/support/recording_observer.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::test {

/// A source folder of fake pictures and a workspace to import them into.
struct ImportProject {
    TemporaryFolder folder;
    data::Workspace workspace = orThrow(data::Workspace::create(folder / "a.outis"));
    data::Catalogue catalogue = orThrow(data::Catalogue::open(workspace));
    FakeImageReader reader;
    RecordingObserver observer;
    data::ImportOptions options;

    ImportProject() {
        std::filesystem::create_directory(folder / "source");
        options.source = (folder / "source").string();
        options.patientRule = "folder";
    }

    void picture(const std::string& path, int seed, const std::string& header = "") const {
        folder.write("source/" + path, "picture 40 30 " + std::to_string(seed) + " " + header);
    }
    void file(const std::string& path, const std::string& text) const {
        folder.write("source/" + path, text);
    }
    /// Beside the source, and the rule that reads it.
    void labels(const std::string& text) {
        options.labels = folder.write("labels.csv", text).string();
        options.patientRule = "auto";
    }
    [[nodiscard]] Result<data::ImportReport> import(std::stop_token stop = {}) {
        observer = {};
        return data::importFolder(workspace, catalogue, options, stop, observer, reader);
    }
    /// The report's rows by the path that the catalogue has for their numbers.
    [[nodiscard]] std::map<std::string, nlohmann::json> rows() const {
        const auto json =
            nlohmann::json::parse(orThrow(files::readText(workspace.importReportPath())));
        std::map<std::string, nlohmann::json> rows;
        for (const auto& row : json.at("rows")) {
            SQLite::Statement path(catalogue.database(),
                                   "SELECT value FROM identity WHERE kind = 'file' AND ref = ?");
            path.bind(1, row.at("file").get<std::int64_t>());
            rows[path.executeStep() ? path.getColumn(0).getString() : "?"] = row;
        }
        return rows;
    }
    /// First column of a query, as text.
    [[nodiscard]] std::vector<std::string> ask(const std::string& query) const {
        SQLite::Statement statement(catalogue.database(), query);
        std::vector<std::string> values;
        while (statement.executeStep()) {
            values.push_back(statement.getColumn(0).getString());
        }
        return values;
    }
    /// "key path path" per identity: who owns which pictures, without row numbers.
    [[nodiscard]] std::vector<std::string> owners() const {
        return ask(
            "SELECT key || ' ' || group_concat(stored_path, ' ') FROM (SELECT value AS key, "
            "stored_path FROM identity JOIN images ON patient_id = ref WHERE kind = 'patient' "
            "ORDER BY 1, 2) GROUP BY key ORDER BY key");
    }
};

}  // namespace outis::test
