// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/encoder_networks.h"

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "core/features/preparation.h"
#include "core/models/fid_inception.h"
#include "core/models/layers.h"
#include "core/models/resnet.h"
#include "core/models/tensor_file.h"

namespace outis::features {
namespace {

/// Fills a network's weights; the file's or fresh ones.
template <class Module>
using Fill = std::function<Result<void>(Module&)>;

template <class Holder>
void makeReady(Holder& network, c10::Device device) {
    network->to(device);
    network->eval();
    for (at::Tensor& parameter : network->parameters()) {
        parameter.set_requires_grad(false);
    }
}

Result<EncoderNetwork> own(const OwnEncoderFacts& facts, c10::Device device,
                           const Fill<models::ResNetImpl>& fill) {
    models::ResNet network(facts.network);
    if (auto filled = fill(*network); !filled) {
        return filled.error();
    }
    makeReady(network, device);
    return EncoderNetwork{facts.network.features(), [network, facts](const at::Tensor& x) mutable {
                              return network->features(prepareOwn(x, facts));
                          }};
}

Result<EncoderNetwork> published(std::int64_t depth, c10::Device device,
                                 const Fill<models::ResNetImpl>& fill) {
    models::ResNetOptions options;
    options.depth = depth;
    models::ResNet network(options);
    if (auto filled = fill(*network); !filled) {
        return filled.error();
    }
    makeReady(network, device);
    return EncoderNetwork{options.features(), [network](const at::Tensor& x) mutable {
                              return network->features(prepareImageNet(x));
                          }};
}

Result<EncoderNetwork> inception(c10::Device device, const Fill<models::FidInceptionImpl>& fill) {
    models::FidInception network;
    if (auto filled = fill(*network); !filled) {
        return filled.error();
    }
    makeReady(network, device);
    return EncoderNetwork{models::FidInceptionImpl::kFeatures,
                          [network](const at::Tensor& x) mutable { return network->features(x); }};
}

Error unknown(const std::string& name) {
    return {ErrorCode::InvalidOption, "encoder", "there is no encoder " + name};
}

bool isPublishedResNet(const std::string& name) {
    return name == "swav-resnet50" || name == "resnet50" || name == "resnet18";
}

std::int64_t depthOf(const std::string& name) {
    return name == "resnet18" ? 18 : 50;
}

}  // namespace

Result<EncoderNetwork> loadedEncoder(const std::string& name, const safetensors::File& file,
                                     c10::Device device) {
    if (name == "own") {
        const auto facts = ownEncoderFacts(file);
        if (!facts) {
            return facts.error();
        }
        return own(*facts, device,
                   [&](models::ResNetImpl& network) { return models::loadState(file, network); });
    }
    if (isPublishedResNet(name)) {
        return published(depthOf(name), device, [&](models::ResNetImpl& network) {
            return models::loadResNet(file, network);
        });
    }
    if (name == "fid-inception") {
        return inception(device, [&](models::FidInceptionImpl& network) {
            return models::loadFidInception(file, network);
        });
    }
    return unknown(name);
}

Result<EncoderNetwork> freshEncoder(const std::string& name, const OwnEncoderFacts& facts,
                                    c10::Device device) {
    const auto fill = [](torch::nn::Module& network) -> Result<void> {
        models::initialiseLayers(network, Seed{1});
        return {};
    };
    if (name == "own") {
        return own(facts, device, fill);
    }
    if (isPublishedResNet(name)) {
        return published(depthOf(name), device, fill);
    }
    return name == "fid-inception" ? inception(device, fill) : unknown(name);
}

}  // namespace outis::features
