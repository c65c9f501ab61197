// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/release/made_findings.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace outis::release {
namespace {

DistanceSet setOf(const char* name, double centre, std::int64_t images) {
    DistanceSet set;
    set.name = name;
    set.images = images;
    for (int bin = 0; bin < 24; ++bin) {
        const double z = (bin + 0.5 - centre) / 3.2;
        set.counts.push_back(
            std::llround(static_cast<double>(images) * 0.125 * std::exp(-z * z / 2)));
    }
    set.minimum = Number::of(centre - 8);
    set.q01 = Number::of(centre - 6.5);
    set.q05 = Number::of(centre - 5);
    set.median = Number::of(centre);
    return set;
}

DistanceFacts distances() {
    DistanceFacts facts;
    facts.space = "pixels at 64 x 64";
    facts.unit = "root-mean-square grey levels";
    for (int edge = 0; edge <= 24; ++edge) {
        facts.edges.push_back(edge);
    }
    facts.sets = {setOf("synthetic", 12.5, 500), setOf("test", 13.0, 180),
                  setOf("control", 13.2, 360)};
    facts.nearerThanControl = Number::within(0.52, 0.48, 0.56);
    return facts;
}

AuditFamily family(const std::string& name, double kappa, std::int64_t successes) {
    AuditFamily made;
    made.family = name;
    made.detector = "re-identification";
    made.version = "1";
    made.kappa = Number::of(kappa);
    made.state = "ok";
    made.asked = 500;
    made.tried = 480;
    made.valid = 470;
    made.successes = successes;
    const double rate = static_cast<double>(successes) / 480;
    made.success = Number::within(rate, rate / 2, rate * 2);
    made.leap = Number::of(rate / 0.3681);
    made.epsilon = Number::absent("no positive lower bound");
    made.p = Number::of(0.7);
    return made;
}

AuditPart auditPartOfMade() {
    AuditPart part;
    part.verdict = Verdict::NoAttackFound;
    part.reason = "planted copies would have been found in at least 80 % of trials";
    part.validity = "ok";
    part.trainPatients = 1200;
    part.controlPatients = 400;
    part.referencePatients = 400;
    part.released = 480;
    part.level = 0.025;
    part.weightCap = part.weightAtZero = Number::of(0.0075);
    part.baseline = part.nullBound = Number::of(0.3681);
    part.controlsNeeded = 3594;
    part.onlyGross = true;
    part.copies = {{"copy", "1", "ok", "", 0, 0.5, Number::within(0.01, 0, 0.03)},
                   {"correlation", "1", "not testable: blind", "", 0, 0, Number::absent("none")}};
    part.excess = {{"copy", "most alike", "ok", Number::of(0.4)},
                   {"copy", "least alike", "ok", Number::of(0.9)}};
    part.families = {family("F1", 0, 4), family("F2", 0.5, 8)};
    part.families.push_back(family("F3", 0, 0));
    part.families.back().state = "not testable: no predicate could be formed";
    part.families.back().tried = 0;
    part.families.back().success = part.families.back().leap = Number::absent("not tried");
    part.controls = {{"real control images", "copy", "ok", 12, 400},
                     {"release without these patients", "", "not run: there is none", 0, 0}};
    part.powerState = "ok";
    part.power = {{"lightly edited copies", 5, 0.01, Number::within(0.95, 0.75, 1),
                   Number::within(0.9, 0.7, 0.98), Number::of(0.3), Number::of(0)}};
    part.membership = {{"copy",
                        "largest likeness",
                        "ok",
                        "members more alike",
                        1200,
                        400,
                        Number::within(0.52, 0.49, 0.55),
                        Number::of(0.3),
                        Number::of(0.02),
                        Number::absent("m too small: 10000 needed"),
                        {{0, 0.013}, {0.1, 0.127}, {0.5, 0.553}, {1, 1}}}};
    part.inference = {{"linkability", "top-1", "copy", "ok", "No better than guessing.",
                       Number::within(0.1, 0.05, 0.2), Number::within(0.1, 0.04, 0.2),
                       Number::absent("none"), Number::of(0.09), Number::within(0, 0, 0.1)},
                      {"attribute", "sex", "copy", "not testable at this size: 20 needed", "",
                       Number::absent("none"), Number::absent("none"), Number::absent("none"),
                       Number::absent("none"), Number::absent("none")}};
    part.recipe = "Recipe: not run: no shadow generator";
    return part;
}

AuditFacts audit() {
    AuditFacts facts;
    facts.verdict = Verdict::NoAttackFound;
    facts.reason = "planted copies would have been found in at least 80 % of trials";
    facts.releaseNumber = 2;
    facts.plannedState = "testable";
    facts.plannedAdvice = "At least 12 patients must be exposed to be found without a copy.";
    facts.power = Number::of(0.01);
    facts.powerSentences = {
        "lightly edited copies: a leak of 1 in 100 images of this kind would have been found with "
        "power 0.95 [0.75, 1.00]."};
    facts.parts = {auditPartOfMade()};
    return facts;
}

QualityFacts quality() {
    QualityFacts facts;
    facts.state = "ok";
    facts.encoder = "own, swav, resnet18";
    facts.encoderDigest = std::string(64, 'b');
    facts.intervals = "95 %, 500 bootstrap resamples of patients";
    facts.rows = {
        {"fid",
         "FID",
         "test",
         "",
         Number::within(12.5, 11.9, 13.4),
         500,
         {},
         "Lower is more alike."},
        {"irs-adjusted",
         "IRS, adjusted",
         "train",
         "",
         Number::within(1.2, 1.1, 1.4),
         500,
         {"Above 1 rewards copying."},
         "Share of the variety."},
        {"kid", "KID", "test", "Cardiomegaly", Number::absent("too few images"), 12, {}, ""}};
    facts.retrieval = {
        "ok",  2400, 500, 431,
        450.7, 5,    6,   {{0, false, 1969, 1949.3}, {1, false, 380, 406.2}, {2, true, 51, 44.5}}};
    return facts;
}

UtilityFacts utility() {
    UtilityFacts facts;
    facts.state = "ok";
    facts.network = "densenet121";
    facts.seeds = 3;
    facts.testPatients = 200;
    facts.verdict = "consistent with one point, not shown";
    facts.sentence = "loses 0.9 points of AUROC [-0.2, 2.1]";
    for (const char* finding : {"", "Cardiomegaly", "Pleural Effusion"}) {
        facts.rows.push_back({finding, 40, Number::within(0.85, 0.82, 0.88),
                              Number::within(0.84, 0.80, 0.87), Number::of(0.86),
                              Number::within(0.9, -0.2, 2.1), Number::of(0.04), Number::of(0.06)});
    }
    facts.rows.back().synthetic = Number::absent("not computable: one label only");
    facts.subgroups.push_back(facts.rows.front());
    facts.subgroups.back().finding = "age 60 to 79";
    facts.subgroups.back().property = "age";
    facts.subgroups.back().positives = 41;
    facts.subgroups.back().patients = 37;
    facts.curves = {{"Cardiomegaly", "real", {{0, 0.11}, {0.5, 0.93}, {1, 1}}},
                    {"Cardiomegaly", "synthetic", {{0, 0.07}, {0.5, 0.87}, {1, 1}}},
                    {"Pleural Effusion", "real", {{0, 0.21}, {0.5, 0.89}, {1, 1}}}};
    facts.adherence = {"ok",
                       "the asked findings are recognised with AUROC 0.78 (on real images: 0.85)",
                       {{"", 0, Number::within(0.78, 0.74, 0.82), Number::of(0.85)},
                        {"Cardiomegaly", 60, Number::of(0.78), Number::of(0.85)},
                        {"Pleural Effusion", 0, Number::absent("asked for in no image"),
                         Number::absent("asked for in no image")}}};
    return facts;
}

MeterFacts meter() {
    MeterFacts facts;
    facts.samples = 256;
    facts.chosen = 20'000;
    facts.advice = "From 30 000 images on, samples lie nearer to training than to unseen patients.";
    for (int k = 1; k <= 3; ++k) {
        facts.points.push_back({k * 10'000, Number::within(0.48 + 0.03 * k, 0.44, 0.62),
                                Number::of(0.5 + 0.02 * k), k == 3 ? 2 : 0, k == 3});
    }
    return facts;
}

FilterFacts filter() {
    FilterFacts facts;
    facts.use = "on";
    facts.state = "weaker than designed: copy refused: it separates nothing";
    facts.asked = 500;
    facts.candidates = 700;
    facts.accepted = 480;
    facts.rejected = 200;
    facts.surplus = 20;
    facts.missing = 20;
    facts.recallWanted = 0.95;
    facts.falseRejectsWanted = 0.05;
    facts.detectors = {{"re-identification",
                        "ok",
                        Number::of(0.25),
                        Number::of(1.5),
                        Number::within(0.6, 0.5, 0.7),
                        Number::within(0.9, 0.85, 0.94),
                        Number::within(0.01, 0, 0.03),
                        40,
                        30,
                        "patients",
                        Number::within(0.93, 0.88, 0.97),
                        Number::within(0.99, 0.97, 1),
                        {{"same-patient", 0, 2, {1, 1, 2, 4}},
                         {"different-patients", -1, 1, {600, 250, 100, 50}}}},
                       {"copy",
                        "refused: it separates nothing",
                        Number::absent("not calibratable"),
                        Number::absent("not calibratable"),
                        Number::absent("no threshold"),
                        Number::absent("no threshold"),
                        Number::absent("no threshold"),
                        0,
                        0,
                        "copies",
                        Number::absent("not computable"),
                        Number::within(0.52, 0.45, 0.59),
                        {}}};
    facts.together = {"together",
                      "ok",
                      {},
                      {},
                      Number::within(0.7, 0.6, 0.8),
                      Number::within(0.96, 0.91, 0.99),
                      Number::within(0.04, 0.01, 0.08),
                      0,
                      0,
                      {},
                      {},
                      {},
                      {}};
    facts.grid = {{"blur", 2, Number::within(0.9, 0.8, 0.95)},
                  {"near-duplicate", 1, Number::within(1, 0.93, 1)}};
    facts.gridState = "ok";
    facts.reasons = {{"accepted", 480, 480}, {"any", 150, 160}, {"own", 50, 70}};
    facts.shortages = {"Edema: 30 of 50, because of 72 candidates 42 resembled a training patient"};
    facts.checks = {"Writing on the picture: off"};
    return facts;
}

}  // namespace

std::vector<std::byte> onePixelPng() {
    constexpr std::array<std::uint8_t, 67> bytes{
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
        0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
        0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
        0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00,
        0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
    std::vector<std::byte> png;
    for (const std::uint8_t byte : bytes) {
        png.push_back(static_cast<std::byte>(byte));
    }
    return png;
}

Findings madeFindings() {
    Findings findings;
    findings.identity = {"",      "20261122T134501Z-7f3a",    "w-51c0",
                         "0.1.0", "2026-11-22T13:45:01.250Z", "Thorax study",
                         false};
    findings.data.imageSize = 64;
    findings.data.geometry = "pad";
    findings.data.labelSource = "label file, read by two";
    findings.data.statement = {"House of trials", "2014 to 2019", "adults, frontal views",
                               "consent", "vote 17/2024"};
    findings.data.groups = {{"view", {{"", 23}, {"PA", 2385}}},
                            {"sex", {{"F", 1207}, {"M", 1201}}}};
    findings.data.digest = std::string(64, 'a');
    findings.data.filesRefused = 3;
    findings.data.burnedInText = {{"masked", 17}, {"none", 2391}};
    findings.composition = {"ok",
                            {{"20260101-4f9a2c01", "2026-01-01", "exported", 321, 7}},
                            811,
                            Verdict::NoAttackFound,
                            "both were attacked as one"};
    findings.configuration = {{"split", "seed", "4711"}, {"train", "batch", "32"}};
    std::int64_t patients = 1200;
    for (const char* role : {"train", "validation", "test", "control"}) {
        findings.data.roles.push_back({role,
                                       patients,
                                       patients * 2,
                                       {{"No Finding", patients},
                                        {"Cardiomegaly", patients / 8},
                                        {"Pleural Effusion", patients / 6}}});
        patients = patients == 1200 ? 200 : patients + 100;
    }
    TrainingFacts& training = findings.training;
    training.preset = "small-64";
    training.precision = "bf16";
    training.device = "CPU, 2 threads";
    training.parameters = 4'215'873;
    training.imagesSeen = 34'000;
    training.imagesPlanned = 34'000;
    training.seconds = Number::of(312);
    training.imagesPerSecond = Number::of(109);
    training.lastLoss = Number::of(0.214);
    training.emaStd = 0.1;
    for (int k = 1; k <= 60; ++k) {
        training.curve.push_back({k * 560, 0.2 + 0.9 / k});
    }
    training.condition = {"both",
                          "own, vicreg, resnet18",
                          std::string(64, 'c'),
                          5,
                          220,
                          5,
                          Number::of(6),
                          Number::of(0.41),
                          12,
                          0.1,
                          true,
                          {"Hernia"},
                          {}};
    training.meter = meter();
    findings.quality = quality();
    findings.utility = utility();
    findings.samples = {500, 500, 18, Number::absent("drawn without guidance"), {}, {}};
    for (int k = 0; k < 12; ++k) {
        findings.samples.pictures.push_back(
            {onePixelPng(), k % 2 == 0 ? "No Finding" : "Cardiomegaly"});
    }
    findings.filter = filter();
    findings.distances = {distances()};
    findings.audit = audit();
    for (int k = 0; k < 6; ++k) {
        findings.closestPairs.push_back(
            {onePixelPng(), onePixelPng(), Number::of(4.2 + k), 700 + k, k, ""});
    }
    findings.unusualPatients = {
        {{onePixelPng(), onePixelPng(), Number::of(9.5), 731, 4, "correlation"},
         88,
         Number::of(0.0125),
         2}};
    findings.warnings = {"3 files were refused at import."};
    findings.limits = {"Distances are measured in pixels."};
    findings.notTestedYet = {"Membership inference", "Linkability and attribute inference"};
    return findings;
}

}  // namespace outis::release
