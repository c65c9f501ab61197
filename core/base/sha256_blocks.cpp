// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256_blocks.h"

#include <bit>
#include <cstddef>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace outis {
namespace {

// FIPS 180-4, section 4.2.2.
alignas(16) constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

void round(Sha256State& s, std::uint32_t constantPlusWord) {
    const auto [a, b, c, d, e, f, g, h] = s;
    const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t temp1 = h + sum1 + choice + constantPlusWord;
    const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    s = {temp1 + sum0 + majority, a, b, c, d + temp1, e, f, g};
}

std::array<std::uint32_t, 64> schedule(const std::uint8_t* block) {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i) {
        const std::uint8_t* byte = block + 4 * i;
        words[i] = (std::uint32_t{byte[0]} << 24) | (std::uint32_t{byte[1]} << 16) |
                   (std::uint32_t{byte[2]} << 8) | std::uint32_t{byte[3]};
    }
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t near = words[i - 2];
        const std::uint32_t far = words[i - 15];
        const std::uint32_t sigma1 = std::rotr(near, 17) ^ std::rotr(near, 19) ^ (near >> 10);
        const std::uint32_t sigma0 = std::rotr(far, 7) ^ std::rotr(far, 18) ^ (far >> 3);
        words[i] = sigma1 + words[i - 7] + sigma0 + words[i - 16];
    }
    return words;
}

#if defined(__x86_64__)
bool askProcessor() {
    unsigned int a = 0;
    unsigned int b = 0;
    unsigned int c = 0;
    unsigned int d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSSE3) == 0 || (c & bit_SSE4_1) == 0) {
        return false;
    }
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

/// SHA256RNDS2 does two rounds; it wants the state as the words ABEF and CDGH, highest first.
__attribute__((target("sha,sse4.1,ssse3"))) void compressWithInstructions(
    Sha256State& state, const std::uint8_t* blocks, std::size_t count) {
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    auto* words = reinterpret_cast<__m128i*>(state.data());
    const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(words), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(words + 1), 0x1B);
    __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xF0);
    for (; count > 0; --count, blocks += 64) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i message[4];  // the last 16 words of the schedule
        for (int four = 0; four < 16; ++four) {
            __m128i& next = message[four % 4];
            if (four < 4) {
                const auto* bytes =
                    reinterpret_cast<const __m128i*>(blocks + std::ptrdiff_t{16} * four);
                next = _mm_shuffle_epi8(_mm_loadu_si128(bytes), bigEndian);
            } else {
                const __m128i before = message[(four + 3) % 4];
                const __m128i far = _mm_sha256msg1_epu32(next, message[(four + 1) % 4]);
                const __m128i middle = _mm_alignr_epi8(before, message[(four + 2) % 4], 4);
                next = _mm_sha256msg2_epu32(_mm_add_epi32(far, middle), before);
            }
            const auto* constants = reinterpret_cast<const __m128i*>(kRound.data()) + four;
            const __m128i sums = _mm_add_epi32(next, _mm_load_si128(constants));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0E));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(words, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(words + 1, _mm_alignr_epi8(dchg, feba, 8));
}
#endif

}  // namespace

void compressSha256Portably(Sha256State& state, const std::uint8_t* blocks, std::size_t count) {
    for (; count > 0; --count, blocks += 64) {
        const auto words = schedule(blocks);
        Sha256State s = state;
        for (std::size_t i = 0; i < 64; ++i) {
            round(s, kRound[i] + words[i]);
        }
        for (std::size_t i = 0; i < 8; ++i) {
            state[i] += s[i];
        }
    }
}

bool hasSha256Instructions() {
#if defined(__x86_64__)
    static const bool has = askProcessor();
    return has;
#else
    return false;
#endif
}

void compressSha256(Sha256State& state, const std::uint8_t* blocks, std::size_t count) {
#if defined(__x86_64__)
    if (hasSha256Instructions()) {
        compressWithInstructions(state, blocks, count);
        return;
    }
#endif
    compressSha256Portably(state, blocks, count);
}

}  // namespace outis
