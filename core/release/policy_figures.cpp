// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/policy_figures.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/release/number_json.h"
#include "core/release/number_text.h"

namespace outis::release {
namespace {

using nlohmann::json;

/// The largest of those that have a value.
class Worst {
public:
    explicit Worst(std::string absent) : worst_(Number::absent(std::move(absent))) {}
    void see(const Number& number) {
        if (hasValue(number) && (!hasValue(worst_) || *number.value > *worst_.value)) {
            worst_ = number;
        }
    }
    [[nodiscard]] const Number& number() const { return worst_; }

private:
    Number worst_;
};

/// Of several attacks the one that is shown to gain most: by the lower end of its interval, since
/// the largest value of many is a matter of chance alone where few patients stand behind each.
class MostShown {
public:
    explicit MostShown(std::string absent) : most_(Number::absent(std::move(absent))) {}
    void see(const Number& number) {
        if (hasValue(number) && (!hasValue(most_) || rankOf(number) > rankOf(most_))) {
            most_ = number;
        }
    }
    [[nodiscard]] const Number& number() const { return most_; }

private:
    [[nodiscard]] static std::pair<double, double> rankOf(const Number& number) {
        return {number.low.value_or(*number.value), *number.value};
    }

    Number most_;
};

/// Of the attacks that link an owned image to the release the one that is least shown to gain
/// little: by the upper end, so that few patients do not pass for a small risk.
class LeastExcluded {
public:
    void see(const AuditInference& row) {
        const bool isAsked = row.attack == "linkability" && hasValue(row.risk) && row.risk.high;
        if (isAsked && (!hasValue(worst_) || *row.risk.high > *worst_.high)) {
            worst_ = row.risk;
        }
    }
    [[nodiscard]] const Number& number() const { return worst_; }

private:
    Number worst_ = Number::absent("not testable");
};

/// Patients of whom an image is withheld that an attacker may own.
std::int64_t probePatients(const DataFacts& data) {
    const auto found = std::ranges::find(data.roles, "probe", &RoleCount::role);
    return found == data.roles.end() ? 0 : found->patients;
}

/// Copies count only where a detector could look for them.
Number copyFindings(const AuditFacts& audit) {
    double findings = 0;
    for (const AuditPart& part : audit.parts) {
        const bool isTested = std::ranges::any_of(
            part.copies, [](const AuditCopies& copies) { return copies.state == "ok"; });
        if (!isTested) {
            return Number::absent("no detector of copies could be used");
        }
        for (const AuditCopies& copies : part.copies) {
            findings += static_cast<double>(copies.findings);
        }
    }
    return audit.parts.empty() ? Number::absent("no audit") : Number::of(findings);
}

/// Whether the weights that were sampled lay over the meter's limit; null without a meter.
json overLimit(const MeterFacts& meter) {
    if (meter.points.empty()) {
        return nullptr;
    }
    const auto chosen = std::ranges::find(meter.points, meter.chosen, &MeterPoint::imagesSeen);
    return chosen != meter.points.end() ? chosen->overLimit : meter.points.back().overLimit;
}

/// Of the pseudo-condition that rests on the fewest; without any, no single patient's features
/// steer and all training patients stand behind every image.
std::int64_t patientsBehind(const ConditionFacts& condition, std::int64_t trainPatients) {
    return condition.groups > 0 ? condition.smallest : trainPatients;
}

Number overallLoss(const UtilityFacts& utility) {
    const auto found = std::ranges::find(utility.rows, "", &UtilityRow::finding);
    return found != utility.rows.end() ? found->loss : Number::absent(utility.state);
}

}  // namespace

json policyFigures(const Findings& findings) {
    const AuditFacts& audit = findings.audit;
    Worst membership("no detector could tell");
    MostShown inference("not testable");
    LeastExcluded linkage;
    bool isValid = !audit.parts.empty();
    std::int64_t train = 0;
    json controls = nullptr;
    for (const AuditPart& part : audit.parts) {
        isValid = isValid && part.validity == "ok";
        train += part.trainPatients;
        controls = controls.is_null()
                       ? part.controlPatients
                       : std::min(controls.get<std::int64_t>(), part.controlPatients);
        for (const AuditMembership& row : part.membership) {
            membership.see(row.auc);
        }
        for (const AuditInference& row : part.inference) {
            inference.see(row.risk);
            linkage.see(row);
        }
    }
    return {{"audit_valid", isValid},
            {"copy_findings", toJson(copyFindings(audit))},
            {"power", toJson(audit.power)},
            {"membership_auc", toJson(membership.number())},
            {"inference_risk", toJson(inference.number())},
            {"linkage_risk", toJson(linkage.number())},
            {"probe_patients", probePatients(findings.data)},
            {"utility_loss", toJson(overallLoss(findings.utility))},
            {"memorisation_over_limit", overLimit(findings.training.meter)},
            {"patients_behind_condition", patientsBehind(findings.training.condition, train)},
            {"train_patients", train},
            {"control_patients", controls},
            {"released", findings.samples.images}};
}

}  // namespace outis::release
