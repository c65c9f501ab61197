// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/memory.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <limits>
#include <optional>

namespace outis {

namespace {

std::optional<std::uint64_t> numberIn(const char* file) {
    std::ifstream stream(file);
    std::uint64_t number = 0;
    return stream >> number ? std::optional(number) : std::nullopt;  // not so for "max"
}

std::optional<std::uint64_t> availableMemory() {
    std::ifstream stream("/proc/meminfo");
    std::string key;
    std::uint64_t kilobytes = 0;
    for (std::string line; stream >> key && std::getline(stream, line);) {
        if (key == "MemAvailable:" && std::sscanf(line.c_str(), "%lu", &kilobytes) == 1) {
            return kilobytes * 1024;
        }
    }
    return std::nullopt;
}

/// What is left of a part of which `used` is taken.
std::uint64_t rest(std::uint64_t limit, std::uint64_t used) {
    return limit > used ? limit - used : 0;
}

}  // namespace

std::uint64_t freeMemory() {
    std::uint64_t free = availableMemory().value_or(std::numeric_limits<std::uint64_t>::max());
    const auto most = numberIn("/sys/fs/cgroup/memory.max");
    const auto taken = numberIn("/sys/fs/cgroup/memory.current");
    if (most && taken) {
        free = std::min(free, rest(*most, *taken));
    }
    rlimit limit{};
    const auto pages = numberIn("/proc/self/statm");
    if (pages && ::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
        free = std::min(free, rest(limit.rlim_cur, *pages * page));
    }
    return free;
}

std::string inMegabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

std::string lackOfMemory(const std::string& asked) {
    return asked + " asked for, " + inMegabytes(freeMemory()) + " of the computer's memory free";
}

}  // namespace outis
