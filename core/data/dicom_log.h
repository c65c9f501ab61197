// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::data {

/// DCMTK logs header values when it meets odd ones: keeps its logger off. To be called before it
/// reads anything; from any thread, any number of times.
void silenceDicom();

}  // namespace outis::data
