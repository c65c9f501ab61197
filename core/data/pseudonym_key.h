// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace outis::data {

class Workspace;

/// What a keyed digest is of: equal texts of two kinds get different digests.
enum class KeyedKind { Patient, Source, File };

/// The workspace's secret, pseudonym.key: 32 random bytes that only the owner may read. Digests
/// under it let a later import know patients, folders and files again without their names; who has
/// no key cannot try names out.
class PseudonymKey {
public:
    static constexpr std::size_t kBytes = 32;

    /// Errors: NotFound, Refused (others may read it), Corrupt (another size), Unreadable.
    [[nodiscard]] static Result<PseudonymKey> load(const Workspace& workspace);
    /// load(), or a new key from the operating system's random numbers where there is no file; a
    /// file that is there is never written to. Errors: also Unwritable, DiskFull.
    [[nodiscard]] static Result<PseudonymKey> loadOrMake(const Workspace& workspace);

    /// HMAC-SHA-256 of kind and text, 64 hexadecimal digits.
    [[nodiscard]] std::string digestOf(KeyedKind kind, std::string_view text) const;
    /// Tells this key from another without telling anything of it.
    [[nodiscard]] std::string check() const;

private:
    using Bytes = std::array<std::byte, kBytes>;
    explicit PseudonymKey(const Bytes& bytes) : bytes_(bytes) {}
    [[nodiscard]] std::string digest(std::string_view prefix, std::string_view text) const;
    Bytes bytes_;
};

}  // namespace outis::data
