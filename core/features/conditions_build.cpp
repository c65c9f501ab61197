// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/features/condition_entries.h"
#include "core/features/conditions.h"
#include "core/features/microaggregation.h"
#include "core/features/mixing.h"
#include "core/features/whitening.h"

namespace outis::features {
namespace {

// METHOD 4.3
constexpr std::int64_t kWidest = 256;
constexpr std::int64_t kPatientsPerDirection = 8;
constexpr double kRidge = 0.01;  // of the largest variance
constexpr std::int64_t kSurprisalNeighbour = 5;
constexpr double kSurprisalLevel = 0.99;
constexpr double kNoDirection = 1e-6;
constexpr std::int64_t kBlock = 512;  // rows of a matrix of distances at once

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

void checkInput(const ConditionInput& input) {
    const at::Tensor& features = input.features;
    if (!features.defined() || features.dim() != 2 || !features.is_floating_point() ||
        features.size(1) < 1) {
        throw ErrorException(invalid("features", "needs rows [N, D] of real numbers"));
    }
    if (features.size(0) == 0) {
        throw ErrorException({ErrorCode::NoImages, "conditions", "no image to make them of"});
    }
    if (!input.patient.defined() || input.patient.dim() != 1 ||
        input.patient.scalar_type() != at::kLong || input.patient.size(0) != features.size(0)) {
        throw ErrorException(invalid("patients", "needs one whole number per image"));
    }
    if (input.positives.defined() &&
        (input.positives.dim() != 2 || input.positives.size(0) != features.size(0) ||
         input.positives.size(1) > kMostClasses)) {
        throw ErrorException(invalid("labels", "needs one row per image, at most 64 classes"));
    }
    if (!at::isfinite(features).all().item<bool>()) {
        throw ErrorException(invalid("features", "a value is not finite"));
    }
}

at::Tensor squaredDistances(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor lengths = a.square().sum(1, true) + b.square().sum(1).unsqueeze(0);
    return (lengths - 2 * at::mm(a, b.t())).clamp_min(0);
}

/// Linear interpolation at position level (m - 1) of the sorted values.
double quantile(std::vector<double> values, double level) {
    std::sort(values.begin(), values.end());
    const double position = level * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return std::lerp(values[below], values[above], position - static_cast<double>(below));
}

std::int64_t lowestClass(LabelSet labels) {
    return std::countr_zero(labels);
}

struct Group {
    LabelSet labels = 0;
    LabelSet stratum = 0;
    std::vector<Share> members;  ///< entries; a patient's weights add up to 1
    std::int64_t patients = 0;
};

}  // namespace

/// METHOD 4.3 step by step.
class ConditionBuilder {
public:
    ConditionBuilder(const ConditionInput& input, const ConditionOptions& options)
        : input_(input), images_(input.features.size(0)) {
        set_.options_ = options;
        set_.encoderDigest_ = input.encoderDigest;
        set_.setDigest_ = input.setDigest;
    }

    ConditionSet run() {
        entries_ = entriesOf(input_);
        set_.facts_.k = set_.options_.k;
        set_.facts_.patients = entries_.patients;
        set_.facts_.entries = entryCount();
        if (entries_.patients < set_.options_.k) {
            throw ErrorException({ErrorCode::TooFewPatients, "conditions",
                                  std::to_string(entries_.patients) + " training patients, " +
                                      std::to_string(set_.options_.k) + " go into one condition"});
        }
        chooseCoordinates();
        if (set_.options_.k == 1) {
            useOwnVectors();
        } else {
            mixPatients();
        }
        finishFacts();
        return std::move(set_);
    }

private:
    [[nodiscard]] std::int64_t entryCount() const {
        return static_cast<std::int64_t>(entries_.all.size());
    }
    [[nodiscard]] const Entry& entry(std::int64_t index) const {
        return entries_.all[static_cast<std::size_t>(index)];
    }

    /// Step 2: fits the whitening and places the entries. Without whitening, unit rows.
    void chooseCoordinates() {
        if (!set_.options_.whiten) {
            places_ = unitRows(entries_.means);
            return;
        }
        const at::Tensor weights =
            at::tensor(entries_.perPatient, at::kLong).to(at::kDouble).reciprocal();
        const Spectrum spectrum = orThrow(fitSpectrum(entries_.means, weights));
        if (spectrum.rank == 0) {
            throw ErrorException(invalid("features", "they are the same for all patients"));
        }
        // At least one direction, also for a handful of patients.
        const std::int64_t width = std::max<std::int64_t>(
            1, std::min({kWidest, entries_.patients / kPatientsPerDirection, spectrum.rank}));
        mean_ = spectrum.mean;
        matrix_ =
            orThrow(spectrum.reducedMatrix(width, kRidge * spectrum.values[0].item<double>()));
        places_ = at::mm(entries_.means - mean_, matrix_);
    }

    /// Unit vectors of the single images, F32 [N, r].
    [[nodiscard]] at::Tensor ownVectors() const {
        std::vector<at::Tensor> parts;
        for (const at::Tensor& part : input_.features.split(kBlock)) {
            const at::Tensor rows = part.to(at::kDouble);
            parts.push_back(
                unitRows(matrix_.defined() ? at::mm(rows - mean_, matrix_) : rows).to(at::kFloat));
        }
        return at::cat(parts);
    }

    /// METHOD 4.2: every image is its own group.
    void useOwnVectors() {
        set_.centres_ = ownVectors();
        set_.group_ = at::arange(images_, at::kLong);
        set_.steers_ = at::ones({images_}, at::kBool);
        set_.sizes_ = at::ones({images_}, at::kLong);
        set_.facts_.ownNearest = 1;
        std::vector<LabelSet> labels = labelSetsOf(input_.positives, images_);
        writeLabels(labels);
        set_.warnings_.emplace_back(
            "Each condition is one patient's own features (k = 1, the published method): a sample "
            "can copy that patient.");
    }

    void mixPatients() {
        steering_.assign(entries_.all.size(), true);
        dropSurprising();
        makeGroups();
        if (groups_.empty()) {
            throw ErrorException(
                {ErrorCode::TooFewPatients, "conditions",
                 "no set of labels has " + std::to_string(set_.options_.k) + " patients"});
        }
        std::vector<std::vector<Share>> members;
        std::vector<LabelSet> labels;
        std::vector<std::int64_t> sizes;
        for (const Group& group : groups_) {
            members.push_back(group.members);
            labels.push_back(group.labels);
            sizes.push_back(group.patients);
        }
        centres_ = meanRows(places_, members);
        set_.centres_ = mixRows(places_, members, kNoDirection).rows.to(at::kFloat);
        set_.sizes_ = at::tensor(sizes, at::kLong);
        writeLabels(labels);
        joinTheRest();
        writeImages();
        set_.facts_.ownNearest = shareOwnNearest();
        if (set_.options_.mode == "sample_only") {
            set_.own_ = ownVectors();
            set_.warnings_.emplace_back(
                "The model is trained with single patients' features; only samples are mixed.");
        }
        if (set_.options_.k == 2) {
            set_.warnings_.emplace_back("Two patients per condition hide each one little.");
        }
    }

    /// Step 3: the surprisal cap.
    void dropSurprising() {
        std::vector<std::int64_t> patients;
        for (const Entry& item : entries_.all) {
            patients.push_back(item.patient);
        }
        const at::Tensor patient = at::tensor(patients, at::kLong);
        std::vector<double> distance;
        for (std::int64_t first = 0; first < entryCount(); first += kBlock) {
            const std::int64_t count = std::min(kBlock, entryCount() - first);
            at::Tensor apart = squaredDistances(places_.narrow(0, first, count), places_);
            apart.masked_fill_(patient.narrow(0, first, count).unsqueeze(1) == patient.unsqueeze(0),
                               std::numeric_limits<double>::infinity());
            const std::int64_t neighbour = std::min(kSurprisalNeighbour, entryCount());
            const at::Tensor found = std::get<0>(apart.kthvalue(neighbour, 1)).sqrt();
            distance.insert(distance.end(), found.const_data_ptr<double>(),
                            found.const_data_ptr<double>() + count);
        }
        // Infinite: fewer than five entries of other patients, too few to call one surprising.
        std::vector<double> known = distance;
        std::erase_if(known, [](double value) { return !std::isfinite(value); });
        if (known.empty()) {
            return;
        }
        const double limit = quantile(known, kSurprisalLevel);
        std::set<std::int64_t> outliers;
        for (std::size_t index = 0; index < distance.size(); ++index) {
            if (std::isfinite(distance[index]) && distance[index] > limit) {
                steering_[index] = false;
                outliers.insert(entries_.all[index].patient);
            }
        }
        set_.outliers_.assign(outliers.begin(), outliers.end());
    }

    /// Step 4. The unit of grouping is a patient within a stratum: where label sets were merged, a
    /// patient with several entries still counts once.
    void makeGroups() {
        for (const auto& [stratum, members] : strata()) {
            std::map<std::int64_t, std::vector<std::int64_t>> byPatient;
            for (const std::int64_t index : members) {
                byPatient[entry(index).patient].push_back(index);
            }
            if (static_cast<std::int64_t>(byPatient.size()) < set_.options_.k) {
                suppress(stratum, members);
                continue;
            }
            std::vector<std::vector<Share>> units;
            for (const auto& [patient, entries] : byPatient) {
                std::vector<Share> unit;
                for (const std::int64_t index : entries) {
                    unit.push_back({index, 1.0 / static_cast<double>(entries.size())});
                }
                units.push_back(std::move(unit));
            }
            for (const auto& chosen : mdav(meanRows(places_, units), set_.options_.k)) {
                Group group{stratum, stratum, {}, static_cast<std::int64_t>(chosen.size())};
                for (const std::int64_t unit : chosen) {
                    const auto& shares = units[static_cast<std::size_t>(unit)];
                    group.members.insert(group.members.end(), shares.begin(), shares.end());
                }
                groups_.push_back(std::move(group));
            }
        }
    }

    /// Label sets with k patients, and single classes that collect the smaller ones.
    [[nodiscard]] std::map<LabelSet, std::vector<std::int64_t>> strata() {
        std::map<LabelSet, std::int64_t> patients;  // an entry is one patient of its label set
        for (std::int64_t index = 0; index < entryCount(); ++index) {
            patients[entry(index).labels] += steering_[static_cast<std::size_t>(index)] ? 1 : 0;
        }
        const std::vector<std::int64_t> frequency = classFrequency();
        for (const auto& [labels, count] : patients) {
            stratumOf_[labels] =
                count >= set_.options_.k || labels == 0 ? labels : rarestOf(labels, frequency);
        }
        std::map<LabelSet, std::vector<std::int64_t>> strata;
        for (std::int64_t index = 0; index < entryCount(); ++index) {
            std::vector<std::int64_t>& members = strata[stratumOf_[entry(index).labels]];
            if (steering_[static_cast<std::size_t>(index)]) {
                members.push_back(index);
            }
        }
        return strata;
    }

    /// Patients with the class in any image.
    [[nodiscard]] std::vector<std::int64_t> classFrequency() const {
        std::map<std::int64_t, LabelSet> classes;
        for (const Entry& item : entries_.all) {
            classes[item.patient] |= item.labels;
        }
        std::vector<std::int64_t> frequency(kMostClasses, 0);
        for (const auto& [patient, labels] : classes) {
            for (LabelSet rest = labels; rest != 0; rest &= rest - 1) {
                ++frequency[static_cast<std::size_t>(lowestClass(rest))];
            }
        }
        return frequency;
    }

    /// The class of the set that the fewest patients have; ties go to the lower one.
    [[nodiscard]] static LabelSet rarestOf(LabelSet labels,
                                           const std::vector<std::int64_t>& frequency) {
        std::int64_t rarest = lowestClass(labels);
        for (LabelSet rest = labels; rest != 0; rest &= rest - 1) {
            const std::int64_t next = lowestClass(rest);
            if (frequency[static_cast<std::size_t>(next)] <
                frequency[static_cast<std::size_t>(rarest)]) {
                rarest = next;
            }
        }
        return LabelSet{1} << rarest;
    }

    void suppress(LabelSet stratum, const std::vector<std::int64_t>& members) {
        set_.suppressed_.push_back(stratum == 0 ? -1 : lowestClass(stratum));
        for (const std::int64_t index : members) {
            steering_[static_cast<std::size_t>(index)] = false;
        }
    }

    /// Step 4b: who steers nothing trains with the nearest group, of his own stratum where it has
    /// one.
    void joinTheRest() {
        groupOfEntry_.assign(entries_.all.size(), -1);
        std::map<LabelSet, std::vector<std::int64_t>> ofStratum;
        std::vector<std::int64_t> every;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            ofStratum[groups_[group].stratum].push_back(static_cast<std::int64_t>(group));
            every.push_back(static_cast<std::int64_t>(group));
            for (const Share& share : groups_[group].members) {
                groupOfEntry_[static_cast<std::size_t>(share.row)] =
                    static_cast<std::int64_t>(group);
            }
        }
        for (std::int64_t index = 0; index < entryCount(); ++index) {
            if (std::int64_t& group = groupOfEntry_[static_cast<std::size_t>(index)]; group < 0) {
                const auto own = ofStratum.find(stratumOf_.at(entry(index).labels));
                const auto& choice = own == ofStratum.end() ? every : own->second;
                const at::Tensor centres = centres_.index_select(0, at::tensor(choice, at::kLong));
                const at::Tensor apart =
                    squaredDistances(places_.narrow(0, index, 1), centres).squeeze(0);
                group = choice[static_cast<std::size_t>(apart.argmin().item<std::int64_t>())];
            }
        }
    }

    void writeImages() {
        set_.group_ = at::empty({images_}, at::kLong);
        set_.steers_ = at::empty({images_}, at::kBool);
        for (std::int64_t image = 0; image < images_; ++image) {
            const auto index =
                static_cast<std::size_t>(entries_.ofImage[static_cast<std::size_t>(image)]);
            set_.group_.mutable_data_ptr<std::int64_t>()[image] = groupOfEntry_[index];
            set_.steers_.mutable_data_ptr<bool>()[image] = steering_[index];
        }
    }

    void writeLabels(const std::vector<LabelSet>& labels) {
        const std::int64_t classes = input_.positives.defined() ? input_.positives.size(1) : 0;
        set_.labels_ = at::zeros({static_cast<std::int64_t>(labels.size()), classes}, at::kFloat);
        float* value = set_.labels_.mutable_data_ptr<float>();
        for (const LabelSet set : labels) {
            for (std::int64_t column = 0; column < classes; ++column, ++value) {
                *value = ((set >> column) & 1U) != 0 ? 1.0F : 0.0F;
            }
        }
    }

    /// A centre is nearest to one entry of all; the share of patients who own such an entry of
    /// their own group.
    [[nodiscard]] double shareOwnNearest() const {
        std::set<std::int64_t> steered;
        std::set<std::int64_t> nearest;
        const auto count = static_cast<std::int64_t>(groups_.size());
        for (std::int64_t first = 0; first < count; first += kBlock) {
            const std::int64_t rows = std::min(kBlock, count - first);
            const at::Tensor closest =
                squaredDistances(centres_.narrow(0, first, rows), places_).argmin(1);
            for (std::int64_t row = 0; row < rows; ++row) {
                const std::int64_t index = closest.const_data_ptr<std::int64_t>()[row];
                if (steering_[static_cast<std::size_t>(index)] &&
                    groupOfEntry_[static_cast<std::size_t>(index)] == first + row) {
                    nearest.insert(entry(index).patient);
                }
            }
        }
        for (std::int64_t index = 0; index < entryCount(); ++index) {
            if (steering_[static_cast<std::size_t>(index)]) {
                steered.insert(entry(index).patient);
            }
        }
        return static_cast<double>(nearest.size()) / static_cast<double>(steered.size());
    }

    void finishFacts() {
        ConditionFacts& facts = set_.facts_;
        facts.groups = set_.groups();
        facts.width = set_.width();
        facts.outlierPatients = static_cast<std::int64_t>(set_.outliers_.size());
        const std::int64_t* const sizes = set_.sizes_.const_data_ptr<std::int64_t>();
        facts.smallestGroup = *std::min_element(sizes, sizes + facts.groups);
        facts.medianGroup = quantile({sizes, sizes + facts.groups}, 0.5);
        facts.labelled = std::any_of(entries_.all.begin(), entries_.all.end(),
                                     [](const Entry& item) { return item.labels != 0; });
        if (!facts.labelled) {
            set_.warnings_.emplace_back(
                "No image has a positive label: all conditions form one set of labels.");
        }
    }

    const ConditionInput& input_;
    std::int64_t images_;
    ConditionSet set_;
    Entries entries_;
    at::Tensor mean_;     ///< [D], with whitening
    at::Tensor matrix_;   ///< [D, r], with whitening
    at::Tensor places_;   ///< F64 [E, r]: w of METHOD
    at::Tensor centres_;  ///< F64 [G, r], not of unit length
    std::vector<bool> steering_;
    std::map<LabelSet, LabelSet> stratumOf_;
    std::vector<Group> groups_;
    std::vector<std::int64_t> groupOfEntry_;
};

Result<ConditionSet> ConditionSet::build(const ConditionInput& input,
                                         const ConditionOptions& options) {
    if (auto checked = options.check(); !checked) {
        return checked.error();
    }
    try {
        checkInput(input);
        return ConditionBuilder(input, options).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::features
