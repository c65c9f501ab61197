// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include "core/base/files.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

/// Four phantom patients as DICOM in a folder called ZEBRA, and a workspace beside it.
struct IdentityProject {
    TemporaryFolder folder;
    std::filesystem::path source = folder / "ZEBRA";
    std::filesystem::path workspace = folder / "a.outis";

    IdentityProject() {
        REQUIRE(
            runWorker("phantom --dicom --size 32 --patients 4 --to " + quoted(source)).exitCode ==
            0);
        folder.write("ZEBRA/QUAGGA.txt", "no picture");
        REQUIRE(import("").exitCode == 0);
    }
    [[nodiscard]] WorkerEnd import(const std::string& more) const {
        return runWorker("import --json -w " + quoted(workspace) + " --source " + quoted(source) +
                         " --patient-rule dicom " + more);
    }
    [[nodiscard]] WorkerEnd files(const std::string& more) const {
        return runWorker("files --json -w " + quoted(workspace) + " " + more);
    }
    [[nodiscard]] WorkerEnd forget(const std::string& more) const {
        return runWorker("forget-identities --json -w " + quoted(workspace) + " " + more +
                         " </dev/null");
    }
    /// Whether any byte of any file holds the text; `leftOut` begins the names passed over.
    [[nodiscard]] bool holds(const std::string& text, const std::string& leftOut) const {
        for (const auto& path : orThrow(files::listFiles(workspace))) {
            const std::string name = path.filename().string();
            if ((leftOut.empty() || !name.starts_with(leftOut)) &&
                orThrow(files::readText(path)).find(text) != std::string::npos) {
                MESSAGE("found in ", name);
                return true;
            }
        }
        return false;
    }
};

}  // namespace

TEST_CASE("files go by their numbers, and by their names only where that is asked for") {
    const IdentityProject project;
    const auto all = project.files("").json();
    REQUIRE(all.contains("files"));
    CHECK(all["files"].size() > 4);
    CHECK(all.dump().find("QUAGGA") == std::string::npos);
    const auto others = project.files("--outcome not-image --with-names").json()["files"];
    bool isThere = false;
    for (const auto& row : others) {
        CHECK(row["outcome"] == "not-image");
        CHECK(row["file"].is_number_integer());
        isThere = isThere || row["path"].get<std::string>().ends_with("ZEBRA/QUAGGA.txt");
    }
    CHECK(isThere);
    CHECK(project.files("--outcome lost").exitCode == 2);
    // Neither the folder nor a file of it is named in anything but the catalogue.
    for (const char* text : {"ZEBRA", "QUAGGA", "PHANTOM"}) {
        CHECK_FALSE(project.holds(text, "catalogue.sqlite"));
    }
}

TEST_CASE("identities are forgotten after a yes, and the workspace works on") {
    const IdentityProject project;
    const auto asked = project.forget("");
    CHECK(asked.exitCode == 4);
    CHECK(project.holds("QUAGGA", ""));
    const auto done = project.forget("--yes");
    CHECK(done.exitCode == 0);
    CHECK(done.json()["patients"] == 4);
    CHECK(done.json()["key-is-gone"] == false);
    const auto isClean = [&] {
        return !project.holds("ZEBRA", "") && !project.holds("QUAGGA", "") &&
               !project.holds("PHANTOM", "");
    };
    CHECK(isClean());
    CHECK(runWorker("status --json -w " + quoted(project.workspace)).json()["patients"] == 4);
    const auto again = project.import("").json();
    CHECK(again["already-there"] == again["files"]);
    CHECK(again["patients"] == 4);
    CHECK(isClean());
    CHECK(project.files("--with-names").json()["files"][0]["path"].is_null());
    CHECK(project.forget("--yes --also-key").json()["key-is-gone"] == true);
    CHECK_FALSE(std::filesystem::exists(project.workspace / "pseudonym.key"));
    const auto lost = project.import("").json();
    CHECK(lost["warnings"].dump().find("pseudonym.key") != std::string::npos);
    CHECK(isClean());
}
