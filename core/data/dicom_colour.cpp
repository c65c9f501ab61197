// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

struct ColourModel {
    std::array<int, 3> offset{};  // taken from Y, CB and CR first
    double luma = 1;              // factor of Y
    double redOfCr = 0;
    double greenOfCb = 0;
    double greenOfCr = 0;
    double blueOfCb = 0;
};

/// ITU-R BT.601 at full range (PS3.3 C.7.6.3.1.2, YBR_FULL) and at studio range (YBR_PARTIAL).
ColourModel modelOf(const std::string& photometric) {
    if (photometric.starts_with("YBR_PARTIAL")) {
        return {{16, 128, 128}, 1.164384, 1.596027, -0.391762, -0.812968, 2.017232};
    }
    return {{0, 128, 128}, 1.0, 1.402, -0.344136, -0.714136, 1.772};
}

bool isYbr(const std::string& photometric) {
    return photometric.starts_with("YBR_FULL") || photometric.starts_with("YBR_PARTIAL");
}

std::uint8_t meanOfYbr(const ColourModel& model, const std::uint8_t* pixel) {
    const double luma = (pixel[0] - model.offset[0]) * model.luma;
    const double cb = pixel[1] - model.offset[1];
    const double cr = pixel[2] - model.offset[2];
    const auto channel = [](double value) {
        return static_cast<int>(std::clamp(value + 0.5, 0.0, 255.0));
    };
    const int sum = channel(luma + model.redOfCr * cr) +
                    channel(luma + model.greenOfCb * cb + model.greenOfCr * cr) +
                    channel(luma + model.blueOfCb * cb);
    return static_cast<std::uint8_t>((2 * sum + 3) / 6);
}

GreyImage emptyImage(const PixelDescription& pixels) {
    GreyImage image{static_cast<int>(pixels.columns), static_cast<int>(pixels.rows), {}};
    image.pixels.resize(static_cast<std::size_t>(pixels.rows * pixels.columns));
    return image;
}

/// Sums of three samples of up to 16 bits, scaled from `highest` to 255.
template <class Sample>
void meanOfRgb(const StoredFrame& frame, std::uint32_t highest, GreyImage& image) {
    const auto* samples = reinterpret_cast<const Sample*>(frame.bytes.data());
    const std::uint64_t whole = std::uint64_t{3} * highest;
    for (std::size_t pixel = 0; pixel < image.pixels.size(); ++pixel) {
        const std::uint64_t sum =
            std::uint64_t{samples[pixel * 3]} + samples[pixel * 3 + 1] + samples[pixel * 3 + 2];
        image.pixels[pixel] =
            static_cast<std::uint8_t>((std::min(sum, whole) * 510 + whole) / (2 * whole));
    }
}

struct Channel {
    std::int64_t first = 0;
    int bits = 8;
    std::vector<std::uint16_t> entries;
};

Channel readChannel(DcmDataset& dataset, std::uint16_t number, bool isSigned) {
    const DicomTag descriptor{0x0028, static_cast<std::uint16_t>(0x1101 + number)};
    const DcmTagKey dataTag(0x0028, static_cast<Uint16>(0x1201 + number));
    const auto value = [&](unsigned long index, bool asSigned) {
        const auto word = static_cast<std::uint16_t>(
            static_cast<std::int64_t>(numberOf(dataset, descriptor, index).value_or(0)));
        return asSigned ? std::int64_t{static_cast<std::int16_t>(word)} : std::int64_t{word};
    };
    Channel channel;
    const std::int64_t claimed = value(0, false);
    const std::size_t count = claimed == 0 ? 65536 : static_cast<std::size_t>(claimed);
    channel.first = value(1, isSigned);
    channel.bits = static_cast<int>(value(2, false));
    const Uint16* words = nullptr;
    unsigned long held = 0;
    if (dataset.findAndGetUint16Array(dataTag, words, &held).bad() || words == nullptr ||
        (channel.bits != 8 && channel.bits != 16)) {
        throw Refusal(FileReason::UnsupportedPixels, "palette is missing or of unknown kind");
    }
    if (held >= count) {
        channel.entries.assign(words, words + count);
    } else if (channel.bits == 8 && held * 2 >= count) {  // two entries a word
        for (std::size_t entry = 0; entry < count; ++entry) {
            channel.entries.push_back(words[entry / 2] >> (entry % 2 * 8) & 0xFF);
        }
    } else {
        throw Refusal(FileReason::BadHeader, "palette is shorter than it claims");
    }
    return channel;
}

}  // namespace

GreyImage greyOfColour(const StoredFrame& frame, const PixelDescription& pixels,
                       std::vector<std::string>& notes) {
    if (frame.samplesPerPixel != 3 || (frame.bitsAllocated != 8 && frame.bitsAllocated != 16) ||
        pixels.isSigned || pixels.highBit + 1 != pixels.bitsStored) {
        throw Refusal(FileReason::UnsupportedPixels, "colour of an unusual kind");
    }
    notes.emplace_back("colour picture: grey by the mean of its channels");
    GreyImage image = emptyImage(pixels);
    if (isYbr(pixels.photometric)) {
        if (frame.bitsAllocated != 8) {
            throw Refusal(FileReason::UnsupportedPixels, "YBR colour of more than 8 bits");
        }
        const ColourModel model = modelOf(pixels.photometric);
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(frame.bytes.data());
        for (std::size_t pixel = 0; pixel < image.pixels.size(); ++pixel) {
            image.pixels[pixel] = meanOfYbr(model, bytes + pixel * 3);
        }
        return image;
    }
    const std::uint32_t highest = (std::uint32_t{1} << pixels.bitsStored) - 1;
    if (frame.bitsAllocated == 8) {
        meanOfRgb<std::uint8_t>(frame, highest, image);
    } else {
        meanOfRgb<std::uint16_t>(frame, highest, image);
    }
    return image;
}

GreyImage greyOfPalette(const StoredFrame& frame, const PixelDescription& pixels,
                        DcmDataset& dataset, std::vector<std::string>& notes) {
    if (frame.bitsAllocated != 8 && frame.bitsAllocated != 16) {
        throw Refusal(FileReason::UnsupportedPixels, "palette indices of unusual depth");
    }
    notes.emplace_back("colour picture: grey by the mean of its channels");
    const std::array<Channel, 3> channels = {readChannel(dataset, 0, pixels.isSigned),
                                             readChannel(dataset, 1, pixels.isSigned),
                                             readChannel(dataset, 2, pixels.isSigned)};
    const std::size_t width = static_cast<std::size_t>(frame.bitsAllocated) / 8;
    std::vector<std::uint8_t> table(std::size_t{1} << frame.bitsAllocated);
    for (std::size_t word = 0; word < table.size(); ++word) {
        const std::int64_t index = !pixels.isSigned ? static_cast<std::int64_t>(word)
                                   : width == 1     ? std::int64_t{static_cast<std::int8_t>(word)}
                                                    : std::int64_t{static_cast<std::int16_t>(word)};
        double sum = 0;
        for (const Channel& channel : channels) {
            const auto last = static_cast<std::int64_t>(channel.entries.size()) - 1;
            const std::int64_t entry = std::clamp<std::int64_t>(index - channel.first, 0, last);
            sum += channel.entries[static_cast<std::size_t>(entry)] /
                   (std::ldexp(1.0, channel.bits) - 1.0);
        }
        table[word] = static_cast<std::uint8_t>(std::lround(sum / 3 * 255.0));
    }
    GreyImage image = emptyImage(pixels);
    for (std::size_t pixel = 0; pixel < image.pixels.size(); ++pixel) {
        std::size_t word = std::to_integer<std::size_t>(frame.bytes[pixel * width]);
        if (width == 2) {
            word |= std::to_integer<std::size_t>(frame.bytes[pixel * 2 + 1]) << 8;
        }
        image.pixels[pixel] = table[word];
    }
    return image;
}

}  // namespace outis::data
