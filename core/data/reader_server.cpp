// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/reader_server.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <new>
#include <optional>
#include <span>
#include <vector>

#include "core/data/intake_codec.h"

namespace outis::data {
namespace {

constexpr int kBadUsageExit = 2;
constexpr int kProtocolExit = 91;

/// A sanitizer reserves terabytes of addresses, and looks into its own process for leaks.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

/// What the program takes before it reads anything: its code, its libraries, its stack.
std::optional<rlim_t> addressBytesNow() {
    std::ifstream file("/proc/self/statm");
    rlim_t pages = 0;
    if (!(file >> pages)) {
        return std::nullopt;
    }
    return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

bool limitMemory(std::int64_t memoryMb) {
    if (kIsSanitized) {
        return true;
    }
    const auto now = addressBytesNow();
    return now && limit(RLIMIT_AS, *now + (static_cast<rlim_t>(memoryMb) << 20));
}

/// A library may end the program where it cannot get memory: that is told apart from a breakdown.
[[noreturn]] void endAtOnce() {
    if (const auto thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::bad_alloc&) {
            ::_exit(kOutOfMemoryExit);
        } catch (...) {
            std::abort();
        }
    }
    std::abort();
}

bool receiveAll(int socket, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (size == 0 || (size < 0 && errno != EINTR)) {
            return false;
        }
        bytes = bytes.subspan(size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    return true;
}

bool sendAll(int socket, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size < 0 && errno != EINTR) {
            return false;
        }
        bytes = bytes.subspan(size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    return true;
}

bool sendFrame(int socket, std::span<const std::byte> content) {
    const auto size = static_cast<std::uint32_t>(content.size());
    return sendAll(socket, std::as_bytes(std::span(&size, 1))) && sendAll(socket, content);
}

/// Nothing when the other side has closed, or says nothing sensible.
std::optional<std::vector<std::byte>> receiveFrame(int socket) {
    std::uint32_t size = 0;
    if (!receiveAll(socket, std::as_writable_bytes(std::span(&size, 1))) ||
        size > kMaxRequestBytes) {
        return std::nullopt;
    }
    std::vector<std::byte> content(size);
    return receiveAll(socket, content) ? std::optional(std::move(content)) : std::nullopt;
}

std::optional<std::vector<std::byte>> answerTo(const ReaderRequest& request,
                                               const ReaderTasks& tasks) {
    if (request.task == ReaderTask::Take) {
        return encodeIntake(tasks.take(request.file));
    }
    const auto row = tasks.inspect(request.file.path);
    return row ? std::optional(encodeInspectRow(*row)) : std::nullopt;
}

}  // namespace

bool confineReader(std::int64_t memoryMb) {
    std::set_terminate(&endAtOnce);
    // Writing beyond the limit of a file's size, nothing, is to fail and not to end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    bool isDone = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
                  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                  ::close_range(STDERR_FILENO + 1, ~0U, 0) == 0;
    isDone = isDone && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0);
    isDone = isDone && (kIsSanitized || ::prctl(PR_SET_DUMPABLE, 0) == 0);
    return isDone && limitMemory(memoryMb);
}

int serveReader(int socket, const ReaderTasks& tasks) {
    if (!sendFrame(socket, std::as_bytes(std::span(kReaderHello)))) {
        return EXIT_SUCCESS;
    }
    while (const auto frame = receiveFrame(socket)) {
        const auto request = decodeRequest(*frame);
        if (!request) {
            return kProtocolExit;
        }
        try {
            const auto answer = answerTo(*request, tasks);
            if (!answer) {
                return kProtocolExit;
            }
            if (!sendFrame(socket, *answer)) {
                return EXIT_SUCCESS;
            }
        } catch (const std::bad_alloc&) {
            return kOutOfMemoryExit;
        }
    }
    return EXIT_SUCCESS;
}

int runReader(int argc, char** argv, const ReaderTasks& tasks) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    std::int64_t memoryMb = 0;
    if (words.size() == 2 && words[0] == "--memory-mb") {
        std::from_chars(words[1].data(), words[1].data() + words[1].size(), memoryMb);
    }
    if (memoryMb <= 0) {
        return kBadUsageExit;
    }
    // What libraries print may quote a file: it goes nowhere. The socket stays where it is.
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere < 0 || ::dup2(nowhere, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0 ||
        !confineReader(memoryMb)) {
        return EXIT_FAILURE;
    }
    return serveReader(STDIN_FILENO, tasks);
}

}  // namespace outis::data
