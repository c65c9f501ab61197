// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outis::test {

/// A folder of a test's own, gone with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "outis-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        path_ = name;
        ::chmod(name.c_str(), 0755);  // for tests that give up root's rights
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }
    /// Writes a file, with its folders; returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const {
        const std::filesystem::path path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary)
            .write(text.data(), static_cast<std::streamsize>(text.size()));
        return path;
    }

private:
    std::filesystem::path path_;
};

/// Makes a folder and everything in it unwritable for this process while it lives. Root writes
/// everywhere, so root's rights are given up for as long.
class ReadOnly {
public:
    explicit ReadOnly(std::filesystem::path folder) : folder_(std::move(folder)) {
        setWritable(false);
        if (::geteuid() == 0 && ::seteuid(kNobody) == 0) {
            wasRoot_ = true;
        }
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;
    ~ReadOnly() {
        if (wasRoot_ && ::seteuid(0) != 0) {
            std::abort();
        }
        setWritable(true);
    }

private:
    static constexpr uid_t kNobody = 65534;

    void setWritable(bool writable) const {
        namespace fs = std::filesystem;
        const auto apply = [&](const fs::path& path) {
            const bool folder = fs::is_directory(path);
            ::chmod(path.c_str(), folder ? (writable ? 0755 : 0555) : (writable ? 0644 : 0444));
        };
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            apply(entry.path());
        }
        apply(folder_);
    }
    std::filesystem::path folder_;
    bool wasRoot_ = false;
};

}  // namespace outis::test
