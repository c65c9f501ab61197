// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>
#include <mutex>
#include <string>

namespace outis::log {
namespace {

constexpr std::size_t kFileBytes = 5 * 1024 * 1024;
constexpr std::size_t kRotatedFiles = 3;

std::unique_ptr<spdlog::formatter> lineFormat() {
    return std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                                                       spdlog::pattern_time_type::utc);
}

/// The sinks of this process. A log must be reachable from everywhere, and it has no effect on
/// any result; it is the one thing here that is not handed in.
struct Sinks {
    std::shared_ptr<spdlog::sinks::stderr_sink_mt> standardError =
        std::make_shared<spdlog::sinks::stderr_sink_mt>();
    std::shared_ptr<spdlog::sinks::dist_sink_mt> all =
        std::make_shared<spdlog::sinks::dist_sink_mt>();
    std::shared_ptr<spdlog::sinks::sink> file;
    std::mutex fileMutex;
    spdlog::logger logger{"outis", all};

    Sinks() {
        all->add_sink(standardError);
        standardError->set_formatter(lineFormat());
        standardError->set_level(spdlog::level::info);
        logger.set_level(spdlog::level::debug);
        logger.flush_on(spdlog::level::info);
    }
};

Sinks& sinks() {
    static Sinks instance;
    return instance;
}

spdlog::level::level_enum toSpdlog(Level level) {
    switch (level) {
        case Level::Debug:
            return spdlog::level::debug;
        case Level::Info:
            return spdlog::level::info;
        case Level::Warning:
            return spdlog::level::warn;
        case Level::Error:
            break;
    }
    return spdlog::level::err;
}

}  // namespace

Result<void> openFile(const std::filesystem::path& path) {
    Sinks& all = sinks();
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            path.string(), kFileBytes, kRotatedFiles);
        file->set_formatter(lineFormat());
        const std::lock_guard lock(all.fileMutex);
        if (all.file) {
            all.all->remove_sink(all.file);
        }
        all.file = file;
        all.all->add_sink(file);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Unwritable, path.string(), exception.what()};
    }
    return {};
}

void setStderrLevel(Level level) {
    sinks().standardError->set_level(toSpdlog(level));
}

void write(Level level, std::string_view message) {
    // One message, one line: a file name with a line break cannot forge an entry.
    std::string line(message);
    for (char& letter : line) {
        if (static_cast<unsigned char>(letter) < 0x20) {
            letter = ' ';
        }
    }
    sinks().logger.log(toSpdlog(level), spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace outis::log
