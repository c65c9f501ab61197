// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
//
// Stands in for outis-reader: the same program over a reader that does what its files tell it to,
// "hang", "allocate", "crash", ... Started without the option that the import gives, or with a
// memory limit that names one, it misbehaves from the start.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/data/reader_server.h"
#include "tests/support/fake_image_reader.h"

namespace {

namespace data = outis::data;

void say(const std::string& text) {
    (void)::send(STDIN_FILENO, text.data(), text.size(), MSG_NOSIGNAL);
}

/// Memory that is really used, step by step, until there is no more.
void allocateWithoutEnd() {
    std::vector<std::vector<char>> blocks;
    for (;;) {
        blocks.emplace_back(std::size_t{8} << 20, 'x');
    }
}

void hang() {
    for (;;) {
        std::this_thread::sleep_for(std::chrono::hours(1));
    }
}

void spin() {
    std::atomic<std::uint64_t> count{0};
    for (;;) {
        ++count;
    }
}

/// A frame of `size` bytes that are no answer.
void sendGarbage(std::uint32_t claimed, std::size_t sent) {
    say(std::string(reinterpret_cast<const char*>(&claimed), sizeof(claimed)));
    say(std::string(sent, '\xa5'));
}

/// Libraries may call from where nothing can be thrown: std::terminate() follows.
void allocateWhereNothingCanBeThrown() noexcept {
    allocateWithoutEnd();
}

bool misbehaves(const std::string& kind, const std::filesystem::path& path) {
    if (kind == "hang") {
        hang();
    } else if (kind == "spin") {
        spin();
    } else if (kind == "allocate") {
        allocateWithoutEnd();
    } else if (kind == "allocate-noexcept") {
        allocateWhereNothingCanBeThrown();
    } else if (kind == "crash") {
        (void)std::raise(SIGSEGV);
    } else if (kind == "abort") {
        std::abort();
    } else if (kind == "exit") {
        ::_exit(3);
    } else if (kind == "garbage") {
        sendGarbage(100, 100);
    } else if (kind == "endless-garbage") {
        sendGarbage(0xffffffffU, 1000);
        hang();
    } else if (kind == "half-an-answer") {
        sendGarbage(1000, 10);
        ::_exit(0);
    } else if (kind == "write") {
        return static_cast<bool>(std::ofstream(path.string() + ".written") << "x" << std::flush);
    }
    return false;
}

/// One that damages its process: the next file breaks it.
bool isDamaged = false;

data::Intake take(const data::IntakeRequest& request) {
    std::ifstream file(request.path);
    std::string kind;
    file >> kind;
    file.close();
    if (isDamaged) {
        std::abort();
    }
    isDamaged = kind == "damage";
    const outis::test::FakeImageReader reader;
    try {
        (void)misbehaves(kind, request.path);
    } catch (const std::bad_alloc&) {
        data::Intake intake;
        intake.reading.outcome = data::FileOutcome::Rejected;
        intake.reading.reason = data::FileReason::MemoryLimit;
        return intake;
    }
    data::Intake intake = data::takeIn(request, reader);
    if (kind == "foreign-descriptors") {
        // What the reader can reach: said in a field that the test reads.
        int open = 0;
        for (int descriptor = 3; descriptor < 1024; ++descriptor) {
            open += ::fcntl(descriptor, F_GETFD) >= 0 ? 1 : 0;
        }
        rlimit core{};
        ::getrlimit(RLIMIT_CORE, &core);
        intake.reading.file.format = std::to_string(open) + " " + std::to_string(core.rlim_cur) +
                                     " " + std::to_string(::getpgrp() == ::getpid() ? 1 : 0);
    }
    return intake;
}

outis::Result<data::InspectRow> inspect(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string kind;
    file >> kind;
    (void)misbehaves(kind, path);
    return data::inspectFile(path);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string memory = argc == 3 ? argv[2] : "";
    if (memory == "64001") {
        return 5;  // a library is missing, say
    }
    if (memory == "64002") {
        say(std::string("\x04\0\0\0oops", 8));
        hang();
    }
    return data::runReader(argc, argv, {take, inspect});
}
