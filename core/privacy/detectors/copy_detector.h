// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/detectors/patient_images.h"

/// Detectors of copies and of patients (METHOD 8, 10.2). Use: index() the gallery (all TRAIN
/// images) once, embedCandidates() what was generated, search() it against the whole gallery and
/// scores() of single pairs. Networks are always in evaluation mode and always see batches of one
/// shape: a score depends on its two images alone, to the bit, whatever stands beside them
/// (METHOD 16, D1).
namespace outis::privacy {

/// What a detector is meant to recognise: another image of the patient, or an altered copy.
enum class DetectorTask { Patients, Copies };

struct DetectorIdentity {
    std::string name;     ///< "re-identification", "copy", "deep-ssim", "correlation", ...
    std::string version;  ///< of the method and, behind a colon, the SHA-256 of the weights' file
    DetectorTask task = DetectorTask::Copies;
    std::int64_t size = 0;  ///< side of the images that it takes, pixels; 0: any
};

/// What a detector keeps of the images that candidates are compared with.
struct Gallery {
    at::Tensor rows;      ///< [N, D], type and length of the detector's choice, on the CPU
    at::Tensor patients;  ///< I64 [N]
    at::Tensor scale;     ///< F64 [N] where the detector needs one, or undefined
};

struct SearchOptions {
    std::int64_t top = 1;  ///< matches per candidate; fewer when the gallery is smaller
    /// I64 [Q, K]: further gallery rows that a detector with a prefilter must look at, -1: none.
    at::Tensor also;
};

struct Matches {
    Outcome outcome = Outcome::Finished;  ///< Stopped: the tensors are undefined
    at::Tensor score;                     ///< F64 [Q, top], best first
    at::Tensor index;                     ///< I64 [Q, top], gallery rows; ties to the lowest
};

class CopyDetector {
public:
    virtual ~CopyDetector() = default;

    [[nodiscard]] virtual const DetectorIdentity& identity() const = 0;

    /// Errors: those of checkPatientImages(), InvalidOption (another size), NonFinite,
    /// TooFewPatients (distance-ratio with one patient). Stopped: rows are undefined.
    [[nodiscard]] virtual Result<Gallery> index(const PatientImages& set, std::stop_token stop) = 0;

    /// Images outside the gallery as partners of pairs, scored as if they stood in it: calibration
    /// uses it for images of VALIDATION and TEST. `gallery` holds none of their patients.
    [[nodiscard]] virtual Result<Gallery> indexBeside(const PatientImages& set,
                                                      const Gallery& gallery, std::stop_token stop);

    /// Candidates and their mirror images, of which the better score counts: [Q, 2, D]. images U8
    /// [Q, 1, S, S]. Undefined when stopped. Errors: InvalidOption, NonFinite.
    [[nodiscard]] virtual Result<at::Tensor> embedCandidates(const at::Tensor& images,
                                                             std::stop_token stop) = 0;

    /// F64 [P]: score of (candidate i, gallery row rows[i]), larger = more alike.
    [[nodiscard]] virtual Result<at::Tensor> scores(const at::Tensor& candidates,
                                                    const Gallery& gallery,
                                                    const at::Tensor& rows) const = 0;

    /// The most alike rows of the whole gallery for every candidate. A detector without a prefilter
    /// scores all of it, exactly.
    [[nodiscard]] virtual Result<Matches> search(const at::Tensor& candidates,
                                                 const Gallery& gallery,
                                                 const SearchOptions& options,
                                                 std::stop_token stop) const = 0;
};

}  // namespace outis::privacy
