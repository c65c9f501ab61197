// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/reader_pool.h"

#include <doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>

#include <nlohmann/json.hpp>

#include "tests/core/data/import_project.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using Clock = std::chrono::steady_clock;
using test::ImportProject;
using test::TemporaryFolder;

/// A file of a set may take that long; the tests' own hangs are for ever.
constexpr ReaderLimits kShort{0.4, 300};
constexpr ReaderLimits kLong{60, 300};

std::unique_ptr<ReaderPool> madePool(const ReaderLimits& limits = kLong) {
    return orThrow(ReaderPool::create(OUTIS_MADE_READER, limits));
}

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Intake taken(ReaderPool& pool, const std::filesystem::path& path) {
    return orThrow(pool.take({path, 64, {}}, {}));
}

/// "S 123 ...": the state and the parent of a process; "" when there is none.
std::string stateOf(const std::filesystem::path& process) {
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    return line.empty() ? line : line.substr(line.rfind(')') + 2);
}

/// Processes whose parent is the given one, whatever state they are in.
std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> found;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string state = stateOf(entry.path());
        if (!state.empty() && std::stoi(state.substr(2)) == parent) {
            found.push_back(std::stoi(entry.path().filename()));
        }
    }
    return found;
}

std::size_t children() {
    return childrenOf(::getpid()).size();
}

/// Looks for up to ten seconds.
template <class Condition>
bool comesTrue(const Condition& condition) {
    const auto end = Clock::now() + std::chrono::seconds(10);
    while (!condition() && Clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return condition();
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kCanLimitMemory = false;
#else
constexpr bool kCanLimitMemory = true;
#endif

}  // namespace

TEST_CASE("a helper process reads files as this one would, one after another") {
    const TemporaryFolder folder;
    const auto pool = madePool();
    const test::FakeImageReader reader;
    for (int seed = 0; seed < 20; ++seed) {
        const auto path = folder.write("a" + std::to_string(seed),
                                       "picture 90 70 " + std::to_string(seed) + " ID NAME PA");
        const IntakeRequest request{path, 64, {}};
        const Intake here = takeIn(request, reader);
        const auto there = pool->take(request, {});
        REQUIRE_RESULT(there);
        CHECK(there->png == here.png);
        CHECK(there->storedPath == here.storedPath);
        CHECK(there->pixelDigest == here.pixelDigest);
        CHECK(there->fileDigest == here.fileDigest);
        CHECK(there->nearHash == here.nearHash);
        CHECK(there->width == 64);
        CHECK(there->reading.file.dicom.patientName == "NAME");
    }
    CHECK(children() == 1);
}

TEST_CASE("a file that hangs or spins is given up after its time, and the next one is read") {
    const TemporaryFolder folder;
    const auto pool = madePool(kShort);
    const auto good = folder.write("good", "picture 40 30 1");
    for (const char* kind : {"hang", "spin"}) {
        const auto start = Clock::now();
        const Intake intake = taken(*pool, folder.write(kind, kind));
        CHECK(secondsSince(start) >= kShort.seconds);
        CHECK(secondsSince(start) < kShort.seconds + 5);
        CHECK(intake.reading.outcome == FileOutcome::Rejected);
        CHECK(reasonName(intake.reading.reason) == "time-limit");
        CHECK(intake.reading.error.detail.find("0.4 s") != std::string::npos);
        CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
    }
    CHECK(children() == 1);
}

TEST_CASE("a file that breaks its reader is rejected, and the next one is read") {
    const TemporaryFolder folder;
    const auto pool = madePool();
    const auto good = folder.write("good", "picture 40 30 1");
    for (const char* kind :
         {"crash", "abort", "exit", "garbage", "endless-garbage", "half-an-answer"}) {
        CAPTURE(kind);
        const auto start = Clock::now();
        const Intake intake = taken(*pool, folder.write(kind, kind));
        CHECK(secondsSince(start) < 10);
        CHECK(intake.reading.outcome == FileOutcome::Rejected);
        CHECK(reasonName(intake.reading.reason) == "reader-crashed");
        CHECK_FALSE(intake.reading.error.detail.empty());
        CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
    }
    CHECK(children() == 1);
}

TEST_CASE("a file that takes too much memory is rejected, and the next one is read") {
    if (!kCanLimitMemory) {
        MESSAGE("skipped: a sanitizer needs all addresses");
        return;
    }
    const TemporaryFolder folder;
    const auto pool = madePool({60, 100});
    const auto good = folder.write("good", "picture 40 30 1");
    for (const char* kind : {"allocate", "allocate-noexcept"}) {
        CAPTURE(kind);
        const Intake intake = taken(*pool, folder.write(kind, kind));
        CHECK(reasonName(intake.reading.reason) == "memory-limit");
        CHECK(intake.reading.error.detail.find("100 MB") != std::string::npos);
        CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
    }
}

TEST_CASE("a good file does not pay for one that damaged the process before it") {
    const TemporaryFolder folder;
    const auto pool = madePool();
    const auto damage = folder.write("damage", "damage");
    const auto good = folder.write("good", "picture 40 30 1");
    CHECK(taken(*pool, damage).reading.outcome == FileOutcome::NotImage);
    CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
}

TEST_CASE("a helper process that ended while it waited is replaced unseen") {
    const TemporaryFolder folder;
    const auto pool = madePool();
    const auto good = folder.write("good", "picture 40 30 1");
    CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
    for (const pid_t process : childrenOf(::getpid())) {
        ::kill(process, SIGKILL);
    }
    CHECK(taken(*pool, good).reading.outcome == FileOutcome::Imported);
}

TEST_CASE("a helper process holds nothing of its parent's, writes nothing and keeps no core") {
    const TemporaryFolder folder;
    // Without close-on-exec, as a careless library would open it.
    const int leaked = ::open(folder.write("secret", "x").c_str(), O_RDONLY);  // NOLINT
    const auto pool = madePool();
    const Intake intake = taken(*pool, folder.write("a", "foreign-descriptors"));
    CHECK(intake.reading.file.format == "0 0 1");
    (void)taken(*pool, folder.write("b", "write"));
    std::error_code problem;
    const auto written = folder / "b.written";
    CHECK((!std::filesystem::exists(written) || std::filesystem::file_size(written, problem) == 0));
    ::close(leaked);
}

TEST_CASE("a stop ends a file that hangs within a second") {
    const TemporaryFolder folder;
    const auto pool = madePool();
    std::stop_source stop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const auto start = Clock::now();
    (void)pool->take({folder.write("a", "hang"), 64, {}}, stop.get_token());
    CHECK(secondsSince(start) < 1.2);
}

TEST_CASE("a program that is missing, ends at once or speaks another language is a typed error") {
    const TemporaryFolder folder;
    for (const char* name : {"none", "no-program"}) {
        const auto program = name == std::string("none") ? folder / name : folder.write(name, "x");
        const auto pool = ReaderPool::create(program, kLong);
        REQUIRE_FALSE(pool);
        CHECK(pool.error().code == ErrorCode::WorkerNotStarted);
    }
    for (const std::int64_t oddity : {64001, 64002}) {
        const auto pool = ReaderPool::create(OUTIS_MADE_READER, {60, oddity});
        REQUIRE_FALSE(pool);
        CHECK(pool.error().code == ErrorCode::WorkerNotStarted);
    }
    CHECK(children() == 0);
}

TEST_CASE("a killed import takes its helper processes with it, also one that hangs") {
    const TemporaryFolder folder;
    const auto hang = folder.write("a", "hang");
    const pid_t import = ::fork();
    if (import == 0) {
        const auto pool = madePool();
        (void)pool->take({hang, 64, {}}, {});
        ::_exit(0);
    }
    REQUIRE(comesTrue([&] { return !childrenOf(import).empty(); }));
    const auto helpers = childrenOf(import);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));  // on its way into the file
    ::kill(import, SIGKILL);
    ::waitpid(import, nullptr, 0);
    for (const pid_t helper : helpers) {
        CHECK(comesTrue([&] {
            const std::string state = stateOf("/proc/" + std::to_string(helper));
            return state.empty() || state.front() == 'Z';
        }));
    }
}

TEST_CASE("many threads share a pool, and each crash costs one file") {
    const TemporaryFolder folder;
    const auto pool = madePool(kShort);
    std::array<int, 4> good{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < good.size(); ++thread) {
            threads.emplace_back([&, thread] {
                for (int file = 0; file < 30; ++file) {
                    const std::string name = std::to_string(thread) + "-" + std::to_string(file);
                    const auto path = folder.write(
                        name, file % 10 == 5 ? "crash" : "picture 40 30 " + std::to_string(file));
                    good[thread] +=
                        taken(*pool, path).reading.outcome == FileOutcome::Imported ? 1 : 0;
                }
            });
        }
    }
    CHECK(good == std::array<int, 4>{27, 27, 27, 27});
    CHECK(children() <= 4);
}

TEST_CASE("an import sets aside what breaks its readers, and takes the rest as ever") {
    ImportProject direct;
    ImportProject pooled;
    for (const ImportProject* project : {&direct, &pooled}) {
        for (int patient = 0; patient < 40; ++patient) {
            project->picture("patient" + std::to_string(100 + patient) + "/a.png", patient);
        }
    }
    for (const char* kind : {"hang", "crash", "exit", "garbage"}) {
        pooled.file("patient105/" + std::string(kind) + ".png", kind);
    }
    REQUIRE_RESULT(direct.import());
    const auto pool = madePool(kShort);
    pooled.options.threads = 3;
    const auto import = [&](std::stop_token stop = {}) {
        return importFolder(pooled.workspace, pooled.catalogue, pooled.options, std::move(stop),
                            pooled.observer, *pool);
    };
    const auto report = import();
    REQUIRE_RESULT(report);
    CHECK(report->imported == 40);
    CHECK(report->rejected == 4);
    CHECK(pooled.owners() == direct.owners());
    CHECK(pooled.ask("SELECT group_concat(stored_path) FROM images ORDER BY id") ==
          direct.ask("SELECT group_concat(stored_path) FROM images ORDER BY id"));
    auto rows = pooled.rows();
    CHECK(rows.at("patient105/hang.png").at("reason") == "time-limit");
    CHECK(rows.at("patient105/crash.png").at("reason") == "reader-crashed");
    // What ran into a limit, and only that, is tried again.
    pooled.picture("patient105/hang.png", 1000);
    const auto again = import();
    REQUIRE_RESULT(again);
    CHECK(again->alreadyThere == 40);
    CHECK(again->imported == 41);
    CHECK(again->rejected == 3);
}

TEST_CASE("a stop of an import does not wait for a file that hangs") {
    ImportProject project;
    for (int patient = 0; patient < 10; ++patient) {
        project.picture("patient" + std::to_string(100 + patient) + "/a.png", patient);
    }
    project.file("patient105/b.png", "hang");
    const auto pool = madePool();
    std::stop_source stop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        stop.request_stop();
    });
    const auto start = Clock::now();
    const auto report = importFolder(project.workspace, project.catalogue, project.options,
                                     stop.get_token(), project.observer, *pool);
    REQUIRE_RESULT(report);
    CHECK(secondsSince(start) < 1.6);
    CHECK(report->outcome == Outcome::Stopped);
    CHECK(report->imported == 6);
}

TEST_CASE("inspection survives hostile files, too") {
    const TemporaryFolder folder;
    const auto pool = madePool(kShort);
    const auto hung = pool->inspect(folder.write("a", "hang"), {});
    REQUIRE_RESULT(hung);
    CHECK(hung->outcome == FileOutcome::Rejected);
    CHECK(hung->reason == "time-limit");
    const auto crashed = pool->inspect(folder.write("b", "crash"), {});
    REQUIRE_RESULT(crashed);
    CHECK(crashed->reason == "reader-crashed");
    CHECK(crashed->file == (folder / "b").string());
    CHECK(pool->inspect(folder / "none", {}).error().code == ErrorCode::NotFound);
    const auto picture = folder / "c.png";
    GreyImage image{5, 3, std::vector<std::uint8_t>(15, 70)};
    image.pixels[4] = 200;
    const auto png = orThrow(encodePng(image));
    orThrow(files::writeAtomically(picture, png));
    const auto there = pool->inspect(picture, {});
    const auto here = inspectFile(picture);
    REQUIRE_RESULT(there);
    REQUIRE_RESULT(here);
    CHECK(toJson(*there) == toJson(*here));
    CHECK(there->picture == here->picture);
}

}  // namespace outis::data
