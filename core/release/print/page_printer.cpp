// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/print/page_printer.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <span>
#include <system_error>
#include <thread>

#include "core/base/descriptor.h"
#include "core/base/files.h"
#include "core/base/spawn.h"
#include "core/release/print/print_exit.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

/// A report of some hundred pages takes seconds.
constexpr std::chrono::minutes kPatience{5};
constexpr std::chrono::milliseconds kGlance{5};
constexpr const char* kPage = "report.html";

Error systemError(int number, const char* what) {
    return {number == ENOMEM ? ErrorCode::OutOfMemory : ErrorCode::WorkerNotStarted, what,
            std::generic_category().message(number)};
}

/// A file that has no name and goes with its descriptor.
Result<void> fill(const files::Descriptor& memory, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(memory.get(), text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return systemError(errno, "page");
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    ::lseek(memory.get(), 0, SEEK_SET);
    return {};
}

Result<std::vector<std::byte>> contentOf(const files::Descriptor& memory) {
    const off_t size = ::lseek(memory.get(), 0, SEEK_END);
    std::vector<std::byte> bytes(static_cast<std::size_t>(std::max<off_t>(size, 0)));
    std::span<std::byte> left = bytes;
    while (!left.empty()) {
        const auto at = static_cast<off_t>(bytes.size() - left.size());
        const ssize_t read = ::pread(memory.get(), left.data(), left.size(), at);
        if (read == 0 || (read < 0 && errno != EINTR)) {
            return Error{ErrorCode::Unreadable, "PDF", "cut short"};
        }
        left = left.subspan(read > 0 ? static_cast<std::size_t>(read) : 0);
    }
    return bytes;
}

/// The status of the process when it has ended; nothing when it took too long and was killed.
std::optional<int> waitFor(pid_t id) {
    const auto deadline = steady_clock::now() + kPatience;
    int status = 0;
    while (true) {
        const pid_t ended = ::waitpid(id, &status, WNOHANG);
        if (ended == id) {
            return status;
        }
        if (steady_clock::now() >= deadline || (ended < 0 && errno != EINTR)) {
            ::kill(id, SIGKILL);
            ::waitpid(id, &status, 0);
            return std::nullopt;
        }
        std::this_thread::sleep_for(kGlance);
    }
}

Result<void> checkEnd(const std::optional<int>& status, const std::string& program) {
    if (!status) {
        return Error{ErrorCode::WorkerCrashed, program, "took too long"};
    }
    if (!WIFEXITED(*status)) {
        return Error{ErrorCode::WorkerCrashed, program,
                     "signal " + std::to_string(WTERMSIG(*status))};
    }
    switch (WEXITSTATUS(*status)) {
        case kPrinted:
            return {};
        case kNoPage:
            return Error{ErrorCode::Corrupt, kPage, "not a page that this program wrote"};
        case kNoFont:
            return Error{ErrorCode::Unsupported, program,
                         "no font on this computer: install fonts-dejavu-core"};
        case kNoMemory:
            return Error{ErrorCode::OutOfMemory, program, ""};
        default:
            return Error{ErrorCode::WorkerCrashed, program,
                         "exit code " + std::to_string(WEXITSTATUS(*status))};
    }
}

}  // namespace

fs::path printProgram() {
    return programBeside("outis-print");
}

Result<std::vector<std::byte>> printPage(const std::string& page, const fs::path& program) {
    const files::Descriptor in(::memfd_create("page", MFD_CLOEXEC));
    const files::Descriptor out(::memfd_create("pdf", MFD_CLOEXEC));
    if (!in.isOpen() || !out.isOpen()) {
        return systemError(errno, "page");
    }
    if (auto filled = fill(in, page); !filled) {
        return filled.error();
    }
    const auto id = spawnProgram(program, {}, {.in = in.get(), .out = out.get()}, {});
    if (!id) {
        return id.error();
    }
    if (auto ended = checkEnd(waitFor(*id), program.filename().string()); !ended) {
        return ended.error();
    }
    return contentOf(out);
}

PagePrinter availablePrinter() {
    std::error_code problem;
    if (!fs::exists(printProgram(), problem)) {
        return {};
    }
    return [](const std::string& page) { return printPage(page); };
}

Result<std::vector<fs::path>> printReport(const fs::path& folder, const PagePrinter& printer) {
    std::vector<fs::path> written;
    for (const fs::path& part : {folder, folder / "outgoing"}) {
        std::error_code problem;
        if (part != folder && !fs::exists(part / kPage, problem)) {
            continue;  // of another generator's images there is no report for the outside
        }
        const auto page = files::readText(part / kPage);
        if (!page) {
            return page.error();
        }
        const auto pdf = printer(*page);
        if (!pdf) {
            return pdf.error();
        }
        const fs::path target = part / "report.pdf";
        if (auto done = files::writeAtomically(target, *pdf); !done) {
            return done.error();
        }
        written.push_back(target);
    }
    return written;
}

}  // namespace outis::release
