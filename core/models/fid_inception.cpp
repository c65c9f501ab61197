// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/fid_inception.h"

#include <array>
#include <string_view>

#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/upsample_bilinear2d.h>

#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

constexpr double kEpsilon = 1e-3;
constexpr std::int64_t kClasses = 1008;

/// One convolution unit of a block: "same" padding unless `valid`.
struct UnitShape {
    const char* name = "";
    std::int64_t out = 1;
    std::int64_t height = 1;
    std::int64_t width = 1;
    std::int64_t stride = 1;
    bool valid = false;
};

enum class Pool {
    None,
    Average,  ///< 3x3, stride 1, real pixels only
    Max,      ///< 3x3, stride 1
    Reduce    ///< max 3x3, stride 2, no padding
};

/// Pool, then the units of the chain, then those of the fork side by side.
struct BranchShape {
    Pool pool = Pool::None;
    std::vector<UnitShape> chain;
    std::vector<UnitShape> fork;
};
using MixedShape = std::vector<BranchShape>;

MixedShape blockA(std::int64_t pooled) {
    return {{Pool::None, {{"branch1x1", 64}}, {}},
            {Pool::None, {{"branch5x5_1", 48}, {"branch5x5_2", 64, 5, 5}}, {}},
            {Pool::None,
             {{"branch3x3dbl_1", 64}, {"branch3x3dbl_2", 96, 3, 3}, {"branch3x3dbl_3", 96, 3, 3}},
             {}},
            {Pool::Average, {{"branch_pool", pooled}}, {}}};
}

MixedShape blockB() {
    return {{Pool::None, {{"branch3x3", 384, 3, 3, 2, true}}, {}},
            {Pool::None,
             {{"branch3x3dbl_1", 64},
              {"branch3x3dbl_2", 96, 3, 3},
              {"branch3x3dbl_3", 96, 3, 3, 2, true}},
             {}},
            {Pool::Reduce, {}, {}}};
}

MixedShape blockC(std::int64_t inner) {
    return {{Pool::None, {{"branch1x1", 192}}, {}},
            {Pool::None,
             {{"branch7x7_1", inner}, {"branch7x7_2", inner, 1, 7}, {"branch7x7_3", 192, 7, 1}},
             {}},
            {Pool::None,
             {{"branch7x7dbl_1", inner},
              {"branch7x7dbl_2", inner, 7, 1},
              {"branch7x7dbl_3", inner, 1, 7},
              {"branch7x7dbl_4", inner, 7, 1},
              {"branch7x7dbl_5", 192, 1, 7}},
             {}},
            {Pool::Average, {{"branch_pool", 192}}, {}}};
}

MixedShape blockD() {
    return {{Pool::None, {{"branch3x3_1", 192}, {"branch3x3_2", 320, 3, 3, 2, true}}, {}},
            {Pool::None,
             {{"branch7x7x3_1", 192},
              {"branch7x7x3_2", 192, 1, 7},
              {"branch7x7x3_3", 192, 7, 1},
              {"branch7x7x3_4", 192, 3, 3, 2, true}},
             {}},
            {Pool::Reduce, {}, {}}};
}

MixedShape blockE(Pool pool) {
    return {{Pool::None, {{"branch1x1", 320}}, {}},
            {Pool::None,
             {{"branch3x3_1", 384}},
             {{"branch3x3_2a", 384, 1, 3}, {"branch3x3_2b", 384, 3, 1}}},
            {Pool::None,
             {{"branch3x3dbl_1", 448}, {"branch3x3dbl_2", 384, 3, 3}},
             {{"branch3x3dbl_3a", 384, 1, 3}, {"branch3x3dbl_3b", 384, 3, 1}}},
            {pool, {{"branch_pool", 192}}, {}}};
}

struct NamedMixed {
    const char* name;
    MixedShape shape;
};

std::vector<NamedMixed> trunk() {
    return {{"Mixed_5b", blockA(32)},       {"Mixed_5c", blockA(64)},
            {"Mixed_5d", blockA(64)},       {"Mixed_6a", blockB()},
            {"Mixed_6b", blockC(128)},      {"Mixed_6c", blockC(160)},
            {"Mixed_6d", blockC(160)},      {"Mixed_6e", blockC(192)},
            {"Mixed_7a", blockD()},         {"Mixed_7b", blockE(Pool::Average)},
            {"Mixed_7c", blockE(Pool::Max)}};
}

at::Tensor pooled(const at::Tensor& x, Pool pool) {
    switch (pool) {
        case Pool::Average:
            return at::avg_pool2d(x, {3, 3}, {1, 1}, {1, 1}, false, false);
        case Pool::Max:
            return at::max_pool2d(x, {3, 3}, {1, 1}, {1, 1});
        case Pool::Reduce:
            return at::max_pool2d(x, {3, 3}, {2, 2});
        case Pool::None:
            break;
    }
    return x;
}

/// "blocks.2.3.branch3x3.conv.weight" -> "Mixed_6a.branch3x3.conv.weight".
std::string registeredName(const std::string& stored) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kWrapped = {
        {{"blocks.0.0.", "Conv2d_1a_3x3."},
         {"blocks.0.1.", "Conv2d_2a_3x3."},
         {"blocks.0.2.", "Conv2d_2b_3x3."},
         {"blocks.1.0.", "Conv2d_3b_1x1."},
         {"blocks.1.1.", "Conv2d_4a_3x3."},
         {"blocks.2.0.", "Mixed_5b."},
         {"blocks.2.1.", "Mixed_5c."},
         {"blocks.2.2.", "Mixed_5d."},
         {"blocks.2.3.", "Mixed_6a."},
         {"blocks.2.4.", "Mixed_6b."},
         {"blocks.2.5.", "Mixed_6c."},
         {"blocks.2.6.", "Mixed_6d."},
         {"blocks.2.7.", "Mixed_6e."},
         {"blocks.3.0.", "Mixed_7a."},
         {"blocks.3.1.", "Mixed_7b."},
         {"blocks.3.2.", "Mixed_7c."}}};
    for (const auto& [wrapped, name] : kWrapped) {
        if (stored.starts_with(wrapped)) {
            return std::string(name) + stored.substr(wrapped.size());
        }
    }
    return stored;
}

}  // namespace

/// Convolution without bias, batch normalisation, ReLU.
class FidInceptionImpl::Unit : public torch::nn::Module {
public:
    explicit Unit(const ConvOptions& options)
        : conv_(register_module("conv", Conv(options))),
          norm_(register_module("bn", BatchNorm(options.outChannels, kEpsilon))) {}

    at::Tensor forward(const at::Tensor& x) { return at::relu(norm_->forward(conv_->forward(x))); }

private:
    Conv conv_;
    BatchNorm norm_;
};

class FidInceptionImpl::Mixed : public torch::nn::Module {
public:
    Mixed(std::int64_t in, const MixedShape& shape) {
        for (const BranchShape& branch : shape) {
            Branch built{branch.pool, {}, {}};
            std::int64_t width = in;
            for (const UnitShape& unit : branch.chain) {
                built.chain.push_back(add(width, unit));
                width = unit.out;
            }
            for (const UnitShape& unit : branch.fork) {
                built.fork.push_back(add(width, unit));
                outChannels_ += unit.out;
            }
            outChannels_ += branch.fork.empty() ? width : 0;
            branches_.push_back(std::move(built));
        }
    }

    at::Tensor forward(const at::Tensor& x) {
        std::vector<at::Tensor> outputs;
        for (const Branch& branch : branches_) {
            at::Tensor y = pooled(x, branch.pool);
            for (const auto& unit : branch.chain) {
                y = unit->forward(y);
            }
            for (const auto& unit : branch.fork) {
                outputs.push_back(unit->forward(y));
            }
            if (branch.fork.empty()) {
                outputs.push_back(y);
            }
        }
        return at::cat(outputs, 1);
    }

    [[nodiscard]] std::int64_t outChannels() const { return outChannels_; }

private:
    struct Branch {
        Pool pool;
        std::vector<std::shared_ptr<Unit>> chain;
        std::vector<std::shared_ptr<Unit>> fork;
    };

    std::shared_ptr<Unit> add(std::int64_t in, const UnitShape& shape) {
        ConvOptions options;
        options.inChannels = in;
        options.outChannels = shape.out;
        options.kernel = {shape.height, shape.width};
        options.stride = shape.stride;
        if (!shape.valid) {
            options.padding = {shape.height / 2, shape.width / 2};
        }
        return register_module(shape.name, std::make_shared<Unit>(options));
    }

    std::vector<Branch> branches_;
    std::int64_t outChannels_ = 0;
};

void FidInceptionImpl::addUnit(const std::string& name, std::int64_t in, std::int64_t out,
                               std::int64_t kernel, std::int64_t stride, std::int64_t padding) {
    ConvOptions options = squareConv(in, out, kernel, stride);
    options.padding = {padding, padding};
    parts_.push_back({name, register_module(name, std::make_shared<Unit>(options)), nullptr});
}

FidInceptionImpl::FidInceptionImpl() {
    addUnit("Conv2d_1a_3x3", 3, 32, 3, 2, 0);
    addUnit("Conv2d_2a_3x3", 32, 32, 3, 1, 0);
    addUnit("Conv2d_2b_3x3", 32, 64, 3, 1, 1);
    parts_.push_back({"maxpool1", nullptr, nullptr});
    addUnit("Conv2d_3b_1x1", 64, 80, 1, 1, 0);
    addUnit("Conv2d_4a_3x3", 80, 192, 3, 1, 0);
    parts_.push_back({"maxpool2", nullptr, nullptr});
    std::int64_t width = 192;
    for (const NamedMixed& block : trunk()) {
        auto mixed = register_module(block.name, std::make_shared<Mixed>(width, block.shape));
        width = mixed->outChannels();
        parts_.push_back({block.name, nullptr, std::move(mixed)});
    }
    fc_ = register_module("fc", Linear(width, kClasses));
}

at::Tensor FidInceptionImpl::features(const at::Tensor& x, const StageFunction& stage) {
    at::Tensor y = at::upsample_bilinear2d(repeatGrey(x, 3), {kSide, kSide}, false) * 2 - 1;
    if (stage) {
        stage("resized", y);
    }
    for (const Part& part : parts_) {
        if (part.unit != nullptr) {
            y = part.unit->forward(y);
        } else if (part.mixed != nullptr) {
            y = part.mixed->forward(y);
        } else {
            y = pooled(y, Pool::Reduce);
        }
        if (stage) {
            stage(part.name, y);
        }
    }
    return at::adaptive_avg_pool2d(y, {1, 1}).flatten(1);
}

Result<void> loadFidInception(const safetensors::File& file, FidInceptionImpl& network) {
    LoadRules rules;
    rules.widen = true;
    rules.registeredName = registeredName;
    rules.optional = [](const std::string& name) {
        return name.starts_with("fc.") || name.ends_with("num_batches_tracked");
    };
    return loadState(file, network, rules);
}

}  // namespace outis::models
