// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/control.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/log.h"

namespace outis::pipeline {

namespace {

volatile std::sig_atomic_t signalled = 0;

extern "C" void noteSignal(int) {
    signalled = 1;
}

constexpr auto kBeatEvery = std::chrono::seconds(5);

/// A number beside the control file that counts up for as long as the process lives, so that a
/// reader tells a worker that hangs from one that is gone. Plainly overwritten, not renamed: the
/// reader only asks whether it is another one than before, and an opened file is read anew over a
/// network folder.
class Heartbeat {
public:
    /// Without a control file there is none.
    explicit Heartbeat(const std::filesystem::path& controlFile)
        : file_(controlFile.empty() ? controlFile : controlFile.parent_path() / "heartbeat") {}

    void beat() {
        const auto now = std::chrono::steady_clock::now();
        if (file_.empty() || (beats_ > 0 && now - last_ < kBeatEvery)) {
            return;
        }
        last_ = now;
        std::ofstream(file_, std::ios::trunc) << ++beats_ << '\n';
    }

private:
    std::filesystem::path file_;
    std::uint64_t beats_ = 0;
    std::chrono::steady_clock::time_point last_;
};

void installHandlers() {
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace

ControlWatcher::ControlWatcher(std::filesystem::path controlFile, bool watchStdin)
    : controlFile_(std::move(controlFile)), watchStdin_(watchStdin) {
    signalled = 0;
    installHandlers();
    thread_ = std::jthread([this](const std::stop_token& ended) { watch(ended); });
}

ControlWatcher::~ControlWatcher() {
    thread_.request_stop();
    thread_.join();
}

void ControlWatcher::watch(const std::stop_token& ended) {
    Heartbeat heart(controlFile_);
    while (!ended.stop_requested()) {
        heart.beat();
        if (signalled != 0) {
            stop_.request_stop();
        }
        readControlFile();
        if (watchStdin_) {
            readStdin();
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
}

void ControlWatcher::readControlFile() {
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(controlFile_, failed);
    if (failed || written == lastWrite_) {
        return;
    }
    lastWrite_ = written;
    if (const auto text = files::readText(controlFile_, 4096)) {
        obey(*text);
    }
}

void ControlWatcher::readStdin() {
    pollfd waiting{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    if (::poll(&waiting, 1, 50) <= 0) {
        return;
    }
    std::array<char, 512> buffer{};
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        watchStdin_ = false;
        return;
    }
    stdinText_.append(buffer.data(), static_cast<std::size_t>(count));
    for (auto end = stdinText_.find('\n'); end != std::string::npos; end = stdinText_.find('\n')) {
        obey(stdinText_.substr(0, end));
        stdinText_.erase(0, end + 1);
    }
}

void ControlWatcher::obey(std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    const std::string command =
        json.is_object() && json.contains("command") && json["command"].is_string()
            ? json["command"].get<std::string>()
            : "";
    if (command == "stop" || command == "pause") {
        stop_.request_stop();
    } else if (command == "checkpoint") {
        checkpoint_ = true;
    } else {
        log::warning("a control line was not understood and is ignored");
    }
}

}  // namespace outis::pipeline
