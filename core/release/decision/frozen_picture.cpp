// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/frozen_picture.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/image_file.h"

namespace outis::release {

Result<data::GreyImage> frozenPicture(const ReleaseRecord& record, const FrozenImage& image) {
    const auto bytes =
        files::readBytes(record.workspace() / record.manifest().picturesFolder / image.file);
    if (!bytes) {
        return bytes.error();
    }
    if (toHex(sha256(*bytes)) != image.digest) {
        return Error{ErrorCode::Corrupt, image.file, "not the picture that was submitted"};
    }
    return data::decodePngBytes(*bytes);
}

}  // namespace outis::release
