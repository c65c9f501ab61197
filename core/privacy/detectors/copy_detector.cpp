// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/copy_detector.h"

#include <utility>

namespace outis::privacy {

Result<Gallery> CopyDetector::indexBeside(const PatientImages& set, const Gallery& /*gallery*/,
                                          std::stop_token stop) {
    return index(set, std::move(stop));
}

}  // namespace outis::privacy
