// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/data/phantom/render.h"
#include "core/data/phantom/thorax.h"

using namespace outis;
using namespace outis::data;
using namespace outis::data::phantom;

namespace {

constexpr Seed kSeed{20261122};

struct Drawn {
    Patient patient;
    Exam exam;
};

Drawn draw(std::int64_t patient, std::int64_t image) {
    Drawn drawn{drawPatient(kSeed, patient), {}};
    drawn.exam = drawExam(drawn.patient, image);
    return drawn;
}

/// The same body without disease, devices or the maker's processing: a plain upright picture.
Drawn plain(std::int64_t patient) {
    Drawn drawn = draw(patient, 0);
    drawn.patient.implants = {};
    drawn.exam.illness = {};
    drawn.exam.attachments = {};
    drawn.exam.shot = {};
    drawn.exam.shot.pose.centre = {0, 0};
    return drawn;
}

/// Mean of what is shown within `reach` cm of a point of the patient.
float brightness(const Drawn& drawn, Vec2 at, float reach) {
    constexpr int size = 96;
    const std::vector<float> shown = renderShown(drawn.patient, drawn.exam, size);
    const Canvas canvas(size, drawn.exam.shot.pose);
    float sum = 0;
    int count = 0;
    canvas.eachNear(at, reach, [&](std::size_t index, float x, float y) {
        if (std::hypot(x - at.x, y - at.y) < reach) {
            sum += shown[index];
            ++count;
        }
    });
    REQUIRE(count > 0);
    return sum / static_cast<float>(count);
}

Vec2 inLung(const Drawn& drawn, std::size_t side, float u, float v) {
    return Thorax(drawn.patient, drawn.exam).inLung(side, u, v);
}

}  // namespace

TEST_CASE("a picture is a function of seed, patient and number alone") {
    const Drawn first = draw(7, 2);
    (void)renderImage(draw(3, 0).patient, draw(3, 0).exam, 48);
    const Drawn again = draw(7, 2);
    CHECK(renderImage(first.patient, first.exam, 64) == renderImage(again.patient, again.exam, 64));
    const Patient other = drawPatient(Seed{kSeed.value + 1}, 7);
    CHECK(renderImage(first.patient, first.exam, 64) != renderImage(other, drawExam(other, 2), 64));
}

TEST_CASE("two images of a patient share the body and differ as pictures") {
    const Drawn first = draw(11, 0);
    const Drawn second = draw(11, 1);
    CHECK(first.patient.chest.halfWidth == second.patient.chest.halfWidth);
    CHECK(first.exam.seed.value != second.exam.seed.value);
    CHECK(renderImage(first.patient, first.exam, 32) !=
          renderImage(second.patient, second.exam, 32));
}

TEST_CASE("every size gives finite values within the grey range") {
    for (const int size : {16, 33, 64, 160, 256}) {
        for (std::int64_t patient = 0; patient < 6; ++patient) {
            const Drawn drawn = draw(patient, 0);
            const std::vector<float> shown = renderShown(drawn.patient, drawn.exam, size);
            REQUIRE(shown.size() ==
                    static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
            const bool inRange = std::ranges::all_of(shown, [](float value) {
                return std::isfinite(value) && value >= 0 && value <= 1;
            });
            CHECK(inRange);
        }
    }
}

TEST_CASE("lungs are darker than heart and abdomen, and the heart lies on the left") {
    for (std::int64_t patient = 0; patient < 8; ++patient) {
        const Drawn drawn = plain(patient);
        const Thorax thorax(drawn.patient, drawn.exam);
        const float lung = brightness(drawn, inLung(drawn, 0, 0.6F, 0.5F), 2);
        CHECK(lung < brightness(drawn, {2, thorax.domeTop(1) - 4}, 1.5F));
        CHECK(lung < brightness(drawn, {-5, thorax.domeTop(0) + 6}, 1.5F));
        const float y = thorax.domeTop(0) - 2.5F;
        CHECK(brightness(drawn, {4.5F, y}, 0.7F) > brightness(drawn, {-6.5F, y}, 0.7F));
    }
}

TEST_CASE("each finding changes the picture where a radiologist would look") {
    for (std::int64_t patient = 20; patient < 24; ++patient) {
        const Drawn healthy = plain(patient);
        const auto changed = [&](auto change, Vec2 at, float reach) {
            Drawn ill = healthy;
            change(ill.exam.illness);
            return brightness(ill, at, reach) - brightness(healthy, at, reach);
        };
        const Vec2 base = inLung(healthy, 0, 0.8F, 0.95F);
        const Vec2 wall = inLung(healthy, 1, 0.93F, 0.22F);
        const Vec2 middle = inLung(healthy, 1, 0.6F, 0.5F);
        const Vec2 hilum = inLung(healthy, 0, 0.35F, 0.5F);
        CHECK(changed([](Illness& ill) { ill.fluid[0] = 9; }, base, 1.5F) > 0.05F);
        CHECK(changed([](Illness& ill) { ill.gap[1] = 3; }, wall, 0.8F) < -0.005F);
        CHECK(changed([](Illness& ill) { ill.edema = 0.8F; }, hilum, 2) > 0.04F);
        CHECK(changed([](Illness& ill) { ill.baseHaze[0] = 0.6F; }, base, 1.5F) > 0.03F);
        Patch patch;
        patch.side = 1;
        patch.u = 0.6F;
        patch.v = 0.5F;
        patch.density = 0.6F;
        CHECK(changed([&](Illness& ill) { ill.patches.push_back(patch); }, middle, 1) > 0.04F);
        const Thorax thorax(healthy.patient, healthy.exam);
        const float edge = 7.2F * healthy.patient.heart.size;
        CHECK(changed([](Illness& ill) { ill.heartGrowth = 0.3F; },
                      {edge + 1.0F, thorax.domeTop(1) - 2.5F}, 1.2F) > 0.03F);
    }
}

TEST_CASE("the nearest picture is the same patient's far more often than chance") {
    constexpr int size = 48;
    std::vector<std::vector<float>> pictures;
    std::vector<std::int64_t> owners;
    for (std::int64_t patient = 0; owners.size() < 160; ++patient) {
        const Patient person = drawPatient(kSeed, patient);
        for (int image = 0; image < 2; ++image) {
            std::vector<float> shown = renderShown(person, drawExam(person, image), size);
            float mean = 0;
            for (const float value : shown) {
                mean += value / static_cast<float>(shown.size());
            }
            float norm = 0;
            for (float& value : shown) {
                value -= mean;
                norm += value * value;
            }
            for (float& value : shown) {
                value /= std::sqrt(norm);
            }
            pictures.push_back(std::move(shown));
            owners.push_back(patient);
        }
    }
    int found = 0;
    for (std::size_t query = 0; query < pictures.size(); ++query) {
        float best = -2;
        std::size_t nearest = query;
        for (std::size_t other = 0; other < pictures.size(); ++other) {
            float likeness = 0;
            for (std::size_t k = 0; k < pictures[query].size(); ++k) {
                likeness += pictures[query][k] * pictures[other][k];
            }
            if (other != query && likeness > best) {
                best = likeness;
                nearest = other;
            }
        }
        found += owners[nearest] == owners[query] ? 1 : 0;
    }
    // Chance would be 1 in 159.
    CHECK(found > 16);
    // Nor is it the same picture again: pixels alone do not find everybody.
    CHECK(found < 150);
}

TEST_CASE("labels have plausible prevalence, co-occurrence and counts") {
    constexpr std::int64_t patients = 4000;
    std::array<int, kFindingCount> positives{};
    int images = 0;
    int upToThree = 0;
    int edemaWithHeart = 0;
    for (std::int64_t index = 0; index < patients; ++index) {
        const Patient patient = drawPatient(kSeed, index);
        CHECK(patient.images >= 1);
        CHECK(patient.images <= 8);
        upToThree += patient.images <= 3 ? 1 : 0;
        for (int image = 0; image < patient.images; ++image) {
            const Exam exam = drawExam(patient, image);
            ++images;
            int findings = 0;
            for (std::size_t k = 0; k < kFindingCount; ++k) {
                positives[k] += exam.labels[k] ? 1 : 0;
                findings += k > 0 && exam.labels[k] ? 1 : 0;
            }
            REQUIRE(exam.labels[kNoFinding] == (findings == 0));
            edemaWithHeart += exam.labels[kEdema] && exam.labels[kCardiomegaly] ? 1 : 0;
        }
    }
    const auto share = [&](std::size_t k) { return static_cast<double>(positives[k]) / images; };
    CHECK(share(kNoFinding) > 0.44);
    CHECK(share(kNoFinding) < 0.56);
    for (std::size_t k = 1; k < kFindingCount; ++k) {
        CHECK(share(k) > 0.03);
        CHECK(share(k) < 0.25);
    }
    CHECK(upToThree > patients * 3 / 4);
    const double together = static_cast<double>(edemaWithHeart) / images;
    CHECK(together > 1.5 * share(kEdema) * share(kCardiomegaly));
}

TEST_CASE("without label noise a label says what is drawn, with noise it is wrong now and then") {
    int differing = 0;
    for (std::int64_t index = 0; index < 400; ++index) {
        const Patient patient = drawPatient(kSeed, index);
        const Exam sure = drawExam(patient, 0, 0);
        const Exam mined = drawExam(patient, 0, 1);
        CHECK(sure.severity == mined.severity);
        for (std::size_t k = 1; k < kFindingCount; ++k) {
            if (std::abs(sure.severity[k] - 0.22F) > 0.01F) {
                CHECK(sure.labels[k] == (sure.severity[k] > 0.22F));
            }
        }
        differing += sure.labels != mined.labels ? 1 : 0;
    }
    CHECK(differing > 20);
    CHECK(differing < 160);
}

TEST_CASE("severity is continuous, with many subtle cases") {
    int subtle = 0;
    int marked = 0;
    for (std::int64_t index = 0; index < 3000; ++index) {
        for (const float severity : drawExam(drawPatient(kSeed, index), 0).severity) {
            REQUIRE(severity >= 0);
            REQUIRE(severity <= 1);
            subtle += severity > 0 && severity < 0.35F ? 1 : 0;
            marked += severity >= 0.35F ? 1 : 0;
        }
    }
    CHECK(subtle > marked / 4);
    CHECK(marked > subtle / 4);
}
