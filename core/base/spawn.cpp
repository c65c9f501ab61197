// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/spawn.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <system_error>

namespace outis {
namespace {

/// posix_spawn's settings, freed with the object.
class SpawnSettings {
public:
    explicit SpawnSettings(const SpawnStreams& streams) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawnattr_init(&attributes_);
        join(streams.in, STDIN_FILENO, O_RDONLY);
        join(streams.out, STDOUT_FILENO, O_WRONLY);
        join(-1, STDERR_FILENO, O_WRONLY);
        ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        sigset_t all;
        sigfillset(&all);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setflags(
            &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
    void join(int ours, int standard, int mode) {
        if (ours >= 0) {
            ::posix_spawn_file_actions_adddup2(&actions_, ours, standard);
        } else {
            ::posix_spawn_file_actions_addopen(&actions_, standard, "/dev/null", mode, 0);
        }
    }

    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

std::vector<std::string> environmentWith(const std::vector<std::string>& given) {
    const auto nameOf = [](std::string_view variable) {
        return variable.substr(0, variable.find('='));
    };
    std::vector<std::string> variables = given;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const bool isGiven = std::ranges::any_of(
            given, [&](const std::string& one) { return nameOf(one) == nameOf(*variable); });
        if (!isGiven) {
            variables.emplace_back(*variable);
        }
    }
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

std::filesystem::path programBeside(std::string_view name) {
    std::error_code problem;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
    return self.parent_path() / name;
}

Result<pid_t> spawnProgram(const std::filesystem::path& program,
                           const std::vector<std::string>& words, const SpawnStreams& streams,
                           const std::vector<std::string>& variables) {
    std::vector<std::string> line = {program.string()};
    line.insert(line.end(), words.begin(), words.end());
    std::vector<std::string> environment = environmentWith(variables);
    const SpawnSettings settings(streams);
    pid_t id = 0;
    const int number =
        ::posix_spawn(&id, program.c_str(), settings.actions(), settings.attributes(),
                      pointersTo(line).data(), pointersTo(environment).data());
    if (number != 0) {
        return Error{ErrorCode::WorkerNotStarted, program.filename().string(),
                     std::generic_category().message(number)};
    }
    return id;
}

}  // namespace outis
