// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/metrics/nearest.h"
#include "core/pipeline/fidelity_evaluation.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"
#include "core/privacy/singling_out.h"

namespace outis::pipeline {

namespace {

privacy::PeopleImages peopleOf(const data::PreparedSet& set) {
    return {flatImagesOf(set), patientsOf(set)};
}

privacy::PeopleImages joined(const privacy::PeopleImages& left,
                             const privacy::PeopleImages& right) {
    return {at::cat({left.pixels, right.pixels}), at::cat({left.person, right.person})};
}

/// Root-mean-square grey levels to the nearest gallery image, and which one it is.
struct Distances {
    std::vector<double> rms;
    std::vector<std::int64_t> index;
};

Distances distancesTo(const at::Tensor& queries, const at::Tensor& gallery, StageContext& context) {
    SilentObserver silent;
    const auto found = orThrow(metrics::nearest(queries, gallery, {}, context.stop, silent));
    Distances distances;
    if (found.outcome == Outcome::Stopped) {
        return distances;
    }
    const double pixels = static_cast<double>(gallery.size(1));
    for (std::int64_t row = 0; row < queries.size(0); ++row) {
        distances.rms.push_back(std::sqrt(found.dist2[row][0].item<double>() / pixels));
        distances.index.push_back(found.index[row][0].item<std::int64_t>());
    }
    return distances;
}

nlohmann::json toJson(const privacy::SinglingOutResult& result) {
    nlohmann::json rows = nlohmann::json::array();
    for (const privacy::RadiusRow& row : result.rows) {
        rows.push_back({{"kappa", row.kappa},
                        {"radius", row.medianRadius},
                        {"asked", row.asked},
                        {"tried", row.tried},
                        {"isolated", row.isolated},
                        {"successes", row.successes},
                        {"rate", row.rate},
                        {"rate_low", row.rateLow},
                        {"rate_high", row.rateHigh},
                        {"leap", row.leap},
                        {"p", row.p},
                        {"p_holm", row.pHolm}});
    }
    nlohmann::json json = {
        {"train_patients", result.trainPeople},
        {"control_patients", result.controlPeople},
        {"reference_patients", result.referencePeople},
        {"weight_cap", result.weightCap},
        {"weight_upper", result.weightAtZero},
        {"baseline", result.nullBound},
        {"rows", rows},
        {"copy_distance", std::isfinite(result.copyDistance) ? nlohmann::json(result.copyDistance)
                                                             : nlohmann::json()},
        {"copies", result.copies},
        {"false_copies", result.falseCopies},
        {"verdict", result.verdict},
        {"reason", result.reason},
        {"power", result.power},
        {"detectable_planted", nullptr}};
    if (result.detectablePlanted) {
        json["detectable_planted"] = *result.detectablePlanted;
    }
    return json;
}

nlohmann::json closestPairs(const Distances& distances, const data::PreparedSet& train,
                            std::int64_t wanted) {
    std::vector<std::size_t> order(distances.rms.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        order[row] = row;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return distances.rms[row]; });
    nlohmann::json pairs = nlohmann::json::array();
    for (std::size_t rank = 0; rank < order.size() && rank < static_cast<std::size_t>(wanted);
         ++rank) {
        const auto row = order[rank];
        const auto trainRow = distances.index[row];
        pairs.push_back({{"synthetic", row},
                         {"train_row", trainRow},
                         {"train_image", train.imageIds()[static_cast<std::size_t>(trainRow)]},
                         {"distance", distances.rms[row]}});
    }
    return pairs;
}

/// One audit, or with two generators one each: the other half's patients are then controls as well
/// (METHOD 13.5, 0c). Nothing when stopped.
class Audits {
public:
    Audits(StageContext& context, const RoleSets& sets, const SyntheticSet& synthetic)
        : context_(context), sets_(sets), synthetic_(synthetic) {}

    std::optional<nlohmann::json> run() {
        const auto places = orThrow(generatorPlaces(context_, sets_.train));
        if (places.size() == 1) {
            const auto audit = auditOf(synthetic_.images.flatten(1), peopleOf(sets_.train),
                                       peopleOf(sets_.control), "");
            return audit ? std::optional(toJson(*audit)) : std::nullopt;
        }
        nlohmann::json halves = nlohmann::json::array();
        for (std::size_t fold = 0; fold < places.size(); ++fold) {
            const at::Tensor drawn =
                synthetic_.folds.eq(static_cast<std::int64_t>(fold)).nonzero().flatten();
            const auto audit = auditOf(
                synthetic_.images.index_select(0, drawn).flatten(1), chosen(places[fold].rows),
                joined(peopleOf(sets_.control), chosen(places[1 - fold].rows)), places[fold].name);
            if (!audit) {
                return std::nullopt;
            }
            halves.push_back(toJson(*audit));
            halves.back()["half"] = places[fold].name;
        }
        return halves;
    }

private:
    [[nodiscard]] privacy::PeopleImages chosen(const at::Tensor& rows) const {
        const auto people = peopleOf(sets_.train);
        return {people.pixels.index_select(0, rows), people.person.index_select(0, rows)};
    }

    std::optional<privacy::SinglingOutResult> auditOf(const at::Tensor& released,
                                                      const privacy::PeopleImages& train,
                                                      const privacy::PeopleImages& control,
                                                      const std::string& name) {
        privacy::SinglingOutInput input{released, train, control,
                                        joined(peopleOf(sets_.validation), peopleOf(sets_.test))};
        privacy::SinglingOutOptions options;
        options.predicates = context_.options.evaluate.predicates;
        options.seed = derive(Seed{static_cast<std::uint64_t>(context_.options.generate.seed)},
                              "singling-out" + name);
        const auto audit = orThrow(privacy::singleOut(input, options, context_.stop));
        const bool stopped = context_.stop.stop_requested() || audit.outcome == Outcome::Stopped;
        return stopped ? std::nullopt : std::optional(audit);
    }

    StageContext& context_;
    const RoleSets& sets_;
    const SyntheticSet& synthetic_;
};

constexpr std::int64_t kSteps = 100;
constexpr std::int64_t kAudited = 50;  ///< of kSteps, when fidelity begins

/// "no attack found at this power", or the worse of two halves.
std::string verdictOf(const nlohmann::json& audits) {
    if (audits.is_object()) {
        return audits.at("verdict");
    }
    std::string worst;
    for (const char* verdict :
         {"no attack found at this power", "not testable at this size", "attack found"}) {
        for (const auto& audit : audits) {
            worst = audit.at("verdict") == verdict ? verdict : worst;
        }
    }
    return worst;
}

StageResult stoppedEvaluation(StageContext& context) {
    context.observer.stageFinished("evaluate", Outcome::Stopped);
    StageResult result;
    result.outcome = Outcome::Stopped;
    return result;
}

}  // namespace

Result<StageResult> runEvaluate(StageContext& context) {
    context.observer.stageStarted("evaluate", kSteps, "steps");
    const RoleSets sets = openForAudit(context.workspace);
    const auto synthetic = orThrow(readSyntheticSet(
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate))));
    const at::Tensor gallery = flatImagesOf(sets.train);
    const auto fromSynthetic = distancesTo(synthetic.images.flatten(1), gallery, context);
    const auto fromTest = distancesTo(flatImagesOf(sets.test), gallery, context);
    const auto fromControl = distancesTo(flatImagesOf(sets.control), gallery, context);
    context.observer.progressed(kAudited / 2, kSteps);
    const auto audits = Audits(context, sets, synthetic).run();
    if (!audits) {
        return stoppedEvaluation(context);
    }
    PhaseObserver phase(context.observer, kAudited, kSteps - kAudited - 1, kSteps);
    const auto fidelity = orThrow(measureFidelity(context, synthetic, phase));
    if (!fidelity) {
        return stoppedEvaluation(context);
    }
    const nlohmann::json evaluation = {
        {"space", "pixels"},
        {"unit", "root-mean-square grey levels"},
        {"synthetic", fromSynthetic.rms},
        {"test", fromTest.rms},
        {"control", fromControl.rms},
        {"pairs", closestPairs(fromSynthetic, sets.train, context.options.evaluate.pairs)},
        {"singling_out", *audits},
        {"fidelity", metrics::toJson(*fidelity)},
    };
    const std::string text = evaluation.dump(1) + "\n";
    const auto path = context.runFolder() / "evaluation.json";
    orThrow(files::writeAtomically(path, text));
    context.observer.progressed(kSteps, kSteps);
    context.observer.stageFinished("evaluate", Outcome::Finished);
    StageResult result;
    result.output = toHex(sha256(text));
    result.summary = verdictOf(*audits);
    return result;
}

}  // namespace outis::pipeline
