// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/burned_in_text.h"

namespace outis::data {

const char* textKindName(TextKind kind) {
    return kind == TextKind::Marker ? "marker" : "text";
}

TextMasking maskBurnedInText(GreyImage& /*image*/, const TextMaskOptions& /*options*/) {
    return {};
}

}  // namespace outis::data
