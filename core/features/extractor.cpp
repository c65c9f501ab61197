// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/extractor.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/base/error_context.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/features/encoder_networks.h"
#include "core/features/feature_file.h"
#include "core/features/finite_rows.h"
#include "core/models/device.h"

namespace outis::features {
namespace fs = std::filesystem;
namespace {

class NetworkExtractor final : public FeatureExtractor {
public:
    NetworkExtractor(EncoderIdentity identity, EncoderNetwork network, std::int64_t batch,
                     c10::Device device)
        : identity_(std::move(identity)),
          network_(std::move(network)),
          batch_(batch),
          device_(device) {}

    [[nodiscard]] const EncoderIdentity& identity() const override { return identity_; }
    [[nodiscard]] std::int64_t batch() const override { return batch_; }
    [[nodiscard]] at::Tensor compute(const at::Tensor& images) override {
        const at::NoGradGuard noGrad;
        return network_.run(images.to(device_)).to(at::kCPU, at::kFloat).contiguous();
    }

private:
    EncoderIdentity identity_;
    EncoderNetwork network_;
    std::int64_t batch_;
    c10::Device device_;
};

Result<std::unique_ptr<FeatureExtractor>> opened(const ExtractorOptions& options) {
    const fs::path path = options.weights;
    orThrow(options.check());
    if (options.weights.empty()) {
        return Error{ErrorCode::InvalidOption, "weights", "name the file with its weights"};
    }
    const auto file = orThrow(safetensors::File::open(path));
    models::ComputeOptions wanted = options.compute;
    wanted.precision = "f32";
    const models::Compute compute = orThrow(models::chooseCompute(wanted));
    auto network = loadedEncoder(options.encoder, file, compute.device);
    if (!network) {
        return aboutFile(network.error(), path);
    }
    EncoderIdentity identity{options.encoder, toHex(orThrow(sha256File(path))), network->dimension};
    return std::unique_ptr<FeatureExtractor>(std::make_unique<NetworkExtractor>(
        std::move(identity), *std::move(network), options.batch, compute.device));
}

Result<void> checkImages(const at::Tensor& images) {
    const bool isPicture = images.defined() && images.dim() == 4 &&
                           (images.size(1) == 1 || images.size(1) == 3) && images.size(2) > 0 &&
                           images.size(3) > 0;
    if (!isPicture || (images.scalar_type() != at::kByte && images.scalar_type() != at::kFloat)) {
        return Error{ErrorCode::InvalidOption, "images",
                     "needs pictures [N, 1 or 3, H, W] as U8, or as F32 from 0 to 1"};
    }
    return images.scalar_type() == at::kFloat ? requireFiniteRows(images, "images")
                                              : Result<void>();
}

/// `count` images from `first` on, padded to `batch` by repeating the last one.
at::Tensor paddedBatch(const at::Tensor& images, std::int64_t first, std::int64_t batch) {
    const at::Tensor rows =
        at::arange(first, first + batch, at::kLong).clamp_max(images.size(0) - 1);
    const at::Tensor chosen = images.index_select(0, rows);
    return chosen.scalar_type() == at::kByte ? chosen.to(at::kFloat) / 255 : chosen;
}

/// Where the rows of a part stand among all, for progress.
struct Part {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// Rows of all images; fewer after a stop. `images` are checked.
Result<at::Tensor> computeRows(FeatureExtractor& extractor, const at::Tensor& images,
                               const Part& part, const std::stop_token& stop, Observer& observer) {
    const std::int64_t count = images.size(0);
    const std::int64_t batch = extractor.batch();
    at::Tensor rows = at::empty({count, extractor.identity().dimension}, at::kFloat);
    for (std::int64_t first = 0; first < count; first += batch) {
        if (stop.stop_requested()) {
            return rows.narrow(0, 0, first);
        }
        const std::int64_t size = std::min(batch, count - first);
        const at::Tensor features = extractor.compute(paddedBatch(images, first, batch));
        rows.narrow(0, first, size).copy_(features.narrow(0, 0, size));
        observer.progressed(part.done + first + size, part.total);
    }
    return rows;
}

fs::path cachePath(const fs::path& folder, const EncoderIdentity& encoder) {
    return folder /
           ("features-" + encoder.name + "-" + encoder.digest.substr(0, 16) + ".safetensors");
}

/// What the cache holds; empty when there is none, or when it is damaged (then with a warning).
Result<FeatureTable> readCache(const fs::path& path, const EncoderIdentity& encoder,
                               Observer& observer) {
    FeatureTable empty{encoder, {}, at::empty({0, encoder.dimension}, at::kFloat)};
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return empty;
    }
    auto table = readFeatures(path, encoder);
    if (!table && table.error().code == ErrorCode::Corrupt) {
        observer.warned(table.error());
        return empty;
    }
    return table;
}

/// The cache in use: rows by content.
class Cache {
public:
    Cache(fs::path path, FeatureTable table) : path_(std::move(path)), table_(std::move(table)) {
        for (std::size_t row = 0; row < table_.hashes.size(); ++row) {
            rowOf_.emplace(table_.hashes[row], static_cast<std::int64_t>(row));
        }
    }

    /// The first image of every content that has no row yet.
    [[nodiscard]] std::vector<std::int64_t> unseen(const std::vector<Digest>& hashes) const {
        std::map<Digest, std::int64_t> firsts;
        std::vector<std::int64_t> images;
        for (std::size_t image = 0; image < hashes.size(); ++image) {
            const auto index = static_cast<std::int64_t>(image);
            if (!rowOf_.contains(hashes[image]) && firsts.emplace(hashes[image], index).second) {
                images.push_back(index);
            }
        }
        return images;
    }

    [[nodiscard]] Result<void> add(const std::vector<Digest>& hashes, const at::Tensor& rows) {
        for (const Digest& hash : hashes) {
            rowOf_.emplace(hash, static_cast<std::int64_t>(table_.hashes.size()));
            table_.hashes.push_back(hash);
        }
        table_.rows = at::cat({table_.rows, rows});
        return writeFeatures(path_, table_);
    }

    /// A view of the cache where the images stand there one after the other, else a copy.
    [[nodiscard]] at::Tensor rowsOf(const std::vector<Digest>& hashes) const {
        const std::int64_t first = hashes.empty() ? 0 : rowOf_.at(hashes.front());
        const auto count = static_cast<std::int64_t>(hashes.size());
        bool isRun = true;
        for (std::int64_t at = 0; isRun && at < count; ++at) {
            isRun = rowOf_.at(hashes[static_cast<std::size_t>(at)]) == first + at;
        }
        if (isRun) {
            return table_.rows.narrow(0, first, count);
        }
        at::Tensor places = at::empty({static_cast<std::int64_t>(hashes.size())}, at::kLong);
        auto* out = places.mutable_data_ptr<std::int64_t>();
        for (const Digest& hash : hashes) {
            *out++ = rowOf_.at(hash);
        }
        return table_.rows.index_select(0, places);
    }

private:
    fs::path path_;
    FeatureTable table_;
    std::map<Digest, std::int64_t> rowOf_;
};

/// The error of a row among those of `images`, with its number among all.
Result<void> requireFiniteFeatures(const at::Tensor& rows,
                                   const std::vector<std::int64_t>& images) {
    for (std::size_t row = 0; row < images.size(); ++row) {
        if (!at::isfinite(rows[static_cast<std::int64_t>(row)]).all().item<bool>()) {
            return Error{ErrorCode::NonFinite, "features", "row " + std::to_string(images[row])};
        }
    }
    return {};
}

/// Computes the rows of `images` in parts, each of which is in the cache at once. False: stopped.
Result<bool> fill(Cache& cache, FeatureExtractor& extractor, const at::Tensor& all,
                  const std::vector<Digest>& hashes, const std::vector<std::int64_t>& images,
                  const std::stop_token& stop, Observer& observer) {
    constexpr std::size_t kPart = 4096;
    const auto total = static_cast<std::int64_t>(images.size());
    for (std::size_t first = 0; first < images.size(); first += kPart) {
        const std::size_t count = std::min(kPart, images.size() - first);
        std::vector<std::int64_t> part(images.begin() + static_cast<std::ptrdiff_t>(first),
                                       images.begin() + static_cast<std::ptrdiff_t>(first + count));
        const at::Tensor chosen = all.index_select(0, at::tensor(part, at::kLong));
        const Part place{static_cast<std::int64_t>(first), total};
        const at::Tensor rows = orThrow(computeRows(extractor, chosen, place, stop, observer));
        part.resize(static_cast<std::size_t>(rows.size(0)));
        orThrow(requireFiniteFeatures(rows, part));
        std::vector<Digest> added;
        for (const std::int64_t image : part) {
            added.push_back(hashes[static_cast<std::size_t>(image)]);
        }
        if (!added.empty()) {
            orThrow(cache.add(added, rows));
        }
        if (part.size() < count) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<std::unique_ptr<FeatureExtractor>> openExtractor(const ExtractorOptions& options) {
    try {
        return opened(options);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<at::Tensor> extractFeatures(FeatureExtractor& extractor, const at::Tensor& images,
                                   std::stop_token stop, Observer& observer) {
    try {
        orThrow(checkImages(images));
        const Part whole{0, images.size(0)};
        at::Tensor rows = orThrow(computeRows(extractor, images, whole, stop, observer));
        orThrow(requireFiniteRows(rows, "features"));
        return rows.size(0) == images.size(0) ? rows : at::Tensor();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<at::Tensor> extractCached(FeatureExtractor& extractor, const at::Tensor& images,
                                 const fs::path& cacheFolder, std::stop_token stop,
                                 Observer& observer) {
    try {
        orThrow(checkImages(images));
        orThrow(files::makeFolders(cacheFolder));
        const EncoderIdentity& encoder = extractor.identity();
        const fs::path path = cachePath(cacheFolder, encoder);
        Cache cache(path, orThrow(readCache(path, encoder, observer)));
        const std::vector<Digest> hashes = contentHashes(images);
        if (!orThrow(
                fill(cache, extractor, images, hashes, cache.unseen(hashes), stop, observer))) {
            return at::Tensor();
        }
        return cache.rowsOf(hashes);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::features
