// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/fid_inception.h"

#include <doctest.h>

#include <array>
#include <string>
#include <utility>

#include <ATen/ATen.h>

#include "core/models/layers.h"
#include "core/models/tensor_file.h"
#include "tests/support/temporary_folder.h"

namespace outis::models {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 4> kWrapped = {
    {{"Conv2d_1a_3x3.", "blocks.0.0."},
     {"Conv2d_4a_3x3.", "blocks.1.1."},
     {"Mixed_6e.", "blocks.2.7."},
     {"Mixed_7c.", "blocks.3.2."}}};

TEST_CASE("a wrapped copy of the FID network is understood, fc may be absent") {
    const test::TemporaryFolder folder;
    FidInception written;
    initialiseLayers(*written, Seed{1});
    NamedTensors tensors;
    for (auto [name, tensor] : stateOf(*written)) {
        for (const auto& [plain, wrapped] : kWrapped) {
            if (name.starts_with(plain)) {
                name = wrapped + name.substr(std::string(plain).size());
            }
        }
        if (!name.starts_with("fc.")) {
            tensors.emplace_back(name, tensor);
        }
    }
    const auto path = folder.path() / "inception.safetensors";
    REQUIRE(writeTensors(path, tensors));
    FidInception read;
    const auto loaded = loadFidInception(orThrow(safetensors::File::open(path)), *read);
    REQUIRE_MESSAGE(loaded, describe(loaded.error()));
    for (const char* name : {"Conv2d_1a_3x3.conv.weight", "Mixed_6e.branch7x7dbl_5.conv.weight",
                             "Mixed_7c.branch3x3dbl_3b.conv.weight"}) {
        CHECK(at::equal(written->named_parameters()[name], read->named_parameters()[name]));
    }
}

}  // namespace
}  // namespace outis::models
