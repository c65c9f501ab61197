// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/pictures.h"

#include <algorithm>
#include <vector>

#include <ATen/ATen.h>

namespace outis::latents {
namespace {

/// [0, 1] -> the nearest grey level.
at::Tensor toBytes(const at::Tensor& pictures) {
    return pictures.mul(255).add_(0.5).clamp_(0, 255).to(at::kByte).cpu();
}

}  // namespace

void inFixedBatches(const at::Tensor& rows, std::int64_t batch,
                    const std::function<void(const at::Tensor& part, std::int64_t first,
                                             std::int64_t count)>& use) {
    for (std::int64_t first = 0; first < rows.size(0); first += batch) {
        const std::int64_t count = std::min(batch, rows.size(0) - first);
        at::Tensor part = rows.narrow(0, first, count);
        if (count < batch) {
            const at::Tensor last = rows.narrow(0, first + count - 1, 1);
            std::vector<std::int64_t> shape = rows.sizes().vec();
            shape.front() = batch - count;
            part = at::cat({part, last.expand(shape)});
        }
        use(part, first, count);
    }
}

Result<at::Tensor> decodeLatents(const Autoencoder& autoencoder, const at::Tensor& latents,
                                 std::int64_t batch) {
    if (!latents.defined() || latents.dim() != 4 || latents.scalar_type() != at::kFloat ||
        latents.size(1) != autoencoder.shape().latentChannels) {
        return Error{ErrorCode::InvalidOption, "latents",
                     "of another shape than the autoencoder's"};
    }
    if (batch < 1) {
        return Error{ErrorCode::InvalidOption, "batch", "at least 1"};
    }
    const std::int64_t factor = autoencoder.factor();
    at::Tensor all = at::empty(
        {latents.size(0), 1, latents.size(2) * factor, latents.size(3) * factor}, at::kByte);
    bool finite = true;
    inFixedBatches(latents, batch,
                   [&](const at::Tensor& part, std::int64_t first, std::int64_t count) {
                       finite = finite && at::isfinite(part).all().item<bool>();
                       const at::Tensor made = toBytes(autoencoder.decode(part));
                       all.narrow(0, first, count).copy_(made.narrow(0, 0, count));
                   });
    if (!finite) {
        return Error{ErrorCode::NonFinite, "latents", "a sample of the diffusion model"};
    }
    return all;
}

Result<at::Tensor> reconstructPictures(const Autoencoder& autoencoder, const at::Tensor& pictures,
                                       std::int64_t batch, std::stop_token stop,
                                       Observer& observer) {
    if (auto fits = autoencoder.check(pictures); !fits) {
        return fits.error();
    }
    if (batch < 1) {
        return Error{ErrorCode::InvalidOption, "batch", "at least 1"};
    }
    observer.stageStarted("reconstruct", pictures.size(0), "images");
    at::Tensor all =
        at::empty({pictures.size(0), 1, pictures.size(2), pictures.size(3)}, at::kByte);
    bool stopped = false;
    bool finite = true;
    inFixedBatches(pictures, batch,
                   [&](const at::Tensor& part, std::int64_t first, std::int64_t count) {
                       stopped = stopped || stop.stop_requested();
                       if (stopped) {
                           return;
                       }
                       const at::Tensor latent = autoencoder.encode(part).mean;
                       finite = finite && at::isfinite(latent).all().item<bool>();
                       const at::Tensor made = toBytes(autoencoder.decode(latent));
                       all.narrow(0, first, count).copy_(made.narrow(0, 0, count));
                       observer.progressed(first + count, pictures.size(0));
                   });
    observer.stageFinished("reconstruct", stopped ? Outcome::Stopped : Outcome::Finished);
    if (!finite) {
        return Error{ErrorCode::NonFinite, "latents", "the autoencoder made values without end"};
    }
    return stopped ? at::Tensor() : all;
}

}  // namespace outis::latents
