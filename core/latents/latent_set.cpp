// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/latent_set.h"

#include <optional>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/streamed_file.h"
#include "core/latents/pictures.h"
#include "core/models/mapped_tensor.h"

namespace outis::latents {
namespace fs = std::filesystem;
namespace {

constexpr int kFormat = 1;

/// F32 tensors, appended row by row to a file beside the final one and mapped when complete.
class Spool {
public:
    explicit Spool(fs::path path) : path_(std::move(path)) {}
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }

    void open() { file_.emplace(orThrow(files::StreamedFile::create(path_))); }

    void append(const at::Tensor& rows) {
        const at::Tensor dense = rows.cpu().contiguous();
        orThrow(file_->write({static_cast<const char*>(dense.const_data_ptr()), dense.nbytes()}));
    }

    /// [N, C, h, w] over the mapped file, valid as long as the spool lives.
    [[nodiscard]] at::Tensor map(at::IntArrayRef shape) {
        orThrow(file_->finish());
        mapped_.emplace(orThrow(files::MappedFile::open(path_)));
        return at::from_blob(const_cast<std::byte*>(mapped_->bytes().data()), shape, at::kFloat);
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return mapped_->bytes(); }

private:
    fs::path path_;
    std::optional<files::StreamedFile> file_;
    std::optional<files::MappedFile> mapped_;
};

std::string digestOf(std::span<const std::byte> mean, std::span<const std::byte> logvar) {
    Sha256 sha;
    sha.update(mean);
    sha.update(logvar);
    return toHex(sha.finish());
}

/// One call of encodeLatents().
class Encoding {
public:
    Encoding(const Autoencoder& autoencoder, const at::Tensor& pictures, std::int64_t batch,
             const fs::path& path, std::stop_token stop, Observer& observer)
        : autoencoder_(autoencoder),
          pictures_(pictures),
          batch_(batch),
          path_(path),
          stop_(std::move(stop)),
          observer_(observer),
          mean_(path.string() + ".mean.part"),
          logvar_(path.string() + ".logvar.part") {}

    Outcome run(const std::string& setDigest) {
        mean_.open();
        logvar_.open();
        if (!encode()) {
            return Outcome::Stopped;
        }
        const at::Tensor mean = mean_.map(shape_);
        const LatentMoments moments = orThrow(measureMoments(mean, logvar_.map(shape_)));
        const std::vector<safetensors::Entry> entries = {
            {"mean", safetensors::Dtype::F32, shape_, mean_.bytes()},
            {"logvar", safetensors::Dtype::F32, shape_, logvar_.bytes()}};
        orThrow(safetensors::write(
            path_, entries,
            {{"format", std::to_string(kFormat)},
             {"set-digest", setDigest},
             {"autoencoder-digest", autoencoder_.digest()},
             {"moments", nlohmann::json{{"mean", moments.mean}, {"std", moments.std}}.dump()},
             {"data-digest", digestOf(mean_.bytes(), logvar_.bytes())}}));
        return Outcome::Finished;
    }

private:
    bool encode() {
        bool stopped = false;
        inFixedBatches(pictures_, batch_,
                       [&](const at::Tensor& part, std::int64_t first, std::int64_t count) {
                           stopped = stopped || stop_.stop_requested();
                           if (stopped) {
                               return;
                           }
                           const models::Posterior posterior = autoencoder_.encode(part);
                           mean_.append(posterior.mean.narrow(0, 0, count));
                           logvar_.append(posterior.logvar.narrow(0, 0, count));
                           shape_ = posterior.mean.sizes().vec();
                           observer_.progressed(first + count, pictures_.size(0));
                       });
        shape_.front() = pictures_.size(0);
        return !stopped;
    }

    const Autoencoder& autoencoder_;
    const at::Tensor& pictures_;
    std::int64_t batch_;
    const fs::path& path_;
    std::stop_token stop_;
    Observer& observer_;
    Spool mean_;
    Spool logvar_;
    std::vector<std::int64_t> shape_ = {0, 0, 0, 0};
};

at::Tensor viewOf(const std::shared_ptr<const safetensors::File>& file, const char* name) {
    const auto values = models::mappedTensor(file, name);
    if (!values || values->scalar_type() != at::kFloat || values->dim() != 4 ||
        values->numel() == 0) {
        throw ErrorException({ErrorCode::Corrupt, name, "missing or of another kind"});
    }
    return *values;
}

Error mismatch(const char* detail) {
    return {ErrorCode::InvalidOption, "latents", detail};
}

}  // namespace

Result<Outcome> encodeLatents(const Autoencoder& autoencoder, const at::Tensor& pictures,
                              const std::string& setDigest, std::int64_t batch,
                              const fs::path& path, std::stop_token stop, Observer& observer) {
    try {
        orThrow(autoencoder.check(pictures));
        if (batch < 1) {
            return Error{ErrorCode::InvalidOption, "batch", "at least 1"};
        }
        observer.stageStarted("encode", pictures.size(0), "images");
        const Outcome outcome =
            Encoding(autoencoder, pictures, batch, path, std::move(stop), observer).run(setDigest);
        observer.stageFinished("encode", outcome);
        return outcome;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

void LatentSet::read() {
    const auto& metadata = file_->metadata();
    const auto text = [&](const char* key) {
        const auto found = metadata.find(key);
        if (found == metadata.end()) {
            throw ErrorException({ErrorCode::Corrupt, key, "missing in a file of latents"});
        }
        return found->second;
    };
    if (text("format") != std::to_string(kFormat)) {
        throw ErrorException({ErrorCode::NewerVersion, "latents", text("format")});
    }
    key_ = {text("set-digest"), text("autoencoder-digest")};
    dataDigest_ = text("data-digest");
    mean_ = viewOf(file_, "mean");
    logvar_ = viewOf(file_, "logvar");
    const nlohmann::json moments = nlohmann::json::parse(text("moments"));
    moments.at("mean").get_to(moments_.mean);
    moments.at("std").get_to(moments_.std);
    const auto channels = static_cast<std::size_t>(mean_.size(1));
    if (mean_.sizes() != logvar_.sizes() || moments_.mean.size() != channels ||
        moments_.std.size() != channels) {
        throw ErrorException({ErrorCode::Corrupt, "latents", "parts of different shapes"});
    }
}

Result<LatentSet> LatentSet::open(const fs::path& path, const LatentKey& expected) {
    try {
        LatentSet set(
            std::make_shared<const safetensors::File>(orThrow(safetensors::File::open(path))));
        set.read();
        if (set.key_.setDigest != expected.setDigest) {
            return mismatch("of other images than these");
        }
        if (set.key_.autoencoderDigest != expected.autoencoderDigest) {
            return mismatch("made by another autoencoder");
        }
        return set;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, path.filename().string(), exception.what()};
    }
}

bool LatentSet::isIntact() const {
    return digestOf(file_->find("mean")->bytes, file_->find("logvar")->bytes) == dataDigest_;
}

}  // namespace outis::latents
