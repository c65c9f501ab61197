// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// Carries the precompiled header that the compute arm reuses.
