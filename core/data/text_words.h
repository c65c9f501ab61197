// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/data/burned_in_text.h"
#include "core/data/text_recogniser.h"

namespace outis::data {

/// Marker only where it was read well and every word of it is a known word of side, position or
/// projection; a digit or an unknown word makes it Text.
[[nodiscard]] TextKind kindOf(const TextReading& reading);

/// Do these look like words that someone wrote, and not like what a recogniser makes of ribs and
/// wires: enough different letters, read with some confidence?
[[nodiscard]] bool isWriting(const TextReading& reading);

}  // namespace outis::data
