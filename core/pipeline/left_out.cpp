// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/left_out.h"

#include <algorithm>
#include <system_error>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/set_aside.h"
#include "core/features/extractor.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/privacy/outlier_rule.h"
#include "core/statistics/pso.h"

namespace outis::pipeline {

namespace {

constexpr const char* kSubject = "outliers-out";
constexpr std::int64_t kFewestLeft = 4;  // training patients, as many as there are sets

/// Ends the work from within when a stop was asked for.
struct Stopped {};

std::filesystem::path fileOf(const data::Workspace& workspace) {
    return workspace.tensorsDir() / "outliers.json";
}

nlohmann::json toJson(const LeftOutOf& of) {
    return {{"patients", of.patients}, {"images", of.images}, {"of", of.of}};
}

LeftOutOf countFromJson(const nlohmann::json& json) {
    return {json.at("patients"), json.at("images"), json.at("of")};
}

nlohmann::json toJson(const LeftOut& left) {
    return {{"share", left.share},
            {"map", left.map},
            {"limit", left.limit},
            {"train", toJson(left.train)},
            {"control", toJson(left.control)},
            {"reference", toJson(left.reference)},
            {"reference-patients", left.referencePatients}};
}

/// What images are compared in. An encoder trained here has learned from the training patients: to
/// it they would look less unusual than controls, so that one with weights from elsewhere is taken,
/// or no encoder at all.
class OutlierMap {
public:
    explicit OutlierMap(const StageContext& context) : context_(context) {
        const EncoderChoice& choice = context.options.evaluationEncoder;
        if (choice.encoder == "own") {
            name_ = "pictures of 32 px";
            return;
        }
        features::ExtractorOptions options;
        options.encoder = choice.encoder;
        options.weights = choice.weights;
        options.compute = choice.training.compute;
        extractor_ = orThrow(features::openExtractor(options));
        name_ = "features of " + extractor_->identity().name + " with given weights";
    }

    [[nodiscard]] const std::string& name() const { return name_; }

    [[nodiscard]] privacy::PatientRows rowsOf(const data::PreparedSet& set) const {
        if (!extractor_) {
            return {privacy::smallPictures(imagesOf(set)), patientsOf(set)};
        }
        SilentObserver silent;
        const at::Tensor rows =
            orThrow(features::extractFeatures(*extractor_, imagesOf(set), context_.stop, silent));
        if (!rows.defined()) {
            throw Stopped{};
        }
        return {rows, patientsOf(set)};
    }

private:
    const StageContext& context_;
    std::string name_;
    std::unique_ptr<features::FeatureExtractor> extractor_;
};

privacy::PatientRows joined(const privacy::PatientRows& a, const privacy::PatientRows& b) {
    return {at::cat({a.rows, b.rows}), at::cat({a.patients, b.patients})};
}

/// Learns and applies the rule. Throws ErrorException and Stopped.
class OutlierSearch {
public:
    explicit OutlierSearch(const StageContext& context) : context_(context), map_(context) {}

    LeftOut run() {
        // The controls' pictures are looked at, each by itself, and nothing is learned from them:
        // the audit compares alike with alike only when the rule holds on both sides.
        const RoleSets sets = openForAudit(context_.workspace);
        reference_ = joined(map_.rowsOf(sets.validation), map_.rowsOf(sets.test));
        const auto known = distancesOf(reference_);
        left_.share = context_.options.prepare.outliersOut;
        left_.map = map_.name();
        left_.limit = about(privacy::outlierLimit(known, left_.share));
        left_.referencePatients = privacy::beyond(known, left_.limit);
        left_.reference = countOf(reference_, known.size(), left_.referencePatients);
        std::vector<std::int64_t> aside =
            leaveOut(joined(map_.rowsOf(sets.train), map_.rowsOf(sets.probes)), left_.train);
        const auto controls = leaveOut(map_.rowsOf(sets.control), left_.control);
        requireEnough();
        aside.insert(aside.end(), controls.begin(), controls.end());
        orThrow(data::setAside(context_.workspace, aside));
        orThrow(files::writeAtomically(fileOf(context_.workspace), toJson(left_).dump(1) + "\n"));
        return left_;
    }

private:
    /// The error names the option.
    template <class T>
    static T about(Result<T> result) {
        if (!result) {
            throw ErrorException({result.error().code, kSubject, result.error().detail});
        }
        return *std::move(result);
    }

    [[nodiscard]] std::vector<privacy::PatientDistance> distancesOf(
        const privacy::PatientRows& set) const {
        auto distances = about(privacy::unusualness(set, reference_, context_.stop));
        if (!distances) {
            throw Stopped{};
        }
        return *std::move(distances);
    }

    static LeftOutOf countOf(const privacy::PatientRows& set, std::size_t patients,
                             const std::vector<std::int64_t>& out) {
        const auto images = at::isin(set.patients, at::tensor(out, at::kLong)).sum();
        return {std::ssize(out), images.item<std::int64_t>(), static_cast<std::int64_t>(patients)};
    }

    [[nodiscard]] std::vector<std::int64_t> leaveOut(const privacy::PatientRows& set,
                                                     LeftOutOf& count) const {
        const auto distances = distancesOf(set);
        auto out = privacy::beyond(distances, left_.limit);
        count = countOf(set, distances.size(), out);
        return out;
    }

    void requireEnough() const {
        const auto split = orThrow(context_.catalogue.split());
        const bool isSmall = split && data::isSmallAudit(split->shares);
        const std::int64_t fewest = isSmall ? statistics::kFewestOfSmallAudit : kFewestLeft;
        const auto require = [&](const LeftOutOf& set, std::int64_t needed, const char* name) {
            if (set.of > 0 && set.of - set.patients < needed) {
                throw ErrorException(
                    {ErrorCode::TooFewPatients, kSubject,
                     std::to_string(set.of - set.patients) + " of " + std::to_string(set.of) + " " +
                         name + " patients look like enough validation and test patients; " +
                         std::to_string(needed) + " are needed" +
                         (isSmall ? " for a small-n audit" : "")});
            }
        };
        require(left_.train, fewest, "training");
        require(left_.control, 1, "control");
    }

    const StageContext& context_;
    OutlierMap map_;
    privacy::PatientRows reference_;
    LeftOut left_;
};

std::string countInWords(const LeftOutOf& of, const char* name) {
    return std::to_string(of.patients) + " of " + std::to_string(of.of) + " " + name +
           " patients (" + std::to_string(of.images) + (of.images == 1 ? " image)" : " images)");
}

}  // namespace

bool LeftOut::isOut(std::int64_t patient) const {
    return std::binary_search(referencePatients.begin(), referencePatients.end(), patient);
}

at::Tensor LeftOut::keptRows(const at::Tensor& patients) const {
    return at::isin(patients, at::tensor(referencePatients, at::kLong))
        .logical_not()
        .nonzero()
        .flatten();
}

Result<std::optional<LeftOut>> leaveOutliersOut(const StageContext& context) {
    using Left = std::optional<LeftOut>;
    try {
        if (context.options.prepare.outliersOut > 0) {
            return Left(OutlierSearch(context).run());
        }
        std::error_code problem;
        std::filesystem::remove(fileOf(context.workspace), problem);
        if (problem) {
            return files::errnoError(problem.value(), fileOf(context.workspace), true);
        }
        return Left(LeftOut());
    } catch (const Stopped&) {
        return Left();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<LeftOut> readLeftOut(const data::Workspace& workspace, const data::PrepareOptions& options) {
    if (options.outliersOut == 0) {
        return LeftOut();
    }
    const auto text = files::readText(fileOf(workspace));
    if (!text) {
        return text.error().code == ErrorCode::NotFound
                   ? Error{ErrorCode::StageMissing, "prepare", "no outliers have been looked for"}
                   : text.error();
    }
    try {
        const auto json = nlohmann::json::parse(*text);
        LeftOut left;
        left.share = json.at("share");
        left.map = json.at("map");
        left.limit = json.at("limit");
        left.train = countFromJson(json.at("train"));
        left.control = countFromJson(json.at("control"));
        left.reference = countFromJson(json.at("reference"));
        left.referencePatients = json.at("reference-patients").get<std::vector<std::int64_t>>();
        if (left.share != options.outliersOut) {
            return Error{ErrorCode::StageMissing, "prepare",
                         "outliers were looked for with another share"};
        }
        return left;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "outliers.json", exception.what()};
    }
}

std::string inWords(const LeftOut& left) {
    return countInWords(left.train, "training") + " and " + countInWords(left.control, "control");
}

}  // namespace outis::pipeline
