// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/filter/filter_rounds.h"

namespace outis::privacy {

/// Judged candidates on disk, one file per batch, written whole or not at all: what an interrupted
/// run has judged is not drawn again.
class JudgedBatches {
public:
    /// `fingerprint` is of everything that the result depends on; files of another are passed over.
    JudgedBatches(std::filesystem::path folder, std::string fingerprint)
        : folder_(std::move(folder)), fingerprint_(std::move(fingerprint)) {}

    /// Errors: Unwritable, DiskFull.
    [[nodiscard]] Result<void> save(std::int64_t round, std::int64_t batch,
                                    const std::vector<JudgedCandidate>& judged) const;
    /// Nothing when there is no such file, or it is damaged or of another run.
    [[nodiscard]] std::optional<std::vector<JudgedCandidate>> load(std::int64_t round,
                                                                   std::int64_t batch) const;
    /// Removes the files of this class, and nothing else.
    void clear() const;

private:
    [[nodiscard]] std::filesystem::path pathOf(std::int64_t round, std::int64_t batch) const;

    std::filesystem::path folder_;
    std::string fingerprint_;
};

}  // namespace outis::privacy
