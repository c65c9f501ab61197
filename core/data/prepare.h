// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/observer.h"
#include "core/base/options.h"
#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/data/resize.h"
#include "core/data/roles.h"

namespace outis::data {

class Catalogue;
class Workspace;

struct PrepareOptions {
    std::int64_t size = 64;
    std::string geometry = "pad";
    double outliersOut =
        0;  ///< share of reference patients beyond the limit; 0: nobody is left out

    [[nodiscard]] Geometry fit() const {
        return geometry == "squash" ? Geometry::Squash : Geometry::Pad;
    }
    void describe(OptionVisitor& visitor) {
        visitor.field({"size", "pixels", "side of the square pictures that the model learns"}, size,
                      {8, 2048});
        visitor.choice({"geometry", "", "pad keeps proportions; squash fills the square"}, geometry,
                       {"pad", "squash"});
        visitor.field({"outliers-out", "",
                       "leaves patients out of training who look more unusual than all but this "
                       "share of the validation and test patients; 0: nobody"},
                      outliersOut, {0, 0.25});
    }
};

/// Writes tensors/<role>.safetensors for train, validation, test, control and probe:
/// "images" U8 [N, size, size], "image_id" and "patient" I64 [N] (catalogue rows, no identities),
/// "labels" I8 [N, C] (1 positive, 0 negative, -1 uncertain, -2 missing), ordered by image id.
/// Metadata: classes (JSON array), size, geometry, role, digest (SHA-256 of images, then ids,
/// patients and labels); of a set with patients set aside, "kept" (rows before theirs, which
/// "digest" is of) and "digest-all". A role without patients gets an empty file. A stopped or
/// failed run leaves the former files. Sends stageStarted("prepare", images, "images"). Errors:
/// StageMissing (no split yet), Corrupt (a stored picture), InvalidOption, Unwritable, DiskFull.
[[nodiscard]] Result<Outcome> prepare(const Workspace& workspace, Catalogue& catalogue,
                                      const PrepareOptions& options, std::stop_token stop,
                                      Observer& observer);

/// Why a prepared set is opened. Patients of Control and probe images may only be seen by the
/// audit.
enum class Access { Learning, Audit };

/// Whom a prepared set shows. Training and control patients who were set aside (set_aside.h) stand
/// behind the others.
enum class Patients { Kept, All };

/// One role's prepared pictures, mapped into memory; the spans live as long as the object.
class PreparedSet {
public:
    /// Errors: RoleForbidden (Control or Probe for Learning), StageMissing, Corrupt.
    [[nodiscard]] static Result<PreparedSet> open(const Workspace& workspace, Role role,
                                                  Access access,
                                                  Patients patients = Patients::Kept);

    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] std::span<const std::uint8_t> images() const { return images_; }      // [N, S, S]
    [[nodiscard]] std::span<const std::int64_t> imageIds() const { return imageIds_; }  // [N]
    [[nodiscard]] std::span<const std::int64_t> patients() const { return patients_; }  // [N]
    [[nodiscard]] std::span<const std::int8_t> labels() const { return labels_; }       // [N, C]
    [[nodiscard]] const std::vector<std::string>& classes() const { return classes_; }
    [[nodiscard]] const std::string& geometry() const { return geometry_; }
    [[nodiscard]] const std::string& digest() const { return digest_; }  ///< of what is shown
    [[nodiscard]] std::span<const std::uint8_t> image(std::int64_t index) const;

    /// Reads everything once and compares it with the digest in the file.
    [[nodiscard]] bool isIntact() const;

private:
    void readViews(Role role, Patients patients);
    explicit PreparedSet(safetensors::File file) : file_(std::move(file)) {}
    safetensors::File file_;
    std::int64_t count_ = 0;
    int size_ = 0;
    std::span<const std::uint8_t> images_;
    std::span<const std::int64_t> imageIds_;
    std::span<const std::int64_t> patients_;
    std::span<const std::int8_t> labels_;
    std::vector<std::string> classes_;
    std::string geometry_;
    std::string digest_;
};

}  // namespace outis::data
