// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"

namespace outis::privacy {

/// What a detector is shown for an audit, in this order.
enum class EvidenceStep : std::uint8_t {
    Reference,
    EditedCopies,
    Controls,
    Release,
    Without,
    Training,
    Planted,
    Typical
};

/// What one detector has seen so far.
struct SeenByDetector {
    DetectorEvidence evidence;
    /// Rows of R, as in EvidenceRun.
    std::vector<std::vector<std::int64_t>> releasedNeighbours;
    std::vector<std::vector<std::int64_t>> controlNeighbours;
    std::vector<float> typicality;
};

/// Where finished pieces of an audit's evidence are kept.
struct EvidencePlace {
    std::filesystem::path folder;  ///< empty: nowhere
    std::string part;              ///< of the release: audits of different parts share a folder
    /// Of all that scores depend on besides images, detectors and options, such as the program.
    std::string madeBy;
};

/// Finished steps of one detector on disk, one file each with its SHA-256, written whole or not at
/// all: what an interrupted audit has scored is not scored again. They hold likenesses of patients
/// and stay in the workspace.
class EvidencePieces {
public:
    /// `fingerprint` is of everything that the scores depend on; files of another are passed over.
    EvidencePieces(const EvidencePlace& place, std::string detector, std::string fingerprint);

    /// Keeps what `seen` has of a step, of which `images` are done. Errors: Unwritable, DiskFull.
    [[nodiscard]] Result<void> save(EvidenceStep step, std::int64_t images,
                                    const SeenByDetector& seen) const;
    /// Puts a step into `seen`; how many of its images are done. Nothing when there is no such
    /// file, or it is damaged or of another audit.
    [[nodiscard]] std::optional<std::int64_t> load(EvidenceStep step, SeenByDetector& seen) const;

private:
    [[nodiscard]] std::filesystem::path pathOf(EvidenceStep step) const;

    std::filesystem::path folder_;
    std::string name_;
    std::string fingerprint_;
};

/// Removes the files of that class, and nothing else.
void clearEvidencePieces(const std::filesystem::path& folder);

}  // namespace outis::privacy
