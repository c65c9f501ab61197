// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/observer.h"
#include "core/base/options.h"
#include "core/base/random.h"
#include "core/base/result.h"

/// Chest X-ray phantoms with known patients: the demo, the test bed and the instrument that
/// measures the audit. No real person is in them.
namespace outis::data {

struct PhantomOptions {
    std::int64_t patients = 200;
    std::int64_t size = 256;     ///< side of the square, pixels
    std::string format = "png";  ///< "png" or "dicom"
    std::int64_t seed = 1;
    std::int64_t maxImages = 8;  ///< per patient
    double labelNoise = 1.0;     ///< 0 = labels are the drawn truth, 1 = like text-mined labels

    void describe(OptionVisitor& visitor);
};

struct PhantomSummary {
    Outcome outcome = Outcome::Finished;
    std::int64_t patients = 0;
    std::int64_t images = 0;
    std::array<std::int64_t, 8> positives{};  ///< labelled positive, in the order of METHOD 2.1
    std::filesystem::path labelsFile;         ///< "" when stopped before it was written
    std::filesystem::path truthFile;
};

/// Writes `folder`/images/<neutral name>.png (or .dcm), labels.csv (image, patient_id, findings,
/// view, sex, age) and truth.csv (what was drawn). The folder is made; it must be empty, absent or
/// a phantom set of the same options, which is then completed. Errors: InvalidOption,
/// AlreadyExists, Unwritable, DiskFull.
[[nodiscard]] Result<PhantomSummary> writePhantomSet(const std::filesystem::path& folder,
                                                     const PhantomOptions& options,
                                                     std::stop_token stop, Observer& observer);

}  // namespace outis::data
