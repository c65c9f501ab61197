// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/resize.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <memory>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace outis::data {
namespace {

constexpr int kPrecisionBits = 22;  // golden/networks, "Resampling"

/// The weights of ResampleKernel in fixed point.
struct Kernel {
    using Reach = ResampleKernel::Reach;
    int stride = 0;
    int longest = 0;
    std::vector<Reach> reach;           // [outputs]
    std::vector<std::int32_t> weights;  // [outputs, stride], 0 beyond the count
    /// The weights as high * 2^12 + low: products of 16-bit numbers are what processors add
    /// fastest.
    std::vector<std::int16_t> high;  // [outputs, stride]
    std::vector<std::int16_t> low;
};

constexpr int kLowBits = 12;

void splitWeights(Kernel& kernel) {
    kernel.high.assign(kernel.weights.size(), 0);
    kernel.low.assign(kernel.weights.size(), 0);
    for (std::size_t output = 0; output < kernel.reach.size(); ++output) {
        const std::size_t start = output * kernel.stride;
        const std::size_t shift = start + kernel.reach[output].first % 2;
        for (int tap = 0; tap < kernel.reach[output].count; ++tap) {
            const std::int32_t weight = kernel.weights[start + tap];
            kernel.high[shift + tap] = static_cast<std::int16_t>(weight >> kLowBits);
            kernel.low[shift + tap] = static_cast<std::int16_t>(weight & ((1 << kLowBits) - 1));
        }
    }
}

Kernel makeKernel(int inputs, int outputs, Filter filter) {
    const ResampleKernel exact = resampleKernel(inputs, outputs, filter);
    Kernel kernel;
    kernel.stride = exact.stride;
    kernel.longest = exact.longest;
    kernel.reach = exact.reach;
    kernel.weights.reserve(exact.weights.size());
    for (const double share : exact.weights) {
        kernel.weights.push_back(
            static_cast<std::int32_t>(std::lround(share * (1 << kPrecisionBits))));
    }
    splitWeights(kernel);
    return kernel;
}

/// The last few kernels of this thread: an import asks for the same ones again and again.
std::shared_ptr<const Kernel> kernelFor(int inputs, int outputs, Filter filter) {
    struct Entry {
        int inputs = 0;
        int outputs = 0;
        Filter filter = Filter::Box;
        std::shared_ptr<const Kernel> kernel;
    };
    constexpr std::size_t kKept = 64;
    constexpr int kLargestKept = 1 << 14;  // inputs; larger ones are rare and heavy
    thread_local std::vector<Entry> kept;
    thread_local std::size_t next = 0;
    for (const Entry& entry : kept) {
        if (entry.inputs == inputs && entry.outputs == outputs && entry.filter == filter) {
            return entry.kernel;
        }
    }
    auto kernel = std::make_shared<const Kernel>(makeKernel(inputs, outputs, filter));
    if (inputs <= kLargestKept && outputs <= kLargestKept) {
        if (kept.size() < kKept) {
            kept.push_back({inputs, outputs, filter, kernel});
        } else {
            kept[next++ % kKept] = {inputs, outputs, filter, kernel};
        }
    }
    return kernel;
}

std::uint8_t toByte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255));
}

constexpr std::int32_t kHalf = 1 << (kPrecisionBits - 1);

/// Eight rows as pairs of neighbouring samples, [inputs / 2 + 1, kRows, 2]: the order in which sums
/// for eight rows are made at once.
constexpr int kRows = 8;

#if defined(__x86_64__)
/// The first inputs, sixteen at a time; returns how many.
int pairSixteens(const std::uint8_t* const* rows, int inputs, std::int16_t* pairs) {
    const __m128i zero = _mm_setzero_si128();
    int input = 0;
    for (; input + 16 <= inputs; input += 16, pairs += 16 * kRows) {
        __m128i in[kRows];
        for (int row = 0; row < kRows; ++row) {
            in[row] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(rows[row] + input));
        }
        // A pair of bytes as one word: three rounds of interleaving turn rows into columns.
        __m128i twos[kRows];
        __m128i fours[kRows];
        for (int half = 0; half < 4; ++half) {
            twos[2 * half] = _mm_unpacklo_epi16(in[2 * half], in[2 * half + 1]);
            twos[2 * half + 1] = _mm_unpackhi_epi16(in[2 * half], in[2 * half + 1]);
        }
        for (int half = 0; half < 2; ++half) {
            const __m128i* two = twos + 4 * half;
            fours[4 * half] = _mm_unpacklo_epi32(two[0], two[2]);
            fours[4 * half + 1] = _mm_unpackhi_epi32(two[0], two[2]);
            fours[4 * half + 2] = _mm_unpacklo_epi32(two[1], two[3]);
            fours[4 * half + 3] = _mm_unpackhi_epi32(two[1], two[3]);
        }
        auto* target = reinterpret_cast<__m128i*>(pairs);
        for (int four = 0; four < 4; ++four) {
            const __m128i even = _mm_unpacklo_epi64(fours[four], fours[four + 4]);
            const __m128i odd = _mm_unpackhi_epi64(fours[four], fours[four + 4]);
            _mm_storeu_si128(target + 4 * four, _mm_unpacklo_epi8(even, zero));
            _mm_storeu_si128(target + 4 * four + 1, _mm_unpackhi_epi8(even, zero));
            _mm_storeu_si128(target + 4 * four + 2, _mm_unpacklo_epi8(odd, zero));
            _mm_storeu_si128(target + 4 * four + 3, _mm_unpackhi_epi8(odd, zero));
        }
    }
    return input;
}
#endif

void pairRows(const std::uint8_t* const* rows, int inputs, int step, std::int16_t* pairs) {
    int input = 0;
#if defined(__x86_64__)
    if (step == 1) {
        input = pairSixteens(rows, inputs, pairs);
    }
#endif
    for (; input < inputs; ++input) {
        std::int16_t* target = pairs + (input / 2) * (2 * kRows) + input % 2;
        for (int row = 0; row < kRows; ++row) {
            target[2 * row] = rows[row][static_cast<std::ptrdiff_t>(input) * step];
        }
    }
}

using Sums = std::array<std::int32_t, kRows>;

#if defined(__x86_64__)
bool hasAvx2() {
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}

__attribute__((target("avx2"))) void sumPairsAvx2(const std::int16_t* pairs,
                                                  const std::int16_t* high, const std::int16_t* low,
                                                  int count, Sums& result) {
    __m256i highSums = _mm256_setzero_si256();
    __m256i lowSums = _mm256_setzero_si256();
    for (int pair = 0; pair < count; ++pair, pairs += 2 * kRows) {
        std::int32_t highBoth = 0;
        std::int32_t lowBoth = 0;
        std::memcpy(&highBoth, high + 2 * pair, sizeof(highBoth));
        std::memcpy(&lowBoth, low + 2 * pair, sizeof(lowBoth));
        const __m256i values = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pairs));
        highSums =
            _mm256_add_epi32(highSums, _mm256_madd_epi16(values, _mm256_set1_epi32(highBoth)));
        lowSums = _mm256_add_epi32(lowSums, _mm256_madd_epi16(values, _mm256_set1_epi32(lowBoth)));
    }
    const __m256i sum = _mm256_add_epi32(_mm256_slli_epi32(highSums, kLowBits), lowSums);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(result.data()), sum);
}

/// The first columns of one row of results, 32 at a time; returns how many.
__attribute__((target("avx2"))) std::size_t sumColumnsAvx2(const std::uint8_t* in,
                                                           std::size_t width,
                                                           const std::int32_t* weights, int count,
                                                           std::uint8_t* out) {
    std::size_t column = 0;
    for (; column + 32 <= width; column += 32) {
        __m256i sums[4];
        for (__m256i& sum : sums) {
            sum = _mm256_set1_epi32(kHalf);
        }
        const std::uint8_t* tapped = in + column;
        for (int tap = 0; tap < count; ++tap, tapped += width) {
            const __m256i share = _mm256_set1_epi32(weights[tap]);
            for (int eight = 0; eight < 4; ++eight) {
                const auto* bytes = reinterpret_cast<const __m128i*>(tapped + 8 * eight);
                const __m256i values = _mm256_cvtepu8_epi32(_mm_loadl_epi64(bytes));
                sums[eight] = _mm256_add_epi32(sums[eight], _mm256_mullo_epi32(values, share));
            }
        }
        for (__m256i& sum : sums) {
            sum = _mm256_srai_epi32(sum, kPrecisionBits);
        }
        // Packing works in halves of 128 bits, and limits to 0..255.
        const __m256i words[2] = {_mm256_packs_epi32(sums[0], sums[1]),
                                  _mm256_packs_epi32(sums[2], sums[3])};
        const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
        const __m256i bytes =
            _mm256_permutevar8x32_epi32(_mm256_packus_epi16(words[0], words[1]), order);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + column), bytes);
    }
    return column;
}

/// Sums of both samples of `count` pairs by their weights, for eight rows.
void sumPairs(const std::int16_t* pairs, const std::int16_t* high, const std::int16_t* low,
              int count, Sums& result) {
    __m128i highSums[2] = {_mm_setzero_si128(), _mm_setzero_si128()};
    __m128i lowSums[2] = {_mm_setzero_si128(), _mm_setzero_si128()};
    for (int pair = 0; pair < count; ++pair, pairs += 2 * kRows) {
        std::int32_t both = 0;
        std::memcpy(&both, high + 2 * pair, sizeof(both));
        const __m128i highWeights = _mm_set1_epi32(both);
        std::memcpy(&both, low + 2 * pair, sizeof(both));
        const __m128i lowWeights = _mm_set1_epi32(both);
        for (int half = 0; half < 2; ++half) {
            const __m128i values =
                _mm_loadu_si128(reinterpret_cast<const __m128i*>(pairs + 8 * half));
            highSums[half] = _mm_add_epi32(highSums[half], _mm_madd_epi16(values, highWeights));
            lowSums[half] = _mm_add_epi32(lowSums[half], _mm_madd_epi16(values, lowWeights));
        }
    }
    for (int half = 0; half < 2; ++half) {
        const __m128i sum = _mm_add_epi32(_mm_slli_epi32(highSums[half], kLowBits), lowSums[half]);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(result.data() + 4 * half), sum);
    }
}
#else
void sumPairs(const std::int16_t* pairs, const std::int16_t* high, const std::int16_t* low,
              int count, Sums& result) {
    Sums highSums{};
    Sums lowSums{};
    for (int pair = 0; pair < count; ++pair, pairs += 2 * kRows) {
        for (int row = 0; row < kRows; ++row) {
            const std::int32_t first = pairs[2 * row];
            const std::int32_t second = pairs[2 * row + 1];
            highSums[row] += first * high[2 * pair] + second * high[2 * pair + 1];
            lowSums[row] += first * low[2 * pair] + second * low[2 * pair + 1];
        }
    }
    for (int row = 0; row < kRows; ++row) {
        result[row] = highSums[row] * (1 << kLowBits) + lowSums[row];
    }
}
#endif

/// [rows, inputs, channels] -> [rows, outputs, channels], eight rows at a time. Sums of the low
/// parts stay below 2^31.
void resampleRows(const std::uint8_t* source, std::uint8_t* target, int rows, int inputs,
                  int channels, const Kernel& kernel) {
#if defined(__x86_64__)
    const auto sum = hasAvx2() ? &sumPairsAvx2 : &sumPairs;
#else
    const auto sum = &sumPairs;
#endif
    const int outputs = static_cast<int>(kernel.reach.size());
    const std::size_t sourceBytes = static_cast<std::size_t>(inputs) * channels;
    const std::size_t targetBytes = static_cast<std::size_t>(outputs) * channels;
    // Zeros behind the last sample: pairs may reach beyond it, with weights of zero.
    std::vector<std::int16_t> pairs((static_cast<std::size_t>(inputs) / 2 + 2) * 2 * kRows);
    std::array<const std::uint8_t*, kRows> in{};
    Sums sums{};
    for (int start = 0; start < rows; start += kRows) {
        for (int channel = 0; channel < channels; ++channel) {
            for (int row = 0; row < kRows; ++row) {
                in[row] = source + std::min(start + row, rows - 1) * sourceBytes + channel;
            }
            pairRows(in.data(), inputs, channels, pairs.data());
            const int taken = std::min(kRows, rows - start);
            for (int output = 0; output < outputs; ++output) {
                const auto [first, count] = kernel.reach[output];
                const std::size_t weights = static_cast<std::size_t>(output) * kernel.stride;
                sum(pairs.data() + static_cast<std::size_t>(first / 2) * 2 * kRows,
                    kernel.high.data() + weights, kernel.low.data() + weights,
                    (first % 2 + count + 1) / 2, sums);
                std::uint8_t* out = target + start * targetBytes +
                                    static_cast<std::size_t>(output) * channels + channel;
                for (int row = 0; row < taken; ++row) {
                    out[row * targetBytes] = toByte(kHalf + sums[row]);
                }
            }
        }
    }
}

/// The same for kernels so long that the sums of the low parts could overflow.
void resampleLongRows(const std::uint8_t* source, std::uint8_t* target, int rows, int inputs,
                      int channels, const Kernel& kernel) {
    const int outputs = static_cast<int>(kernel.reach.size());
    for (int row = 0; row < rows; ++row) {
        const std::uint8_t* in = source + static_cast<std::size_t>(row) * inputs * channels;
        std::uint8_t* out = target + static_cast<std::size_t>(row) * outputs * channels;
        for (int output = 0; output < outputs; ++output) {
            const auto [first, count] = kernel.reach[output];
            const std::int32_t* weights =
                kernel.weights.data() + static_cast<std::size_t>(output) * kernel.stride;
            for (int channel = 0; channel < channels; ++channel) {
                std::int32_t sum = kHalf;
                const std::uint8_t* tapped = in + static_cast<std::ptrdiff_t>(first) * channels;
                for (int tap = 0; tap < count; ++tap) {
                    sum += weights[tap] * tapped[tap * channels + channel];
                }
                *out++ = toByte(sum);
            }
        }
    }
}

/// [inputs, width] -> [outputs, width]; a row at a time, so that the inner loop is contiguous.
void resampleColumns(const std::uint8_t* source, std::uint8_t* target, std::size_t width,
                     const Kernel& kernel) {
    std::vector<std::int32_t> sums(width);
    for (std::size_t output = 0; output < kernel.reach.size(); ++output) {
        const auto [first, count] = kernel.reach[output];
        const std::int32_t* weights = kernel.weights.data() + output * kernel.stride;
        const std::uint8_t* in = source + static_cast<std::size_t>(first) * width;
        std::uint8_t* out = target + output * width;
        std::size_t start = 0;
#if defined(__x86_64__)
        start = hasAvx2() ? sumColumnsAvx2(in, width, weights, count, out) : 0;
#endif
        std::fill(sums.begin() + static_cast<std::ptrdiff_t>(start), sums.end(), kHalf);
        for (int tap = 0; tap < count; ++tap, in += width) {
            for (std::size_t column = start; column < width; ++column) {
                sums[column] += weights[tap] * in[column];
            }
        }
        for (std::size_t column = start; column < width; ++column) {
            out[column] = toByte(sums[column]);
        }
    }
}

template <class T>
std::vector<T> pickNearest(const std::vector<T>& pixels, int width, int height, int channels,
                           int newWidth, int newHeight) {
    std::vector<T> result;
    result.reserve(static_cast<std::size_t>(newWidth) * newHeight * channels);
    const double scaleX = static_cast<double>(width) / newWidth;
    const double scaleY = static_cast<double>(height) / newHeight;
    for (int row = 0; row < newHeight; ++row) {
        const int sourceRow = std::min(height - 1, static_cast<int>((row + 0.5) * scaleY));
        for (int column = 0; column < newWidth; ++column) {
            const int sourceColumn = std::min(width - 1, static_cast<int>((column + 0.5) * scaleX));
            const auto start =
                pixels.begin() +
                (static_cast<std::ptrdiff_t>(sourceRow) * width + sourceColumn) * channels;
            result.insert(result.end(), start, start + channels);
        }
    }
    return result;
}

/// One axis of float samples: [outer, inputs, inner] -> [outer, outputs, inner].
std::vector<float> resampleFloats(const std::vector<float>& source, int outer, std::size_t inner,
                                  int inputs, int outputs, Filter filter) {
    const ResampleKernel kernel = resampleKernel(inputs, outputs, filter);
    std::vector<float> target(static_cast<std::size_t>(outer) * outputs * inner);
    std::vector<double> sums(inner);
    for (std::size_t line = 0; line < static_cast<std::size_t>(outer); ++line) {
        for (std::size_t output = 0; output < kernel.reach.size(); ++output) {
            const auto [first, count] = kernel.reach[output];
            const float* in = source.data() + (line * inputs + first) * inner;
            std::fill(sums.begin(), sums.end(), 0.0);
            for (int tap = 0; tap < count; ++tap, in += inner) {
                const double share = kernel.weightsOf(output)[tap];
                for (std::size_t sample = 0; sample < inner; ++sample) {
                    sums[sample] += share * in[sample];
                }
            }
            float* const out = target.data() + (line * outputs + output) * inner;
            for (std::size_t sample = 0; sample < inner; ++sample) {
                out[sample] = static_cast<float>(sums[sample]);
            }
        }
    }
    return target;
}

}  // namespace

std::vector<std::uint8_t> resizeInterleaved(const std::vector<std::uint8_t>& pixels, int width,
                                            int height, int channels, int newWidth, int newHeight,
                                            Filter filter) {
    if (width <= 0 || height <= 0 || newWidth <= 0 || newHeight <= 0) {
        return {};
    }
    if (filter == Filter::Nearest) {
        return pickNearest(pixels, width, height, channels, newWidth, newHeight);
    }
    if (newWidth == width && newHeight == height) {
        return pixels;
    }
    constexpr int kLongestSplit = 600;  // 600 * 255 * 4095 is well below 2^31
    std::vector<std::uint8_t> narrowed;
    if (newWidth != width) {
        const auto kernel = kernelFor(width, newWidth, filter);
        narrowed.resize(static_cast<std::size_t>(newWidth) * height * channels);
        const auto resample = kernel->longest <= kLongestSplit ? &resampleRows : &resampleLongRows;
        resample(pixels.data(), narrowed.data(), height, width, channels, *kernel);
        if (newHeight == height) {
            return narrowed;
        }
    }
    std::vector<std::uint8_t> result(static_cast<std::size_t>(newWidth) * newHeight * channels);
    resampleColumns(newWidth != width ? narrowed.data() : pixels.data(), result.data(),
                    newWidth * channels, *kernelFor(height, newHeight, filter));
    return result;
}

std::vector<float> resizeInterleaved(const std::vector<float>& pixels, int width, int height,
                                     int channels, int newWidth, int newHeight, Filter filter) {
    if (width <= 0 || height <= 0 || newWidth <= 0 || newHeight <= 0) {
        return {};
    }
    if (filter == Filter::Nearest) {
        return pickNearest(pixels, width, height, channels, newWidth, newHeight);
    }
    const auto inner = static_cast<std::size_t>(channels);
    std::vector<float> result =
        newWidth == width ? pixels : resampleFloats(pixels, height, inner, width, newWidth, filter);
    return newHeight == height
               ? result
               : resampleFloats(result, 1, inner * newWidth, height, newHeight, filter);
}

GreyImage resize(const GreyImage& image, int width, int height, Filter filter) {
    return {width, height,
            resizeInterleaved(image.pixels, image.width, image.height, 1, width, height, filter)};
}

GreyImage toSquare(const GreyImage& image, int size, Geometry geometry) {
    if (geometry == Geometry::Squash || image.width == image.height) {
        return resize(image, size, size, Filter::Bicubic);
    }
    const int side = std::max(image.width, image.height);
    const int left = (side - image.width) / 2;
    const int top = (side - image.height) / 2;
    GreyImage square{side, side, {}};
    square.pixels.assign(static_cast<std::size_t>(side) * side, 0);
    for (int row = 0; row < image.height; ++row) {
        std::copy_n(image.row(row), image.width, square.row(top + row) + left);
    }
    return resize(square, size, size, Filter::Bicubic);
}

GreyImage fitLongestSide(const GreyImage& image, int longestSide) {
    const int longest = std::max(image.width, image.height);
    if (longest <= longestSide) {
        return image;
    }
    const double scale = static_cast<double>(longestSide) / longest;
    const int width = std::max(1, static_cast<int>(std::lround(image.width * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(image.height * scale)));
    return resize(image, width, height, Filter::Lanczos);
}

}  // namespace outis::data
