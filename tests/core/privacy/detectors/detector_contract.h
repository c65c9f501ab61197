// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/privacy/detectors/copy_detector.h"

namespace outis::test {

/// What every detector must hold to: scores equal to the bit for any order, number and content of
/// the images beside them; the search's best score is that of its pair; mirror images score alike;
/// ties go to the lowest row; a stop gives nothing.
void checkContract(privacy::CopyDetector& detector, const privacy::PatientImages& train,
                   const at::Tensor& candidates);

}  // namespace outis::test
