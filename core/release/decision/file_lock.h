// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "core/base/descriptor.h"

namespace outis::release {

/// Waits until no other program holds the file; the lock goes with the descriptor. 0, or the number
/// of the error.
inline int lockExclusively(const files::Descriptor& descriptor) {
    while (::flock(descriptor.get(), LOCK_EX) != 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

}  // namespace outis::release
