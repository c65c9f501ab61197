// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/project_log.h"

#include <doctest.h>

#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;

namespace {

namespace fs = std::filesystem;

/// A workspace with a catalogue and a log of three entries.
struct Project {
    test::TemporaryFolder folder;
    test::FakeClock clock;
    data::Workspace workspace = orThrow(data::Workspace::create(folder / "w.outis"));
    ProjectLog log = ProjectLog::audit(workspace.root());

    Project() {
        (void)orThrow(data::Catalogue::open(workspace));
        add(3);
    }
    void add(int entries) {
        for (int entry = 0; entry < entries; ++entry) {
            orThrow(log.append(clock, {"A. Reviewer", "comment", "because", nullptr, nullptr}));
        }
    }
    /// Of the log and of the note beside it.
    [[nodiscard]] std::vector<fs::path> files() const {
        return {log.file(), log.file().string() + ".head"};
    }
    void keep() const {
        for (const fs::path& file : files()) {
            fs::copy_file(file, file.string() + ".kept");
        }
    }
    void putBack() const {
        for (const fs::path& file : files()) {
            fs::copy_file(file.string() + ".kept", file, fs::copy_options::overwrite_existing);
        }
    }
    [[nodiscard]] LogVerdict verdict() const { return orThrow(log.verify()); }
    [[nodiscard]] bool isRefused() const {
        return verdict().state == LogState::Broken &&
               test::errorOf(log.read()) == ErrorCode::Corrupt &&
               test::errorOf(log.append(clock, {"A", "comment", "", nullptr, nullptr})) ==
                   ErrorCode::Corrupt;
    }
};

}  // namespace

TEST_CASE("a log that was taken away with the note beside it is missed") {
    const Project project;
    CHECK(project.verdict().state == LogState::Whole);
    CHECK(orThrow(project.log.read()).size() == 3);
    for (const fs::path& file : project.files()) {
        fs::remove(file);
    }
    CHECK(project.isRefused());
    CHECK(project.verdict().reason == "entries were cut off the end");
    CHECK_FALSE(fs::exists(project.log.file().string() + ".head"));
}

TEST_CASE("a log that was set back to what it was, with the note beside it, is found") {
    Project project;
    project.keep();
    project.add(1);
    project.putBack();
    CHECK(verifyLog(project.log.file())->state == LogState::Whole);
    CHECK(project.isRefused());
}

TEST_CASE("a log that was written anew from some entry on is found") {
    Project project;
    project.keep();
    project.add(2);
    project.putBack();
    for (const char* why : {"other", "reasons"}) {
        orThrow(appendToLog(project.log.file(), project.clock,
                            {"A. Reviewer", "comment", why, nullptr, nullptr}));
    }
    CHECK(project.isRefused());
    CHECK(project.verdict().reason == "an entry is another than the one noted elsewhere");
}

TEST_CASE("a catalogue that had no time to note the last entry trusts the log") {
    Project project;
    orThrow(appendToLog(project.log.file(), project.clock,
                        {"A. Reviewer", "comment", "", nullptr, nullptr}));
    CHECK(project.verdict().state == LogState::Whole);
    project.add(1);
    CHECK(project.verdict().head.entries == 5);
}

TEST_CASE("each log of a project has a note of its own, and one without a catalogue has none") {
    const Project project;
    const auto ledger = ProjectLog::ledger(project.workspace.root());
    fs::create_directories(ledger.file().parent_path());
    CHECK(orThrow(ledger.verify()).state == LogState::Whole);
    orThrow(ledger.append(project.clock, {"A", "released", "", nullptr, nullptr}));
    CHECK(project.verdict().head.entries == 3);
    fs::remove(ledger.file());
    CHECK(orThrow(ledger.verify()).state == LogState::Broken);
    const auto bare = ProjectLog::audit(project.folder.path());
    orThrow(bare.append(project.clock, {"A", "comment", "", nullptr, nullptr}));
    CHECK(orThrow(bare.verify()).head.entries == 1);
    CHECK_FALSE(fs::exists(project.folder / "catalogue.sqlite"));
}
