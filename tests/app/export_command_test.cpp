// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <filesystem>
#include <string>

#include "core/base/files.h"
#include "tests/app/worker_process.h"
#include "tests/core/release/package/export_project.h"

using namespace outis;
using namespace outis::test;
namespace fs = std::filesystem;

namespace {

/// An approved release that is exported by the command line.
struct CommandProject {
    ExportProject project;
    fs::path out = project.draft.folder / "out";
    fs::path passphrase = project.draft.folder.write("passphrase", std::string(kPassphrase) + "\n");

    [[nodiscard]] std::string signer() const {
        return " --key " + quoted(project.draft.preparer.keyFile) + " --passphrase-file " +
               quoted(passphrase);
    }
    [[nodiscard]] std::string exportTo(const fs::path& to) const {
        return "export --json -w " + quoted(project.workspace.root()) + " --to " + quoted(to) +
               " --title Chests --publisher House --contact x@example.org --recipient "
               "'University A' --recipient 'Hospital B' --reason course" +
               signer();
    }
};

}  // namespace

TEST_CASE("a release is exported, verified on its own, listed and called back by commands") {
    const CommandProject made;
    const auto done = runWorker(made.exportTo(made.out / "p") + " --dicom");
    REQUIRE(done.exitCode == 0);
    CHECK(done.json()["images"] == 3);
    CHECK(done.json()["final-scan"]["clean"] == true);
    CHECK(done.json()["final-scan"]["source-pictures"] == 3);
    fs::copy(made.out / "p", made.out / "copy", fs::copy_options::recursive);
    const auto sound = runWorker("verify --json " + quoted(made.out / "copy"));
    CHECK(sound.exitCode == 0);
    CHECK(sound.json()["sound"] == true);
    CHECK(sound.json()["statements"].size() == 4);
    CHECK(sound.json()["manifest"] == done.json()["manifest"]);
    orThrow(files::writeAtomically(made.out / "copy/labels.csv", std::string_view("image\n")));
    const auto changed = runWorker("verify --json " + quoted(made.out / "copy"));
    CHECK(changed.exitCode == 1);
    CHECK(changed.json()["sound"] == false);
    CHECK(changed.json()["faults"].dump().find("labels.csv") != std::string::npos);
    CHECK(runWorker("verify " + quoted(made.out / "nowhere")).exitCode == 1);

    const std::string workspace = " -w " + quoted(made.project.workspace.root());
    auto ledger = runWorker("ledger --json" + workspace).json()["releases"];
    REQUIRE(ledger.size() == 1);
    CHECK(ledger[0]["recipients"] == nlohmann::json::array({"University A", "Hospital B"}));
    CHECK(ledger[0]["due"] == false);
    CHECK(ledger[0]["withdrawn"].is_null());
    const std::string withdraw =
        "withdraw --json --reason doubt --publisher House --contact "
        "x@example.org" +
        workspace + made.signer();
    const auto withdrawn = runWorker(withdraw);
    CHECK(withdrawn.exitCode == 0);
    CHECK(withdrawn.json()["recipients"].size() == 2);
    CHECK(fs::exists(withdrawn.json()["notice"].get<std::string>()));
    CHECK(runWorker(withdraw).exitCode == 4);
    ledger = runWorker("ledger --json" + workspace).json()["releases"];
    CHECK(ledger[0]["withdrawn"].is_string());
    CHECK(runWorker(made.exportTo(made.out / "q")).exitCode == 4);
}

TEST_CASE("an export that cannot be made says why and leaves nothing") {
    const CommandProject made;
    const fs::path workspace = made.project.workspace.root();
    CHECK(runWorker(made.exportTo(workspace / "releases/p")).exitCode == 2);
    made.project.draft.folder.write("out/full/a.txt", "there");
    CHECK(runWorker(made.exportTo(made.out / "full")).exitCode == 1);
    CHECK(runWorker(made.exportTo(made.out / "no/where")).exitCode == 1);
    orThrow(files::writeAtomically(made.passphrase, std::string_view("another one\n")));
    CHECK(runWorker(made.exportTo(made.out / "p")).exitCode == 4);
    CHECK(
        runWorker("export -w " + quoted(workspace) + " --to " + quoted(made.out / "p")).exitCode ==
        2);
    CHECK(made.project.entries() == 1);  // the folder that was full before
}

TEST_CASE("a full disk undoes the export") {
    const CommandProject made;
    const fs::path disk = made.out / "disk";
    fs::create_directory(disk);
    const std::string mount = "mount -t tmpfs -o size=24k tmpfs " + quoted(disk);
    const std::string inNamespace = "unshare -m sh -c ";
    const auto run = [&](const std::string& commands) {
        return std::system((inNamespace + "\"" + commands + "\" >/dev/null 2>&1").c_str());
    };
    if (run(mount) != 0) {
        MESSAGE("skipped: no disk of a given size can be mounted here");
        return;
    }
    const std::string command = std::string(OUTIS_WORKER) + " " + made.exportTo(disk / "p");
    const int all = run(mount + " && { " + command +
                        "; test \\$? = 1; } && test -z \\\"\\$(ls -A " + quoted(disk) + ")\\\"");
    CHECK(all == 0);
    // On the mounted place itself nothing can take a name.
    const std::string onDisk = std::string(OUTIS_WORKER) + " " + made.exportTo(disk);
    CHECK(run(mount + " && { " + onDisk + "; test \\$? = 2; }") == 0);
    CHECK(made.project.log().find("disk-full") != std::string::npos);
}
