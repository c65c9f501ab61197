// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/features/condition_options.h"

/// Pseudo-conditions: what a diffusion model is asked for beside, or instead of, findings. Each is
/// the mean of k different patients' features, so that none is a handle to one person
/// (METHOD 4.2 and 4.3).
namespace outis::features {

/// One row per training image, in the order of the training images.
struct ConditionInput {
    at::Tensor features;        ///< [N, D], F32 or F64, raw as the encoder gives them
    at::Tensor patient;         ///< I64 [N]
    at::Tensor positives;       ///< F32 [N, C]: 1 = positive, anything else (0, -1, NaN) is not;
                                ///< undefined or [N, 0]: no labels, all images form one label set
    std::string encoderDigest;  ///< of the encoder's weights
    std::string setDigest;      ///< of the training images
};

/// For the report of every release.
struct ConditionFacts {
    std::int64_t k = 0;
    std::int64_t patients = 0;
    std::int64_t entries = 0;        ///< (patient, label set) pairs
    std::int64_t groups = 0;         ///< what can be asked for
    std::int64_t smallestGroup = 0;  ///< different patients
    double medianGroup = 0;
    double ownNearest =
        0;  ///< share of patients whose own entry is nearest to their group's centre
    std::int64_t outlierPatients = 0;  ///< never steer a sample
    std::int64_t width = 0;            ///< r
    bool labelled = false;             ///< at least one positive label
};

/// The conditions of one training set.
class ConditionSet {
public:
    /// The same rows in any order give the same set. One image per patient is fine: an entry is
    /// then one image. Errors: InvalidOption (options; shapes; a feature that is not finite; with
    /// whitening, features without any variance), NoImages, TooFewPatients (fewer than k in all, or
    /// no label set with k patients).
    [[nodiscard]] static Result<ConditionSet> build(const ConditionInput& input,
                                                    const ConditionOptions& options);
    /// Errors: those of safetensors, Corrupt, NewerVersion; InvalidOption when it was made with
    /// another encoder or of other images. An empty digest is not compared.
    [[nodiscard]] static Result<ConditionSet> load(const std::filesystem::path& path,
                                                   const std::string& encoderDigest,
                                                   const std::string& setDigest);
    [[nodiscard]] Result<void> save(const std::filesystem::path& path) const;

    [[nodiscard]] std::int64_t width() const { return centres_.size(1); }   ///< r
    [[nodiscard]] std::int64_t groups() const { return centres_.size(0); }  ///< G
    [[nodiscard]] std::int64_t images() const { return group_.size(0); }    ///< N

    /// I64 [N]: the group that the image trains with.
    [[nodiscard]] const at::Tensor& groupOf() const { return group_; }
    /// Bool [N]: the image is a member of its group. False: an outlier, or of a suppressed label
    /// set; it only trains with that group and is no part of the centre.
    [[nodiscard]] const at::Tensor& steers() const { return steers_; }
    /// F32 [G, r], unit length; zero where a centre has no direction (the noise decides then).
    [[nodiscard]] const at::Tensor& centres() const { return centres_; }
    /// F32 [G, C], multi-hot.
    [[nodiscard]] const at::Tensor& groupLabels() const { return labels_; }
    /// I64 [G]: different patients of the group.
    [[nodiscard]] const at::Tensor& groupSizes() const { return sizes_; }
    /// Patients with an entry farther from all others than 99 % of entries are; rising.
    [[nodiscard]] const std::vector<std::int64_t>& outliers() const { return outliers_; }
    /// Classes that cannot be asked for alone, because fewer than k patients have them (a larger
    /// label set may still hold them); -1 stands for images without any finding. Rising.
    [[nodiscard]] const std::vector<std::int64_t>& suppressed() const { return suppressed_; }
    /// Sentences for the report; k = 1 always has one.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
    [[nodiscard]] const ConditionFacts& facts() const { return facts_; }
    [[nodiscard]] const ConditionOptions& options() const { return options_; }
    [[nodiscard]] const std::string& encoderDigest() const { return encoderDigest_; }
    [[nodiscard]] const std::string& setDigest() const { return setDigest_; }
    /// SHA-256 of everything that a training sees of the set.
    [[nodiscard]] std::string digest() const;

    /// Conditions of training images: images I64 [n]; the noise of row i is a function of
    /// (seed, counters[i]) alone, so a counter that never comes twice (the position in the data
    /// order) gives fresh noise. F32 [n, r], unit rows, on the CPU.
    [[nodiscard]] at::Tensor conditionOf(const at::Tensor& images, Seed seed,
                                         const std::vector<std::uint64_t>& counters) const;
    /// The same for the consecutive counters from `firstCounter`, with the seed of the options.
    [[nodiscard]] at::Tensor trainingConditions(const at::Tensor& images,
                                                std::int64_t firstCounter) const;
    /// Conditions to sample with: row i of group groups[i] (I64 [n], in [0, G)), its noise a
    /// function of seeds[i] alone. F32 [n, r].
    [[nodiscard]] at::Tensor sampleConditions(const at::Tensor& groups,
                                              const std::vector<Seed>& seeds) const;

private:
    ConditionSet() = default;
    friend class ConditionBuilder;

    ConditionOptions options_;
    ConditionFacts facts_;
    at::Tensor group_;
    at::Tensor steers_;
    at::Tensor centres_;
    at::Tensor labels_;
    at::Tensor sizes_;
    at::Tensor own_;  ///< F32 [N, r] of mode sample_only, else undefined
    std::vector<std::int64_t> outliers_;
    std::vector<std::int64_t> suppressed_;
    std::vector<std::string> warnings_;
    std::string encoderDigest_;
    std::string setDigest_;
};

}  // namespace outis::features
