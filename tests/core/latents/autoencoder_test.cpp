// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/autoencoder.h"

#include <doctest.h>

#include <fstream>
#include <functional>
#include <limits>

#include <ATen/ATen.h>

#include "core/latents/pictures.h"
#include "tests/core/latents/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::latents;
using namespace outis::latents::testing;
namespace fs = std::filesystem;

namespace {

using Change = std::function<void(models::NamedTensors&)>;

/// The weights of a small network, changed, as a user's file without any metadata.
fs::path userFile(const test::TemporaryFolder& folder, const Change& change,
                  std::int64_t channels = 1, const models::Metadata& metadata = {}) {
    const models::AutoencoderKl network(smallShape(channels), Seed{7});
    models::NamedTensors weights = models::stateOf(*network);
    change(weights);
    const fs::path path = folder / "weights.safetensors";
    models::Metadata all = {{"norm_num_groups", "4"}};
    all.insert(metadata.begin(), metadata.end());
    orThrow(models::writeTensors(path, weights, all));
    return path;
}

Result<AutoencoderImport> importFrom(const test::TemporaryFolder& folder, const fs::path& path,
                                     const std::string& range = "auto") {
    AutoencoderFileOptions options;
    options.file = path.string();
    options.range = range;
    return importAutoencoder(options, folder / "autoencoder.safetensors");
}

Autoencoder opened(const fs::path& path) {
    return orThrow(Autoencoder::open(path, c10::kCPU));
}

void replaceAll(std::string& name, const std::string& from, const std::string& to) {
    const auto at = name.find(from);
    if (at != std::string::npos) {
        name.replace(at, from.size(), to);
    }
}

void nothing(models::NamedTensors&) {}

bool isAlone(const test::TemporaryFolder& folder, const fs::path& path) {
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path() != path) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a user's file in any of the common spellings gives the same network") {
    const at::Tensor pictures = discs(2, 16, 1);
    const test::TemporaryFolder plain;
    REQUIRE_RESULT(importFrom(plain, userFile(plain, nothing)));
    const at::Tensor expected = opened(plain / "autoencoder.safetensors").encode(pictures).mean;
    for (const std::string prefix : {"", "first_stage_model.", "vae."}) {
        for (const bool older : {false, true}) {
            const test::TemporaryFolder folder;
            const fs::path path = userFile(folder, [&](models::NamedTensors& weights) {
                for (auto& [name, tensor] : weights) {
                    if (older) {
                        replaceAll(name, ".to_q.", ".query.");
                        replaceAll(name, ".to_k.", ".key.");
                        replaceAll(name, ".to_v.", ".value.");
                        replaceAll(name, ".to_out.0.", ".proj_attn.");
                    }
                    name.insert(0, prefix);
                }
                weights.emplace_back("model.diffusion_model.out.weight", at::zeros({3}));
            });
            const auto facts = importFrom(folder, path);
            REQUIRE_RESULT(facts);
            CHECK(facts->prefix == prefix);
            CHECK((facts->shape == smallShape()));
            CHECK(facts->halfPrecision == 0);
            CHECK(facts->parameters > 1000);
            const Autoencoder made = opened(folder / "autoencoder.safetensors");
            CHECK(made.encode(pictures).mean.equal(expected));
        }
    }
}

TEST_CASE("half precision is widened and said") {
    const test::TemporaryFolder folder;
    for (const at::ScalarType type : {at::kHalf, at::kBFloat16}) {
        std::int64_t tensors = 0;
        const fs::path path = userFile(folder, [&](models::NamedTensors& weights) {
            for (auto& [name, tensor] : weights) {
                tensor = tensor.to(type);
                ++tensors;
            }
        });
        const auto facts = importFrom(folder, path);
        REQUIRE_RESULT(facts);
        CHECK(facts->halfPrecision == tensors);
        const Autoencoder made = opened(folder / "autoencoder.safetensors");
        CHECK((made.encode(discs(1, 16, 1)).mean.scalar_type() == at::kFloat));
    }
}

TEST_CASE("the range of the pixels is the user's word, the file's, or the published one") {
    const test::TemporaryFolder folder;
    const fs::path silent = userFile(folder, nothing);
    auto facts = importFrom(folder, silent);
    REQUIRE_RESULT(facts);
    CHECK(facts->range == ValueRange::Symmetric);
    CHECK_FALSE(facts->rangeStated);
    const at::Tensor symmetric =
        opened(folder / "autoencoder.safetensors").encode(discs(1, 16, 1)).mean;
    const std::string digest = opened(folder / "autoencoder.safetensors").digest();
    facts = importFrom(folder, silent, "unit");
    REQUIRE_RESULT(facts);
    CHECK(facts->range == ValueRange::Unit);
    CHECK(facts->rangeStated);
    const Autoencoder unit = opened(folder / "autoencoder.safetensors");
    CHECK_FALSE(unit.encode(discs(1, 16, 1)).mean.equal(symmetric));
    CHECK(unit.digest() != digest);
    facts = importFrom(folder, userFile(folder, nothing, 1, {{"range", "unit"}}));
    REQUIRE_RESULT(facts);
    CHECK(facts->range == ValueRange::Unit);
    CHECK(facts->rangeStated);
}

TEST_CASE("both ranges decode black to black and white to white") {
    // A network whose decoder gives a constant: the bias of its last convolution.
    for (const auto& [range, bias, expected] :
         {std::tuple{"unit", 1.0, 255}, std::tuple{"unit", 0.0, 0},
          std::tuple{"symmetric", 1.0, 255}, std::tuple{"symmetric", -1.0, 0},
          std::tuple{"symmetric", 0.0, 128}, std::tuple{"unit", 7.0, 255}}) {
        const test::TemporaryFolder folder;
        const fs::path path = userFile(folder, [&](models::NamedTensors& weights) {
            for (auto& [name, tensor] : weights) {
                if (name.starts_with("decoder.conv_out.")) {
                    tensor.fill_(name.ends_with("bias") ? bias : 0);
                }
            }
        });
        REQUIRE_RESULT(importFrom(folder, path, range));
        const Autoencoder made = opened(folder / "autoencoder.safetensors");
        const auto pictures = decodeLatents(made, at::zeros({3, 4, 8, 8}), 2);
        REQUIRE_RESULT(pictures);
        CHECK((pictures->sizes() == at::IntArrayRef({3, 1, 16, 16})));
        CHECK((*pictures == expected).all().item<bool>());
    }
}

TEST_CASE("a network of three channels takes grey pictures and gives their mean") {
    const test::TemporaryFolder folder;
    const fs::path path = userFile(
        folder,
        [&](models::NamedTensors& weights) {
            for (auto& [name, tensor] : weights) {
                if (name == "decoder.conv_out.weight") {
                    tensor.zero_();
                } else if (name == "decoder.conv_out.bias") {
                    tensor.copy_(at::tensor({0.1, 0.2, 0.6}));
                }
            }
        },
        3);
    const auto facts = importFrom(folder, path, "unit");
    REQUIRE_RESULT(facts);
    CHECK(facts->shape.inChannels == 3);
    const Autoencoder made = opened(folder / "autoencoder.safetensors");
    SilentObserver silent;
    const auto pictures = reconstructPictures(made, discs(3, 16, 1), 2, {}, silent);
    REQUIRE_RESULT(pictures);
    CHECK((*pictures == 77).all().item<bool>());  // 0.3 * 255 = 76.5
}

TEST_CASE("tensors that do not fit are named, and nothing is written") {
    const auto refused = [](const Change& change, ErrorCode code, const char* part) {
        const test::TemporaryFolder folder;
        const fs::path path = userFile(folder, change);
        const auto facts = importFrom(folder, path);
        REQUIRE_FALSE(facts);
        CHECK(facts.error().code == code);
        const std::string text = facts.error().subject + " " + facts.error().detail;
        INFO(text);
        CHECK(text.find(part) != std::string::npos);
        CHECK(isAlone(folder, path));
    };
    const auto set = [](const char* name, const at::Tensor& value) {
        return [name, value](models::NamedTensors& weights) {
            for (auto& [present, tensor] : weights) {
                if (present == name) {
                    tensor = value;
                }
            }
        };
    };
    const auto without = [](const char* name) {
        return [name](models::NamedTensors& weights) {
            std::erase_if(weights, [&](const auto& pair) { return pair.first == name; });
        };
    };
    refused(without("quant_conv.bias"), ErrorCode::Corrupt, "quant_conv.bias");
    refused(without("encoder.conv_in.weight"), ErrorCode::Corrupt, "encoder.conv_in.weight");
    refused(without("decoder.up_blocks.1.resnets.0.conv1.weight"), ErrorCode::Corrupt,
            "decoder.up_blocks.1.resnets.0.conv1.weight");
    refused(
        [](models::NamedTensors& weights) {
            weights.emplace_back("encoder.down_blocks.0.extra", at::zeros({3}));
        },
        ErrorCode::Corrupt, "encoder.down_blocks.0.extra");
    refused(set("quant_conv.bias", at::zeros({7})), ErrorCode::Corrupt, "quant_conv.bias");
    refused(set("quant_conv.bias", at::zeros({8}, at::kDouble)), ErrorCode::Corrupt,
            "quant_conv.bias");
    refused(set("quant_conv.bias", at::zeros({8}, at::kInt)), ErrorCode::Corrupt,
            "quant_conv.bias");
    refused(set("quant_conv.bias", at::full({8}, std::numeric_limits<float>::quiet_NaN())),
            ErrorCode::Corrupt, "not finite");
    refused(
        [](models::NamedTensors& weights) {
            weights = {{"layer.weight", at::zeros({2})}};
        },
        ErrorCode::Corrupt, "no KL autoencoder");
    refused(
        [](models::NamedTensors& weights) {
            weights.emplace_back("encoder.down.0.block.0.norm1.weight", at::zeros({8}));
        },
        ErrorCode::Unsupported, "diffusers");
}

TEST_CASE("two image channels are refused") {
    const test::TemporaryFolder folder;
    const auto facts = importFrom(folder, userFile(folder, nothing, 2));
    REQUIRE_FALSE(facts);
    CHECK(facts.error().code == ErrorCode::Unsupported);
}

TEST_CASE("damaged, missing and foreign files are refused by kind") {
    const test::TemporaryFolder folder;
    const fs::path path = userFile(folder, nothing);
    fs::resize_file(path, fs::file_size(path) / 2);
    CHECK(importFrom(folder, path).error().code == ErrorCode::Corrupt);
    CHECK(importFrom(folder, folder / "none").error().code == ErrorCode::NotFound);
    CHECK(importFrom(folder, "").error().code == ErrorCode::InvalidOption);
    std::ofstream(folder / "text") << "no weights";
    CHECK(importFrom(folder, folder / "text").error().code == ErrorCode::Corrupt);
    CHECK(Autoencoder::open(folder / "none", c10::kCPU).error().code == ErrorCode::NotFound);
    // A user's file does not say its range: it has to be imported.
    CHECK(Autoencoder::open(userFile(folder, nothing), c10::kCPU).error().code ==
          ErrorCode::Corrupt);
}

TEST_CASE("pictures that do not fit are refused by reason") {
    const test::TemporaryFolder folder;
    writeRandomAutoencoder(folder / "a", 1);
    const Autoencoder made = opened(folder / "a");
    CHECK(made.factor() == 2);
    CHECK(made.check(discs(1, 16, 1)));
    CHECK(made.check(discs(1, 17, 1)).error().code == ErrorCode::SizeNotDivisible);
    CHECK(made.check(discs(0, 16, 1)).error().code == ErrorCode::NoImages);
    CHECK(made.check(at::zeros({1, 1, 16, 16})).error().code == ErrorCode::InvalidOption);
    CHECK(made.check(at::zeros({1, 3, 16, 16}, at::kByte)).error().code ==
          ErrorCode::InvalidOption);
    CHECK(made.check(at::Tensor()).error().code == ErrorCode::InvalidOption);
    CHECK(decodeLatents(made, at::zeros({1, 3, 8, 8}), 1).error().code == ErrorCode::InvalidOption);
    CHECK(
        decodeLatents(
            made, at::full({1, 4, 8, 8}, std::numeric_limits<double>::infinity()).to(at::kFloat), 1)
            .error()
            .code == ErrorCode::NonFinite);
}
