// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_jpeg2000.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>

#include <openjpeg.h>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

using namespace std::literals;

struct Cursor {
    std::span<const std::byte> bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readSome(void* target, OPJ_SIZE_T count, void* user) {
    auto& cursor = *static_cast<Cursor*>(user);
    const std::size_t left = cursor.bytes.size() - cursor.at;
    if (left == 0) {
        return static_cast<OPJ_SIZE_T>(-1);  // OpenJPEG's end of file
    }
    const std::size_t taken = std::min<std::size_t>(count, left);
    std::memcpy(target, cursor.bytes.data() + cursor.at, taken);
    cursor.at += taken;
    return taken;
}

OPJ_BOOL moveTo(OPJ_OFF_T position, void* user) {
    auto& cursor = *static_cast<Cursor*>(user);
    if (position < 0 || static_cast<std::uint64_t>(position) > cursor.bytes.size()) {
        return OPJ_FALSE;
    }
    cursor.at = static_cast<std::size_t>(position);
    return OPJ_TRUE;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void* user) {
    auto& cursor = *static_cast<Cursor*>(user);
    const auto target = static_cast<OPJ_OFF_T>(cursor.at) + count;
    return moveTo(target, user) == OPJ_TRUE ? count : -1;
}

// OpenJPEG's streams and codecs are both void pointers to the compiler: the functions tell them
// apart.
using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Stream openStream(Cursor& cursor) {
    Stream stream(opj_stream_default_create(OPJ_TRUE), &opj_stream_destroy);
    if (!stream) {
        throw std::bad_alloc();
    }
    opj_stream_set_user_data(stream.get(), &cursor, nullptr);
    opj_stream_set_user_data_length(stream.get(), cursor.bytes.size());
    opj_stream_set_read_function(stream.get(), &readSome);
    opj_stream_set_seek_function(stream.get(), &moveTo);
    opj_stream_set_skip_function(stream.get(), &skipSome);
    return stream;
}

/// `warnings` counts what OpenJPEG complains about; its texts are not kept.
Codec openCodec(std::span<const std::byte> bytes, int& warnings) {
    const std::string_view start(reinterpret_cast<const char*>(bytes.data()),
                                 std::min<std::size_t>(bytes.size(), 12));
    const bool isBoxed = start.substr(4).starts_with("jP  "sv);
    if (!isBoxed && !start.starts_with("\xff\x4f\xff\x51"sv)) {
        throw Refusal(FileReason::Damaged, "JPEG 2000: the stream does not begin like one");
    }
    Codec codec(opj_create_decompress(isBoxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), &opj_destroy_codec);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    // The header says what the components mean, not the box.
    parameters.flags |= OPJ_DPARAMETERS_IGNORE_PCLR_CMAP_CDEF_FLAG;
    if (!codec || opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) {
        throw std::bad_alloc();
    }
    const auto silent = [](const char*, void*) {};
    const auto count = [](const char*, void* user) { ++*static_cast<int*>(user); };
    opj_set_info_handler(codec.get(), silent, nullptr);
    opj_set_warning_handler(codec.get(), count, &warnings);
    opj_set_error_handler(codec.get(), silent, nullptr);
    return codec;
}

void checkComponents(const opj_image_t& image, const PixelDescription& pixels) {
    if (image.x1 <= image.x0 || image.y1 <= image.y0 || image.x1 - image.x0 != pixels.columns ||
        image.y1 - image.y0 != pixels.rows ||
        image.numcomps != static_cast<OPJ_UINT32>(pixels.samplesPerPixel)) {
        throw Refusal(FileReason::Damaged, "JPEG 2000: another size than the header says");
    }
    for (OPJ_UINT32 index = 0; index < image.numcomps; ++index) {
        const opj_image_comp_t& component = image.comps[index];
        if (component.dx != 1 || component.dy != 1 || component.prec < 1 ||
            component.prec > static_cast<OPJ_UINT32>(pixels.bitsAllocated)) {
            throw Refusal(FileReason::UnsupportedPixels,
                          "JPEG 2000: subsampled or deeper than the header says");
        }
    }
}

/// Writes every `stride`-th sample from `first` on.
template <class Word>
void store(const opj_image_comp_t& component, bool isSigned, std::span<Word> target,
           std::size_t first, std::size_t stride) {
    const std::size_t count = static_cast<std::size_t>(component.w) * component.h;
    const bool isContrary = (component.sgnd != 0) != isSigned && component.prec < 32;
    const std::uint32_t mask = isContrary ? (std::uint32_t{1} << component.prec) - 1 : 0xFFFFFFFF;
    const std::uint32_t sign =
        isContrary && isSigned ? std::uint32_t{1} << (component.prec - 1) : 0;
    for (std::size_t index = 0; index < count; ++index) {
        const std::uint32_t bits = static_cast<std::uint32_t>(component.data[index]) & mask;
        target[first + index * stride] = static_cast<Word>((bits ^ sign) - sign);
    }
}

template <class Word>
void storeAll(const opj_image_t& image, StoredFrame& frame) {
    const std::span<Word> words(reinterpret_cast<Word*>(frame.bytes.data()),
                                frame.bytes.size() / sizeof(Word));
    for (OPJ_UINT32 index = 0; index < image.numcomps; ++index) {
        store(image.comps[index], frame.isSigned, words, index, image.numcomps);
    }
}

}  // namespace

StoredFrame decodeJpeg2000(std::span<const std::byte> bytes, const PixelDescription& pixels,
                           std::vector<std::string>& notes) {
    Cursor cursor{bytes, 0};
    int warnings = 0;
    const Codec codec = openCodec(bytes, warnings);
    const Stream stream = openStream(cursor);
    opj_image_t* raw = nullptr;
    const bool hasHeader = opj_read_header(stream.get(), codec.get(), &raw) == OPJ_TRUE;
    const Image image(raw, &opj_image_destroy);
    if (!hasHeader || !image) {
        throw Refusal(FileReason::Damaged, "JPEG 2000: broken header");
    }
    checkComponents(*image, pixels);
    if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE) {
        throw Refusal(FileReason::Damaged, "JPEG 2000: the stream is broken or cut");
    }
    const std::size_t count = static_cast<std::size_t>(pixels.rows * pixels.columns);
    for (OPJ_UINT32 index = 0; index < image->numcomps; ++index) {
        const opj_image_comp_t& component = image->comps[index];
        if (component.data == nullptr ||
            static_cast<std::size_t>(component.w) * component.h != count) {
            throw Refusal(FileReason::Damaged, "JPEG 2000: a component is missing");
        }
    }
    if (warnings > 0) {
        notes.emplace_back("JPEG 2000: parts of the stream are doubtful");
    }
    StoredFrame frame{pixels.samplesPerPixel, pixels.bitsAllocated, pixels.isSigned, {}};
    frame.bytes.resize(count * image->numcomps * static_cast<std::size_t>(frame.bitsAllocated / 8));
    switch (frame.bitsAllocated) {
        case 8:
            storeAll<std::uint8_t>(*image, frame);
            break;
        case 16:
            storeAll<std::uint16_t>(*image, frame);
            break;
        default:
            storeAll<std::uint32_t>(*image, frame);
    }
    return frame;
}

}  // namespace outis::data
