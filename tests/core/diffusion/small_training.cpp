// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/diffusion/small_training.h"

#include <ATen/ATen.h>

#include <cstdlib>
#include <string>

#include "core/base/random.h"

namespace outis::diffusion::testing {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "outis-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TrainOptions smallOptions() {
    TrainOptions options;
    options.network.imgResolution = 16;
    options.network.modelChannels = 8;
    options.network.channelMult = {1, 2};
    options.network.numBlocks = 1;
    options.network.attnResolutions = {8};
    options.network.channelsPerHead = 8;
    options.network.dropout = 0.2;
    options.network.logvarChannels = 16;
    options.batch = 4;
    options.images = 40;
    options.learningRate = 0.01;
    options.rampImages = 8;
    options.decayImages = 20;
    options.snapshotImages = 8;
    options.previewImages = -1;
    options.previewCount = 2;
    options.previewSteps = 2;
    options.compute.device = "cpu";
    options.compute.precision = "f32";
    options.compute.threads = 1;
    return options;
}

TrainingData smallData() {
    TrainingData data;
    Philox random(Seed{5});
    data.images = at::empty({10, 1, 16, 16}, at::kByte);
    for (std::int64_t pixel = 0; pixel < data.images.numel(); ++pixel) {
        data.images.mutable_data_ptr<std::uint8_t>()[pixel] =
            static_cast<std::uint8_t>(random.below(256));
    }
    data.labels = at::zeros({10, 2});
    data.labels.select(1, 0).fill_(1);
    data.labels.narrow(0, 0, 5).select(1, 1).fill_(1);
    data.digest = "small";
    return data;
}

TrainPlaces placesAt(const std::filesystem::path& folder, bool restart) {
    TrainPlaces places;
    places.folder = folder;
    places.restart = restart;
    return places;
}

void WatchingObserver::progressed(std::int64_t done, std::int64_t) {
    lastDone = done;
    if (stopAt >= 0 && done >= stopAt) {
        stop.request_stop();
    }
}

Result<TrainResult> trainSmall(const TrainOptions& options, const std::filesystem::path& folder,
                               WatchingObserver& observer) {
    return train(options, smallData(), placesAt(folder), {}, observer.stop.get_token(), observer);
}

}  // namespace outis::diffusion::testing
