// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/accepted_images.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <ATen/ATen.h>

#include "core/base/hash.h"

namespace outis::privacy {
namespace {

std::string digestOfImage(const at::Tensor& image) {
    const at::Tensor bytes = image.contiguous();
    return toHex(sha256(std::as_bytes(
        std::span(bytes.const_data_ptr<std::uint8_t>(), static_cast<std::size_t>(bytes.numel())))));
}

MostAlike mostAlike(double score, std::int64_t accepted, const std::optional<double>& limit) {
    MostAlike most;
    most.isFinite = std::isfinite(score);
    if (most.isFinite) {
        most.score = score;
        most.accepted = accepted;
        most.isDuplicate = limit && score > *limit;
    }
    return most;
}

}  // namespace

Result<SurvivorRows> AcceptedImages::prepare(const at::Tensor& images,
                                             const std::stop_token& stop) const {
    SurvivorRows survivors;
    survivors.images = images;
    if (rule_.detector == nullptr || images.size(0) == 0) {
        return survivors;
    }
    auto embedded = rule_.detector->embedCandidates(images, stop);
    if (!embedded) {
        return embedded.error();
    }
    PatientImages set;
    set.images = images;
    set.patients = -1 - at::arange(images.size(0), at::kLong);  // candidates are no patients
    auto gallery = rule_.detector->indexBeside(set, *rule_.gallery, stop);
    if (!gallery) {
        return gallery.error();
    }
    survivors.embedded = *embedded;
    survivors.rows = gallery->rows;
    if (!survivors.embedded.defined() || !survivors.rows.defined()) {
        survivors.outcome = Outcome::Stopped;
    }
    return survivors;
}

Result<std::vector<MostAlike>> AcceptedImages::compare(const SurvivorRows& survivors,
                                                       std::int64_t first, std::int64_t number,
                                                       std::int64_t from,
                                                       const std::stop_token& stop) const {
    std::vector<MostAlike> all(static_cast<std::size_t>(number));
    if (from >= count() || number == 0) {
        return all;
    }
    if (rule_.detector != nullptr) {
        Gallery gallery;
        gallery.rows = rows_.narrow(0, from, count() - from);
        gallery.patients = -1 - at::arange(count() - from, at::kLong);
        const auto found = rule_.detector->search(
            survivors.embedded.narrow(0, first, number).contiguous(), gallery, {}, stop);
        if (!found) {
            return found.error();
        }
        if (found->outcome == Outcome::Stopped) {
            return std::vector<MostAlike>();
        }
        for (std::int64_t place = 0; place < number; ++place) {
            all[static_cast<std::size_t>(place)] =
                mostAlike(found->score[place][0].item<double>(),
                          from + found->index[place][0].item<std::int64_t>(), rule_.limit);
        }
    }
    for (std::int64_t place = 0; place < number; ++place) {
        const auto same = number_.find(digestOfImage(survivors.images[first + place]));
        if (same != number_.end() && same->second >= from) {
            MostAlike& most = all[static_cast<std::size_t>(place)];
            most.accepted = same->second;
            most.isDuplicate = true;
        }
    }
    return all;
}

void AcceptedImages::accept(const SurvivorRows& survivors, std::int64_t place) {
    number_.try_emplace(digestOfImage(survivors.images[place]), count());
    if (survivors.rows.defined()) {
        if (!rows_.defined() || rows_.size(0) == count()) {
            std::vector<std::int64_t> shape = survivors.rows.sizes().vec();
            shape[0] = std::max<std::int64_t>(64, 2 * count());
            const at::Tensor larger = at::zeros(shape, survivors.rows.options());
            if (rows_.defined()) {
                larger.narrow(0, 0, count()).copy_(rows_);
            }
            rows_ = larger;
        }
        rows_[count()].copy_(survivors.rows[place]);
    }
    images_.push_back(survivors.images[place].clone());
}

at::Tensor AcceptedImages::images() const {
    return images_.empty() ? at::Tensor() : at::stack(images_);
}

}  // namespace outis::privacy
