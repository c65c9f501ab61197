// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Builds a function for several processors; the loader takes the widest instructions that there
/// are. Off under sanitizers, which the loader's choice comes before.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define OUTIS_WIDEST __attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#else
#define OUTIS_WIDEST
#endif
