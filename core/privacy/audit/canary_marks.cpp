// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/canary_marks.h"

#include <algorithm>
#include <array>

#include <ATen/ATen.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kCells = 5;
constexpr std::size_t kLitCells = 12;  // of 25: no mark is plainer than another
constexpr std::int64_t kBlock = 64;    // images that are widened at once
constexpr double kContrast = 0.25;     // of the range
constexpr double kFaint = 0.25;        // of the contrast: patches with less are taken as this faint

std::int64_t cellOf(std::int64_t size) {
    return std::max<std::int64_t>(1, size / 32);
}

/// F32 [N, 1, S / cell, S / cell]: mean brightness of every cell.
at::Tensor cellsOf(const at::Tensor& images) {
    const std::int64_t cell = cellOf(images.size(2));
    std::vector<at::Tensor> blocks;
    for (const at::Tensor& block : images.split(kBlock)) {
        blocks.push_back(at::avg_pool2d(block.to(at::kFloat).div(255), {cell, cell}));
    }
    return at::cat(blocks);
}

/// In the clearest image and the clearest shift.
float clarity(const at::Tensor& cells, const CanaryMark& mark) {
    const std::int64_t side = cells.size(2);
    const at::Tensor glyph = (mark.glyph - mark.glyph.mean()).flatten();
    std::vector<at::Tensor> patches;
    for (std::int64_t top = mark.top - 1; top <= mark.top + 1; ++top) {
        for (std::int64_t left = mark.left - 1; left <= mark.left + 1; ++left) {
            if (top >= 0 && left >= 0 && top + kCells <= side && left + kCells <= side) {
                patches.push_back(cells.narrow(2, top, kCells).narrow(3, left, kCells).flatten(1));
            }
        }
    }
    at::Tensor all = at::stack(patches, 1);
    all = all - all.mean({-1}, true);
    const at::Tensor along = all.matmul(glyph) / glyph.norm();
    const at::Tensor faint = glyph.norm() * (kContrast * kFaint);
    return (along / at::maximum(all.norm(2, {-1}), faint)).max().item<float>();
}

}  // namespace

CanaryMark canaryMark(Seed secret, std::int64_t number, std::int64_t size) {
    Philox random(derive(secret, "canary-mark", static_cast<std::uint64_t>(number)));
    std::array<float, static_cast<std::size_t>(kCells * kCells)> cells{};
    std::fill_n(cells.begin(), kLitCells, 1.0F);
    shuffle(std::span<float>(cells), random);
    CanaryMark mark;
    mark.cell = cellOf(size);
    const auto places = static_cast<std::uint64_t>(size / mark.cell - kCells + 1);
    mark.top = static_cast<std::int64_t>(random.below(places));
    mark.left = static_cast<std::int64_t>(random.below(places));
    mark.glyph = at::from_blob(cells.data(), {kCells, kCells}, at::kFloat).clone();
    return mark;
}

at::Tensor withMark(const at::Tensor& images, const CanaryMark& mark) {
    const at::Tensor marked = images.clone();
    const std::int64_t side = kCells * mark.cell;
    const at::Tensor place =
        marked.narrow(2, mark.top * mark.cell, side).narrow(3, mark.left * mark.cell, side);
    const at::Tensor glyph =
        mark.glyph.repeat_interleave(mark.cell, 0).repeat_interleave(mark.cell, 1);
    place.copy_((place.to(at::kFloat) + glyph * (255 * kContrast)).clamp(0, 255).round());
    return marked;
}

MarkedSet plantMarks(const PatientImages& set, std::int64_t count, Seed secret) {
    auto lists = rowsByPatient(set);
    Philox random(derive(secret, "canary-patients"));
    shuffle(std::span(lists), random);
    lists.resize(std::min(lists.size(), static_cast<std::size_t>(count)));
    MarkedSet marked;
    marked.images = set;
    marked.images.images = set.images.clone();
    for (std::size_t number = 0; number < lists.size(); ++number) {
        const CanaryMark mark =
            canaryMark(secret, static_cast<std::int64_t>(number), set.images.size(2));
        const at::Tensor rows = at::tensor(lists[number], at::kLong);
        marked.images.images.index_copy_(0, rows, withMark(set.images.index_select(0, rows), mark));
        marked.patients.push_back(set.patients[lists[number].front()].item<std::int64_t>());
    }
    return marked;
}

Result<CanaryEvidence> canaryEvidence(const MarkedSet& marked, const at::Tensor& shadow,
                                      std::int64_t heldOut, Seed secret) {
    const std::int64_t size = marked.images.images.size(2);
    if (auto sound = checkImages(shadow, size); !sound) {
        return sound.error();
    }
    if (shadow.size(0) == 0) {
        return Error{ErrorCode::NoImages, "shadow", "nothing was drawn"};
    }
    CanaryEvidence evidence;
    evidence.version = kCanaryVersion;
    const at::Tensor drawn = cellsOf(shadow);
    const auto planted = std::ssize(marked.patients);
    for (std::int64_t number = 0; number < planted; ++number) {
        const CanaryMark mark = canaryMark(secret, number, size);
        const std::int64_t patient = marked.patients[static_cast<std::size_t>(number)];
        const at::Tensor own = marked.images.patients.eq(patient).nonzero().flatten();
        evidence.planted.push_back(clarity(drawn, mark));
        evidence.readable.push_back(
            clarity(cellsOf(marked.images.images.index_select(0, own)), mark));
    }
    for (std::int64_t number = planted; number < planted + heldOut; ++number) {
        evidence.heldOut.push_back(clarity(drawn, canaryMark(secret, number, size)));
    }
    return evidence;
}

}  // namespace outis::privacy
