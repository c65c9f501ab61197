// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::pipeline {

/// Whose generator drew a set. Of one from elsewhere neither conditions nor autoencoder are known,
/// and nothing about its training can be changed.
enum class MadeBy { ThisWorkspace, Elsewhere };

}  // namespace outis::pipeline
