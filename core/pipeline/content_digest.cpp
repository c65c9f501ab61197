// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/content_digest.h"

#include <vector>

#include "core/base/hash.h"

namespace outis::pipeline {

Result<std::string> contentDigest(const data::Catalogue& catalogue) {
    const auto images = catalogue.images();
    if (!images) {
        return images.error();
    }
    Sha256 sha;
    std::vector<data::ImageId> ids;
    for (const data::ImageRow& image : *images) {
        ids.push_back(image.id);
        sha.update(std::to_string(image.id.value) + ":" + std::to_string(image.patient.value) +
                   ":" + image.pixelDigest + ":" + image.view + "\n");
    }
    const auto classes = catalogue.classes();
    const auto labels = catalogue.labels(ids);
    if (!classes || !labels) {
        return classes ? labels.error() : classes.error();
    }
    for (const std::string& name : *classes) {
        sha.update(name + "\n");
    }
    sha.update(std::as_bytes(std::span(*labels)));
    return toHex(sha.finish());
}

}  // namespace outis::pipeline
