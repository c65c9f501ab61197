// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/files.h"
#include "core/base/result.h"

/// The safetensors format: 8 bytes little-endian header length, JSON header, data.
namespace outis::safetensors {

enum class Dtype {
    Bool,
    U8,
    I8,
    F8E4M3,
    F8E5M2,
    U16,
    I16,
    F16,
    BF16,
    U32,
    I32,
    F32,
    U64,
    I64,
    F64
};

[[nodiscard]] std::size_t itemSize(Dtype dtype);
[[nodiscard]] std::string_view dtypeName(Dtype dtype);

/// A tensor inside a mapped file: valid as long as the File lives.
struct View {
    Dtype dtype = Dtype::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;

    [[nodiscard]] std::int64_t elements() const;
};

/// Memory-mapped, read-only. A malformed file is Corrupt with the reason in `detail`: lengths,
/// overlaps, gaps, overflow, duplicate keys, wrong sizes, non-UTF-8, unknown dtypes. A pickle (what
/// torch.save writes) is Unsupported, with how to convert it.
class File {
public:
    [[nodiscard]] static Result<File> open(const std::filesystem::path& path);

    [[nodiscard]] const std::map<std::string, View, std::less<>>& tensors() const { return views_; }
    /// nullptr when there is no tensor of that name.
    [[nodiscard]] const View* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& metadata() const {
        return metadata_;
    }

private:
    explicit File(files::MappedFile mapped) : mapped_(std::move(mapped)) {}
    files::MappedFile mapped_;
    std::map<std::string, View, std::less<>> views_;
    std::map<std::string, std::string, std::less<>> metadata_;
};

/// What is to be written; `bytes` are borrowed until write() returns.
struct Entry {
    std::string name;
    Dtype dtype = Dtype::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Writes atomically (temporary name, sync, rename). Names must be unique and not "__metadata__".
[[nodiscard]] Result<void> write(const std::filesystem::path& path, std::span<const Entry> entries,
                                 const std::map<std::string, std::string>& metadata = {});

}  // namespace outis::safetensors
