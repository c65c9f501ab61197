// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/case.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/base/safetensors.h"
#include "tests/golden/fill.h"

namespace outis::golden {
namespace {

using safetensors::Dtype;
using safetensors::View;

template <class Stored, class Wanted>
std::vector<Wanted> converted(const View& view) {
    std::vector<Wanted> values(static_cast<std::size_t>(view.elements()));
    for (std::size_t k = 0; k < values.size(); ++k) {
        Stored item;  // the file may be misaligned
        std::memcpy(&item, view.bytes.data() + k * sizeof(Stored), sizeof(Stored));
        values[k] = static_cast<Wanted>(item);
    }
    return values;
}

Tensor toTensor(const View& view) {
    switch (view.dtype) {
        case Dtype::F32:
            return Tensor::real(view.shape, converted<float, double>(view));
        case Dtype::F64: {
            Tensor tensor = Tensor::real(view.shape, converted<double, double>(view));
            tensor.isDouble = true;
            return tensor;
        }
        case Dtype::Bool:
        case Dtype::U8:
            return Tensor::whole(view.shape, converted<std::uint8_t, std::int64_t>(view));
        case Dtype::I8:
            return Tensor::whole(view.shape, converted<std::int8_t, std::int64_t>(view));
        case Dtype::I16:
            return Tensor::whole(view.shape, converted<std::int16_t, std::int64_t>(view));
        case Dtype::U16:
            return Tensor::whole(view.shape, converted<std::uint16_t, std::int64_t>(view));
        case Dtype::I32:
            return Tensor::whole(view.shape, converted<std::int32_t, std::int64_t>(view));
        case Dtype::U32:
            return Tensor::whole(view.shape, converted<std::uint32_t, std::int64_t>(view));
        case Dtype::I64:
            return Tensor::whole(view.shape, converted<std::int64_t, std::int64_t>(view));
        default:
            throw BadCase("tensors of type " + std::string(dtypeName(view.dtype)) +
                          " do not occur in cases");
    }
}

std::string metadataOf(const safetensors::File& file, const std::string& key) {
    const auto place = file.metadata().find(key);
    if (place == file.metadata().end()) {
        throw BadCase("metadata lacks " + key);
    }
    return place->second;
}

double toNumber(const std::string& text) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || !(value >= 0)) {
        throw BadCase("'" + text + "' is no tolerance");
    }
    return value;
}

Case toCase(const std::filesystem::path& path, const safetensors::File& file) {
    Case result;
    result.path = path;
    result.op = metadataOf(file, "op");
    result.params = nlohmann::json::parse(metadataOf(file, "params"));
    if (!result.params.is_object()) {
        throw BadCase("params is not an object");
    }
    result.rtol = toNumber(metadataOf(file, "rtol"));
    result.atol = toNumber(metadataOf(file, "atol"));
    if (const auto note = file.metadata().find("note"); note != file.metadata().end()) {
        result.note = note->second;
    }
    for (const auto& [name, view] : file.tensors()) {
        if (name.starts_with("in.")) {
            result.stored.emplace(name.substr(3), toTensor(view));
        } else if (name.starts_with("out.")) {
            result.expected.emplace(name.substr(4), toTensor(view));
        } else {
            throw BadCase("tensor '" + name + "' is neither input nor output");
        }
    }
    if (result.expected.empty()) {
        throw BadCase("no output to compare with");
    }
    return result;
}

/// nullptr when the name is not described.
const nlohmann::json* descriptorOf(const nlohmann::json& params, const std::string& name) {
    const auto inputs = params.find("inputs");
    if (inputs != params.end() && inputs->is_object() && inputs->contains(name)) {
        return &inputs->at(name);
    }
    const auto direct = params.find(name);
    return direct != params.end() && isDescriptor(*direct) ? &*direct : nullptr;
}

}  // namespace

Tensor Tensor::real(std::vector<std::int64_t> shape, std::vector<double> values) {
    Tensor tensor;
    tensor.shape = std::move(shape);
    tensor.reals = std::move(values);
    return tensor;
}

Tensor Tensor::real(std::vector<double> values) {
    const auto count = static_cast<std::int64_t>(values.size());
    return real({count}, std::move(values));
}

Tensor Tensor::real(double value) {
    return real({1}, std::vector<double>{value});
}

Tensor Tensor::whole(std::vector<std::int64_t> shape, std::vector<std::int64_t> values) {
    Tensor tensor;
    tensor.family = Family::Whole;
    tensor.shape = std::move(shape);
    tensor.wholes = std::move(values);
    return tensor;
}

Tensor Tensor::whole(std::vector<std::int64_t> values) {
    const auto count = static_cast<std::int64_t>(values.size());
    return whole({count}, std::move(values));
}

Tensor Tensor::whole(std::int64_t value) {
    return whole({1}, std::vector<std::int64_t>{value});
}

std::int64_t Tensor::elements() const {
    return static_cast<std::int64_t>(family == Family::Real ? reals.size() : wholes.size());
}

std::int64_t Tensor::extent(std::size_t dimension) const {
    if (dimension >= shape.size()) {
        throw BadCase("tensor has no dimension " + std::to_string(dimension));
    }
    return shape[dimension];
}

Result<Case> Case::load(const std::filesystem::path& path) {
    auto file = safetensors::File::open(path);
    if (!file) {
        return std::move(file).error();
    }
    try {
        return toCase(path, *file);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Corrupt, path.string(), exception.what()};
    }
}

Tensor Case::input(const std::string& name) const {
    if (const auto place = stored.find(name); place != stored.end()) {
        return place->second;
    }
    const nlohmann::json* descriptor = descriptorOf(params, name);
    if (descriptor == nullptr) {
        throw BadCase("no input " + name);
    }
    Filled filled = fill(*descriptor);
    return Tensor::real(std::move(filled.shape), {filled.values.begin(), filled.values.end()});
}

bool Case::hasInput(const std::string& name) const {
    return stored.contains(name) || descriptorOf(params, name) != nullptr;
}

std::vector<double> Case::reals(const std::string& name) const {
    Tensor tensor = input(name);
    if (tensor.family == Family::Whole) {
        return {tensor.wholes.begin(), tensor.wholes.end()};
    }
    return std::move(tensor.reals);
}

std::vector<std::int64_t> Case::wholes(const std::string& name) const {
    Tensor tensor = input(name);
    if (tensor.family != Family::Whole) {
        throw BadCase("input " + name + " is not of whole numbers");
    }
    return std::move(tensor.wholes);
}

bool Case::expectsError() const {
    return expected.size() == 1 && expected.begin()->first == "error";
}

}  // namespace outis::golden
