// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/illness.h"

#include <algorithm>
#include <cmath>

namespace outis::data::phantom {
namespace {

/// Where a finding begins on the patient's scale: sets how common it is.
constexpr std::array<float, kFindingCount> kThreshold{0,     0.90F, 0.88F, 1.33F,
                                                      1.12F, 0.82F, 1.22F, 1.50F};
/// Severity at which half of the readers write the finding down.
constexpr float kVisible = 0.22F;

std::size_t sideOf(Dice& dice, const Patient& patient, Finding finding) {
    // A patient's trouble tends to come back on the same side.
    const bool usual = (patient.seed.value >> (8 + finding)) % 2 == 1;
    return dice.chance(0.75F) == usual ? 1 : 0;
}

Patch drawPatch(Dice& dice, std::size_t side) {
    Patch patch;
    patch.side = static_cast<int>(side);
    patch.u = dice.uniform(0.3F, 0.78F);
    patch.v = dice.chance(0.7F) ? dice.uniform(0.55F, 0.95F) : dice.uniform(0.2F, 0.55F);
    return patch;
}

void addConsolidation(Dice& dice, const Patient& patient, float severity, Illness& ill) {
    Patch patch = drawPatch(dice, sideOf(dice, patient, kConsolidation));
    patch.radiusX = dice.uniform(2.4F, 3.6F) + 3.0F * severity;
    patch.radiusY = dice.uniform(2.0F, 3.2F) + 3.0F * severity;
    patch.density = 0.34F + 0.66F * severity * dice.uniform(0.8F, 1.2F);
    patch.raggedness = dice.uniform(0.3F, 0.6F);
    patch.mottle = dice.uniform(0.1F, 0.35F);
    patch.fissure = dice.chance(0.5F);
    patch.bronchogram = severity > 0.3F;
    ill.patches.push_back(patch);
    ill.baseHaze[static_cast<std::size_t>(patch.side)] += patch.v > 0.8F ? 0.05F * severity : 0;
}

void addPneumonia(Dice& dice, const Patient& patient, float severity, Illness& ill) {
    const int count = 1 + dice.below(severity > 0.5F ? 4 : 2);
    const std::size_t side = sideOf(dice, patient, kPneumonia);
    for (int number = 0; number < count; ++number) {
        Patch patch = drawPatch(dice, number > 1 && dice.chance(0.6F) ? 1 - side : side);
        patch.radiusX = dice.uniform(1.8F, 3.2F) + 1.4F * severity;
        patch.radiusY = dice.uniform(1.8F, 3.0F) + 1.4F * severity;
        patch.density = (0.30F + 0.55F * severity) * dice.uniform(0.7F, 1.2F);
        patch.raggedness = dice.uniform(0.7F, 1.2F);
        patch.mottle = dice.uniform(0.5F, 1.0F);
        ill.patches.push_back(patch);
    }
}

void addAtelectasis(Dice& dice, const Patient& patient, float severity, Illness& ill) {
    const std::size_t side = sideOf(dice, patient, kAtelectasis);
    const int plates = 1 + dice.below(2) + (severity > 0.5F ? 1 : 0);
    for (int number = 0; number < plates; ++number) {
        Plate plate;
        plate.side = static_cast<int>(dice.chance(0.75F) ? side : 1 - side);
        plate.u = dice.uniform(0.3F, 0.75F);
        plate.v = dice.uniform(0.74F, 0.97F);
        plate.angle = dice.normal(0.05F, 0.25F);
        plate.length = dice.uniform(2.0F, 3.6F) + 2.5F * severity;
        plate.thickness = dice.uniform(0.16F, 0.28F) + 0.45F * severity;
        ill.plates.push_back(plate);
    }
    const float loss = severity * dice.uniform(0.5F, 1.1F);
    ill.domeLift[side] += 2.8F * loss;
    ill.baseHaze[side] += 0.08F + 0.5F * loss;
    ill.shift += (side == 1 ? 1.0F : -1.0F) * 1.3F * loss;
}

void addEffusion(Dice& dice, const Patient& patient, const Shot& shot, float severity,
                 Illness& ill) {
    const std::size_t side = sideOf(dice, patient, kEffusion);
    Sides share{};
    share[side] = 1;
    share[1 - side] = dice.chance(0.4F) ? dice.uniform(0.2F, 0.9F) : 0;
    for (std::size_t s = 0; s < 2; ++s) {
        const float amount = severity * share[s];
        const float lying = shot.supine ? dice.uniform(0.5F, 0.85F) : 0.05F;
        ill.fluid[s] = amount > 0 ? (1.6F + 15.0F * amount) * (1 - 0.55F * lying) : 0;
        ill.veil[s] = 0.75F * amount * lying;
    }
}

void addPneumothorax(Dice& dice, const Patient& patient, const Shot& shot, float severity,
                     Illness& ill) {
    const std::size_t side = sideOf(dice, patient, kPneumothorax);
    ill.gap[side] = (0.6F + 4.6F * severity) * (shot.supine ? 0.8F : 1.0F);
    ill.shift += (side == 1 ? -1.0F : 1.0F) * std::max(0.0F, severity - 0.5F) * 2.5F;
}

/// Normal variants and old scars: what a classifier must learn not to call a finding.
void addVariants(Dice& dice, const Shot& shot, Illness& ill) {
    for (std::size_t side = 0; side < 2; ++side) {
        const bool shallow = shot.domeRise > 1.2F;
        ill.baseHaze[side] +=
            std::abs(dice.normal(0, 0.035F)) + (shallow ? dice.uniform(0, 0.10F) : 0);
        ill.domeLift[side] += dice.chance(0.05F) ? dice.uniform(0.8F, 2.5F) : 0;
        if (dice.chance(0.07F)) {
            ill.fluid[side] = std::max(ill.fluid[side], dice.uniform(0.4F, 1.8F));  // old scar
        }
        if (dice.chance(shallow ? 0.14F : 0.05F)) {
            Plate plate;
            plate.side = static_cast<int>(side);
            plate.u = dice.uniform(0.3F, 0.8F);
            plate.v = dice.uniform(0.55F, 0.95F);
            plate.angle = dice.normal(0, 0.4F);
            plate.length = dice.uniform(1.5F, 3.5F);
            plate.thickness = dice.uniform(0.07F, 0.16F);
            ill.plates.push_back(plate);
        }
    }
    if (dice.chance(0.10F)) {
        Patch scar = drawPatch(dice, static_cast<std::size_t>(dice.below(2)));
        scar.v = dice.uniform(0.08F, 0.9F);
        scar.radiusX = dice.uniform(0.8F, 2.2F);
        scar.radiusY = dice.uniform(0.8F, 2.2F);
        scar.density = dice.uniform(0.06F, 0.2F);
        ill.patches.push_back(scar);
    }
}

}  // namespace

Severities drawSeverities(Dice& dice, const Patient& patient, const Shot& shot) {
    Severities severity{};
    const float bedside = shot.view == View::Ap ? 0.15F : -0.10F;
    for (std::size_t finding = 1; finding < kFindingCount; ++finding) {
        // A chronic finding stays, an acute one comes and goes.
        const float lasting = finding == kCardiomegaly ? 0.9F : 0.5F;
        const float state = std::sqrt(lasting) * patient.tendency[finding] +
                            std::sqrt(1 - lasting) * dice.normal() + bedside;
        const float excess = state - kThreshold[finding];
        severity[finding] = excess > 0 ? clamp01(0.12F + 0.58F * excess) : 0;
    }
    return severity;
}

Illness drawIllness(Dice& dice, const Patient& patient, const Shot& shot,
                    const Severities& severity) {
    Illness ill;
    ill.heartGrowth = 0.30F * severity[kCardiomegaly];
    ill.edema = severity[kEdema] > 0 ? 0.12F + 0.88F * severity[kEdema] : 0;
    if (severity[kConsolidation] > 0) {
        addConsolidation(dice, patient, severity[kConsolidation], ill);
    }
    if (severity[kPneumonia] > 0) {
        addPneumonia(dice, patient, severity[kPneumonia], ill);
    }
    if (severity[kAtelectasis] > 0) {
        addAtelectasis(dice, patient, severity[kAtelectasis], ill);
    }
    if (severity[kEffusion] > 0) {
        addEffusion(dice, patient, shot, severity[kEffusion], ill);
    }
    if (severity[kPneumothorax] > 0) {
        addPneumothorax(dice, patient, shot, severity[kPneumothorax], ill);
    }
    addVariants(dice, shot, ill);
    return ill;
}

Labels readLabels(Dice& dice, const Severities& severity, float labelNoise) {
    Labels labels{};
    bool any = false;
    for (std::size_t finding = 1; finding < kFindingCount; ++finding) {
        // All draws are made whether or not they matter: less noise changes nothing else.
        const float doubt = 0.001F + 0.06F * labelNoise;
        const float seen = 1 / (1 + std::exp(-(severity[finding] - kVisible) / doubt));
        const bool reported = dice.chance(seen) && severity[finding] > 0;
        const bool missed = dice.chance(0.06F * labelNoise);
        const bool imagined = dice.chance(0.012F * labelNoise);
        labels[finding] = (reported && !missed) || imagined;
        any = any || labels[finding];
    }
    labels[kNoFinding] = !any;
    return labels;
}

}  // namespace outis::data::phantom
