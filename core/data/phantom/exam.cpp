// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/exam.h"

#include <algorithm>
#include <cmath>

#include "core/data/phantom/dice.h"
#include "core/data/phantom/illness.h"

namespace outis::data::phantom {
namespace {

Shot drawShot(Dice& dice, const Patient& patient) {
    Shot shot;
    const bool bedside = dice.normal(patient.inpatient, 0.6F) > 0.35F;
    shot.view = bedside ? View::Ap : View::Pa;
    shot.supine = bedside && dice.chance(0.55F);
    shot.turn = dice.normal(0, bedside ? 0.75F : 0.3F);
    shot.domeRise = bedside ? dice.normal(1.9F, 0.9F) : std::abs(dice.normal(0, 0.6F));
    if (dice.chance(0.08F)) {
        shot.domeRise += dice.uniform(0.8F, 2.2F);
    }
    shot.heartScale = bedside ? dice.normal(1.13F, 0.03F) : dice.normal(1, 0.015F);
    shot.scapulaOut = bedside ? dice.normal(0.6F, 0.7F) : dice.normal(3.4F, 0.8F);
    const float middle = 0.5F * (patient.chest.apexY + patient.chest.domeY);
    shot.pose.centre = {dice.normal(0, bedside ? 1.1F : 0.5F), middle + dice.normal(2.2F, 0.8F)};
    shot.pose.angle = dice.normal(0, bedside ? 0.045F : 0.018F);
    const float fit = 0.55F * 35.5F + 0.45F * (2.45F * patient.chest.halfWidth);
    shot.pose.field = fit * dice.normal(bedside ? 1.0F : 0.97F, 0.045F);
    shot.exposure = std::exp(dice.normal(0, 0.25F));
    shot.scatter = dice.normal(bedside ? 0.75F : 0.35F, 0.1F) + 0.08F * patient.habitus;
    shot.noise = std::exp(dice.normal(bedside ? 0.15F : -0.15F, 0.35F));
    shot.blur = dice.chance(bedside ? 0.2F : 0.05F) ? dice.uniform(0.04F, 0.12F) : 0;
    return shot;
}

/// The maker's image processing and the room's habits: brightness, contrast, edges.
void drawProcessing(Dice& dice, Shot& shot) {
    shot.windowLow = dice.normal(0.85F, 0.22F);
    shot.windowHigh = shot.windowLow + dice.normal(3.0F, 0.3F);
    shot.gamma = std::exp(dice.normal(0, 0.16F));
    if (dice.chance(0.14F)) {
        shot.windowHigh += dice.uniform(0.3F, 1.0F);  // grey and flat
    }
    if (dice.chance(0.5F)) {
        shot.detail = dice.uniform(0.1F, 0.9F);
        shot.flatten = dice.uniform(0.0F, 0.38F);
    }
}

Attachments drawAttachments(Dice& dice, const Patient& patient, const Shot& shot) {
    const bool bedside = shot.view == View::Ap;
    const float frail = clamp01(0.35F + 0.3F * patient.inpatient);
    Attachments things;
    things.tube = shot.supine && dice.chance(0.45F * frail);
    things.feedingTube = shot.supine && dice.chance(things.tube ? 0.7F : 0.12F);
    things.centralLine = bedside && dice.chance(0.5F * frail);
    things.leads = bedside && dice.chance(0.55F) ? 2 + dice.below(4) : 0;
    if (dice.chance(bedside ? 0.16F : 0.03F)) {
        things.skinFold = dice.uniform(0.4F, 1.0F);
        things.skinFoldSide = dice.below(2);
    }
    if (dice.chance(0.62F)) {
        things.markerSide = dice.chance(0.7F) ? 1 : 0;
        things.markerInverted = dice.chance(0.25F);
        const float fromEdge = dice.uniform(0.05F, 0.13F);
        things.markerAt = {
            things.markerSide == 1 ? 1 - fromEdge : fromEdge,
            dice.chance(0.75F) ? dice.uniform(0.05F, 0.3F) : dice.uniform(0.6F, 0.9F)};
    }
    if (dice.chance(bedside ? 0.3F : 0.12F)) {
        things.border = {dice.chance(0.6F) ? dice.uniform(0.01F, 0.06F) : 0,
                         dice.chance(0.6F) ? dice.uniform(0.01F, 0.06F) : 0};
        things.borderTop = dice.chance(0.35F) ? dice.uniform(0.01F, 0.07F) : 0;
        things.borderWhite = dice.chance(0.12F);
    }
    return things;
}

}  // namespace

const std::array<std::string, kFindingCount>& findingNames() {
    static const std::array<std::string, kFindingCount> names{
        "No Finding", "Atelectasis",      "Cardiomegaly", "Consolidation",
        "Edema",      "Pleural Effusion", "Pneumonia",    "Pneumothorax"};
    return names;
}

Exam drawExam(const Patient& patient, std::int64_t index, float labelNoise) {
    Exam exam;
    exam.seed = derive(patient.seed, "phantom/exam", static_cast<std::uint64_t>(index));
    exam.patient = patient.index;
    exam.index = index;
    Dice dice(derive(exam.seed, "phantom/shot"));
    exam.age = patient.age + static_cast<int>(index) / 2;
    exam.shot = drawShot(dice, patient);
    drawProcessing(dice, exam.shot);
    exam.attachments = drawAttachments(dice, patient, exam.shot);
    Dice ill(derive(exam.seed, "phantom/illness"));
    exam.severity = drawSeverities(ill, patient, exam.shot);
    exam.illness = drawIllness(ill, patient, exam.shot, exam.severity);
    Dice reader(derive(exam.seed, "phantom/labels"));
    exam.labels = readLabels(reader, exam.severity, labelNoise);
    return exam;
}

}  // namespace outis::data::phantom
