// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "core/data/zip_archive.h"
#include "tests/fuzz/memory_file.h"

namespace {

/// No member that is taken may leave the folder that it is listed in.
bool staysInside(const std::string& name) {
    const std::filesystem::path path(name);
    return !name.empty() && path.is_relative() && name.find('\\') == std::string::npos &&
           std::none_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

}  // namespace

/// An archive is listed, and every member that is not refused is unpacked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::uint64_t kMostBytes = 1 << 20;
    const outis::test::MemoryFile file(data, size);
    outis::data::ArchiveLimits limits;
    limits.maxMembers = 1000;
    limits.maxMemberBytes = kMostBytes;
    const auto listing = outis::data::listArchive(file.path(), limits);
    auto archive = outis::data::ZipArchive::open(file.path());
    for (const auto& member : listing.members) {
        if (member.reason != outis::data::FileReason::None) {
            continue;
        }
        if (!staysInside(member.name) || member.size > kMostBytes) {
            std::abort();
        }
        std::uint64_t got = 0;
        if (archive) {
            (void)archive->inflate(member.index, member.size, [&](auto bytes) {
                got += bytes.size();
                return outis::Result<void>();
            });
        }
        if (got > member.size) {
            std::abort();
        }
    }
    return 0;
}
