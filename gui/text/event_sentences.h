// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/event.h"

namespace outis::gui {

/// One plain sentence for the log panel; empty for events that a person need not read one by one
/// (progress, metrics).
[[nodiscard]] QString eventSentence(const event::Event& event);

}  // namespace outis::gui
