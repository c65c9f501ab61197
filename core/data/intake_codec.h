// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/data/file_intake.h"
#include "core/data/inspect.h"

/// What the import and the program that reads its files say to each other. That program has read
/// foreign bytes and may be in their hands: of its answers nothing is believed that can be checked,
/// and no path, no length and no name of theirs decides where something is written.
namespace outis::data {

enum class ReaderTask {
    Take,     ///< answered by an Intake
    Inspect,  ///< answered by an InspectRow
};

struct ReaderRequest {
    ReaderTask task = ReaderTask::Take;
    IntakeRequest file;
};

[[nodiscard]] std::vector<std::byte> encodeRequest(const ReaderRequest& request);
/// Errors: Corrupt.
[[nodiscard]] Result<ReaderRequest> decodeRequest(std::span<const std::byte> bytes);

/// Without paths and without decoded pixels.
[[nodiscard]] std::vector<std::byte> encodeIntake(const Intake& intake);
/// Takes paths from the request, and the stored path from the PNG's own digest; looks the PNG over:
/// 8-bit grey, of the size it is said to have, whole chunks without metadata. Errors: Corrupt.
[[nodiscard]] Result<Intake> decodeIntake(std::span<const std::byte> bytes,
                                          const IntakeRequest& request);

[[nodiscard]] std::vector<std::byte> encodeInspectRow(const InspectRow& row);
/// Errors: Corrupt.
[[nodiscard]] Result<InspectRow> decodeInspectRow(std::span<const std::byte> bytes,
                                                  const std::filesystem::path& path);

}  // namespace outis::data
