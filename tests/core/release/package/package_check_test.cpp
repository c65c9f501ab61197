// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_check.h"

#include <doctest.h>

#include <fstream>
#include <functional>

#include "core/base/hash.h"
#include "core/release/package/package_manifest.h"
#include "core/release/package/package_table.h"
#include "tests/core/release/package/changed_package.h"
#include "tests/core/release/package/export_project.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;
using namespace outis::test;
namespace fs = std::filesystem;

TEST_CASE("files that are missing, added, swapped or not marked are found") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    const fs::path package = project.request.target;
    const auto faultsAfter = [&](const std::function<void(const fs::path&)>& change) {
        const fs::path copy = project.draft.folder / "changed";
        fs::remove_all(copy);
        fs::copy(package, copy, fs::copy_options::recursive);
        change(copy);
        return faultsOf(checked(copy));
    };
    CHECK(faultsAfter([](const fs::path&) {}).empty());
    CHECK(faultsAfter([](const fs::path& at) { fs::remove(firstPicture(at)); }).find("missing") !=
          std::string::npos);
    CHECK(faultsAfter([](const fs::path& at) {
              orThrow(files::writeAtomically(at / "more.txt", std::string_view("x")));
          }).find("more.txt: not listed") != std::string::npos);
    CHECK(faultsAfter([](const fs::path& at) {
              fs::create_directories(at / "images" / "of whom");
          }) == "images/of whom: not listed\n");
    CHECK(faultsAfter([](const fs::path& at) {
              fs::remove(at / kManifestName);
          }).find("manifest.sha256: missing") != std::string::npos);
    CHECK(faultsAfter([](const fs::path& at) {
              fs::remove(at / kExportStatementName);
          }).find("manifest.statement.json: missing") != std::string::npos);
    CHECK(faultsAfter([](const fs::path& at) {
              fs::create_symlink(at / "TERMS.txt", at / "link");
          }).find("neither file nor folder") != std::string::npos);
    // Changed together with its line of the manifest: the signature is of another manifest.
    const auto rewritten = [](const fs::path& at) {
        orThrow(files::writeAtomically(at / kManifestName,
                                       packageManifestText(orThrow(packageManifestOf(at)))));
    };
    CHECK_FALSE(faultsAfter([&](const fs::path& at) {
                    append(at / "TERMS.txt", "All is allowed.\n");
                    fs::rename(at / kExportStatementName, at.parent_path() / "kept.json");
                    rewritten(at);
                    fs::rename(at.parent_path() / "kept.json", at / kExportStatementName);
                }).empty());
    const auto swapped = faultsAfter([&](const fs::path& at) {
        const fs::path listed = firstPicture(at);  // the added one may come first: random names
        putPicture(at, test::madePicture(5));
        orThrow(files::writeAtomically(listed, orThrow(data::encodePng(test::madePicture(6)))));
    });
    CHECK(swapped.find("signed for other images or labels") != std::string::npos);
    CHECK(swapped.find("not marked as synthetic") != std::string::npos);
    SilentObserver observer;
    CHECK(checkPackage(package / "nowhere", {}, observer).error().code == ErrorCode::NotFound);
    CHECK_FALSE(checked(package / "images").isSound());
}

TEST_CASE("a package that somebody else signs anew is held against what was approved") {
    ExportProject project;
    project.request.withDicom = true;
    REQUIRE_RESULT(project.run());
    const fs::path package = project.request.target;
    const Signer forger = project.draft.person("forger", "F. Forger", "anything");
    /// All that a stranger can do: a new manifest with a statement of his own upon it.
    const auto faultsAfter = [&](const std::function<void(const fs::path&)>& change) {
        const fs::path copy = project.draft.folder / "forged";
        fs::remove_all(copy);
        fs::copy(package, copy, fs::copy_options::recursive);
        change(copy);
        const fs::path signature = copy / kExportStatementName;
        Statement statement = orThrow(verifyStatement(orThrow(files::readText(signature))));
        fs::remove(signature);
        const std::string text = packageManifestText(orThrow(packageManifestOf(copy)));
        orThrow(files::writeAtomically(copy / kManifestName, text));
        statement.details["manifest"] = toHex(sha256(text));
        orThrow(files::writeAtomically(signature, orThrow(signStatement(statement, forger))));
        return faultsOf(checked(copy));
    };
    const auto holds = [&](const char* fault, const std::function<void(const fs::path&)>& change) {
        CAPTURE(fault);
        CHECK(faultsAfter(change).find(fault) != std::string::npos);
    };
    // What no approver signed: the terms, the card. Whose the key is must be known from elsewhere.
    CHECK(faultsAfter([](const fs::path& at) { append(at / "TERMS.txt", "More.\n"); }).empty());
    const auto replaced = [](const fs::path& file, const std::string& from, const std::string& to) {
        std::string text = orThrow(files::readText(file));
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
        orThrow(files::writeAtomically(file, text));
    };
    holds("signed for other images or labels",
          [&](const fs::path& at) { replaced(at / kTableName, ",1,0", ",0,0"); });
    holds("signed for another report/as-signed/report.json",
          [&](const fs::path& at) { append(at / kSignedReportFolder / "report.json", " "); });
    holds("signed for another report/as-signed/report.html",
          [&](const fs::path& at) { append(at / kSignedReportFolder / "report.html", " "); });
    holds("other figures than in the report that was signed", [&](const fs::path& at) {
        replaced(at / kReportFolder / "report.json", "none found", "none looked for");
    });
    holds("no statement: approve-second", [](const fs::path& at) {
        fs::remove(at / kStatementsFolder / "03-approve-second.json");
    });
    holds("one person decided twice", [&](const fs::path& at) {
        const fs::path second = at / kStatementsFolder / "03-approve-second.json";
        const Statement statement = orThrow(verifyStatement(orThrow(files::readText(second))));
        orThrow(
            files::writeAtomically(second, orThrow(signStatement(statement, project.draft.first))));
    });
    holds("other images or findings than release.json says", [&](const fs::path& at) {
        replaced(at / "release.json", "\"images\": 3", "\"images\": 4");
    });
    holds("of another release", [&](const fs::path& at) {
        replaced(at / "release.json", project.record.id(), "20200101-00000000");
    });
    holds("not marked as synthetic", [](const fs::path& at) {
        const auto picture = orThrow(data::readPng(firstPicture(at)));
        orThrow(files::writeAtomically(firstPicture(at), orThrow(data::encodePng(picture))));
    });
    holds("shows another picture than its PNG", [](const fs::path& at) {
        const auto objects = orThrow(files::listFiles(at / "dicom"));
        fs::copy_file(objects[0], objects[1], fs::copy_options::overwrite_existing);
    });
    holds("does not follow the statement", [&](const fs::path& at) {
        orThrow(files::writeAtomically(at / kChainHeadName,
                                       toJson(LogHead{1, std::string(64, 'a')}).dump() + "\n"));
    });
    holds("not of an export", [&](const fs::path& at) {
        fs::copy_file(at / kStatementsFolder / "01-submit.json", at / kExportStatementName,
                      fs::copy_options::overwrite_existing);
    });
}

TEST_CASE("every single changed byte of manifest, report, table and a signature is found") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    const fs::path package = project.request.target;
    for (const char* name : {"manifest.sha256", "manifest.statement.json", "report/report.json",
                             "report/as-signed/report.json", "chain-head.json", "labels.csv",
                             "statements/03-approve-second.json"}) {
        const fs::path file = package / name;
        CAPTURE(name);
        const std::string text = orThrow(files::readText(file));
        std::size_t unnoticed = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            std::ofstream(file, std::ios::binary | std::ios::trunc) << changed;
            unnoticed += checked(package).isSound() ? 1 : 0;
        }
        CHECK(unnoticed == 0);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    }
    CHECK(checked(package).isSound());
}
