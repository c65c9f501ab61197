// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/mapped_tensor.h"

#include <doctest.h>

#include <filesystem>

#include <ATen/ATen.h>

#include "core/models/tensor_file.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::models;

TEST_CASE("a mapped tensor is the file's own bytes and outlives the file's name") {
    const test::TemporaryFolder folder;
    const auto path = folder / "rows.safetensors";
    const at::Tensor rows = at::arange(12, at::kFloat).view({4, 3});
    const at::Tensor bytes = at::arange(5, at::kByte);
    const at::Tensor whole = at::arange(4, at::kLong);
    REQUIRE(writeTensors(path, {{"bytes", bytes}, {"rows", rows}, {"whole", whole}}));
    at::Tensor mapped;
    {
        const auto file =
            std::make_shared<const safetensors::File>(orThrow(safetensors::File::open(path)));
        mapped = orThrow(mappedTensor(file, "rows"));
        const auto* const first = file->find("rows")->bytes.data();
        const bool isAligned = reinterpret_cast<std::uintptr_t>(first) % sizeof(float) == 0;
        CHECK((mapped.const_data_ptr() == static_cast<const void*>(first)) == isAligned);
        CHECK(at::equal(orThrow(mappedTensor(file, "bytes")), bytes));
        CHECK(at::equal(orThrow(mappedTensor(file, "whole")), whole));
        CHECK_FALSE(mappedTensor(file, "others"));
    }
    std::filesystem::remove(path);
    CHECK(at::equal(mapped, rows));
}
