// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/privacy_record.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;
using nlohmann::json;
using outis::test::TemporaryFolder;

namespace {

/// A workspace with records of stages, and with the files that the test writes.
struct Recorded {
    TemporaryFolder folder;
    data::Workspace workspace = orThrow(data::Workspace::create(folder / "w.outis"));

    void note(Stage stage, const std::string& run, const std::string& output,
              const std::map<std::string, std::string>& inputs = {}) const {
        StageRecord record;
        record.stage = stage;
        record.outcome = "finished";
        record.run = run;
        record.output = output;
        record.inputs = inputs;
        REQUIRE_RESULT(saveRecord(recordsFolder(workspace), record));
    }
    void write(const std::string& name, const std::string& text) const {
        const auto file = workspace.root() / name;
        REQUIRE_RESULT(files::makeFolders(file.parent_path()));
        REQUIRE_RESULT(files::writeAtomically(file, text));
    }
    [[nodiscard]] json record() const { return orThrow(privacyRecord(workspace)); }
};

constexpr const char* kAudit = R"({"audits": [{"half": "a", "patients": [
    {"patient": 12, "released": 3, "detector": "copy", "score": 0.8, "rank-among-controls": 0.01,
     "isolations": 0, "leap": 0, "outlier": true, "typicality": 0.1},
    {"patient": 13, "released": -1, "detector": "copy", "score": 0.7, "rank-among-controls": 0.2,
     "isolations": 0, "leap": 0, "outlier": false, "typicality": null}]}]})";

}  // namespace

TEST_CASE("before anything was done there is nothing, and no error") {
    const Recorded made;
    const json record = made.record();
    CHECK(record.at("calibration").is_null());
    CHECK(record.at("robustness").is_null());
    CHECK(record.at("trial_limits").is_null());
    CHECK(record.at("ledger").is_null());
    CHECK(record.at("drawing").is_null());
    CHECK(record.at("patients").empty());
    CHECK(record.at("judged_by_these") == false);
}

TEST_CASE("files of the filter are those of the detectors that judged the drawing") {
    const Recorded made;
    made.note(Stage::Detect, "d", "D");
    made.note(Stage::Generate, "g", "G", {{"detect", "D"}});
    made.write("models/detectors/calibration.json", R"({"recall": 0.95})");
    made.write("models/detectors/trial-limits.json", "{}");
    made.write("synthetic/g/candidates.jsonl", "{}");
    json record = made.record();
    CHECK(record.at("calibration").at("recall") == 0.95);
    CHECK(record.at("robustness").is_null());
    CHECK(record.at("trial_limits") == "models/detectors/trial-limits.json");
    CHECK(record.at("ledger") == "synthetic/g/candidates.jsonl");
    CHECK(record.at("judged_by_these") == true);
    made.note(Stage::Detect, "e", "E");
    CHECK(made.record().at("judged_by_these") == false);
    made.write("models/detectors/robustness.json", "{");
    const auto damaged = privacyRecord(made.workspace);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::Corrupt);
    CHECK(damaged.error().subject == "robustness.json");
}

TEST_CASE("the estimate for other thresholds is that of the images that were drawn last") {
    const Recorded made;
    made.note(Stage::Detect, "d", "D");
    made.note(Stage::Generate, "g", "G", {{"detect", "D"}});
    CHECK(made.record().at("threshold_accuracy").is_null());
    made.note(Stage::Evaluate, "e", "E", {{"generate", "G"}});
    made.write("runs/e/evaluation.json", R"({"thresholds": {"state": "ok", "steps": []}})");
    CHECK(made.record().at("threshold_accuracy").at("state") == "ok");
    made.write("runs/e/evaluation.json", "{}");  // of a version that estimated nothing
    CHECK(made.record().at("threshold_accuracy").is_null());
    made.note(Stage::Generate, "h", "H", {{"detect", "D"}});
    CHECK(made.record().at("threshold_accuracy").is_null());
}

TEST_CASE("exposed patients come with the picture that each is most alike to") {
    const Recorded made;
    REQUIRE(data::Catalogue::open(made.workspace));
    made.note(Stage::Generate, "g", "G");
    made.note(Stage::Audit, "a", "A", {{"generate", "G"}});
    made.write("runs/a/audit.json", kAudit);
    json rows = made.record().at("patients");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].at("patient") == 12);
    CHECK(rows[0].at("half") == "a");
    CHECK(rows[0].at("picture") == "synthetic/g/000003.png");
    CHECK(rows[0].at("images").empty());  // not in this catalogue
    CHECK(rows[0].at("outlier") == true);
    CHECK(rows[1].at("picture") == "");
    CHECK(made.record().at("audit_is_of_drawing") == true);
    // Pictures of another drawing are not those that the audit spoke of.
    made.note(Stage::Generate, "h", "H");
    CHECK(made.record().at("patients")[0].at("picture") == "");
    CHECK(made.record().at("audit_is_of_drawing") == false);
}
