// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/feature_file.h"

#include <charconv>
#include <cstring>
#include <map>
#include <memory>
#include <span>
#include <string_view>

#include <ATen/ATen.h>

#include "core/base/safetensors.h"
#include "core/features/finite_rows.h"
#include "core/models/mapped_tensor.h"
#include "core/models/tensor_file.h"

namespace outis::features {
namespace {

constexpr std::string_view kFormat = "1";
constexpr std::int64_t kHashBytes = std::tuple_size_v<Digest>;

std::span<const std::byte> bytesOf(const at::Tensor& dense) {
    return {static_cast<const std::byte*>(dense.const_data_ptr()), dense.nbytes()};
}

at::Tensor hashTensor(const std::vector<Digest>& hashes) {
    at::Tensor tensor =
        at::empty({static_cast<std::int64_t>(hashes.size()), kHashBytes}, at::kByte);
    auto* out = tensor.mutable_data_ptr<std::uint8_t>();
    for (const Digest& hash : hashes) {
        out = std::copy(hash.begin(), hash.end(), out);
    }
    return tensor;
}

std::vector<Digest> hashesOf(const at::Tensor& tensor) {
    std::vector<Digest> hashes(static_cast<std::size_t>(tensor.size(0)));
    const auto* data = tensor.const_data_ptr<std::uint8_t>();
    for (Digest& hash : hashes) {
        std::copy(data, data + kHashBytes, hash.begin());
        data += kHashBytes;
    }
    return hashes;
}

std::string rowsDigest(const at::Tensor& rows, const at::Tensor& hashes) {
    Sha256 sha;
    sha.update(bytesOf(rows));
    sha.update(bytesOf(hashes));
    return toHex(sha.finish());
}

Error corrupt(const std::filesystem::path& path, const char* detail) {
    return {ErrorCode::Corrupt, path.filename().string(), detail};
}

Error otherEncoder(const std::filesystem::path& path) {
    return {ErrorCode::InvalidOption, path.filename().string(),
            "the features belong to another encoder"};
}

/// Shapes, types and digest.
Result<FeatureTable> checkedTable(const std::filesystem::path& path,
                                  const std::shared_ptr<const safetensors::File>& file,
                                  const EncoderIdentity& encoder, const std::string& digest) {
    auto rows = models::mappedTensor(file, "rows");
    auto hashes = models::mappedTensor(file, "hashes");
    if (!rows || !hashes) {
        return corrupt(path, "rows or hashes are missing");
    }
    if (rows->scalar_type() != at::kFloat || rows->dim() != 2 ||
        rows->size(1) != encoder.dimension || hashes->scalar_type() != at::kByte ||
        hashes->dim() != 2 || hashes->size(1) != kHashBytes || hashes->size(0) != rows->size(0)) {
        return corrupt(path, "rows and hashes do not fit together");
    }
    if (rowsDigest(*rows, *hashes) != digest) {
        return corrupt(path, "its digest is not the recorded one");
    }
    return FeatureTable{encoder, hashesOf(*hashes), *std::move(rows)};
}

}  // namespace

std::vector<Digest> contentHashes(const at::Tensor& images) {
    const at::Tensor dense = images.to(at::kCPU).contiguous();
    std::string head = std::string(dense.dtype().name());
    for (std::int64_t dimension = 1; dimension < dense.dim(); ++dimension) {
        head.append(1, ' ').append(std::to_string(dense.size(dimension)));
    }
    const auto all = bytesOf(dense);
    const std::size_t count = static_cast<std::size_t>(dense.size(0));
    const std::size_t each = count == 0 ? 0 : all.size() / count;
    std::vector<Digest> hashes;
    hashes.reserve(count);
    for (std::size_t image = 0; image < count; ++image) {
        Sha256 sha;
        sha.update(head);
        sha.update(all.subspan(image * each, each));
        hashes.push_back(sha.finish());
    }
    return hashes;
}

std::string setDigest(const std::vector<Digest>& hashes) {
    Sha256 sha;
    for (const Digest& hash : hashes) {
        sha.update(std::as_bytes(std::span(hash)));
    }
    return toHex(sha.finish());
}

Result<void> writeFeatures(const std::filesystem::path& path, const FeatureTable& table) {
    const auto count = static_cast<std::int64_t>(table.hashes.size());
    if (!table.rows.defined() || table.rows.dim() != 2 || table.rows.size(0) != count ||
        table.rows.size(1) != table.encoder.dimension) {
        return Error{ErrorCode::Internal, "features", "not one row per image"};
    }
    const at::Tensor rows = table.rows.to(at::kCPU, at::kFloat).contiguous();
    if (auto finite = requireFiniteRows(rows, "features"); !finite) {
        return finite;
    }
    const at::Tensor hashes = hashTensor(table.hashes);
    return models::writeTensors(path, {{"rows", rows}, {"hashes", hashes}},
                                {{"format", std::string(kFormat)},
                                 {"encoder", table.encoder.name},
                                 {"encoder-digest", table.encoder.digest},
                                 {"set-digest", setDigest(table.hashes)},
                                 {"rows-digest", rowsDigest(rows, hashes)}});
}

Result<FeatureTable> readFeatures(const std::filesystem::path& path,
                                  const EncoderIdentity& encoder) {
    auto opened = safetensors::File::open(path);
    if (!opened) {
        return opened.error();
    }
    const auto file = std::make_shared<const safetensors::File>(*std::move(opened));
    const auto field = [&](std::string_view key) {
        const auto found = file->metadata().find(key);
        return found == file->metadata().end() ? std::string() : found->second;
    };
    if (field("format").empty() || field("encoder-digest").empty()) {
        return corrupt(path, "not a file of features");
    }
    if (field("format") != kFormat) {
        return Error{ErrorCode::NewerVersion, path.filename().string(), field("format")};
    }
    if (field("encoder") != encoder.name || field("encoder-digest") != encoder.digest) {
        return otherEncoder(path);
    }
    return checkedTable(path, file, encoder, field("rows-digest"));
}

Result<at::Tensor> readFeaturesOf(const std::filesystem::path& path, const EncoderIdentity& encoder,
                                  const std::vector<Digest>& hashes) {
    auto table = readFeatures(path, encoder);
    if (!table) {
        return table.error();
    }
    if (table->hashes != hashes) {
        return Error{
            ErrorCode::InvalidOption, path.filename().string(),
            "the features belong to other images: " + std::to_string(table->hashes.size()) +
                " rows for " + std::to_string(hashes.size()) + " images"};
    }
    return table->rows;
}

Result<at::Tensor> joinFeatures(const std::vector<FeatureTable>& parts,
                                const EncoderIdentity& encoder, const std::vector<Digest>& hashes) {
    std::map<Digest, at::Tensor> known;
    for (const FeatureTable& part : parts) {
        if (!(part.encoder == encoder)) {
            return otherEncoder("features");
        }
        for (std::size_t row = 0; row < part.hashes.size(); ++row) {
            const at::Tensor values = part.rows[static_cast<std::int64_t>(row)];
            const auto [place, isNew] = known.emplace(part.hashes[row], values);
            if (!isNew && !at::equal(place->second, values)) {
                return Error{ErrorCode::Corrupt, "features", "one image has two different rows"};
            }
        }
    }
    at::Tensor rows =
        at::empty({static_cast<std::int64_t>(hashes.size()), encoder.dimension}, at::kFloat);
    for (std::size_t row = 0; row < hashes.size(); ++row) {
        const auto found = known.find(hashes[row]);
        if (found == known.end()) {
            return Error{ErrorCode::Corrupt, "features", "no row for image " + std::to_string(row)};
        }
        rows[static_cast<std::int64_t>(row)].copy_(found->second);
    }
    return rows;
}

}  // namespace outis::features
