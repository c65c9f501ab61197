// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// y = scale * keep * silu(x * (1 + s)), s per image and channel, keep 0 or 1 per element: the
/// middle of an EDM2 block (Fig. 21) with its dropout, in one pass. All arrays are dense; x, y and
/// gradients are [images, pixels, channels] (channels last), s is [images, channels] in float32.
/// Arithmetic is float32 whatever the storage.
namespace outis::models::kernels {

/// Which elements are kept: a function of (seed, call, image, position) alone, by Philox4x32-10
/// (Salmon et al. 2011), the same on every device. `threshold` / 65536 is the share dropped.
struct Dropout {
    std::uint32_t threshold = 0;  ///< 0 keeps everything
    std::uint64_t seed = 0;
    std::uint32_t call = 0;        ///< counts the draws of one seed
    std::uint32_t firstImage = 0;  ///< number of the first image, where a batch comes in parts
};

/// The operators' schemas know only 64-bit integers: `call` of the schema holds both counters.
static constexpr std::int64_t packedCall(const Dropout& dropout) {
    return static_cast<std::int64_t>(std::uint64_t{dropout.firstImage} << 32 | dropout.call);
}

static constexpr Dropout dropoutOf(std::int64_t threshold, std::int64_t seed, std::int64_t packed) {
    return {static_cast<std::uint32_t>(threshold), static_cast<std::uint64_t>(seed),
            static_cast<std::uint32_t>(packed),
            static_cast<std::uint32_t>(static_cast<std::uint64_t>(packed) >> 32)};
}

/// Pixels are taken in chunks of about this many elements; element r of a chunk uses the 16-bit
/// lane r / blocks of the chunk's Philox block r % blocks. So one block serves eight elements, and
/// neighbouring elements take the same lane of neighbouring blocks: loops over them vectorise.
inline constexpr std::int64_t kChunkElements = 512;

// The functions are static so that each source keeps its own copy, compiled with its own flags.
struct ChunkShape {
    std::int64_t pixels;  ///< per chunk
    std::int64_t blocks;  ///< Philox blocks per chunk
};

static constexpr ChunkShape chunkShape(std::int64_t channels) {
    const std::int64_t pixels = channels >= kChunkElements ? 1 : kChunkElements / channels;
    return {pixels, (pixels * channels + 7) / 8};
}

struct PhiloxWords {
    std::uint32_t w0, w1, w2, w3;
};

static constexpr PhiloxWords philox(std::uint64_t seed, std::uint32_t block, std::uint32_t image,
                                    std::uint32_t call) {
    std::uint32_t w0 = block;
    std::uint32_t w1 = image;
    std::uint32_t w2 = call;
    std::uint32_t w3 = 0;
    auto key0 = static_cast<std::uint32_t>(seed);
    auto key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t{0xD2511F53U} * w0;
        const std::uint64_t product1 = std::uint64_t{0xCD9E8D57U} * w2;
        w0 = static_cast<std::uint32_t>(product1 >> 32) ^ w1 ^ key0;
        w1 = static_cast<std::uint32_t>(product1);
        w2 = static_cast<std::uint32_t>(product0 >> 32) ^ w3 ^ key1;
        w3 = static_cast<std::uint32_t>(product0);
        key0 += 0x9E3779B9U;
        key1 += 0xBB67AE85U;
    }
    return {w0, w1, w2, w3};
}

/// The rule itself, element by element; the CPU loops give the same answer faster.
static constexpr bool keeps(const Dropout& dropout, std::int64_t image, std::int64_t pixel,
                            std::int64_t channel, std::int64_t channels) {
    const ChunkShape shape = chunkShape(channels);
    const std::int64_t element = (pixel % shape.pixels) * channels + channel;
    const std::int64_t block = (pixel / shape.pixels) * shape.blocks + element % shape.blocks;
    const auto lane = static_cast<unsigned>(element / shape.blocks);
    const PhiloxWords drawn =
        philox(dropout.seed, static_cast<std::uint32_t>(block),
               static_cast<std::uint32_t>(image) + dropout.firstImage, dropout.call);
    const std::uint32_t word =
        lane < 4 ? (lane < 2 ? drawn.w0 : drawn.w1) : (lane < 6 ? drawn.w2 : drawn.w3);
    return ((word >> (16 * (lane % 2))) & 0xFFFFU) >= dropout.threshold;
}

/// Used by the CUDA module alone; pointers are on the device.
struct ModulateSiluDevice {
    std::int64_t images;
    std::int64_t pixels;
    std::int64_t channels;
    bool isBf16;
    float scale;
    Dropout dropout;
    void* stream;
};
extern "C" {
/// Both return 0, or the CUDA error code of the launch.
int outisModulateSiluForward(const ModulateSiluDevice* on, const void* x, const float* s, void* y);
int outisModulateSiluBackward(const ModulateSiluDevice* on, const void* g, const void* x,
                              const float* s, void* gx, float* gs);
}

}  // namespace outis::models::kernels
