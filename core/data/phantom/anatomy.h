// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/data/phantom/geometry.h"

/// The body of one phantom patient: drawn once, the same in all of the patient's images.
namespace outis::data::phantom {

enum class Sex { Female, Male };

/// Index 0 is the patient's right side (left in the picture), 1 the left side.
using Sides = std::array<float, 2>;

struct Chest {
    float halfWidth = 14;     ///< inside of the ribs at the widest place
    float apexY = -13.5F;     ///< top of the lungs
    float domeY = 9;          ///< top of the right dome in full inspiration
    float domeStep = 1.5F;    ///< the left dome lies lower by this much
    Sides domeX{6.0F, 6.5F};  ///< where the domes are highest
    Sides domeDrop{4.5F, 5};  ///< depth of the costophrenic angles below the domes
    float shape = 2.2F;       ///< how fast the chest widens below the apex
    float taper = 0.05F;      ///< narrowing at the base
    float lungDepth = 17;     ///< front to back
    float lungDensity = 0.25F;
    float bodyDepth = 21;
    float wall = 2.0F;  ///< soft tissue outside the ribs
    float shoulderY = -10.5F;
    float neckHalf = 5.5F;
    float scoliosis = 0;  ///< sideways swing of the spine
    float scoliosisPhase = 0;
    float breast = 0;  ///< thickness at the centre
    Vec2 breastAt{8.5F, 5};
    float breastRadius = 6;
    float armAngle = 0.35F;  ///< from vertical
};

struct Heart {
    float size = 1;
    float axis = 0.7F;  ///< of the left ventricle below the horizontal, radians
    float roundness = 0.72F;
    float x = 1.0F;   ///< centre, towards the patient's left
    float y = -5.0F;  ///< above the right dome
    float atrium = 1;
    float knob = 1.7F;    ///< radius of the aortic knob
    float unfolding = 0;  ///< of the aorta, with age
    float trunk = 1.9F;   ///< radius of the pulmonary trunk
};

struct Bones {
    int ribPairs = 11;
    float density = 1;
    float ribRadius = 0.62F;
    float ribDescent = 8;  ///< from the spine to the front end, cm
    std::array<float, 12> ribShift{};
    std::array<float, 12> ribTilt{};
    float calcifiedEnds = 0;  ///< of the rib cartilage
    Sides clavicleRise{};
    float clavicleBow = 1;
    float clavicleRadius = 0.62F;
    float clavicleY = -11;
    Sides scapulaShift{};
    float scapulaSize = 1;
    float vertebra = 1;
    float spurs = 0;  ///< bony outgrowths of the vertebrae
};

/// One piece of a lung vessel: x outwards from the spine, y downwards from the hilum.
struct Vessel {
    Vec2 from;
    Vec2 to;
    float radiusFrom = 0.1F;
    float radiusTo = 0.1F;
};

struct Airways {
    float carinaY = -4.5F;
    float tracheaX = -0.4F;
    float tracheaRadius = 0.9F;
    Sides hilumY{-1.4F, -2.4F};
    Sides hilumX{3.6F, 3.8F};
    std::array<std::vector<Vessel>, 2> vessels;
};

/// What has been put into or onto the patient for good.
struct Implants {
    bool pacemaker = false;
    bool pacemakerRight = false;
    int leads = 2;
    Vec2 pacemakerAt{10, -8};
    bool port = false;
    Vec2 portAt{8, -6};
    bool wires = false;  ///< sternotomy
    bool clips = false;
    bool spineRod = false;
};

/// How ill the patient tends to be, per finding of METHOD 2.1 (index 0 unused), in standard
/// deviations.
using Tendencies = std::array<float, 8>;

struct Patient {
    Seed seed;  ///< of this patient alone
    std::int64_t index = 0;
    Sex sex = Sex::Female;
    int age = 60;  ///< years at the first image
    int images = 1;
    float inpatient = 0;  ///< standard deviations; high = bedside images
    float stomachGas = 1;
    float habitus = 0;  ///< standard deviations of body fat
    Chest chest;
    Heart heart;
    Bones bones;
    Airways airways;
    Implants implants;
    Tendencies tendency{};
    Sides skinFold{};
};

/// Patient `index` of the set with this seed: a function of the two alone.
[[nodiscard]] Patient drawPatient(Seed seed, std::int64_t index, int maxImages = 8);

}  // namespace outis::data::phantom
