// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/zip_archive.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <zip.h>

namespace outis::data {
namespace {

using namespace std::literals;

/// Random access to the little-endian records at the end of an archive.
class Tail {
public:
    explicit Tail(const std::filesystem::path& path) : stream_(path, std::ios::binary) {
        std::error_code failure;
        size_ = std::filesystem::file_size(path, failure);
        size_ = failure ? 0 : size_;
    }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    std::string read(std::uint64_t offset, std::size_t count) {
        std::string bytes(count, '\0');
        stream_.clear();
        stream_.seekg(static_cast<std::streamoff>(std::min(offset, size_)));
        stream_.read(bytes.data(), static_cast<std::streamsize>(count));
        bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream_.gcount())));
        return bytes;
    }

private:
    std::ifstream stream_;
    std::uint64_t size_ = 0;
};

std::uint64_t number(std::string_view bytes, std::size_t offset, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < width && offset + byte < bytes.size(); ++byte) {
        value |= std::uint64_t{static_cast<unsigned char>(bytes[offset + byte])} << (8 * byte);
    }
    return value;
}

/// The largest number of members that any end record claims (APPNOTE 4.3.14 to 4.3.16). libzip
/// allocates for it, so it is read before libzip sees the file.
std::uint64_t claimedMembers(const std::filesystem::path& path) {
    constexpr std::uint64_t kTailBytes = 22 + 65535;  // end record and the longest comment
    constexpr std::uint64_t kLocatorBytes = 20;
    Tail tail(path);
    const std::uint64_t start = tail.size() - std::min(tail.size(), kTailBytes + kLocatorBytes);
    const std::string bytes = tail.read(start, kTailBytes + kLocatorBytes);
    std::uint64_t most = 0;
    for (std::size_t at = bytes.find("PK\5\6"); at != std::string::npos;
         at = bytes.find("PK\5\6", at + 1)) {
        most = std::max(most, number(bytes, at + 10, 2));
        if (at >= kLocatorBytes && bytes.compare(at - kLocatorBytes, 4, "PK\6\7") == 0) {
            const std::string record = tail.read(number(bytes, at - kLocatorBytes + 8, 8), 56);
            if (record.starts_with("PK\6\6")) {
                most = std::max({most, number(record, 24, 8), number(record, 32, 8)});
            }
        }
    }
    return most;
}

/// The name without empty and `.` parts; nothing when it would lead out of the archive.
std::optional<std::string> safeName(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        (name.size() >= 2 && name[1] == ':')) {
        return std::nullopt;
    }
    std::string safe;
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        const std::string_view part = name.substr(start, end - start);
        if (part == "..") {
            return std::nullopt;
        }
        if (!part.empty() && part != ".") {
            safe.append(safe.empty() ? "" : "/").append(part);
        }
        start = end + 1;
    }
    return safe.empty() ? std::nullopt : std::optional(safe);
}

bool isSymbolicLink(zip* archive, std::uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 &&
           system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
}

void refuse(ArchiveMember& member, FileReason reason, std::string_view why) {
    member.reason = reason;
    member.refusal = why;
}

/// One pass over an archive's directory.
class Listing {
public:
    Listing(zip* archive, std::uint64_t archiveBytes, const ArchiveLimits& limits)
        : archive_(archive), archiveBytes_(archiveBytes), limits_(limits) {}

    std::vector<ArchiveMember> run() {
        const zip_int64_t count = zip_get_num_entries(archive_, 0);
        for (zip_int64_t index = 0; index < count; ++index) {
            take(static_cast<std::uint64_t>(index));
        }
        for (const std::size_t unnamed : unnamed_) {
            std::string name = "#" + std::to_string(members_[unnamed].index + 1);
            while (!taken_.insert(name).second) {
                name.insert(0, "#");
            }
            members_[unnamed].name = name;
        }
        return std::move(members_);
    }

private:
    void take(std::uint64_t index) {
        ArchiveMember member;
        member.index = index;
        const char* text = zip_get_name(archive_, index, 0);
        const std::string_view name = text != nullptr ? text : "";
        zip_stat_t stat;
        if (zip_stat_index(archive_, index, 0, &stat) != 0) {
            refuse(member, FileReason::Damaged, "a broken entry of the archive");
            return addUnnamed(std::move(member));
        }
        member.size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
        member.modified = std::int64_t{1'000'000'000} * stat.mtime + stat.crc % 1'000'000'000;
        if (name.ends_with('/') && member.size == 0) {
            return;  // a folder
        }
        const auto safe = safeName(name);
        if (!safe) {
            refuse(member, FileReason::BadHeader, "its name leads out of the archive");
            return addUnnamed(std::move(member));
        }
        if (!taken_.insert(*safe).second) {
            refuse(member, FileReason::BadHeader, "its name is in the archive more than once");
            return addUnnamed(std::move(member));
        }
        member.name = *safe;
        judge(member, stat);
        members_.push_back(std::move(member));
    }

    void addUnnamed(ArchiveMember member) {
        unnamed_.push_back(members_.size());
        members_.push_back(std::move(member));
    }

    void judge(ArchiveMember& member, const zip_stat_t& stat) {
        storedBytes_ += stat.comp_size;
        if (stat.encryption_method != ZIP_EM_NONE) {
            refuse(member, FileReason::UnsupportedFormat, "encrypted in its archive");
        } else if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
            // Others ask for as much memory as they like.
            refuse(member, FileReason::UnsupportedFormat,
                   "compressed in its archive by another method than deflate");
        } else if (isSymbolicLink(archive_, member.index)) {
            refuse(member, FileReason::NotAPicture, "a symbolic link in an archive");
        } else if (member.size > limits_.maxMemberBytes) {
            refuse(member, FileReason::TooLarge, "beyond the limit of a file's size");
        } else if (member.size > limits_.ratioFreeBytes &&
                   member.size / limits_.maxRatio >= std::max<std::uint64_t>(1, stat.comp_size)) {
            refuse(member, FileReason::TooLarge, "grows beyond the limit when it is inflated");
        } else if (stat.comp_size > archiveBytes_ || storedBytes_ > archiveBytes_) {
            // Members that share their bytes: the way to inflate a small archive without end.
            refuse(member, FileReason::TooLarge, "the archive's members are larger than itself");
        }
    }

    zip* archive_;
    std::uint64_t archiveBytes_;
    const ArchiveLimits& limits_;
    std::vector<ArchiveMember> members_;
    std::vector<std::size_t> unnamed_;
    std::set<std::string> taken_;
    std::uint64_t storedBytes_ = 0;
};

}  // namespace

void ZipArchive::Close::operator()(zip* handle) const {
    zip_discard(handle);
}

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path) {
    int code = 0;
    zip_t* handle = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (handle == nullptr) {
        const bool isClosed = code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK;
        return Error{isClosed ? ErrorCode::Unreadable : ErrorCode::Corrupt, path.string(),
                     "the archive cannot be opened"};
    }
    return ZipArchive(handle);
}

Result<void> ZipArchive::inflate(std::uint64_t index, std::uint64_t size, const Sink& sink) {
    const Error broken{ErrorCode::Corrupt, "", "broken in its archive, or of another size"};
    const std::unique_ptr<zip_file_t, void (*)(zip_file_t*)> member(
        zip_fopen_index(handle_.get(), index, 0), [](zip_file_t* file) { zip_fclose(file); });
    if (!member) {
        return broken;
    }
    std::vector<std::byte> buffer(std::size_t{1} << 16);
    std::uint64_t total = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(member.get(), buffer.data(), buffer.size());
        if (count < 0) {
            return broken;
        }
        if (count == 0) {
            return total == size ? Result<void>() : broken;
        }
        total += static_cast<std::uint64_t>(count);
        if (total > size) {
            return broken;
        }
        if (auto taken = sink(std::span(buffer).first(static_cast<std::size_t>(count))); !taken) {
            return taken;
        }
    }
}

ArchiveListing listArchive(const std::filesystem::path& path, const ArchiveLimits& limits) {
    std::error_code failure;
    const std::uint64_t bytes = std::filesystem::file_size(path, failure);
    if (!failure && claimedMembers(path) > limits.maxMembers) {
        return {FileReason::TooLarge, "an archive with more members than the limit", {}};
    }
    const auto archive = ZipArchive::open(path);
    if (failure || (!archive && archive.error().code == ErrorCode::Unreadable)) {
        return {FileReason::Unreadable, "an archive that cannot be read", {}};
    }
    if (!archive) {
        return {FileReason::Damaged, "a broken archive", {}};
    }
    if (zip_get_num_entries(archive->handle(), 0) > static_cast<zip_int64_t>(limits.maxMembers)) {
        return {FileReason::TooLarge, "an archive with more members than the limit", {}};
    }
    ArchiveListing listing;
    listing.members = Listing(archive->handle(), bytes, limits).run();
    if (listing.members.empty()) {
        return {FileReason::Empty, "an archive without files", {}};
    }
    return listing;
}

}  // namespace outis::data
