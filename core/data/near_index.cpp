// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/near_index.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

#include "core/base/random.h"

namespace outis::data {
namespace {

constexpr double kUnit = 127;  // nearHashOf()
constexpr std::size_t kBands = 32;
constexpr std::size_t kBits = 14;  // per band
constexpr std::size_t kBuckets = std::size_t{1} << kBits;

bool saysNothing(const NearHash& hash) {
    return std::all_of(hash.begin(), hash.end(), [](std::int8_t value) { return value == 0; });
}

int squaredDistance(const NearHash& one, const NearHash& other) {
    int squares = 0;
    for (std::size_t axis = 0; axis < kNearHashBytes; ++axis) {
        const int difference = one[axis] - other[axis];
        squares += difference * difference;
    }
    return squares;
}

using Bands = std::array<std::uint16_t, kBands>;

/// On which side of 32 x 14 random planes through the mean a fingerprint lies.
class Planes {
public:
    explicit Planes(std::span<const NearHash> hashes) : normals_(kNearHashBytes) {
        std::array<double, kNearHashBytes> mean{};
        std::size_t count = 0;
        for (const NearHash& hash : hashes) {
            count += saysNothing(hash) ? 0 : 1;
            std::transform(hash.begin(), hash.end(), mean.begin(), mean.begin(),
                           [](std::int8_t value, double sum) { return sum + value; });
        }
        const Philox random(derive(Seed{0}, "near-duplicate planes"));
        for (std::size_t plane = 0; plane < kPlanes; ++plane) {
            std::array<float, kNearHashBytes> normal{};
            random.fillNormal(normal, plane * kNearHashBytes);
            double offset = 0;
            for (std::size_t axis = 0; axis < kNearHashBytes; ++axis) {
                offset += mean[axis] * normal[axis];
                normals_[axis][plane] = normal[axis];
            }
            offsets_[plane] =
                static_cast<float>(offset / static_cast<double>(std::max<std::size_t>(1, count)));
        }
    }

    [[nodiscard]] Bands bandsOf(const NearHash& hash) const {
        PerPlane sums{};
        std::transform(offsets_.begin(), offsets_.end(), sums.begin(), std::negate<>());
        for (std::size_t axis = 0; axis < kNearHashBytes; ++axis) {
            const auto value = static_cast<float>(hash[axis]);
            const PerPlane& normals = normals_[axis];
            for (std::size_t plane = 0; plane < kPlanes; ++plane) {
                sums[plane] += value * normals[plane];
            }
        }
        Bands bands{};
        for (std::size_t plane = 0; plane < kPlanes; ++plane) {
            std::uint16_t& band = bands[plane / kBits];
            band = static_cast<std::uint16_t>(band << 1U | (sums[plane] > 0 ? 1U : 0U));
        }
        return bands;
    }

private:
    static constexpr std::size_t kPlanes = kBands * kBits;
    using PerPlane = std::array<float, kPlanes>;

    std::vector<PerPlane> normals_;  ///< [axis][plane]: sums of many planes grow side by side
    PerPlane offsets_{};
};

/// The earlier fingerprints by their bands.
class Buckets {
public:
    Buckets() : members_(kBands * kBuckets) {}

    void add(const Bands& bands, std::uint32_t index) {
        for (std::size_t band = 0; band < kBands; ++band) {
            members_[band * kBuckets + bands[band]].push_back(index);
        }
    }
    [[nodiscard]] const std::vector<std::uint32_t>& at(std::size_t band,
                                                       std::uint16_t value) const {
        return members_[band * kBuckets + value];
    }

private:
    std::vector<std::vector<std::uint32_t>> members_;
};

/// Finds the nearest earlier fingerprints of one after the other.
class Neighbours {
public:
    Neighbours(std::span<const NearHash> hashes, const NearLimits& limits)
        : hashes_(hashes),
          limits_(limits),
          mostSquared_(static_cast<int>(limits.radius * kUnit * limits.radius * kUnit)),
          comparedWith_(hashes.size(), 0) {}

    void of(std::size_t later, const Bands& bands, const Buckets& buckets, NearCandidates& found) {
        near_.clear();
        compared_ = 0;
        bool isBounded = false;
        for (std::size_t band = 0; band < kBands && !isBounded; ++band) {
            isBounded = !compare(later, buckets.at(band, bands[band]));
        }
        isBounded |= near_.size() > limits_.mostPartners;
        keep(later, found);
        found.compared += static_cast<std::int64_t>(compared_);
        found.bounded += isBounded ? 1 : 0;
    }

private:
    /// False when a bound cut the comparison.
    bool compare(std::size_t later, const std::vector<std::uint32_t>& members) {
        for (const std::uint32_t earlier : members) {
            // `later` is never 0 here: the first fingerprint has no earlier one.
            if (comparedWith_[earlier] == later) {
                continue;
            }
            if (compared_ >= limits_.mostCompared || near_.size() >= limits_.mostNear) {
                return false;
            }
            comparedWith_[earlier] = static_cast<std::uint32_t>(later);
            ++compared_;
            const int squared = squaredDistance(hashes_[earlier], hashes_[later]);
            if (squared <= mostSquared_) {
                near_.emplace_back(squared, earlier);
            }
        }
        return true;
    }
    void keep(std::size_t later, NearCandidates& found) {
        const auto kept = static_cast<std::ptrdiff_t>(std::min(near_.size(), limits_.mostPartners));
        std::partial_sort(near_.begin(), near_.begin() + kept, near_.end());
        std::for_each(near_.begin(), near_.begin() + kept, [&](const auto& partner) {
            found.pairs.push_back(
                {partner.second, later, std::sqrt(static_cast<double>(partner.first)) / kUnit});
        });
    }

    std::span<const NearHash> hashes_;
    const NearLimits& limits_;
    const int mostSquared_;
    std::vector<std::uint32_t> comparedWith_;  // [hashes]: the last one it was compared with
    std::vector<std::pair<int, std::uint32_t>> near_;  // squared distance, earlier one
    std::size_t compared_ = 0;
};

}  // namespace

NearCandidates nearCandidates(std::span<const NearHash> hashes, const NearLimits& limits) {
    NearCandidates found;
    const Planes planes(hashes);
    Buckets buckets;
    Neighbours neighbours(hashes, limits);
    for (std::size_t index = 0; index < hashes.size(); ++index) {
        if (!saysNothing(hashes[index])) {
            const Bands bands = planes.bandsOf(hashes[index]);
            neighbours.of(index, bands, buckets, found);
            buckets.add(bands, static_cast<std::uint32_t>(index));
        }
    }
    std::sort(found.pairs.begin(), found.pairs.end(),
              [](const NearPair& one, const NearPair& other) {
                  return std::tie(one.distance, one.earlier, one.later) <
                         std::tie(other.distance, other.earlier, other.later);
              });
    return found;
}

}  // namespace outis::data
