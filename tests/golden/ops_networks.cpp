// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/registry.h"

namespace outis::golden {

void registerNetworkOps(Registry& /*registry*/) {}

}  // namespace outis::golden
