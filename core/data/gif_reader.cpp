// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/gif_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <gif_lib.h>

#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// giflib over bytes in memory.
class GifStream {
public:
    explicit GifStream(std::span<const std::byte> bytes) : bytes_(bytes) {
        int code = 0;
        gif_ = DGifOpen(this, &GifStream::read, &code);
        if (gif_ == nullptr) {
            throw Refusal(FileReason::BadHeader, "GIF: broken header");
        }
    }
    ~GifStream() { DGifCloseFile(gif_, nullptr); }
    GifStream(const GifStream&) = delete;
    GifStream& operator=(const GifStream&) = delete;

    [[nodiscard]] GifFileType& gif() { return *gif_; }

    /// Goes on to the next picture. False at the end, and where nothing more can be understood.
    bool findImage(bool& isTransparent) {
        for (;;) {
            GifRecordType record = UNDEFINED_RECORD_TYPE;
            if (DGifGetRecordType(gif_, &record) != GIF_OK || record == TERMINATE_RECORD_TYPE) {
                return false;
            }
            if (record == IMAGE_DESC_RECORD_TYPE) {
                return true;
            }
            if (record == EXTENSION_RECORD_TYPE && !skipExtension(isTransparent)) {
                return false;
            }
        }
    }

    /// After findImage(): the picture is skipped without decoding it.
    bool skipImage() {
        int bits = 0;
        GifByteType* block = nullptr;
        if (DGifGetImageHeader(gif_) != GIF_OK || DGifGetCode(gif_, &bits, &block) != GIF_OK) {
            return false;
        }
        while (block != nullptr) {
            if (DGifGetCodeNext(gif_, &block) != GIF_OK) {
                return false;
            }
        }
        return true;
    }

private:
    static int read(GifFileType* gif, GifByteType* target, int wanted) {
        auto& self = *static_cast<GifStream*>(gif->UserData);
        const std::size_t count =
            std::min(self.bytes_.size(), static_cast<std::size_t>(std::max(0, wanted)));
        std::memcpy(target, self.bytes_.data(), count);
        self.bytes_ = self.bytes_.subspan(count);
        return static_cast<int>(count);
    }

    /// Comments and the like are passed over unread.
    bool skipExtension(bool& isTransparent) {
        int code = 0;
        GifByteType* block = nullptr;
        if (DGifGetExtension(gif_, &code, &block) != GIF_OK) {
            return false;
        }
        GraphicsControlBlock control;
        if (code == GRAPHICS_EXT_FUNC_CODE && block != nullptr &&
            DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK) {
            isTransparent = control.TransparentColor != NO_TRANSPARENT_COLOR;
        }
        while (block != nullptr) {
            if (DGifGetExtensionNext(gif_, &block) != GIF_OK) {
                return false;
            }
        }
        return true;
    }

    std::span<const std::byte> bytes_;
    GifFileType* gif_ = nullptr;
};

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

Palette paletteOf(const GifFileType& gif) {
    Palette palette{};
    const ColorMapObject* map = gif.Image.ColorMap != nullptr ? gif.Image.ColorMap : gif.SColorMap;
    if (map == nullptr) {
        throw Refusal(FileReason::BadHeader, "GIF: without colours");
    }
    for (int colour = 0; colour < std::min(map->ColorCount, 256); ++colour) {
        palette[colour] = {map->Colors[colour].Red, map->Colors[colour].Green,
                           map->Colors[colour].Blue};
    }
    return palette;
}

/// The order in which rows are stored.
std::vector<int> rowOrder(int height, bool isInterlaced) {
    std::vector<int> order;
    order.reserve(static_cast<std::size_t>(height));
    static constexpr std::array<std::array<int, 2>, 4> kPasses = {{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    for (std::size_t pass = 0; pass < (isInterlaced ? kPasses.size() : 1); ++pass) {
        const int step = isInterlaced ? kPasses[pass][1] : 1;
        for (int row = isInterlaced ? kPasses[pass][0] : 0; row < height; row += step) {
            order.push_back(row);
        }
    }
    return order;
}

/// The picture at hand on a screen of the background's colour.
Raster decode(GifFileType& gif, int width, int height) {
    const GifImageDesc& part = gif.Image;
    const Palette palette = paletteOf(gif);
    Raster raster{width, height, 3, 8, {}};
    raster.samples.resize(static_cast<std::size_t>(width) * height * 3);
    const bool coversAll =
        part.Left == 0 && part.Top == 0 && part.Width == width && part.Height == height;
    if (!coversAll && gif.SColorMap != nullptr &&
        gif.SBackGroundColor < gif.SColorMap->ColorCount) {
        const GifColorType& back = gif.SColorMap->Colors[gif.SBackGroundColor];
        for (std::size_t start = 0; start < raster.samples.size(); start += 3) {
            raster.samples[start] = back.Red;
            raster.samples[start + 1] = back.Green;
            raster.samples[start + 2] = back.Blue;
        }
    }
    std::vector<GifPixelType> line(static_cast<std::size_t>(part.Width));
    for (const int row : rowOrder(part.Height, part.Interlace)) {
        if (DGifGetLine(&gif, line.data(), part.Width) != GIF_OK) {
            throw Refusal(FileReason::Damaged, "GIF: broken or cut");
        }
        std::uint8_t* target = raster.samples.data() +
                               ((static_cast<std::size_t>(part.Top) + row) * width + part.Left) * 3;
        for (const GifPixelType index : line) {
            target = std::copy(palette[index].begin(), palette[index].end(), target);
        }
    }
    return raster;
}

}  // namespace

void readGifInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored) {
    GifStream stream(bytes);
    GifFileType& gif = stream.gif();
    bool isTransparent = false;
    if (!stream.findImage(isTransparent) || DGifGetImageDesc(&gif) != GIF_OK) {
        throw Refusal(FileReason::Damaged, "GIF: without a picture");
    }
    const GifImageDesc& part = gif.Image;
    // A picture that stands out of the screen widens it, as viewers do.
    file.columns = std::max(gif.SWidth, part.Left + part.Width);
    file.rows = std::max(gif.SHeight, part.Top + part.Height);
    file.photometric = "PALETTE COLOR";
    checkPixels(part.Width, part.Height, limits);
    checkPixels(file.columns, file.rows, limits);
    Raster raster = decode(gif, file.columns, file.rows);
    bool ignored = false;
    while (stream.findImage(ignored) && stream.skipImage()) {
        ++file.frames;
    }
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(raster);
    }
    takeRaster(file, std::move(raster), 1);
    if (isTransparent) {
        file.warnings.push_back({ErrorCode::Unsupported, "", "transparency was ignored"});
    }
    if (file.frames > 1) {
        file.warnings.push_back(
            {ErrorCode::Unsupported, "", "several frames: the first one was taken"});
    }
}

}  // namespace outis::data
