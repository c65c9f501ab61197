// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_jpeg2000.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

#include <openjpeg.h>

namespace outis::test {
namespace {

struct Sink {
    std::vector<std::byte> bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T writeSome(void* source, OPJ_SIZE_T count, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    sink.bytes.resize(std::max(sink.bytes.size(), sink.at + count));
    std::memcpy(sink.bytes.data() + sink.at, source, count);
    sink.at += count;
    return count;
}

OPJ_BOOL moveTo(OPJ_OFF_T position, void* user) {
    static_cast<Sink*>(user)->at = static_cast<std::size_t>(position);
    return OPJ_TRUE;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void* user) {
    static_cast<Sink*>(user)->at += static_cast<std::size_t>(count);
    return count;
}

using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Image imageOf(const std::vector<int>& samples, const Jpeg2000Kind& kind) {
    std::vector<opj_image_cmptparm_t> parameters(static_cast<std::size_t>(kind.components));
    for (opj_image_cmptparm_t& parameter : parameters) {
        parameter = {};
        parameter.dx = parameter.dy = 1;
        parameter.w = static_cast<OPJ_UINT32>(kind.width);
        parameter.h = static_cast<OPJ_UINT32>(kind.height);
        parameter.prec = static_cast<OPJ_UINT32>(kind.precision);
        parameter.sgnd = kind.isSigned ? 1 : 0;
    }
    Image image(opj_image_create(static_cast<OPJ_UINT32>(kind.components), parameters.data(),
                                 kind.components == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY),
                &opj_image_destroy);
    image->x1 = static_cast<OPJ_UINT32>(kind.width);
    image->y1 = static_cast<OPJ_UINT32>(kind.height);
    const auto components = static_cast<std::size_t>(kind.components);
    for (std::size_t index = 0; index < samples.size(); ++index) {
        image->comps[index % components].data[index / components] = samples[index];
    }
    return image;
}

}  // namespace

std::vector<std::byte> makeJpeg2000(const std::vector<int>& samples, Jpeg2000Kind kind) {
    const Image image = imageOf(samples, kind);
    const std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)> codec(
        opj_create_compress(kind.isBoxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), &opj_destroy_codec);
    const std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)> stream(
        opj_stream_default_create(OPJ_FALSE), &opj_stream_destroy);
    Sink sink;
    opj_stream_set_user_data(stream.get(), &sink, nullptr);
    opj_stream_set_write_function(stream.get(), &writeSome);
    opj_stream_set_seek_function(stream.get(), &moveTo);
    opj_stream_set_skip_function(stream.get(), &skipSome);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.tcp_mct = kind.hasColourTransform ? 1 : 0;
    // One resolution is all that a picture of a few pixels has.
    parameters.numresolution = 1;
    if (opj_setup_encoder(codec.get(), &parameters, image.get()) == OPJ_FALSE ||
        opj_start_compress(codec.get(), image.get(), stream.get()) == OPJ_FALSE ||
        opj_encode(codec.get(), stream.get()) == OPJ_FALSE ||
        opj_end_compress(codec.get(), stream.get()) == OPJ_FALSE) {
        throw std::runtime_error("cannot make JPEG 2000");
    }
    return sink.bytes;
}

}  // namespace outis::test
