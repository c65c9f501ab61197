// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <filesystem>
#include <stop_token>
#include <thread>

namespace outis::pipeline {

/// Watches a run's control file (and stdin when asked) and turns what it reads into stop and
/// checkpoint requests. SIGINT and SIGTERM are stops too. One watcher a process.
class ControlWatcher {
public:
    ControlWatcher(std::filesystem::path controlFile, bool watchStdin);
    ~ControlWatcher();
    ControlWatcher(const ControlWatcher&) = delete;
    ControlWatcher& operator=(const ControlWatcher&) = delete;

    [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }
    /// True once after each "checkpoint" request.
    [[nodiscard]] bool takeCheckpointRequest() { return checkpoint_.exchange(false); }

private:
    void watch(const std::stop_token& ended);
    void readControlFile();
    void readStdin();
    void obey(std::string_view line);

    std::filesystem::path controlFile_;
    bool watchStdin_;
    std::string stdinText_;
    std::filesystem::file_time_type lastWrite_{};
    std::stop_source stop_;
    std::atomic<bool> checkpoint_ = false;
    std::jthread thread_;
};

}  // namespace outis::pipeline
