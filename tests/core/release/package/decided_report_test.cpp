// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "core/release/package/package_check.h"
#include "core/release/package/package_manifest.h"
#include "core/release/package/record_facts.h"
#include "core/release/record_page.h"
#include "tests/core/release/package/export_project.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;
using outis::test::ExportProject;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// Stands in for outis-print, which is tested on its own.
Result<std::vector<std::byte>> madePdf(const std::string& page) {
    const std::string text = "%PDF of " + std::to_string(page.size()) + " letters";
    const auto bytes = std::as_bytes(std::span(text));
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

std::string textOf(const fs::path& file) {
    return orThrow(files::readText(file));
}

PackageCheck checked(const fs::path& package) {
    SilentObserver observer;
    return orThrow(checkPackage(package, {}, observer));
}

}  // namespace

TEST_CASE("the package holds the report as it was signed, and one with the decision in it") {
    ExportProject project;
    project.request.printer = madePdf;
    REQUIRE_RESULT(project.run());
    const fs::path package = project.request.target;
    const std::string asSigned = textOf(package / "report/as-signed/report.html");
    CHECK(asSigned == textOf(project.record.folder() / "outgoing/report.html"));
    const std::string page = textOf(package / "report/report.html");
    for (const char* told : {"<title>APPROVED", "approved (first)", "A. First", "B. Second",
                             "P. Preparer", "handed over", "contract", "No attack was found"}) {
        CAPTURE(told);
        CHECK(page.find(told) != std::string::npos);
    }
    CHECK(page.find(project.record.manifest().imageSet) != std::string::npos);
    const json decided = json::parse(textOf(package / "report/report.json"));
    CHECK(decided["status"] == "approved");
    CHECK(decided["decision"]["acts"].size() == 3);
    CHECK(hasFiguresOf(decided, json::parse(textOf(package / "report/as-signed/report.json"))));
    CHECK(orThrow(files::readBytes(package / "report/report.pdf")) == madePdf(page).value());
    CHECK(checked(package).isSound());
    // For the inside, with the export's own statement.
    const fs::path inside = project.record.folder() / kDecidedFolder;
    CHECK(textOf(inside / "report.html").find("exported") != std::string::npos);
    CHECK(json::parse(textOf(inside / "report.json"))["decision"]["acts"].size() == 4);
    CHECK(fs::exists(inside / "report.pdf"));
    CHECK(orThrow(ReleaseRecord::open(project.workspace.root())).state() == ReleaseState::Exported);
}

TEST_CASE("a PDF that is not that of the page beside it undoes the export") {
    ExportProject project;
    project.request.printer = madePdf;
    for (const char* name : {"report/report.pdf", "report/more.pdf"}) {
        project.request.beforeStep = [&](std::string_view step, const fs::path& at) {
            if (step == "scan") {
                orThrow(files::writeAtomically(at / name, std::string_view("%PDF 8842311")));
            }
        };
        const auto done = project.run();
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Refused);
        CHECK(done.error().detail.find(name) != std::string::npos);
        CHECK(project.entries() == 0);
    }
    project.request.beforeStep = nullptr;
    project.request.printer = [](const std::string&) -> Result<std::vector<std::byte>> {
        return Error{ErrorCode::WorkerCrashed, "outis-print", "signal 11"};
    };
    CHECK(project.run().error().code == ErrorCode::WorkerCrashed);
    CHECK(project.entries() == 0);
}

TEST_CASE("acts that concern the house alone stay in the report for the inside") {
    test::ExportProject project;
    orThrow(project.draft.act(project.record, "withdraw", project.draft.first));
    const auto actsFor = [&](Audience audience) {
        std::vector<std::string> acts;
        for (const auto& act : recordFactsOf(project.record, PackageFacts(), audience).acts) {
            acts.push_back(act.act);
        }
        return acts;
    };
    const std::vector<std::string> outside = {"submit", "approve-first", "approve-second"};
    CHECK(actsFor(Audience::Outside) == outside);
    CHECK(actsFor(Audience::Inside).size() == 4);
}

TEST_CASE("a final report with other figures than the signed one is found") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    const fs::path package = project.request.target;
    json report = json::parse(textOf(package / "report/report.json"));
    report["samples"]["findings"]["Edema"] = 4;
    orThrow(files::writeAtomically(package / "report/report.json", report.dump()));
    orThrow(files::writeAtomically(package / kManifestName,
                                   packageManifestText(orThrow(packageManifestOf(package)))));
    bool isFound = false;
    for (const PackageFault& fault : checked(package).faults) {
        isFound = isFound || fault.what.find("other figures") != std::string::npos;
    }
    CHECK(isFound);
}

TEST_CASE("a page of a former version has no place for the decision") {
    const RecordFacts record;
    CHECK(decidedPage("<html></html>", record).error().code == ErrorCode::Corrupt);
    const std::string page = test::madePage();
    CHECK(decidedPage(page, record));
    CHECK(decidedPage(page + page, record).error().code == ErrorCode::Corrupt);
    RecordFacts odd;
    odd.acts = {{"approve-first", "<b>x</b></article>", "r", "t", "</article>", "k", 1, "h"}};
    const auto escaped = decidedPage(page, odd);
    REQUIRE(escaped);
    CHECK(escaped->find("<b>x") == std::string::npos);
    CHECK(decidedPage(*escaped, odd).value() == *escaped);
    CHECK_FALSE(hasFiguresOf(json::parse("[1]"), json::object()));
}
