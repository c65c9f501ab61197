// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_log.h"

#include <mutex>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/oflog/oflog.h>

namespace outis::data {

void silenceDicom() {
    static std::once_flag once;
    std::call_once(once, [] { OFLog::configure(OFLogger::OFF_LOG_LEVEL); });
}

}  // namespace outis::data
