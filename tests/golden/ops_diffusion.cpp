// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>

#include "core/diffusion/adam.h"
#include "core/diffusion/ema.h"
#include "core/diffusion/ema_profile.h"
#include "core/diffusion/learning_rate.h"
#include "core/diffusion/loss.h"
#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/normalisation.h"
#include "core/diffusion/posthoc.h"
#include "core/diffusion/sampler.h"
#include "core/metrics/nearest.h"
#include "tests/golden/fill.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

using diffusion::Adam;
using diffusion::combine;
using diffusion::Denoiser;
using diffusion::edmLoss;
using diffusion::emaBeta;
using diffusion::emaCorrelation;
using diffusion::emaExponent;
using diffusion::EmaProfile;
using diffusion::emaResponse;
using diffusion::emaStd;
using diffusion::EmaTracks;
using diffusion::Guidance;
using diffusion::heunSample;
using diffusion::LearningRate;
using diffusion::LossInput;
using diffusion::LossOutput;
using diffusion::lossWeight;
using diffusion::makeDenoiser;
using diffusion::NoiseDistribution;
using diffusion::Normalisation;
using diffusion::pixelsToBytes;
using diffusion::posthocCoefficients;
using diffusion::SigmaSchedule;
using diffusion::trainingSigma;

/// f(value) for every element, same shape.
template <class Function>
Tensor mapReals(const Case& given, const std::string& name, const Function& function) {
    const Tensor input = given.input(name);
    std::vector<double> values = given.reals(name);
    std::transform(values.begin(), values.end(), values.begin(), function);
    return Tensor::real(input.shape, std::move(values));
}

NoiseDistribution distributionOf(const Case& given) {
    return {given.param<double>("P_mean"), given.param<double>("P_std")};
}

Tensors lossWeightOp(const Case& given) {
    const NoiseDistribution noise = distributionOf(given);
    const auto sd = given.param<double>("sigma_data", 0.5);
    const auto sigma = [&](double z) { return trainingSigma(noise.mean, noise.std, z); };
    return {{"sigma", mapReals(given, "z", sigma)},
            {"lambda", mapReals(given, "z", [&](double z) { return lossWeight(sigma(z), sd); })}};
}

Tensors edmLossOp(const Case& given) {
    models::Precond network(networkOptions(given.params), Seed{1});
    fillWeights(*network, weightRule(given));
    network->train(given.param<bool>("training", false));
    LossInput input;
    input.images = inputTensor(given, "images");
    input.z = inputTensor(given, "z");
    input.noise = inputTensor(given, "noise");
    input.labels = inputTensor(given, "class_labels");
    const LossOutput output = edmLoss(*network, input, distributionOf(given));
    const double scaling = given.param<double>("loss_scaling", 1.0);
    (output.loss.sum() * (scaling / static_cast<double>(input.images.size(0)))).backward();
    Tensors out{{"loss", fromTorch(output.loss)},
                {"loss_mean", fromTorch(output.loss.mean())},
                {"logvar", fromTorch(output.logvar)}};
    addParameterGradients(given, *network, out);
    return out;
}

LearningRate learningRateOf(double reference, double referenceBatches, double rampMimg,
                            double batch) {
    return {reference, referenceBatches * batch, rampMimg * 1e6};
}

Tensors learningRateOp(const Case& given) {
    const LearningRate rate =
        learningRateOf(given.param<double>("ref_lr"), given.param<double>("ref_batches", 0.0),
                       given.param<double>("rampup_Mimg", 0.0), given.param<double>("batch_size"));
    return {{"lr", mapReals(given, "cur_nimg", [&](double t) { return rate.at(t); })}};
}

Tensors stdToExponentOp(const Case& given) {
    return {{"exp", mapReals(given, "std", emaExponent)}};
}

Tensors exponentToStdOp(const Case& given) {
    return {{"std", mapReals(given, "exp", emaStd)}};
}

Tensors emaBetaOp(const Case& given) {
    const auto std = given.param<double>("std");
    const auto batch = given.param<double>("batch_size");
    return {{"beta", mapReals(given, "t", [&](double t) { return emaBeta(std, t, batch); })}};
}

Tensors emaResponseOp(const Case& given) {
    return {{"response",
             Tensor::real(emaResponse(given.param<double>("ofs"), given.param<double>("std"),
                                      given.param<std::int64_t>("len")))}};
}

std::vector<EmaProfile> profiles(const Case& given, const std::string& prefix) {
    const std::vector<double> ends = given.reals(prefix + "_ofs");
    const std::vector<double> stds = given.reals(prefix + "_std");
    std::vector<EmaProfile> profiles;
    for (std::size_t index = 0; index < ends.size(); ++index) {
        profiles.push_back({ends[index], stds.at(index)});
    }
    return profiles;
}

Tensors emaCorrelationOp(const Case& given) {
    const std::vector<EmaProfile> a = profiles(given, "a");
    const std::vector<EmaProfile> b = profiles(given, "b");
    std::vector<double> products;
    for (std::size_t index = 0; index < a.size(); ++index) {
        products.push_back(emaCorrelation(a[index], b.at(index)));
    }
    return {{"corr", Tensor::real(given.input("a_ofs").shape, std::move(products))}};
}

Tensors posthocCoefficientsOp(const Case& given) {
    return {
        {"coeffs", fromTorch(posthocCoefficients(profiles(given, "in"), profiles(given, "out")))}};
}

/// The parameter of the EMA cases at step k, float32 values in `type`.
at::Tensor parameterAt(const Case& given, std::int64_t step, at::ScalarType type) {
    const auto shape = given.param<std::vector<std::int64_t>>("shape");
    const std::string name =
        given.param<std::string>("weights_prefix") + "p." + std::to_string(step);
    return toTorch(Tensor::real(shape, signedFill(name, elementsOf(shape))), at::kFloat).to(type);
}

Tensors emaTrajectoryOp(const Case& given) {
    const auto batch = given.param<std::int64_t>("batch_size");
    const auto wanted = given.param<std::vector<std::int64_t>>("at_steps");
    at::Tensor parameter = parameterAt(given, 0, at::kFloat);
    EmaTracks tracks(given.param<std::vector<double>>("stds"), {parameter});
    auto images = given.param<std::int64_t>("start_nimg", 0);
    std::vector<at::Tensor> kept;
    for (std::int64_t step = 1; step <= given.param<std::int64_t>("steps"); ++step) {
        parameter.copy_(parameterAt(given, step, at::kFloat));
        images += batch;
        tracks.update(static_cast<double>(images), static_cast<double>(batch));
        if (std::find(wanted.begin(), wanted.end(), step) != wanted.end()) {
            std::vector<at::Tensor> now;
            for (std::size_t track = 0; track < tracks.stds().size(); ++track) {
                now.push_back(tracks.track(track).front().clone());
            }
            kept.push_back(at::stack(now));
        }
    }
    return {{"ema", fromTorch(at::stack(kept))}};
}

/// The averages of `stds` at every step 1.. as the parameter walks its sequence, float64.
std::vector<std::vector<at::Tensor>> walk(const Case& given, const std::vector<double>& stds) {
    const auto batch = given.param<double>("batch_size");
    at::Tensor parameter = parameterAt(given, 0, at::kDouble);
    EmaTracks tracks(stds, {parameter});
    std::vector<std::vector<at::Tensor>> averages;
    for (std::int64_t step = 1; step <= given.param<std::int64_t>("steps"); ++step) {
        parameter.copy_(parameterAt(given, step, at::kDouble));
        tracks.update(static_cast<double>(step) * batch, batch);
        std::vector<at::Tensor> now;
        for (std::size_t track = 0; track < stds.size(); ++track) {
            now.push_back(tracks.track(track).front().clone());
        }
        averages.push_back(std::move(now));
    }
    return averages;
}

Tensors posthocReconstructOp(const Case& given) {
    const auto stds = given.param<std::vector<double>>("stds");
    const auto targets = given.param<std::vector<double>>("targets");
    const auto every = given.param<std::size_t>("snapshot_every");
    const auto batch = given.param<double>("batch_size");
    const auto target = given.param<std::size_t>("target_step");
    std::vector<EmaProfile> stored, wanted;
    std::vector<at::Tensor> snapshots;
    const auto averages = walk(given, stds);
    for (std::size_t step = every; step <= averages.size(); step += every) {
        for (std::size_t track = 0; track < stds.size(); ++track) {
            stored.push_back({static_cast<double>(step) * batch, stds[track]});
            snapshots.push_back(averages[step - 1][track]);
        }
    }
    for (const double std : targets) {
        wanted.push_back({static_cast<double>(target) * batch, std});
    }
    const at::Tensor weights = posthocCoefficients(stored, wanted).t().contiguous();
    std::vector<at::Tensor> reconstructed;
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const double* const row = weights.const_data_ptr<double>() + index * stored.size();
        reconstructed.push_back(combine(snapshots, {row, row + stored.size()}));
    }
    return {{"reconstructed", fromTorch(at::stack(reconstructed))},
            {"direct", fromTorch(at::stack(walk(given, targets).at(target - 1)))}};
}

SigmaSchedule scheduleOf(const Case& given) {
    return {given.param<std::int64_t>("num_steps"), given.param<double>("sigma_min"),
            given.param<double>("sigma_max"), given.param<double>("rho")};
}

Tensors sigmaScheduleOp(const Case& given) {
    return {{"t", Tensor::real(scheduleOf(given).levels())}};
}

/// The network of params[config]; none when that is null.
models::Precond sampledNetwork(const Case& given, const std::string& config,
                               const std::string& prefix) {
    if (!given.hasParam(config) || given.params.at(config).is_null()) {
        return models::Precond(nullptr);
    }
    models::NetworkOptions options = networkOptions(given.params.at(config));
    options.sigmaData = given.param<double>("sigma_data", options.sigmaData);
    options.logvarChannels = given.param<std::int64_t>("logvar_channels", options.logvarChannels);
    models::Precond network(options, Seed{1});
    fillWeights(*network, weightRule(given, prefix));
    network->eval();
    return network;
}

Tensors heunSamplerOp(const Case& given) {
    models::Precond network = sampledNetwork(given, "net", "net_prefix");
    models::Precond guide = sampledNetwork(given, "guide", "guide_prefix");
    Guidance guidance;
    guidance.guide = guide.is_empty() ? nullptr : guide.get();
    guidance.strength = given.param<double>("guidance", 1.0);
    guidance.guideGetsLabels = given.param<bool>("autoguidance", false);
    const Denoiser denoiser = makeDenoiser(*network, inputTensor(given, "class_labels"), guidance);
    const auto x = heunSample(denoiser, inputTensor(given, "noise"), scheduleOf(given).levels());
    return {{"x", fromTorch(x.value())}};
}

Tensors latentNormOp(const Case& given) {
    const Normalisation map{
        given.param<std::vector<double>>("raw_mean"), given.param<std::vector<double>>("raw_std"),
        given.param<double>("final_mean", 0.0), given.param<double>("final_std", 0.5)};
    const at::Tensor x = inputTensor(given, "x");
    const bool encode = given.param<std::string>("direction") == "encode";
    return {{"y", fromTorch(encode ? map.encode(x) : map.decode(x))},
            {"scale", Tensor::real(map.scale())},
            {"bias", Tensor::real(map.bias())}};
}

Tensors pixelsToBytesOp(const Case& given) {
    return {{"y", fromTorch(pixelsToBytes(inputTensor(given, "x")))}};
}

LearningRate trajectoryRate(const Case& given) {
    const nlohmann::json& rate = given.params.at("lr");
    return learningRateOf(rate.at("ref_lr"), rate.value("ref_batches", 0.0),
                          rate.value("rampup_Mimg", 0.0), given.param<double>("batch_size"));
}

at::Tensor gaussian(const std::string& name, at::IntArrayRef shape) {
    const std::vector<std::int64_t> extents = shape.vec();
    return toTorch(Tensor::real(extents, gaussianFill(name, elementsOf(extents))), at::kFloat);
}

/// "final.P", "ema0.P", "ema1.P" of every parameter; the runner takes those that are expected.
void addTrained(const models::PrecondImpl& network, const EmaTracks& tracks, Tensors& out) {
    std::size_t index = 0;
    for (const auto& item : network.named_parameters()) {
        out["final." + item.key()] = fromTorch(item.value());
        for (std::size_t track = 0; track < tracks.stds().size(); ++track) {
            out["ema" + std::to_string(track) + "." + item.key()] =
                fromTorch(tracks.track(track)[index]);
        }
        ++index;
    }
}

Tensors trainTrajectoryOp(const Case& given) {
    models::Precond network(networkOptions(given.params), Seed{1});
    fillWeights(*network, weightRule(given));
    network->train();
    const auto betas = given.param<std::vector<double>>("betas");
    Adam adam(network->parameters(), {betas.at(0), betas.at(1), given.param<double>("eps")});
    EmaTracks tracks(given.param<std::vector<double>>("ema_stds"), adam.flat(), {});
    const LearningRate schedule = trajectoryRate(given);
    const auto batch = given.param<double>("batch_size");
    std::vector<double> losses, rates;
    double images = 0;
    for (std::int64_t step = 0; step < given.param<std::int64_t>("steps"); ++step) {
        LossInput input;
        input.images = inputTensor(given, "images");
        const std::string number = std::to_string(step);
        input.z = gaussian(given.param<std::string>("z_prefix") + number, {input.images.size(0)});
        input.noise =
            gaussian(given.param<std::string>("noise_prefix") + number, input.images.sizes());
        input.labels = inputTensor(given, "class_labels");
        const LossOutput output = edmLoss(*network, input, distributionOf(given));
        (output.loss.sum() / batch).backward();
        losses.push_back(output.loss.mean().item<double>());
        rates.push_back(schedule.at(images));
        images += batch;
        adam.step(rates.back(), &tracks, tracks.sharesAt(images, batch));
    }
    Tensors out{{"loss", Tensor::real(losses)}, {"lr", Tensor::real(rates)}};
    addTrained(*network, tracks, out);
    return out;
}

metrics::Neighbours neighbours(const at::Tensor& query, const at::Tensor& gallery, std::int64_t k,
                               bool excludeSelf) {
    SilentObserver observer;
    metrics::NearestOptions options;
    options.k = k;
    options.excludeSelf = excludeSelf;
    return orThrow(metrics::nearest(query, gallery, options, {}, observer));
}

Tensors knnOp(const Case& given) {
    const metrics::Neighbours found =
        neighbours(inputTensor(given, "query"), inputTensor(given, "gallery"),
                   given.param<std::int64_t>("k"), given.param<bool>("exclude_self", false));
    return {{"index", fromTorch(found.index)}, {"dist2", fromTorch(found.dist2)}};
}

Tensors knnOutlierOp(const Case& given) {
    const at::Tensor x = inputTensor(given, "x");
    const auto k = given.param<std::int64_t>("k");
    const at::Tensor score = neighbours(x, x, k, true).dist2.select(1, k - 1).sqrt();
    const auto order = score.sort(/*stable=*/true, /*dim=*/0, /*descending=*/true);
    return {{"score", fromTorch(score)}, {"order", fromTorch(std::get<1>(order))}};
}

}  // namespace

void registerDiffusionOps(Registry& registry) {
    registry.registerOp("loss_weight", lossWeightOp);
    registry.registerOp("edm_loss", edmLossOp);
    registry.registerOp("lr_schedule", learningRateOp);
    registry.registerOp("ema_std_to_exp", stdToExponentOp);
    registry.registerOp("ema_exp_to_std", exponentToStdOp);
    registry.registerOp("ema_beta", emaBetaOp);
    registry.registerOp("ema_response", emaResponseOp);
    registry.registerOp("ema_correlation", emaCorrelationOp);
    registry.registerOp("ema_trajectory", emaTrajectoryOp);
    registry.registerOp("ema_posthoc_coeffs", posthocCoefficientsOp);
    registry.registerOp("ema_posthoc_reconstruct", posthocReconstructOp);
    registry.registerOp("sigma_schedule", sigmaScheduleOp);
    registry.registerOp("heun_sampler", heunSamplerOp);
    registry.registerOp("latent_norm", latentNormOp);
    registry.registerOp("pixels_to_bytes", pixelsToBytesOp);
    registry.registerOp("train_trajectory", trainTrajectoryOp);
    registry.registerOp("knn", knnOp);
    registry.registerOp("knn_outlier", knnOutlierOp);
}

}  // namespace outis::golden
