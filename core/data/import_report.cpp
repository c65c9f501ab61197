// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/import_report.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include "core/base/streamed_file.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

nlohmann::json toJson(const std::vector<Error>& warnings) {
    nlohmann::json list = nlohmann::json::array();
    for (const Error& warning : warnings) {
        list.push_back({{"code", errorName(warning.code)},
                        {"subject", warning.subject},
                        {"detail", warning.detail}});
    }
    return list;
}

nlohmann::json fileRow(const SQLite::Statement& row) {
    nlohmann::json file = {{"file", row.getColumn(0).getInt64()},
                           {"outcome", row.getColumn(1).getString()},
                           {"reason", row.getColumn(2).getString()},
                           {"message", row.getColumn(3).getString()},
                           {"image", nullptr},
                           {"warnings", nlohmann::json::array()}};
    if (!row.getColumn(4).isNull()) {
        file["image"] = row.getColumn(4).getInt64();
    }
    auto warnings = nlohmann::json::parse(row.getColumn(5).getString(), nullptr, false);
    if (warnings.is_array()) {
        file["warnings"] = std::move(warnings);
    }
    return file;
}

std::string lineOf(const nlohmann::json& json, int indent) {
    return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

nlohmann::json toJson(const ImportReport& report) {
    return {{"outcome", report.outcome == Outcome::Finished ? "finished" : "stopped"},
            {"files", report.files},
            {"imported", report.imported},
            {"duplicate", report.duplicates},
            {"not-image", report.notImages},
            {"rejected", report.rejected},
            {"already-there", report.alreadyThere},
            {"patients", report.patients},
            {"images", report.images},
            {"classes", report.classes},
            {"warnings", toJson(report.warnings)},
            {"report", report.report.string()}};
}

void writeImportReport(const Workspace& workspace, const Catalogue& catalogue,
                       const ImportPlan& plan, std::int64_t source, const ImportReport& report) {
    nlohmann::json json = toJson(report);
    json.erase("report");
    if (plan.labelFile) {
        json["label-file"] = toJson(*plan.labelFile);
    }
    SQLite::Statement rows(catalogue.database(),
                           "SELECT id, outcome, reason, message, image_id, warnings FROM files "
                           "WHERE source_id = ? ORDER BY id");
    rows.bind(1, source);
    auto file = orThrow(files::StreamedFile::create(workspace.importReportPath()));
    // A large set has a row for each of its files: they are written as they come.
    std::string start = lineOf(json, 1);
    start.resize(start.size() - 2);  // its "\n}"
    orThrow(file.write(start + ",\n \"rows\": ["));
    for (bool first = true; rows.executeStep(); first = false) {
        orThrow(file.write((first ? "\n  " : ",\n  ") + lineOf(fileRow(rows), -1)));
    }
    orThrow(file.write("\n ]\n}\n"));
    orThrow(file.finish());
}

}  // namespace outis::data
