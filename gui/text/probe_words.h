// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "gui/bridge/worker_probe.h"

namespace outis::gui {

struct ProbeWords {
    QString what;
    QString next;  ///< "" = nothing is to be done
    bool isGood = false;
};

/// What a test of the worker's place found, and what to do about it. `here`: version of this
/// window.
[[nodiscard]] ProbeWords probeWords(const ProbeResult& result, const QString& here);

}  // namespace outis::gui
