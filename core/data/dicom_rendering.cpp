// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_rendering.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// The stored values of a frame, BitsStored bits up to HighBit, as ordinals: for signed values with
/// the sign bit turned over, so that they are in order from 0 on.
std::vector<std::uint16_t> ordinals(const StoredFrame& frame, const PixelDescription& pixels) {
    const int shift = pixels.highBit + 1 - pixels.bitsStored;
    const std::uint32_t sign = std::uint32_t{1} << (pixels.bitsStored - 1);
    const std::uint32_t mask = (sign << 1) - 1;
    const std::uint32_t turned = frame.isSigned ? sign : 0;
    const auto ordinal = [=](std::uint32_t word) {
        return static_cast<std::uint16_t>(((word >> shift) & mask) ^ turned);
    };
    std::vector<std::uint16_t> result(frame.bytes.size() / (frame.bitsAllocated / 8));
    if (frame.bitsAllocated == 8) {
        std::transform(
            frame.bytes.begin(), frame.bytes.end(), result.begin(),
            [&](std::byte value) { return ordinal(std::to_integer<std::uint32_t>(value)); });
        return result;
    }
    std::memcpy(result.data(), frame.bytes.data(), result.size() * 2);
    std::transform(result.begin(), result.end(), result.begin(), ordinal);
    return result;
}

/// Left-aligned values leave the bits below empty; a HighBit that is merely wrong does not.
void repairHighBit(const StoredFrame& frame, PixelDescription& pixels,
                   std::vector<std::string>& notes) {
    const int shift = pixels.highBit + 1 - pixels.bitsStored;
    const auto lowMask = static_cast<std::uint8_t>((1U << std::min(shift, 8)) - 1);
    const std::size_t width = frame.bitsAllocated / 8;
    for (std::size_t at = 0; at < frame.bytes.size(); at += width) {
        if ((std::to_integer<std::uint8_t>(frame.bytes[at]) & lowMask) != 0) {
            pixels.highBit = pixels.bitsStored - 1;
            notes.emplace_back("HighBit contradicts the pixels: BitsStored is used");
            return;
        }
    }
}

std::uint16_t lookUp(const LookupTable& table, double input) {
    const double index = std::clamp(input - static_cast<double>(table.first), 0.0,
                                    static_cast<double>(table.values.size() - 1));
    return table.values[static_cast<std::size_t>(index)];
}

/// std::lround of 0 to 255 without its cost.
std::uint8_t roundHalvesUp(double value) {
    const int whole = static_cast<int>(value);
    return static_cast<std::uint8_t>(whole + (value - whole >= 0.5 ? 1 : 0));
}

class Renderer {
public:
    Renderer(const StoredFrame& frame, const PixelDescription& pixels, const Rendering& rendering)
        : ordinals_(ordinals(frame, pixels)), pixels_(pixels), rendering_(rendering) {
        std::uint16_t highest = 0;
        lowest_ = 0xFFFF;
        for (const std::uint16_t ordinal : ordinals_) {
            lowest_ = std::min(lowest_, ordinal);
            highest = std::max(highest, ordinal);
        }
        low_ = lowest_ - (frame.isSigned ? std::int32_t{1} << (pixels.bitsStored - 1) : 0);
        counts_.assign(static_cast<std::size_t>(highest - lowest_) + 1, 0);
        for (const std::uint16_t ordinal : ordinals_) {
            ++counts_[ordinal - lowest_];
        }
    }

    /// 0 to 1 for each stored value from the lowest to the highest.
    std::vector<double> brightness(std::vector<std::string>& notes) const {
        if (rendering_.voiLut) {
            return throughVoiLut();
        }
        if (rendering_.window) {
            std::vector<double> result = throughRange(
                [this](double value) { return applyWindow(*rendering_.window, value); });
            if (showsSomething(result)) {
                return result;
            }
            notes.emplace_back("the window leaves nothing to see: the value range is used");
        }
        const auto [low, high] = valueRange();
        return throughRange([low = low, high = high](double value) {
            return std::clamp((value - low) / (high - low), 0.0, 1.0);
        });
    }

    GreyImage picture(const std::vector<double>& brightness) const {
        std::vector<std::uint8_t> table(brightness.size());
        for (std::size_t index = 0; index < table.size(); ++index) {
            const double light =
                rendering_.isInverted ? 1.0 - brightness[index] : brightness[index];
            table[index] = isPadding(index) ? 0 : roundHalvesUp(light * 255.0);
        }
        GreyImage image{static_cast<int>(pixels_.columns), static_cast<int>(pixels_.rows), {}};
        image.pixels.resize(ordinals_.size());
        std::transform(ordinals_.begin(), ordinals_.end(), image.pixels.begin(),
                       [&](std::uint16_t ordinal) { return table[ordinal - lowest_]; });
        return image;
    }

private:
    [[nodiscard]] double modality(std::size_t index) const {
        const double stored = static_cast<double>(low_) + static_cast<double>(index);
        return rendering_.modalityLut ? lookUp(*rendering_.modalityLut, stored)
                                      : stored * rendering_.slope + rendering_.intercept;
    }
    [[nodiscard]] bool isPadding(std::size_t index) const {
        const std::int64_t stored = low_ + static_cast<std::int64_t>(index);
        return rendering_.paddingLow && stored >= *rendering_.paddingLow &&
               stored <= rendering_.paddingHigh;
    }
    template <class Function>
    [[nodiscard]] std::vector<double> throughRange(Function function) const {
        std::vector<double> result(counts_.size());
        for (std::size_t index = 0; index < result.size(); ++index) {
            result[index] = function(modality(index));
        }
        return result;
    }
    [[nodiscard]] std::vector<double> throughVoiLut() const {
        const double highest = std::ldexp(1.0, rendering_.voiLut->bits) - 1.0;
        return throughRange([this, highest](double value) {
            return std::clamp(lookUp(*rendering_.voiLut, value) / highest, 0.0, 1.0);
        });
    }
    /// A window beside all values would turn a picture into one grey.
    [[nodiscard]] bool showsSomething(const std::vector<double>& brightness) const {
        double low = 2.0;
        double high = -1.0;
        for (std::size_t index = 0; index < brightness.size(); ++index) {
            if (counts_[index] != 0 && !isPadding(index)) {
                low = std::min(low, brightness[index]);
                high = std::max(high, brightness[index]);
            }
        }
        return high - low > 1.0 / 255.0 || counts_.size() == 1;
    }
    [[nodiscard]] std::pair<double, double> valueRange() const {
        constexpr double kLeastShare = 0.125;
        const auto held = rangeOfBits();
        const auto used = percentiles();
        const double usedSpan = used.second - used.first;
        return usedSpan > 0 && usedSpan < kLeastShare * (held.second - held.first) ? used : held;
    }
    /// The values at 0.5 and 99.5 percent.
    [[nodiscard]] std::pair<double, double> percentiles() const {
        std::vector<std::pair<double, std::uint32_t>> sorted;
        std::uint64_t total = 0;
        for (std::size_t index = 0; index < counts_.size(); ++index) {
            if (counts_[index] != 0 && !isPadding(index)) {
                sorted.emplace_back(modality(index), counts_[index]);
                total += counts_[index];
            }
        }
        std::sort(sorted.begin(), sorted.end());
        const auto valueAt = [&](double share) {
            std::uint64_t below = 0;
            for (const auto& [value, count] : sorted) {
                below += count;
                if (static_cast<double>(below) >= share * static_cast<double>(total)) {
                    return value;
                }
            }
            return sorted.empty() ? 0.0 : sorted.back().first;
        };
        return {valueAt(0.005), valueAt(0.995)};
    }
    /// What BitsStored can hold, after the modality step.
    [[nodiscard]] std::pair<double, double> rangeOfBits() const {
        if (rendering_.modalityLut) {
            return {0.0, std::ldexp(1.0, rendering_.modalityLut->bits) - 1.0};
        }
        const double span = std::ldexp(1.0, pixels_.bitsStored);
        const double lowest = pixels_.isSigned ? -span / 2 : 0.0;
        const double first = lowest * rendering_.slope + rendering_.intercept;
        const double last = (lowest + span - 1) * rendering_.slope + rendering_.intercept;
        return first != last ? std::pair{std::min(first, last), std::max(first, last)}
                             : std::pair{first - 1, first + 1};
    }

    std::vector<std::uint16_t> ordinals_;
    const PixelDescription& pixels_;
    const Rendering& rendering_;
    std::uint16_t lowest_ = 0;           // ordinal
    std::int32_t low_ = 0;               // the stored value of lowest_
    std::vector<std::uint32_t> counts_;  // by stored value, from low_
};

}  // namespace

double applyWindow(const VoiWindow& window, double value) {
    switch (window.function) {
        case VoiFunction::Sigmoid:
            return 1.0 / (1.0 + std::exp(-4.0 * (value - window.center) / window.width));
        case VoiFunction::LinearExact:
            return std::clamp((value - window.center) / window.width + 0.5, 0.0, 1.0);
        case VoiFunction::Linear:
            break;
    }
    const double center = window.center - 0.5;
    const double width = window.width - 1.0;
    if (value <= center - width / 2) {
        return 0.0;
    }
    return value > center + width / 2 ? 1.0 : (value - center) / width + 0.5;
}

GreyImage render(const StoredFrame& frame, const PixelDescription& pixels,
                 const Rendering& rendering, std::vector<std::string>& notes) {
    if (frame.samplesPerPixel != 1 || (frame.bitsAllocated != 8 && frame.bitsAllocated != 16)) {
        throw Refusal(FileReason::UnsupportedPixels, "pixels of other than 8 or 16 allocated bits");
    }
    PixelDescription repaired = pixels;
    if (repaired.highBit + 1 != repaired.bitsStored) {
        repairHighBit(frame, repaired, notes);
    }
    const Renderer renderer(frame, repaired, rendering);
    return renderer.picture(renderer.brightness(notes));
}

}  // namespace outis::data
