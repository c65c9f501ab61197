// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cmath>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/data/image_file.h"
#include "tests/app/made_study.h"
#include "tests/core/data/made_pictures.h"

using namespace outis;
using namespace outis::test;

namespace {

constexpr const char* kNoAttackFound = "no attack found at this power";

/// With enough control patients for attacks, too few of all for thresholds; its detectors are
/// there.
const Study& detected() {
    static const Study study({}, 110);
    static const bool isRun = study.run("--steer none --until detect").exitCode == 0;
    REQUIRE(isRun);
    return study;
}

/// A workspace, and a folder of another generator's images.
struct ForeignStudy : Study {
    std::filesystem::path release = folder / "from-elsewhere";

    /// A copy of detected().
    ForeignStudy() : Study(detected()) { std::filesystem::create_directories(release); }
    explicit ForeignStudy(const std::string& until, const Labels& labels = {}) : Study(labels) {
        REQUIRE(run("--steer none --until " + until).exitCode == 0);
        std::filesystem::create_directories(release);
    }

    [[nodiscard]] WorkerEnd filter() const {
        return runWorker("filter --json -w " + quoted(workspace) + " --images " + quoted(release));
    }
    [[nodiscard]] WorkerEnd audit(const std::string& more = "") const {
        return runWorker("audit --json -w " + quoted(workspace) + " --release " + quoted(release) +
                         " " + more);
    }
    /// Phantoms of people whom the workspace does not know.
    [[nodiscard]] std::vector<std::filesystem::path> strangers(const std::string& how,
                                                               int seed) const {
        const auto to = folder / ("strangers-" + std::to_string(seed));
        REQUIRE(runWorker("phantom --patients 8 --seed " + std::to_string(seed) + " " + how +
                          " --to " + quoted(to))
                    .exitCode == 0);
        return orThrow(files::listFiles(to / "images"));
    }
    void put(const std::string& name, std::span<const std::byte> bytes) const {
        std::filesystem::create_directories((release / name).parent_path());
        orThrow(files::writeAtomically(
            release / name,
            std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())));
    }
    void put(const std::string& name, const data::GreyImage& image) const {
        put(name, orThrow(data::encodePng(image)));
    }
    void putText(const std::string& name, const std::string& text) const {
        put(name, std::as_bytes(std::span(text)));
    }
    void copy(const std::string& name, const std::filesystem::path& from) const {
        std::filesystem::copy_file(from, release / name);
    }
};

data::GreyImage flat(int side, std::uint8_t grey) {
    data::GreyImage image;
    image.width = image.height = side;
    image.pixels.assign(static_cast<std::size_t>(side) * side, grey);
    return image;
}

std::string codeOf(const WorkerEnd& end) {
    const auto json = end.json();
    return json.is_object() && json.contains("error") ? json["error"]["code"].get<std::string>()
                                                      : "";
}

std::string textOf(const nlohmann::json& path) {
    return orThrow(files::readText(std::filesystem::path(path.get<std::string>())));
}

/// The first values of every tensor of numbers in a file of weights are none.
void poison(const std::filesystem::path& file) {
    const std::vector<float> nothing(std::size_t{1} << 20, std::nanf(""));
    const auto copy = changed(file, file.string() + ".new", [&](auto& entries) {
        for (safetensors::Entry& entry : entries) {
            if (entry.dtype == safetensors::Dtype::F32) {
                entry.bytes = std::as_bytes(std::span(nothing)).first(entry.bytes.size());
            }
        }
    });
    std::filesystem::rename(copy, file);
}

void poisonAll(const std::filesystem::path& folder) {
    for (const auto& path : orThrow(files::listFiles(folder))) {
        if (path.extension() == ".safetensors") {
            poison(path);
        }
    }
}

/// 110 patients with one picture each; at the size that is prepared all are alike.
void writeFlatPictures(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::string table = "image,patient_id,findings\n";
    for (int patient = 0; patient < 110; ++patient) {
        data::GreyImage image = flat(64, 120);
        image.row(8 + patient / 10)[8 + patient % 10] = 121;
        const std::string name = "p" + std::to_string(patient) + ".png";
        const auto png = orThrow(data::encodePng(image));
        orThrow(files::writeAtomically(
            folder / name, std::string(reinterpret_cast<const char*>(png.data()), png.size())));
        table += name + ",Q" + std::to_string(patient) + ",\n";
    }
    orThrow(files::writeAtomically(folder / "labels.csv", table));
}

std::string oneImageEach(const std::vector<std::string>& pictures) {
    std::string text = "image,patient_id,findings\n";
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        text += pictures[index] + ",P" + std::to_string(index) + ",\n";
    }
    return text;
}

/// Pictures of every kind that there may be, and files that are none.
struct OddFiles {
    int pictures = 0;
    int refused = 0;
    int others = 0;

    explicit OddFiles(const ForeignStudy& study) {
        const auto small = study.strangers("--size 32", 7);
        const auto large = study.strangers("--size 96", 8);
        const auto dicom = study.strangers("--size 48 --dicom", 9);
        const data::GreyImage one = orThrow(data::readPng(small[0]));
        study.copy("small.png", small[1]);
        study.copy("large.png", large[0]);
        study.copy("scan.dcm", dicom[0]);
        study.put("wide.png", pattern(90, 31));
        study.put("high.png", pattern(17, 40));
        study.put("sixteen.png", makePng(one, {.depth = 16}));
        study.put("colour.png", makePng(one, {.colourType = 2}));
        study.put("rgba.png", makePng(one, {.colourType = 6}));
        study.put("grey.jpg", makeJpeg(one, {}));
        study.put("colour.jpg", makeJpeg(one, {.components = 3}));
        study.put("one/same.png", orThrow(data::readPng(small[2])));
        study.put("two/same.png", orThrow(data::readPng(small[3])));
        study.put("zero.png", flat(32, 0));
        study.put("constant.png", flat(32, 128));
        pictures = 14;
        const auto whole = orThrow(data::encodePng(one));
        study.put("cut.png", std::span(whole).first(whole.size() / 2));
        refused = 1;
        if (::geteuid() != 0) {
            study.copy("closed.png", small[1]);
            std::filesystem::permissions(study.release / "closed.png",
                                         std::filesystem::perms::none);
            ++refused;
        }
        study.putText("notes.txt", "no picture");
        others = 1;
        std::filesystem::create_directory_symlink(study.release, study.release / "one/loop");
    }
};

}  // namespace

TEST_CASE("a folder of every kind of file is judged, attacked and told on one page") {
    const ForeignStudy study;
    const OddFiles odd(study);
    const auto filtered = study.filter();
    REQUIRE(filtered.exitCode == 0);
    const auto judged = filtered.json();
    CHECK(judged["files"].size() ==
          static_cast<std::size_t>(odd.pictures + odd.refused + odd.others));
    std::set<std::string> unread;
    for (const auto& row : judged["files"]) {
        CAPTURE(row.dump());
        if (row["unread"].is_string()) {
            CHECK(row["decision"] == "not judged");
            unread.insert(row["file"]);
        }
        const bool isBlank = row["file"] == "zero.png" || row["file"] == "constant.png";
        CHECK((!isBlank || row["decision"] == "rejected"));
    }
    CHECK(unread.contains("cut.png"));
    CHECK(unread.contains("notes.txt"));
    CHECK(judged["totals"]["candidates"] == odd.pictures);
    // So few patients calibrate nothing, and that is no filter.
    CHECK(judged["state"] != "ok");

    const auto end = study.audit("--report --with-names --detectors copy");
    REQUIRE(end.exitCode == 0);
    const auto result = end.json();
    CHECK(result["filter"]["state"] == judged["state"]);
    CHECK(result["filter"]["totals"]["rejected"] == judged["totals"]["rejected"]);
    const std::filesystem::path page = result["report"].get<std::string>();
    const auto report =
        nlohmann::json::parse(orThrow(files::readText(page.parent_path() / "report.json")));
    const auto& foreign = report["foreign"];
    CHECK(foreign["folder"] == "from-elsewhere");
    CHECK(foreign["pictures"] == odd.pictures);
    CHECK(foreign["refused"] == odd.refused);
    CHECK(foreign["others"] == odd.others);
    CHECK(report["training"].is_null());
    CHECK(report["audit"]["verdict"] == result["verdict"]);
    const std::string advice = report["audit"]["planned"]["advice"];
    CHECK_MESSAGE(holds(advice, "control patients"), advice);
    CHECK_MESSAGE(!holds(advice, "generators"), advice);
    CHECK(report["filter"]["use"] == "on");
    CHECK(report["filter"]["rejected"] == judged["totals"]["rejected"]);
    CHECK(report["distances"].size() == 1);
    CHECK_FALSE(report["quality"]["metrics"].empty());
    CHECK_FALSE(std::filesystem::exists(page.parent_path() / "outgoing"));
    for (const char* file : {"report.html", "report.json", "findings.json", "audit.json",
                             "filter.json", "candidates.jsonl"}) {
        CAPTURE(file);
        const std::string text = orThrow(files::readText(page.parent_path() / file));
        CHECK_FALSE(holds(text, study.folder.path().string()));
        CHECK_FALSE(holds(text, "same.png"));
    }
}

TEST_CASE("without detectors the page says that no filter has judged") {
    const ForeignStudy study("prepare");
    study.copy("one.png", study.strangers("--size 32", 7)[0]);
    CHECK(codeOf(study.filter()) == "stage-missing");
    const auto end = study.audit("--report");
    REQUIRE(end.exitCode == 0);  // a folder with one image, too
    const auto result = end.json();
    CHECK(result["verdict"] != kNoAttackFound);
    CHECK(result["released"] == 1);
    CHECK(holds(result["filter"]["state"], "not judged: the detectors must be trained"));
    CHECK(holds(textOf(result["report"]), "No filter has judged these pictures"));
}

TEST_CASE("folders that hold no picture are refused before anything is attacked") {
    const ForeignStudy study;
    for (const bool hasFile : {false, true}) {
        if (hasFile) {
            study.putText("notes.txt", "no picture");
        }
        CHECK(codeOf(study.filter()) == "no-images");
        CHECK(codeOf(study.audit()) == "no-images");
        CHECK(codeOf(study.audit("--report")) == "no-images");
    }
    std::filesystem::remove_all(study.release);
    CHECK(codeOf(study.filter()) == "not-found");
    CHECK(codeOf(study.audit("--report")) == "not-found");
    CHECK_FALSE(std::filesystem::exists(study.workspace / "models/attack"));
}

TEST_CASE("attackers that tell nothing apart are named, and the audit does not pass") {
    const TemporaryFolder folder;
    const auto source = folder / "source";
    const auto workspace = folder / "w.outis";
    writeFlatPictures(source);
    REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                      " --labels " + quoted(source / "labels.csv"))
                .exitCode == 0);
    const std::string run = "run --json --steer none -w " + quoted(workspace) + kTiny;
    REQUIRE(runWorker(run + "--until prepare").exitCode == 0);
    const auto end = runWorker("audit --json --detectors copy -w " + quoted(workspace) +
                               " --release " + quoted(source));
    REQUIRE(end.exitCode == 0);
    CHECK(end.json()["verdict"] == "not testable at this size");
    CHECK(end.json()["reason"] == "no detector tells copies from other patients");
    // An encoder of such pictures is no measure for a filter either.
    const auto detect = runWorker(run + "--until detect");
    CHECK(codeOf(detect) == "refused");
    CHECK(holds(detect.json()["error"]["detail"], "collapsed"));
}

TEST_CASE("attackers whose weights are no numbers are trained anew, and such a filter is refused") {
    const ForeignStudy study;
    study.copy("one.png", study.strangers("--size 32", 7)[0]);
    const auto attacked = [&] {
        const auto end = study.audit("--detectors copy");
        REQUIRE(end.exitCode == 0);
        return nlohmann::json::parse(textOf(end.json()["audit"]))["audits"][0]["copy-test"];
    };
    const auto sound = attacked();
    REQUIRE(sound.size() == 1);
    poisonAll(study.workspace / "models/attack");
    CHECK(attacked() == sound);
    poisonAll(study.workspace / "models/detectors");
    CHECK(codeOf(study.filter()) == "corrupt");
    CHECK(codeOf(study.audit("--report --detectors copy")) == "corrupt");
}

TEST_CASE("patients with one image each leave a filter that says so, and no pass") {
    const ForeignStudy study("detect", oneImageEach);
    study.copy("one.png", study.strangers("--size 32", 7)[0]);
    const auto filter = study.filter();
    REQUIRE(filter.exitCode == 0);
    CHECK(holds(filter.json()["state"], "not a filter against copies"));
    CHECK(holds(filter.json()["state"], "re-identification"));
    const auto audit = study.audit("--report --detectors re-identification");
    REQUIRE(audit.exitCode == 0);
    CHECK(audit.json()["verdict"] != kNoAttackFound);
    CHECK(holds(textOf(audit.json()["report"]), "not a filter against copies"));
}

TEST_CASE("a filter that rejects everything is told with its reasons, and nothing is drawn") {
    const ForeignStudy study;
    const auto place = study.workspace / "models/detectors/limits.json";
    auto limits = nlohmann::json::parse(orThrow(files::readText(place)));
    limits["distance"] = 0;  // no picture is as near to a real one
    limits["distance-state"] = "ok";
    orThrow(files::writeAtomically(place, limits.dump()));
    study.copy("one.png", study.strangers("--size 32", 7)[0]);
    const auto judged = study.filter().json();
    CHECK(judged["totals"]["accepted"] == 0);
    CHECK(judged["files"][0]["reasons"] == nlohmann::json({"quality"}));
    const Error error = study.failure("--steer none --until generate --samples 4");
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.subject == "candidates");
    CHECK_MESSAGE(holds(error.detail, "was accepted: "), error.detail);
}
