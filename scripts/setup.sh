# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# What run.sh and test.sh share. Sourced, with OUTIS_SOURCE set to the checkout.
set -Eeuo pipefail

. "$OUTIS_SOURCE/scripts/steps.sh"
. "$OUTIS_SOURCE/scripts/packages.sh"
. "$OUTIS_SOURCE/scripts/libtorch.sh"
. "$OUTIS_SOURCE/scripts/build.sh"

# set_up SCOPE…: packages of these scopes, LibTorch, a configured build folder.
set_up() {
    step "System packages" ensure_packages "$@"
    step "LibTorch" ensure_libtorch
    step "Configuration" ensure_configured
}
