// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/latents/autoencoder.h"
#include "core/latents/latent_moments.h"

namespace outis::latents {

/// Whose latents they are.
struct LatentKey {
    std::string setDigest;          ///< of the images
    std::string autoencoderDigest;  ///< Autoencoder::digest()

    friend bool operator==(const LatentKey&, const LatentKey&) = default;
};

/// Encodes all images into a safetensors file at `path`: "mean" and "logvar" F32 [N, C, h, w] in
/// the order of the images; metadata: key, moments, digest of the data. The posterior is stored and
/// not one draw from it, so that the diffusion model can see a fresh draw every epoch (METHOD 3.2).
/// Batches have one fixed shape: an image's latent does not depend on its neighbours.
/// pictures: U8 [N, 1, S, S] on the CPU, may be a mapped file. A stop or an error leaves the former
/// file. Needs the space of two such files while it writes. Stage "encode", in images.
/// Errors: NoImages, InvalidOption (shape, batch), SizeNotDivisible, NonFinite, DiskFull,
/// Unwritable.
[[nodiscard]] Result<Outcome> encodeLatents(const Autoencoder& autoencoder,
                                            const at::Tensor& pictures,
                                            const std::string& setDigest, std::int64_t batch,
                                            const std::filesystem::path& path, std::stop_token stop,
                                            Observer& observer);

/// A file of latents, mapped into memory. The tensors stay valid after the object is gone.
class LatentSet {
public:
    /// Errors: NotFound, Corrupt, NewerVersion, InvalidOption (subject "latents": of other images,
    /// or made by another autoencoder).
    [[nodiscard]] static Result<LatentSet> open(const std::filesystem::path& path,
                                                const LatentKey& expected);

    [[nodiscard]] const at::Tensor& mean() const { return mean_; }      ///< F32 [N, C, h, w]
    [[nodiscard]] const at::Tensor& logvar() const { return logvar_; }  ///< likewise
    [[nodiscard]] std::int64_t count() const { return mean_.size(0); }
    [[nodiscard]] const LatentMoments& moments() const { return moments_; }
    [[nodiscard]] const LatentKey& key() const { return key_; }
    /// Reads everything once and compares it with the digest in the file.
    [[nodiscard]] bool isIntact() const;

private:
    explicit LatentSet(std::shared_ptr<const safetensors::File> file) : file_(std::move(file)) {}
    void read();

    std::shared_ptr<const safetensors::File> file_;
    at::Tensor mean_;
    at::Tensor logvar_;
    LatentMoments moments_;
    LatentKey key_;
    std::string dataDigest_;
};

}  // namespace outis::latents
