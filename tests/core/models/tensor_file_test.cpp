// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_file.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "tests/core/models/small_network.h"
#include "tests/support/temporary_folder.h"

using namespace outis::models;
using outis::ErrorCode;
using outis::Seed;
using outis::test::TemporaryFolder;

namespace {

outis::safetensors::File opened(const std::filesystem::path& path) {
    return outis::orThrow(outis::safetensors::File::open(path));
}

/// Expects Corrupt about `name`, and the network as before.
void checkRefused(const NamedTensors& tensors, const std::string& name) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "state.safetensors";
    REQUIRE(writeTensors(path, tensors));
    Precond network(smallOptions(), Seed{2});
    const at::Tensor before = network->named_parameters()["unet.out_conv.weight"].detach().clone();
    const auto loaded = loadState(opened(path), *network);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::Corrupt);
    CHECK(loaded.error().subject == name);
    CHECK(at::equal(before, network->named_parameters()["unet.out_conv.weight"]));
}

NamedTensors smallState() {
    return stateOf(*Precond(smallOptions(), Seed{1}));
}

}  // namespace

TEST_CASE("every type of tensor survives the way through a file") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "all.safetensors";
    const std::vector<at::ScalarType> types = {
        at::kBool,   at::kByte,   at::kChar,     at::kShort,         at::kInt,
        at::kLong,   at::kHalf,   at::kBFloat16, at::kFloat,         at::kDouble,
        at::kUInt16, at::kUInt32, at::kUInt64,   at::kFloat8_e4m3fn, at::kFloat8_e5m2};
    NamedTensors tensors;
    for (const at::ScalarType type : types) {
        tensors.emplace_back(c10::toString(type), (gaussian({2, 3}, 1).abs() * 4).to(type));
    }
    tensors.emplace_back("scalar", at::full({}, 2.5));
    tensors.emplace_back("empty", at::empty({0, 4}));
    tensors.emplace_back("strided", gaussian({4, 6}, 2).t());
    REQUIRE(writeTensors(path, tensors, {{"kind", "test"}}));

    const auto file = opened(path);
    CHECK(file.metadata().at("kind") == "test");
    for (const auto& [name, tensor] : tensors) {
        CAPTURE(name);
        const auto read = tensorOf(file, name);
        REQUIRE(read);
        CHECK(hasType(*read, tensor.scalar_type()));
        REQUIRE(read->sizes() == tensor.sizes());
        CHECK(at::equal(read->to(at::kDouble), tensor.to(at::kDouble)));
    }
    const auto missing = tensorOf(file, "nothing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().subject == "nothing");
}

TEST_CASE("a network read from a file answers as the one written") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "network.safetensors";
    Precond written = smallNetwork(smallOptions(4));
    REQUIRE(writeTensors(path, stateOf(*written, "ema.")));
    Precond read(smallOptions(4));
    read->eval();
    written->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({2, 1, 16, 16}, 71);
    const at::Tensor sigma = at::full({1}, 0.5);
    (void)read->forward(x, sigma);  // prepares weights that loading must make stale
    REQUIRE(loadState(opened(path), *read, "ema."));
    CHECK(at::equal(read->forward(x, sigma), written->forward(x, sigma)));
}

TEST_CASE("names of other prefixes do not disturb") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "two.safetensors";
    NamedTensors tensors = stateOf(*Precond(smallOptions(), Seed{1}), "net.");
    tensors.emplace_back("optimiser.step", at::zeros({1}));
    REQUIRE(writeTensors(path, tensors));
    Precond network(smallOptions());
    CHECK(loadState(opened(path), *network, "net."));
}

TEST_CASE("a missing tensor is refused by name") {
    NamedTensors tensors = smallState();
    const std::string name = tensors[3].first;
    tensors.erase(tensors.begin() + 3);
    checkRefused(tensors, name);
}

TEST_CASE("a surplus tensor is refused by name") {
    NamedTensors tensors = smallState();
    tensors.emplace_back("unet.enc.16x16_block7.emb_gain", at::zeros({}));
    checkRefused(tensors, "unet.enc.16x16_block7.emb_gain");
}

TEST_CASE("a tensor of another shape or type is refused by name") {
    NamedTensors tensors = smallState();
    auto& [name, tensor] = tensors.back();
    const at::Tensor kept = tensor;
    tensor = kept.unsqueeze(0);
    checkRefused(tensors, name);
    tensor = kept.to(at::kDouble);
    checkRefused(tensors, name);
}

TEST_CASE("all faults of a weight file are told at once, the first five names of each") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "faulty.safetensors";
    NamedTensors tensors = smallState();
    tensors.erase(tensors.begin(), tensors.begin() + 7);
    tensors[0].second = tensors[0].second.unsqueeze(0);
    tensors[1].second = tensors[1].second.to(at::kDouble);
    tensors.emplace_back("stranger", at::zeros({1}));
    REQUIRE(writeTensors(path, tensors));
    Precond network(smallOptions());
    const auto loaded = loadState(opened(path), *network);
    REQUIRE_FALSE(loaded);
    const std::string& detail = loaded.error().detail;
    CAPTURE(detail);
    const NamedTensors whole = smallState();
    CHECK(detail.find("7 missing: ") != std::string::npos);
    CHECK(detail.find(whole[4].first + ", ...") != std::string::npos);
    CHECK(detail.find(whole[5].first) == std::string::npos);
    CHECK(detail.find("1 of another shape: " + tensors[0].first) != std::string::npos);
    CHECK(detail.find("1 of another type: " + tensors[1].first + " F64") != std::string::npos);
    CHECK(detail.find("1 not of this network: stranger") != std::string::npos);
}

TEST_CASE("two tensors of one name are refused") {
    const TemporaryFolder folder;
    CHECK_FALSE(writeTensors(folder.path() / "twice.safetensors",
                             {{"a", at::zeros({1})}, {"a", at::zeros({1})}}));
}
