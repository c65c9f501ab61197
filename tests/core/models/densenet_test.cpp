// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/densenet.h"

#include <doctest.h>

#include <string>

#include <ATen/ATen.h>

#include "core/models/tensor_file.h"
#include "tests/core/models/small_network.h"
#include "tests/support/temporary_folder.h"

namespace outis::models {
namespace {

safetensors::File stored(const test::TemporaryFolder& folder, const NamedTensors& tensors) {
    const auto path = folder.path() / "weights.safetensors";
    orThrow(writeTensors(path, tensors));
    return orThrow(safetensors::File::open(path));
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    if (const auto at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
    }
}

/// As older files write it, without counters, wrapped in a classifier.
std::string olderName(std::string name) {
    if (name.find("denselayer") != std::string::npos) {
        for (const char* part : {"norm1", "norm2", "conv1", "conv2"}) {
            replace(name, part, std::string(part, 4) + "." + part[4]);
        }
    }
    replace(name, "classifier.", "classifier.0.");
    return "module.densenet121." + name;
}

TEST_CASE("older and wrapped names of DenseNet-121 are understood") {
    const test::TemporaryFolder folder;
    const DenseNet121 written(3, 5, Seed{1});
    NamedTensors tensors;
    for (const auto& [name, tensor] : stateOf(*written)) {
        if (!name.ends_with("num_batches_tracked")) {
            tensors.emplace_back(olderName(name), tensor);
        }
    }
    DenseNet121 read(3, 5, Seed{2});
    const auto loaded = loadDenseNet121(stored(folder, tensors), *read);
    REQUIRE_MESSAGE(loaded, describe(loaded.error()));
    for (const auto& item : written->named_parameters()) {
        CHECK(at::equal(item.value(), read->named_parameters()[item.key()]));
    }
}

TEST_CASE("a start from weights of other classes keeps the new classifier") {
    const test::TemporaryFolder folder;
    const DenseNet121 written(3, 1000, Seed{1});
    const auto file = stored(folder, stateOf(*written));
    DenseNet121 network(3, 4, Seed{2});
    const at::Tensor before = network->named_parameters()["classifier.weight"].detach().clone();
    CHECK_FALSE(loadDenseNet121(file, *network));
    REQUIRE(loadDenseNet121(file, *network, DenseNetPart::Backbone));
    CHECK(at::equal(before, network->named_parameters()["classifier.weight"]));
    CHECK(at::equal(written->named_parameters()["features.conv0.weight"],
                    network->named_parameters()["features.conv0.weight"]));
}

TEST_CASE("half precision weights are widened, double ones refused") {
    const test::TemporaryFolder folder;
    NamedTensors tensors = stateOf(*DenseNet121(1, 2, Seed{1}));
    for (auto& [name, tensor] : tensors) {
        tensor = tensor.is_floating_point() ? tensor.to(at::kHalf) : tensor;
    }
    DenseNet121 network(1, 2, Seed{2});
    CHECK(loadDenseNet121(stored(folder, tensors), *network));
    tensors[0].second = tensors[0].second.to(at::kDouble);
    const auto loaded = loadDenseNet121(stored(folder, tensors), *network);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().subject == tensors[0].first);
}

}  // namespace
}  // namespace outis::models
