// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_file.h"

#include <array>
#include <cstring>
#include <optional>
#include <set>
#include <span>
#include <sstream>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

namespace outis::models {
namespace {

using safetensors::Dtype;

struct TypePair {
    Dtype stored;
    at::ScalarType type;
};

constexpr std::array kTypes{
    TypePair{Dtype::Bool, at::kBool},
    TypePair{Dtype::U8, at::kByte},
    TypePair{Dtype::I8, at::kChar},
    TypePair{Dtype::F8E4M3, at::kFloat8_e4m3fn},
    TypePair{Dtype::F8E5M2, at::kFloat8_e5m2},
    TypePair{Dtype::U16, at::kUInt16},
    TypePair{Dtype::I16, at::kShort},
    TypePair{Dtype::F16, at::kHalf},
    TypePair{Dtype::BF16, at::kBFloat16},
    TypePair{Dtype::U32, at::kUInt32},
    TypePair{Dtype::I32, at::kInt},
    TypePair{Dtype::F32, at::kFloat},
    TypePair{Dtype::U64, at::kUInt64},
    TypePair{Dtype::I64, at::kLong},
    TypePair{Dtype::F64, at::kDouble},
};

std::optional<at::ScalarType> scalarType(Dtype stored) {
    for (const TypePair& pair : kTypes) {
        if (pair.stored == stored) {
            return pair.type;
        }
    }
    return std::nullopt;
}

std::optional<Dtype> storedType(at::ScalarType type) {
    for (const TypePair& pair : kTypes) {
        if (pair.type == type) {
            return pair.stored;
        }
    }
    return std::nullopt;
}

Error corrupt(const std::string& name, const std::string& detail) {
    return {ErrorCode::Corrupt, name, detail};
}

std::string shapeText(at::IntArrayRef shape) {
    std::ostringstream text;
    text << shape;
    return text.str();
}

/// One kind of fault: how many tensors have it, and the first few.
class Fault {
public:
    explicit Fault(std::string kind) : kind_(std::move(kind)) {}

    void add(const std::string& name, const std::string& detail = "") {
        constexpr std::size_t kNamed = 5;
        if (count_ == 0) {
            first_ = name;
        }
        if (count_ < kNamed) {
            named_ += (count_ == 0 ? "" : ", ") + name + (detail.empty() ? "" : " " + detail);
        } else if (count_ == kNamed) {
            named_ += ", ...";
        }
        ++count_;
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] const std::string& first() const { return first_; }
    [[nodiscard]] std::string text() const {
        return std::to_string(count_) + " " + kind_ + ": " + named_;
    }

private:
    std::string kind_;
    std::size_t count_ = 0;
    std::string first_;
    std::string named_;
};

struct Faults {
    Fault missing{"missing"};
    Fault shape{"of another shape"};
    Fault type{"of another type"};
    Fault surplus{"not of this network"};

    /// Nothing when there is none.
    [[nodiscard]] Result<void> result() const {
        std::string subject;
        std::string detail;
        for (const Fault* fault : {&missing, &shape, &type, &surplus}) {
            if (fault->count() > 0) {
                subject = subject.empty() ? fault->first() : subject;
                detail += (detail.empty() ? "" : "; ") + fault->text();
            }
        }
        if (detail.empty()) {
            return {};
        }
        return corrupt(subject, detail);
    }
};

/// A stored tensor under the name that it has in its file.
struct Stored {
    std::string name;
    const safetensors::View* view = nullptr;
};

bool holds(const std::function<bool(const std::string&)>& rule, const std::string& name) {
    return rule && rule(name);
}

/// Registered name -> stored tensor, of all names that the rules do not leave alone.
std::map<std::string, Stored> storedByRegisteredName(const safetensors::File& file,
                                                     const std::set<std::string>& registered,
                                                     const LoadRules& rules) {
    std::map<std::string, Stored> found;
    for (const auto& [name, view] : file.tensors()) {
        if (!name.starts_with(rules.prefix)) {
            continue;
        }
        const std::string stored = name.substr(rules.prefix.size());
        const bool exact = registered.contains(stored) || !rules.registeredName;
        const std::string key = exact ? stored : rules.registeredName(stored);
        const bool alone = key.empty() || holds(rules.leaveAlone, key);
        if (!alone && (exact || !found.contains(key))) {
            found[key] = {name, &view};
        }
    }
    return found;
}

bool typeFits(Dtype stored, at::ScalarType wanted, bool widen) {
    const bool half = stored == Dtype::F16 || stored == Dtype::BF16;
    return scalarType(stored) == wanted || (widen && half && wanted == at::kFloat);
}

void judge(const Stored& stored, const at::Tensor& target, bool widen, Faults& faults) {
    if (at::IntArrayRef(stored.view->shape) != target.sizes()) {
        faults.shape.add(stored.name, shapeText(stored.view->shape) + " instead of " +
                                          shapeText(target.sizes()));
    } else if (!typeFits(stored.view->dtype, target.scalar_type(), widen)) {
        faults.type.add(stored.name, std::string(safetensors::dtypeName(stored.view->dtype)));
    }
}

}  // namespace

Result<at::Tensor> toTensor(const safetensors::View& view) {
    const auto type = scalarType(view.dtype);
    if (!type) {
        return Error{ErrorCode::Unsupported, std::string(safetensors::dtypeName(view.dtype)), ""};
    }
    at::Tensor tensor = at::empty(view.shape, at::TensorOptions(*type));
    if (tensor.nbytes() != view.bytes.size()) {
        return corrupt("", "size does not fit the shape");
    }
    if (!view.bytes.empty()) {
        std::memcpy(tensor.mutable_data_ptr(), view.bytes.data(), view.bytes.size());
    }
    return tensor;
}

Result<at::Tensor> tensorOf(const safetensors::File& file, std::string_view name) {
    const safetensors::View* const view = file.find(name);
    if (view == nullptr) {
        return corrupt(std::string(name), "missing");
    }
    return toTensor(*view);
}

Result<void> writeTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                          const Metadata& metadata) {
    std::vector<at::Tensor> dense;  // keeps the bytes alive until they are written
    std::vector<safetensors::Entry> entries;
    for (const auto& [name, tensor] : tensors) {
        const auto stored = storedType(tensor.scalar_type());
        if (!stored) {
            return Error{ErrorCode::Unsupported, name, "tensor type"};
        }
        dense.push_back(tensor.detach().to(at::kCPU).contiguous());
        entries.push_back({name, *stored, tensor.sizes().vec(),
                           std::span(static_cast<const std::byte*>(dense.back().const_data_ptr()),
                                     dense.back().nbytes())});
    }
    return safetensors::write(path, entries, metadata);
}

NamedTensors stateOf(const torch::nn::Module& module, const std::string& prefix) {
    NamedTensors state;
    for (const auto& item : module.named_parameters()) {
        state.emplace_back(prefix + item.key(), item.value().detach());
    }
    for (const auto& item : module.named_buffers()) {
        state.emplace_back(prefix + item.key(), item.value().detach());
    }
    return state;
}

Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                       const LoadRules& rules) {
    const NamedTensors targets = stateOf(module);
    std::set<std::string> registered;
    for (const auto& [name, target] : targets) {
        registered.insert(name);
    }
    const auto stored = storedByRegisteredName(file, registered, rules);
    Faults faults;
    for (const auto& [name, target] : targets) {
        const auto at = stored.find(name);
        if (at != stored.end()) {
            judge(at->second, target, rules.widen, faults);
        } else if (!holds(rules.optional, name) && !holds(rules.leaveAlone, name)) {
            faults.missing.add(rules.prefix + name);
        }
    }
    for (const auto& [name, tensor] : stored) {
        if (!registered.contains(name)) {
            faults.surplus.add(tensor.name);
        }
    }
    if (auto fit = faults.result(); !fit) {
        return fit;
    }
    const at::NoGradGuard noGrad;
    for (const auto& [name, target] : targets) {
        if (const auto at = stored.find(name); at != stored.end()) {
            target.copy_(orThrow(toTensor(*at->second.view)));
        }
    }
    return {};
}

Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                       const std::string& prefix) {
    LoadRules rules;
    rules.prefix = prefix;
    return loadState(file, module, rules);
}

}  // namespace outis::models
