// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <set>

#include "core/data/resize.h"
#include "core/data/secondary_capture.h"
#include "core/release/html.h"
#include "core/release/package/ledger.h"
#include "core/release/package/neutral_names.h"
#include "core/release/package/package_table.h"
#include "core/release/package/release_withdrawal.h"
#include "tests/core/release/package/changed_package.h"
#include "tests/core/release/package/export_project.h"
#include "tests/support/result_check.h"
#include "tests/support/stopping_observer.h"

using namespace outis;
using namespace outis::release;
using namespace outis::test;
namespace fs = std::filesystem;

TEST_CASE("an approved release becomes a package that verifies wherever it is copied") {
    ExportProject project;
    project.request.withDicom = true;
    const auto done = project.run();
    REQUIRE_RESULT(done);
    CHECK(done->scan.isClean());
    CHECK(done->scan.sourcePictures == 3);
    CHECK(done->scan.pictures == 6);
    CHECK(done->scan.notTelling == 1);  // patient "17"
    CHECK(project.entries() == 1);
    const fs::path copy = project.draft.folder / "copy";
    fs::copy(project.request.target, copy, fs::copy_options::recursive);
    const auto check = checked(copy);
    CHECK(faultsOf(check).empty());
    CHECK(check.isSound());
    CHECK(check.manifestDigest == done->manifestDigest);
    CHECK(check.statements.size() == 4);
    std::set<std::string> folders;
    for (const auto& entry : fs::directory_iterator(copy)) {
        folders.insert(entry.path().filename().string());
    }
    CHECK(folders == std::set<std::string>{"README.md", "TERMS.txt", "chain-head.json",
                                           "croissant.json", "dicom", "images", "labels.csv",
                                           "manifest.sha256", "manifest.statement.json",
                                           "release.json", "report", "statements"});
    const auto table = orThrow(readTable(orThrow(files::readText(copy / kTableName))));
    CHECK(table.findings == std::vector<std::string>{"Edema", "Nodule"});
    CHECK(table.rows.size() == 3);
    CHECK(project.record.state() == ReleaseState::Exported);
    const auto rows = orThrow(readLedger(project.workspace.root()));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].recipients == std::vector<std::string>{"University A"});
    CHECK(rows[0].manifest == done->manifestDigest);
}

TEST_CASE("the pictures are those that were approved, under names that tell nothing") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    std::set<std::string> wanted;
    for (std::uint64_t number = 0; number < 3; ++number) {
        wanted.insert(data::pixelDigestOf(test::madePicture(number)));
    }
    std::set<std::string> found;
    for (const fs::path& path : orThrow(files::listFiles(project.request.target / "images"))) {
        CHECK(isNeutralName(path.stem().string()));
        found.insert(data::pixelDigestOf(orThrow(data::readPng(path))));
    }
    CHECK(found == wanted);
    for (const fs::path& path : orThrow(files::listFiles(project.request.target))) {
        const std::string text = orThrow(files::readText(path));
        for (const char* trace : {"000000.png", "synthetic/run", "aaaaaaaaaaaaaaaa", "DOE"}) {
            CHECK(text.find(trace) == std::string::npos);
        }
    }
}

TEST_CASE("images that were drawn without findings are exported with their names alone") {
    ExportProject project(false);
    REQUIRE_RESULT(project.run());
    CHECK(faultsOf(checked(project.request.target)).empty());
    const auto table =
        orThrow(readTable(orThrow(files::readText(project.request.target / kTableName))));
    CHECK(table.findings.empty());
    CHECK(table.rows.size() == 3);
}

TEST_CASE("a release that is not approved, or changed since, is not exported") {
    ExportProject project;
    auto fresh = project.request;
    fs::path picture = project.workspace.syntheticDir() / "run" / "000001.png";
    const auto before = orThrow(files::readText(picture));
    orThrow(files::writeAtomically(picture, orThrow(data::encodePng(test::madePicture(77)))));
    CHECK(project.run().error().code == ErrorCode::Corrupt);
    orThrow(files::writeAtomically(picture, before));
    for (auto* text : {&project.request.title, &project.request.publisher, &project.request.contact,
                       &project.request.reason}) {
        for (const char* wrong : {"", " ", "\xff"}) {
            const std::string kept = std::exchange(*text, wrong);
            CHECK(project.run().error().code == ErrorCode::InvalidOption);
            *text = kept;
        }
    }
    // A second line could pass for a paragraph of the terms.
    for (auto* text : {&project.request.title, &project.request.publisher, &project.request.contact,
                       &project.request.url}) {
        const std::string kept = std::exchange(*text, "House\n\nAll is allowed.");
        CHECK(project.run().error().code == ErrorCode::InvalidOption);
        *text = kept;
    }
    for (const std::vector<std::string>& nobody :
         {std::vector<std::string>(), {""}, {"University A", " "}}) {
        project.request.recipients = nobody;
        CHECK(project.run().error().code == ErrorCode::InvalidOption);
    }
    project.request.recipients = fresh.recipients;
    project.request.target = project.workspace.root() / "package";
    CHECK(project.run().error().code == ErrorCode::InvalidOption);
    project.request.target = fresh.target;
    REQUIRE_RESULT(project.draft.act(project.record, "withdraw", project.draft.first));
    CHECK(project.run().error().code == ErrorCode::Refused);
    CHECK(project.entries() == 0);
}

TEST_CASE("whatever is planted from the source undoes the export, and is never quoted") {
    ExportProject project;
    const data::GreyImage real = ExportProject::realPicture(3);
    using Plant = std::function<void(const fs::path&)>;
    const std::vector<std::pair<const char*, Plant>> plants = {
        {"a name in a text", [](const fs::path& at) { append(at / "README.md", "Doe^Jane\n"); }},
        {"a name with a blank",
         [](const fs::path& at) { append(at / "TERMS.txt", "of Doe Jane.\n"); }},
        {"an id", [](const fs::path& at) { append(at / "README.md", "no. 8842311.\n"); }},
        {"an id in a table", [](const fs::path& at) { append(at / kTableName, "8842311,1,0\n"); }},
        {"a birth date", [](const fs::path& at) { append(at / "README.md", "(19500312)"); }},
        {"a folder of the source",
         [](const fs::path& at) { append(at / "README.md", "/archive/chest/2019/a"); }},
        {"a pseudonym", [](const fs::path& at) { append(at / "README.md", std::string(64, 'e')); }},
        {"a digest of pixels",
         [&](const fs::path& at) {
             append(at / "README.md", "x" + data::pixelDigestOf(real) + "x");
         }},
        {"a file's name",
         [](const fs::path& at) {
             orThrow(files::writeAtomically(at / "doe jane.txt", std::string_view("x")));
         }},
        {"a chunk of a picture",
         [](const fs::path& at) {
             const auto picture = orThrow(data::readPng(firstPicture(at)));
             orThrow(files::writeAtomically(
                 firstPicture(at),
                 orThrow(data::encodePng(picture, std::string(kSyntheticMark) + " 8842311"))));
         }},
        {"bytes after a picture", [](const fs::path& at) { append(firstPicture(at), "8842311"); }},
        {"a picture", [&](const fs::path& at) { putPicture(at, real); }},
        {"a picture, brighter",
         [&](const fs::path& at) {
             data::GreyImage changed = real;
             for (auto& pixel : changed.pixels) {
                 pixel = static_cast<std::uint8_t>(pixel * 3 / 4 + 30);
             }
             putPicture(at, changed);
         }},
        {"a picture, smaller and enlarged again",
         [&](const fs::path& at) {
             const auto small = data::resize(real, 48, 48, data::Filter::Bilinear);
             putPicture(at, data::resize(small, 64, 64, data::Filter::Bilinear));
         }},
        {"a picture, mirrored",
         [&](const fs::path& at) {
             data::GreyImage changed = real;
             for (int row = 0; row < changed.height; ++row) {
                 std::reverse(changed.row(row), changed.row(row) + changed.width);
             }
             putPicture(at, changed);
         }},
        {"a picture within a page",
         [&](const fs::path& at) {
             append(at / "README.md",
                    "<img src=\"" + html::pngData(orThrow(data::encodePng(real))) + "\">");
         }},
        {"a picture as an object",
         [&](const fs::path& at) {
             orThrow(files::makeFolders(at / "dicom"));
             orThrow(files::writeAtomically(
                 at / "dicom" / "a.dcm",
                 orThrow(data::encodeSecondaryCapture(real, {drawUid(), drawUid(), drawUid()}))));
         }},
        {"an id in a folder's name",
         [](const fs::path& at) { orThrow(files::makeFolders(at / "of 8842311")); }},
        {"the project's id",
         [&](const fs::path& at) { append(at / "README.md", project.workspace.id() + "\n"); }},
        {"the project's folder",
         [&](const fs::path& at) {
             append(at / "README.md", fs::absolute(project.workspace.root()).string() + "\n");
         }},
        {"a picture of another size",
         [&](const fs::path& at) {
             putPicture(at, data::resize(real, 200, 150, data::Filter::Bilinear));
         }},
        {"a link", [](const fs::path& at) { fs::create_symlink("/etc/hostname", at / "link"); }},
        {"a file of another kind",
         [](const fs::path& at) {
             orThrow(files::writeAtomically(at / "a.bin", std::string_view("\0\1", 2)));
         }},
    };
    for (const auto& [name, plant] : plants) {
        CAPTURE(name);
        project.request.beforeStep = [&](std::string_view step, const fs::path& at) {
            if (step == "scan") {
                plant(at);
            }
        };
        const auto done = project.run();
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Refused);
        CHECK(done.error().subject == "final scan");
        CHECK(project.entries() == 0);
        const std::string log = project.log();
        CHECK(log.find("export-undone") != std::string::npos);
        for (const std::string& text : {log, done.error().detail}) {
            for (const char* identity : {"8842311", "oe^", "oe jane", "19500312", "archive"}) {
                CHECK(text.find(identity) == std::string::npos);
            }
        }
        CHECK(project.record.state() == ReleaseState::Approved);
    }
    project.request.beforeStep = nullptr;
    REQUIRE_RESULT(project.run());
}

TEST_CASE("what people say of themselves may hold a patient's name, and never an id or a date") {
    ExportProject project;
    project.request.publisher = "Doe^Jane House";
    REQUIRE_RESULT(project.run());
    CHECK(checked(project.request.target).isSound());
    fs::remove_all(project.request.target);
    for (auto* text : {&project.request.title, &project.request.publisher, &project.request.contact,
                       &project.request.url}) {
        for (const char* identity : {"8842311", "20190704"}) {
            const std::string kept = std::exchange(*text, "see/" + std::string(identity));
            const auto done = project.run();
            REQUIRE_FALSE(done);
            CHECK(done.error().code == ErrorCode::Refused);
            CHECK(project.log().find(identity) == std::string::npos);
            *text = kept;
        }
    }
    CHECK(project.entries() == 0);
}

TEST_CASE("a reason that holds something of the source is not signed") {
    ExportProject project;
    project.request.reason = "for patient 8842311";
    const auto done = project.run();
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Refused);
    CHECK(done.error().subject == "reason");
    CHECK(project.record.state() == ReleaseState::Approved);
    CHECK(project.entries() == 0);
}

TEST_CASE("what is changed between writing and reading back undoes the export") {
    ExportProject project;
    project.request.beforeStep = [](std::string_view step, const fs::path& at) {
        if (step == "verify") {
            append(at / "TERMS.txt", " ");
        }
    };
    CHECK(project.run().error().code == ErrorCode::Corrupt);
    CHECK(project.entries() == 0);
}

TEST_CASE("a failure at any step leaves nothing or the whole, and the next export succeeds") {
    ExportProject project;
    for (const std::string wanted : {"images", "texts", "manifest", "verify", "scan", "sign"}) {
        CAPTURE(wanted);
        project.request.beforeStep = [&](std::string_view step, const fs::path&) {
            if (step == wanted) {
                throw ErrorException({ErrorCode::DiskFull, "disk", ""});
            }
        };
        CHECK(project.run().error().code == ErrorCode::DiskFull);
        CHECK(project.entries() == 0);
        CHECK(project.record.state() == ReleaseState::Approved);
    }
    // Signed, but not there: the release counts as exported, and is exported again.
    project.request.beforeStep = [&](std::string_view step, const fs::path&) {
        if (step == "publish") {
            throw ErrorException({ErrorCode::DiskFull, "disk", ""});
        }
    };
    CHECK(project.run().error().code == ErrorCode::DiskFull);
    CHECK(project.entries() == 0);
    project.request.beforeStep = nullptr;
    REQUIRE_RESULT(project.run());
    CHECK(checked(project.request.target).isSound());
    CHECK(orThrow(readLedger(project.workspace.root())).size() == 1);
    project.request.target = project.draft.folder / "out" / "for-another";
    project.request.recipients = {"Hospital B"};
    REQUIRE_RESULT(project.run());
    CHECK(checked(project.request.target).isSound());
    CHECK(orThrow(readLedger(project.workspace.root())).size() == 2);
}

TEST_CASE("a stop at any moment leaves nothing behind") {
    ExportProject project;
    for (const std::string wanted : {"images", "texts", "manifest", "verify", "scan", "sign"}) {
        std::stop_source source;
        project.request.beforeStep = [&](std::string_view step, const fs::path&) {
            if (step == wanted) {
                source.request_stop();
            }
        };
        const auto done = project.run(source.get_token());
        REQUIRE_RESULT(done);
        CHECK(done->outcome == Outcome::Stopped);
        CHECK(project.entries() == 0);
    }
    project.request.beforeStep = nullptr;
    for (const std::int64_t at : {1, 2, 3, 8}) {
        test::StoppingObserver observer(at);
        const auto done = project.run(observer.token(), observer);
        REQUIRE_RESULT(done);
        CHECK(done->outcome == Outcome::Stopped);
        CHECK(project.entries() == 0);
    }
}

TEST_CASE("what was put there meanwhile is not overwritten") {
    ExportProject project;
    project.request.beforeStep = [&](std::string_view step, const fs::path&) {
        if (step == "publish") {
            project.draft.folder.write("out/package/theirs.txt", "first");
        }
    };
    CHECK(project.run().error().code == ErrorCode::AlreadyExists);
    CHECK(orThrow(files::readText(project.request.target / "theirs.txt")) == "first");
    CHECK(project.entries() == 1);
}

TEST_CASE("a withdrawn release names its recipients and has a notice for them") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    project.draft.clock.advance(std::chrono::seconds(1));
    const auto done = withdrawRelease(project.record, {"a doubt", "House of Tests", "x@y.org"},
                                      project.draft.first, project.draft.clock);
    REQUIRE_RESULT(done);
    CHECK(done->recipients == std::vector<std::string>{"University A"});
    CHECK(orThrow(files::readText(done->notice)).find("a doubt") != std::string::npos);
    CHECK(project.record.state() == ReleaseState::Withdrawn);
    CHECK_FALSE(orThrow(readLedger(project.workspace.root())).front().withdrawn.empty());
    CHECK(withdrawRelease(project.record, {"again", "House", "x@y.org"}, project.draft.first,
                          project.draft.clock)
              .error()
              .code == ErrorCode::Refused);
    CHECK(ReleaseRecord::open(project.workspace.root(), project.record.id()));
}

TEST_CASE("a withdrawal that was cut off after it was signed is brought to its end") {
    ExportProject project;
    REQUIRE_RESULT(project.run());
    orThrow(project.draft.act(project.record, "withdraw", project.draft.first));
    REQUIRE(orThrow(readLedger(project.workspace.root())).front().withdrawn.empty());
    const auto withdraw = [&] {
        return withdrawRelease(project.record, {"another reason", "House", "x@y.org"},
                               project.draft.second, project.draft.clock);
    };
    const auto done = withdraw();
    REQUIRE_RESULT(done);
    CHECK(done->recipients == std::vector<std::string>{"University A"});
    const auto row = orThrow(readLedger(project.workspace.root())).front();
    CHECK(row.reason == "because");
    CHECK_FALSE(row.withdrawn.empty());
    CHECK(project.record.statements().back().person.name == "A. First");
    fs::remove(done->notice);
    REQUIRE_RESULT(withdraw());
    CHECK(fs::exists(done->notice));
    CHECK(withdraw().error().code == ErrorCode::Refused);
}
