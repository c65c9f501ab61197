// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/burned_in_check.h"

#include <algorithm>

#include <ATen/ATen.h>

#include "core/data/burned_in_text.h"
#include "core/pipeline/contact_sheet.h"

namespace outis::pipeline {

at::Tensor showWriting(const at::Tensor& images, const std::stop_token& stop) {
    at::Tensor found = at::zeros({images.size(0)}, at::kBool);
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        if (stop.stop_requested()) {
            return {};
        }
        data::GreyImage picture = toGreyImage(images[row]);
        const auto masking = data::maskBurnedInText(picture, {});
        found[row] = std::ranges::any_of(masking.regions, [](const data::TextRegion& region) {
            return region.kind == data::TextKind::Text;
        });
    }
    return found;
}

}  // namespace outis::pipeline
