// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/autoencoder_kl.h"

#include <doctest.h>

#include <string>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/models/tensor_file.h"
#include "tests/core/models/small_network.h"
#include "tests/support/temporary_folder.h"

namespace outis::models {
namespace {

AutoencoderOptions smallAutoencoder() {
    AutoencoderOptions options;
    options.blockOutChannels = {16, 32, 48};
    options.layersPerBlock = 1;
    options.normNumGroups = 16;
    return options;
}

TEST_CASE("a latent is smaller by a factor of two per level and decodes to the image's size") {
    const at::NoGradGuard noGrad;
    AutoencoderKl network(smallAutoencoder(), Seed{1});
    const Posterior posterior = network->encode(gaussian({2, 1, 16, 24}, 3));
    CHECK(posterior.mean.sizes() == at::IntArrayRef({2, 4, 4, 6}));
    CHECK(posterior.logvar.sizes() == posterior.mean.sizes());
    CHECK(network->decode(posterior.mean).sizes() == at::IntArrayRef({2, 1, 16, 24}));
    CHECK(smallAutoencoder().downscale() == 4);
}

TEST_CASE("older names of the attention are understood and the shape is read off the file") {
    const test::TemporaryFolder folder;
    const AutoencoderKl written(smallAutoencoder(), Seed{1});
    NamedTensors tensors;
    for (auto [name, tensor] : stateOf(*written)) {
        for (const auto& [newer, older] :
             {std::pair{".to_q.", ".query."}, std::pair{".to_k.", ".key."},
              std::pair{".to_v.", ".value."}, std::pair{".to_out.0.", ".proj_attn."}}) {
            if (const auto at = name.find(newer); at != std::string::npos) {
                name.replace(at, std::string(newer).size(), older);
            }
        }
        tensors.emplace_back(name, tensor);
    }
    tensors.emplace_back("loss.logvar", at::zeros({}));
    const auto path = folder.path() / "autoencoder.safetensors";
    REQUIRE(writeTensors(path, tensors));
    const auto file = orThrow(safetensors::File::open(path));
    const auto options = autoencoderOptionsOf(file);
    REQUIRE_MESSAGE(options, describe(options.error()));
    CHECK(*options == smallAutoencoder());
    AutoencoderKl read(*options, Seed{2});
    const auto loaded = loadAutoencoder(file, *read);
    REQUIRE_MESSAGE(loaded, describe(loaded.error()));
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({1, 1, 8, 8}, 4);
    CHECK(at::equal(AutoencoderKl(written)->encode(x).mean, read->encode(x).mean));
}

TEST_CASE("a width that the groups do not divide is refused") {
    AutoencoderOptions options = smallAutoencoder();
    options.blockOutChannels[1] = 40;
    const auto checked = options.check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().subject == "block-out-channels");
}

TEST_CASE("a file that is no autoencoder is refused by the name that it lacks") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "other.safetensors";
    REQUIRE(writeTensors(path, {{"weight", at::zeros({1})}}));
    const auto options = autoencoderOptionsOf(orThrow(safetensors::File::open(path)));
    REQUIRE_FALSE(options);
    CHECK(options.error().subject == "encoder.conv_in.weight");
}

}  // namespace
}  // namespace outis::models
