// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// How a radiograph was taken, from what a header or a label file says. The project's words:
/// PA, AP, AP Supine, Frontal (which of them is not said), Lateral, Oblique, Decubitus, or empty.
namespace outis::data {

struct DicomHeader;

/// From free words in any of the usual spellings and languages ("P.A.", "postero-anterior",
/// "AP_horizontal", "left lateral", "seitlich"). Empty where the words say nothing, contradict each
/// other ("PA and lateral") or deny ("not PA").
[[nodiscard]] std::string viewFromWords(std::string_view words);

/// From a SNOMED code of PS3.16 CID 4010 (DX View): SRT (R-10214) or SCT (399173006) value.
[[nodiscard]] std::string viewFromCode(std::string_view code);

/// From Patient Orientation (0020,0020), "L\F": rows that run across the body are a frontal view,
/// rows that run from front to back a lateral one.
[[nodiscard]] std::string viewFromOrientation(std::string_view orientation);

/// The first of View Position, View Code (value, then meaning) and Patient Orientation that tells.
[[nodiscard]] std::string viewFromHeader(const DicomHeader& header);

/// Lateral, Oblique and Decubitus: what is set aside unless it is wanted.
[[nodiscard]] bool isOffFrontal(std::string_view view);

/// Whether Body Part Examined (0018,0015) names a part that a chest radiograph does not show. A
/// part that is not known, and none, may be a chest.
[[nodiscard]] bool isOtherBodyPart(std::string_view bodyPart);

}  // namespace outis::data
