// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/pseudonym_key.h"

#include <doctest.h>

#include <sys/stat.h>

#include <set>
#include <string>

#include "tests/core/data/import_project.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;
using Texts = std::vector<std::string>;

constexpr fs::perms kOwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

}  // namespace

TEST_CASE("the key is 32 bytes for its owner alone, whatever the umask, and stays as it is") {
    const ImportProject project;
    const fs::path path = project.workspace.pseudonymKeyPath();
    CHECK(PseudonymKey::load(project.workspace).error().code == ErrorCode::NotFound);
    const ::mode_t before = ::umask(0);
    const auto made = PseudonymKey::loadOrMake(project.workspace);
    ::umask(before);
    REQUIRE_RESULT(made);
    CHECK(fs::file_size(path) == 32);
    CHECK(fs::status(path).permissions() == kOwnerOnly);
    const std::string bytes = orThrow(files::readText(path));
    const auto again = PseudonymKey::loadOrMake(project.workspace);
    REQUIRE_RESULT(again);
    CHECK(orThrow(files::readText(path)) == bytes);
    CHECK(again->check() == made->check());
    const ImportProject other;
    CHECK(orThrow(PseudonymKey::loadOrMake(other.workspace)).check() != made->check());
}

TEST_CASE("digests differ by text, by kind and by key, and hide the text") {
    const ImportProject project;
    const ImportProject other;
    const auto key = orThrow(PseudonymKey::loadOrMake(project.workspace));
    const auto otherKey = orThrow(PseudonymKey::loadOrMake(other.workspace));
    std::set<std::string> digests;
    for (const KeyedKind kind : {KeyedKind::Patient, KeyedKind::Source, KeyedKind::File}) {
        for (const char* text : {"", "local:anna", "local:anna "}) {
            digests.insert(key.digestOf(kind, text));
            digests.insert(otherKey.digestOf(kind, text));
        }
    }
    CHECK(digests.size() == 18);
    CHECK(key.digestOf(KeyedKind::Patient, "anna").size() == 64);
    CHECK(key.digestOf(KeyedKind::Patient, "anna") == key.digestOf(KeyedKind::Patient, "anna"));
}

TEST_CASE("a key that others may read, or of another size, stops the import and is left alone") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    const fs::path path = project.workspace.pseudonymKeyPath();
    const auto refusedWith = [&](const std::string& bytes, fs::perms mode) {
        fs::remove(path);
        project.folder.write("a.outis/pseudonym.key", bytes);
        fs::permissions(path, mode);
        const auto report = project.import();
        CHECK(orThrow(files::readText(path)) == bytes);
        return report ? std::string() : std::string(errorName(report.error().code));
    };
    CHECK(refusedWith(std::string(32, 'k'), kOwnerOnly | fs::perms::group_read) == "refused");
    CHECK(refusedWith(std::string(32, 'k'), kOwnerOnly | fs::perms::others_write) == "refused");
    CHECK(refusedWith("", kOwnerOnly) == "corrupt");
    CHECK(refusedWith(std::string(31, 'k'), kOwnerOnly) == "corrupt");
    CHECK(refusedWith(std::string(33, 'k'), kOwnerOnly) == "corrupt");
    CHECK(project.reader.reads() == 0);
    CHECK(refusedWith(std::string(32, 'k'), kOwnerOnly).empty());
    // Another good key is not the one of the digests.
    CHECK(refusedWith(std::string(32, 'x'), kOwnerOnly) == "corrupt");
    CHECK(refusedWith(std::string(32, 'k'), fs::perms::owner_read).empty());
}

TEST_CASE("a folder in place of the key is refused") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    fs::create_directory(project.workspace.pseudonymKeyPath());
    fs::permissions(project.workspace.pseudonymKeyPath(), fs::perms::owner_all);
    CHECK_FALSE(project.import());
}

TEST_CASE("with a new key, what has identities is known again") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("bert/1.png", 2);
    REQUIRE_RESULT(project.import());
    const auto before = project.ask("SELECT pseudonym FROM patient_keys ORDER BY 1");
    fs::remove(project.workspace.pseudonymKeyPath());
    project.picture("anna/2.png", 3);
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->alreadyThere == 2);
    CHECK(report->patients == 2);
    CHECK_FALSE(project.observer.hasWarned(ErrorCode::NotFound));
    CHECK(project.ask("SELECT pseudonym FROM patient_keys ORDER BY 1") != before);
    CHECK(project.ask("SELECT count(*) FROM patient_keys") == Texts{"2"});
}

}  // namespace outis::data
