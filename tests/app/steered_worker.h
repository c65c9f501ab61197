// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace outis::test {

/// The built worker, followed event by event as the window follows it. It cannot run ahead: its
/// stdout is a pipe that holds one event, so that at the next one but one it waits for its reader.
class SteeredWorker {
public:
    explicit SteeredWorker(const std::vector<std::string>& arguments);
    SteeredWorker(const SteeredWorker&) = delete;
    SteeredWorker& operator=(const SteeredWorker&) = delete;
    ~SteeredWorker();

    /// The next event; nothing at the end of the output.
    [[nodiscard]] std::optional<nlohmann::json> next();
    /// Sends a control line and returns when the worker has taken it.
    void control(const std::string& command);
    void signal(int number) const;
    /// Reads what is left and waits; -1 when a signal ended the worker.
    [[nodiscard]] int end();

private:
    pid_t process_ = -1;
    int input_ = -1;   ///< the worker's stdin
    int output_ = -1;  ///< its stdout
    std::string text_;
};

}  // namespace outis::test
