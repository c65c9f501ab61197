// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/data/phantom/anatomy.h"
#include "core/data/phantom/canvas.h"

/// One image of a phantom patient: how it was taken and what was ill that day.
namespace outis::data::phantom {

/// Position in METHOD 2.1's class list.
enum Finding : std::size_t {
    kNoFinding,
    kAtelectasis,
    kCardiomegaly,
    kConsolidation,
    kEdema,
    kEffusion,
    kPneumonia,
    kPneumothorax,
    kFindingCount
};
using Severities = std::array<float, kFindingCount>;  ///< 0..1; kNoFinding unused
using Labels = std::array<bool, kFindingCount>;

[[nodiscard]] const std::array<std::string, kFindingCount>& findingNames();

enum class View { Pa, Ap };

/// A cloud of denser lung. Where: u from the midline (0) to the chest wall (1), v from the apex (0)
/// to the dome (1).
struct Patch {
    int side = 0;
    float u = 0.5F;
    float v = 0.5F;
    float radiusX = 3;  ///< cm
    float radiusY = 3;
    float density = 0.3F;  ///< added to the lung's; 1 = no air left
    float raggedness = 0.6F;
    float mottle = 0.5F;   ///< 0 = even, 1 = broken up
    bool fissure = false;  ///< sharp lower or upper border
    bool bronchogram = false;
};

/// A plate of collapsed lung.
struct Plate {
    int side = 0;
    float u = 0.5F;
    float v = 0.85F;
    float angle = 0;
    float length = 4;
    float thickness = 0.2F;
};

/// What is ill, in the quantities that are drawn.
struct Illness {
    std::vector<Patch> patches;
    std::vector<Plate> plates;
    Sides baseHaze{};       ///< loss of air at the base
    Sides domeLift{};       ///< cm
    float shift = 0;        ///< of the mediastinum, cm
    float heartGrowth = 0;  ///< relative
    float edema = 0;
    Sides fluid{};  ///< height of the fluid at the chest wall, cm
    Sides veil{};   ///< fluid spread behind the lung of a lying patient
    Sides gap{};    ///< air between chest wall and lung at the apex, cm
};

/// How the picture was taken.
struct Shot {
    View view = View::Pa;
    bool supine = false;
    Pose pose;
    float turn = 0;           ///< rotation about the long axis: shift of the front, cm
    float domeRise = 0;       ///< shallow inspiration, cm
    float heartScale = 1;     ///< magnification in AP
    float scapulaOut = 3.2F;  ///< cm; small = over the lungs
    float exposure = 1;
    float scatter = 0.5F;  ///< scattered per primary intensity
    float noise = 1;
    float windowLow = 0.8F;   ///< shown black, in attenuation
    float windowHigh = 4.2F;  ///< shown white
    float gamma = 1;
    float detail = 0;   ///< edge enhancement of the maker's processing
    float flatten = 0;  ///< compression of the large-scale contrast
    float blur = 0;     ///< motion, cm
};

/// What lies in or on the patient that day.
struct Attachments {
    bool tube = false;  ///< in the trachea
    bool feedingTube = false;
    bool centralLine = false;
    int leads = 0;       ///< ECG electrodes with wires
    float skinFold = 0;  ///< strength; 0 = none
    int skinFoldSide = 0;
    int markerSide = -1;  ///< 0 right, 1 left, -1 none
    bool markerInverted = false;
    Vec2 markerAt{0.86F, 0.1F};  ///< fraction of the picture
    Sides border{};              ///< collimated strips left and right, fraction of the picture
    float borderTop = 0;
    bool borderWhite = false;
};

struct Exam {
    Seed seed;  ///< of this image alone
    std::int64_t patient = 0;
    std::int64_t index = 0;
    int age = 0;
    Severities severity{};  ///< what is drawn
    Labels labels{};        ///< what the label file says
    Illness illness;
    Shot shot;
    Attachments attachments;
};

/// Image `index` of the patient: a function of the patient's seed and the index alone.
/// labelNoise: 0 = a finding is labelled when drawn at visible severity, 1 = as unreliable as
/// labels mined from reports.
[[nodiscard]] Exam drawExam(const Patient& patient, std::int64_t index, float labelNoise = 1);

}  // namespace outis::data::phantom
