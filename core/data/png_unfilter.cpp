// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_unfilter.h"

#include <array>
#include <cstring>
#include <vector>

namespace outis::data {
namespace {

enum FilterType : std::uint8_t { kNone, kSub, kUp, kAverage, kPaeth };

// a: left, b: above, c: above left.
struct Sub {
    static int predict(int a, int /*b*/, int /*c*/) { return a; }
};
struct Average {
    static int predict(int a, int b, int /*c*/) { return (a + b) / 2; }
};
/// The nearest of a, b and c to a + b - c, ties in that order, written without branches on data:
/// 3c - (a + b) against the lower and the higher of a and b decides the same.
struct Paeth {
    static int predict(int a, int b, int c) {
        const int threshold = 3 * c - (a + b);
        const int below = (a - b) & ((a - b) >> 31);  // a - b where that is negative, else 0
        const int low = b + below;
        const int high = a - below;
        const int upper = high <= threshold ? low : c;
        return threshold <= low ? high : upper;
    }
};

/// Each byte needs the one before it, so that pixels of `Step` bytes are as many chains.
template <class Filter, int Step>
void undoSerial(std::uint8_t* row, const std::uint8_t* above, std::size_t bytes) {
    int left[Step] = {};
    int aboveLeft[Step] = {};
    for (std::size_t at = 0; at + Step <= bytes; at += Step) {
        for (int byte = 0; byte < Step; ++byte) {
            const int up = above[at + byte];
            left[byte] = (row[at + byte] + Filter::predict(left[byte], up, aboveLeft[byte])) & 0xFF;
            aboveLeft[byte] = up;
            row[at + byte] = static_cast<std::uint8_t>(left[byte]);
        }
    }
}

void undoUp(std::uint8_t* row, const std::uint8_t* above, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at) {
        row[at] = static_cast<std::uint8_t>(row[at] + above[at]);
    }
}

template <int Step>
bool undoRow(int type, std::uint8_t* row, const std::uint8_t* above, std::size_t bytes) {
    switch (type) {
        case kNone:
            return true;
        case kSub:
            undoSerial<Sub, Step>(row, above, bytes);
            return true;
        case kUp:
            undoUp(row, above, bytes);
            return true;
        case kAverage:
            undoSerial<Average, Step>(row, above, bytes);
            return true;
        case kPaeth:
            undoSerial<Paeth, Step>(row, above, bytes);
            return true;
        default:
            return false;
    }
}

/// Eight rows of one-byte pixels at once, each a pixel behind the one above it: what is above a
/// pixel was made in the step before, by the next lower lane. One lane a row, whatever its filter.
class EightRows {
public:
    static constexpr std::size_t kRows = 8;

    /// `rows`: the filter types, `stride` bytes apart, each with its row behind it.
    EightRows(std::uint8_t* rows, std::size_t stride, const std::uint8_t* above)
        : rows_(rows), stride_(stride), bytes_(stride - 1), above_(above) {
        for (std::size_t lane = 0; lane < kRows; ++lane) {
            const int type = rows[lane * stride];
            isSub_[lane] = type == kSub ? -1 : 0;
            isUp_[lane] = type == kUp ? -1 : 0;
            isAverage_[lane] = type == kAverage ? -1 : 0;
            isPaeth_[lane] = type == kPaeth ? -1 : 0;
        }
    }

    void undo() {
        const std::size_t steps = bytes_ + kRows - 1;
        std::array<std::array<std::uint8_t, kRows>, kRows> block{};  // [lane, step]
        for (std::size_t start = 0; start < steps; start += kRows) {
            for (std::size_t lane = 0; lane < kRows; ++lane) {
                load(lane, start, block[lane]);
            }
            for (std::size_t step = 0; step < kRows; ++step) {
                Lanes values{};
                for (std::size_t lane = 0; lane < kRows; ++lane) {
                    values[lane] = block[lane][step];
                }
                const std::size_t column = start + step;
                const Lanes made = next(values, column < bytes_ ? above_[column] : 0);
                for (std::size_t lane = 0; lane < kRows; ++lane) {
                    block[lane][step] = static_cast<std::uint8_t>(made[lane]);
                }
            }
            for (std::size_t lane = 0; lane < kRows; ++lane) {
                store(lane, start, block[lane]);
            }
        }
    }

private:
    using Lanes = std::int16_t __attribute__((vector_size(16)));

    Lanes next(Lanes values, int aboveFirst) {
        const Lanes a = made_;
        const Lanes c = aboveBefore_;
        Lanes b = __builtin_shufflevector(made_, made_, 0, 0, 1, 2, 3, 4, 5, 6);
        b[0] = static_cast<std::int16_t>(aboveFirst);
        const Lanes threshold = 3 * c - (a + b);
        const Lanes low = a < b ? a : b;
        const Lanes high = a < b ? b : a;
        const Lanes upper = high <= threshold ? low : c;
        const Lanes paeth = threshold <= low ? high : upper;
        const Lanes guess =
            (paeth & isPaeth_) | (a & isSub_) | (b & isUp_) | (((a + b) >> 1) & isAverage_);
        aboveBefore_ = b;
        made_ = (values + guess) & 0xFF;
        return made_;
    }

    /// Columns of a lane's row in eight steps; zeros before its start, which keep the lane at zero.
    void load(std::size_t lane, std::size_t start, std::array<std::uint8_t, kRows>& target) const {
        const std::uint8_t* row = rows_ + lane * stride_ + 1;
        if (start >= lane && start - lane + kRows <= bytes_) {
            std::memcpy(target.data(), row + start - lane, kRows);
            return;
        }
        for (std::size_t step = 0; step < kRows; ++step) {
            const bool isInside = start + step >= lane && start + step - lane < bytes_;
            target[step] = isInside ? row[start + step - lane] : 0;
        }
    }

    void store(std::size_t lane, std::size_t start, const std::array<std::uint8_t, kRows>& made) {
        std::uint8_t* row = rows_ + lane * stride_ + 1;
        if (start >= lane && start - lane + kRows <= bytes_) {
            std::memcpy(row + start - lane, made.data(), kRows);
            return;
        }
        for (std::size_t step = 0; step < kRows; ++step) {
            if (start + step >= lane && start + step - lane < bytes_) {
                row[start + step - lane] = made[step];
            }
        }
    }

    std::uint8_t* rows_;
    std::size_t stride_;
    std::size_t bytes_;
    const std::uint8_t* above_;
    Lanes isSub_{};
    Lanes isUp_{};
    Lanes isAverage_{};
    Lanes isPaeth_{};
    Lanes made_{};
    Lanes aboveBefore_{};
};

/// Whether eight rows at once pay: when most of them are serial, and all are of a known type.
bool areWorthEight(const std::uint8_t* rows, std::size_t stride) {
    int serial = 0;
    for (std::size_t row = 0; row < EightRows::kRows; ++row) {
        const int type = rows[row * stride];
        if (type > kPaeth) {
            return false;
        }
        serial += type == kPaeth || type == kAverage ? 1 : 0;
    }
    return serial >= 3;
}

template <int Step>
bool undoAll(std::uint8_t* rows, std::size_t rowBytes, std::size_t height) {
    const std::vector<std::uint8_t> zeros(rowBytes);
    const std::uint8_t* above = zeros.data();
    const std::size_t stride = rowBytes + 1;
    for (std::size_t row = 0; row < height; ++row) {
        std::uint8_t* line = rows + row * stride;
        if constexpr (Step == 1) {
            if (row + EightRows::kRows <= height && areWorthEight(line, stride)) {
                EightRows(line, stride, above).undo();
                row += EightRows::kRows - 1;
                above = rows + row * stride + 1;
                continue;
            }
        }
        if (!undoRow<Step>(line[0], line + 1, above, rowBytes)) {
            return false;
        }
        above = line + 1;
    }
    return true;
}

}  // namespace

bool undoPngFilters(std::span<std::uint8_t> filtered, std::size_t rowBytes, std::size_t height,
                    int step) {
    if (rowBytes == 0 || filtered.size() / (rowBytes + 1) < height) {
        return false;
    }
    switch (step) {
        case 1:
            return undoAll<1>(filtered.data(), rowBytes, height);
        case 2:
            return undoAll<2>(filtered.data(), rowBytes, height);
        case 3:
            return undoAll<3>(filtered.data(), rowBytes, height);
        case 4:
            return undoAll<4>(filtered.data(), rowBytes, height);
        case 6:
            return undoAll<6>(filtered.data(), rowBytes, height);
        case 8:
            return undoAll<8>(filtered.data(), rowBytes, height);
        default:
            return false;
    }
}

}  // namespace outis::data
