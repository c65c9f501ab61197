// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/anatomy.h"

#include <algorithm>
#include <cmath>

#include "core/data/phantom/dice.h"
#include "core/data/phantom/vessels.h"

namespace outis::data::phantom {
namespace {

int drawImageCount(Dice& dice, float inpatient, int most) {
    // Most patients have one to three images, the bedside ones more.
    int count = 1;
    const float more = clamp01(0.44F + 0.07F * inpatient);
    while (count < most && dice.chance(more)) {
        ++count;
    }
    return count;
}

Chest drawChest(Dice& dice, const Patient& patient) {
    const bool male = patient.sex == Sex::Male;
    const float fat = patient.habitus;
    Chest chest;
    chest.halfWidth = dice.normal(male ? 14.4F : 13.0F, 0.75F) + 0.25F * fat;
    chest.apexY = dice.normal(-13.4F, 0.6F);
    chest.domeY = dice.normal(male ? 9.0F : 7.6F, 1.1F) - 0.7F * fat;
    chest.domeStep = dice.normal(1.2F, 0.6F);
    chest.domeX = {dice.normal(5.8F, 0.8F), dice.normal(6.4F, 0.8F)};
    chest.domeDrop = {dice.normal(4.4F, 0.6F), dice.normal(4.6F, 0.6F)};
    chest.shape = dice.normal(2.5F, 0.28F);
    chest.taper = dice.uniform(0.0F, 0.10F);
    chest.lungDepth = dice.normal(male ? 17.0F : 15.5F, 1.2F);
    chest.lungDensity = dice.normal(0.27F, 0.025F);
    chest.bodyDepth = dice.normal(male ? 21.0F : 19.5F, 1.0F) + 1.9F * fat;
    chest.wall = std::max(1.3F, dice.normal(2.3F, 0.3F) + 1.0F * fat);
    chest.shoulderY = dice.normal(-11.4F, 0.8F);
    chest.neckHalf = dice.normal(male ? 6.2F : 5.2F, 0.4F) + 0.3F * fat;
    chest.scoliosis = std::abs(dice.normal(0, 0.35F)) + (dice.chance(0.06F) ? 1.0F : 0.0F);
    chest.scoliosisPhase = dice.uniform(0, 6.28F);
    chest.breast = male ? std::max(0.0F, 0.5F + 0.45F * fat)
                        : std::max(0.6F, dice.normal(2.6F, 0.8F) + 0.8F * fat);
    const float sag = male ? 0.0F : 0.02F * static_cast<float>(patient.age - 40) + 0.5F * fat;
    chest.breastAt = {dice.normal(8.2F, 0.6F) + 0.2F * fat, dice.normal(4.2F, 0.9F) + sag};
    chest.breastRadius = (male ? 5.2F : 6.0F) + dice.normal(0, 0.5F) + 0.4F * fat;
    chest.armAngle = dice.normal(0.42F, 0.08F);
    return chest;
}

Heart drawHeart(Dice& dice, const Patient& patient) {
    const float decades = static_cast<float>(patient.age - 50) / 10;
    Heart heart;
    heart.size = dice.normal(0.97F + 0.012F * decades + 0.015F * patient.habitus, 0.075F);
    heart.axis = dice.normal(0.62F - 0.05F * patient.habitus, 0.16F);
    heart.roundness = dice.normal(0.74F, 0.06F);
    heart.x = dice.normal(0.9F, 0.4F);
    heart.y = dice.normal(-3.8F, 0.5F);
    heart.atrium = dice.normal(1, 0.08F);
    heart.knob = dice.normal(1.65F + 0.09F * decades, 0.2F);
    heart.unfolding = clamp01(dice.normal(0.15F + 0.12F * decades, 0.2F));
    heart.trunk = dice.normal(1.9F, 0.25F);
    return heart;
}

Bones drawBones(Dice& dice, const Patient& patient) {
    const float decades = static_cast<float>(patient.age - 50) / 10;
    Bones bones;
    bones.ribPairs = dice.chance(0.85F) ? 11 : (dice.chance(0.5F) ? 10 : 12);
    bones.density = std::max(0.55F, dice.normal(1.05F - 0.06F * decades, 0.12F));
    bones.ribRadius = dice.normal(patient.sex == Sex::Male ? 0.66F : 0.58F, 0.05F);
    bones.ribDescent = dice.normal(8.2F, 1.3F);
    for (float& shift : bones.ribShift) {
        shift = dice.normal(0, 0.13F);
    }
    for (float& tilt : bones.ribTilt) {
        tilt = dice.normal(0, 0.35F);
    }
    bones.calcifiedEnds = clamp01(dice.normal(0.2F + 0.16F * decades, 0.25F));
    bones.clavicleRise = {dice.normal(2.4F, 0.9F), 0};
    bones.clavicleRise[1] = bones.clavicleRise[0] + dice.normal(0, 0.45F);
    bones.clavicleBow = dice.normal(1, 0.3F);
    bones.clavicleRadius = dice.normal(patient.sex == Sex::Male ? 0.58F : 0.5F, 0.05F);
    bones.clavicleY = dice.normal(-9.3F, 0.6F);
    bones.scapulaShift = {dice.normal(0, 0.7F), dice.normal(0, 0.7F)};
    bones.scapulaSize = dice.normal(1, 0.07F);
    bones.vertebra = dice.normal(patient.sex == Sex::Male ? 1.05F : 0.95F, 0.05F);
    bones.spurs = clamp01(dice.normal(0.15F * decades, 0.25F));
    return bones;
}

Airways drawAirways(Dice& dice, const Patient& patient, Seed seed) {
    Airways airways;
    airways.carinaY = dice.normal(-4.4F, 0.5F);
    airways.tracheaX = dice.normal(-0.35F, 0.3F);
    airways.tracheaRadius = dice.normal(patient.sex == Sex::Male ? 0.95F : 0.8F, 0.06F);
    airways.hilumY = {airways.carinaY + dice.normal(3.2F, 0.35F),
                      airways.carinaY + dice.normal(2.2F, 0.35F)};
    airways.hilumX = {dice.normal(3.5F, 0.3F), dice.normal(3.7F, 0.3F)};
    for (std::size_t side = 0; side < 2; ++side) {
        airways.vessels[side] = growVessels(derive(seed, "phantom/vessels", side));
    }
    return airways;
}

Implants drawImplants(Dice& dice, const Patient& patient) {
    const float old = clamp01(static_cast<float>(patient.age - 45) / 40);
    const float frail = clamp01(0.5F + 0.3F * patient.inpatient);
    Implants implants;
    implants.pacemaker = dice.chance(0.10F * old);
    implants.pacemakerRight = dice.chance(0.15F);
    implants.leads = 1 + dice.below(3);
    implants.pacemakerAt = {dice.normal(11, 0.7F), dice.normal(-7.6F, 0.8F)};
    implants.port = dice.chance(0.06F * frail);
    implants.portAt = {dice.normal(8.5F, 0.8F), dice.normal(-6.5F, 0.8F)};
    implants.wires = dice.chance(0.12F * old * frail * 2);
    implants.clips = implants.wires ? dice.chance(0.5F) : dice.chance(0.02F);
    implants.spineRod = dice.chance(0.012F);
    return implants;
}

Tendencies drawTendencies(Dice& dice, const Patient& patient) {
    const float decades = static_cast<float>(patient.age - 55) / 15;
    const float ill = 0.55F * patient.inpatient;
    Tendencies t{};
    for (float& value : t) {
        value = dice.normal();
    }
    t[2] = 0.9F * t[2] + 0.35F * decades + 0.3F * ill;
    t[4] = 0.65F * t[4] + 0.45F * t[2] + 0.15F * decades + 0.7F * ill;
    t[5] = 0.75F * t[5] + 0.3F * t[4] + 0.15F * decades + 0.4F * ill;
    t[1] = 0.75F * t[1] + 0.35F * t[5] + 0.15F * decades + 0.4F * ill;
    t[6] = 0.8F * t[6] + 0.3F * ill;
    t[3] = 0.6F * t[3] + 0.6F * t[6] + 0.3F * ill;
    t[7] = t[7] - 0.1F * decades + 0.3F * ill;
    return t;
}

}  // namespace

Patient drawPatient(Seed seed, std::int64_t index, int maxImages) {
    Patient patient;
    patient.seed = derive(seed, "phantom/patient", static_cast<std::uint64_t>(index));
    patient.index = index;
    Dice dice(derive(patient.seed, "phantom/person"));
    patient.sex = dice.chance(0.54F) ? Sex::Male : Sex::Female;
    patient.age = static_cast<int>(std::clamp(dice.normal(57, 17), 18.0F, 94.0F));
    patient.inpatient = dice.normal() + 0.012F * static_cast<float>(patient.age - 57);
    patient.images = drawImageCount(dice, patient.inpatient, maxImages);
    patient.habitus = dice.normal();
    patient.stomachGas = std::max(0.0F, dice.normal(0.9F, 0.5F));
    patient.skinFold = {dice.normal(), dice.normal()};
    // One stream per part: a change in one part leaves the others as they are.
    Dice chest(derive(patient.seed, "phantom/chest"));
    Dice heart(derive(patient.seed, "phantom/heart"));
    Dice bones(derive(patient.seed, "phantom/bones"));
    Dice airways(derive(patient.seed, "phantom/airways"));
    Dice implants(derive(patient.seed, "phantom/implants"));
    Dice tendencies(derive(patient.seed, "phantom/tendencies"));
    patient.chest = drawChest(chest, patient);
    patient.heart = drawHeart(heart, patient);
    patient.bones = drawBones(bones, patient);
    patient.airways = drawAirways(airways, patient, patient.seed);
    patient.implants = drawImplants(implants, patient);
    patient.tendency = drawTendencies(tendencies, patient);
    return patient;
}

}  // namespace outis::data::phantom
