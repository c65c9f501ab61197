// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/vessels.h"

#include <array>
#include <cmath>

#include "core/data/phantom/dice.h"

namespace outis::data::phantom {
namespace {

constexpr float kThinnest = 0.055F;  // cm; finer vessels cannot be seen
constexpr float kLengthPerRadius = 8.0F;

class Tree {
public:
    explicit Tree(Seed seed) : dice_(seed) {}

    void grow(Vec2 at, float angle, float radius, int level) {
        if (radius < kThinnest || level > 11) {
            return;
        }
        const float reach = (0.75F + kLengthPerRadius * radius) * dice_.uniform(0.55F, 1.25F) *
                            (level == 0 ? 0.9F : 0.75F);
        Vec2 here = at;
        float bend = dice_.normal(0, 0.10F);
        float r = radius;
        const int pieces = reach > 1.2F ? 3 : 2;
        for (int piece = 0; piece < pieces; ++piece) {
            angle += bend;
            const Vec2 next = here + direction(angle) * (reach / static_cast<float>(pieces));
            const float thinner = r * 0.965F;
            vessels_.push_back({here, next, r, thinner});
            here = next;
            r = thinner;
        }
        branch(here, angle, r, level);
    }
    std::vector<Vessel> take() { return std::move(vessels_); }

private:
    void branch(Vec2 at, float angle, float radius, int level) {
        // Share of the flow that the smaller child takes.
        const float share = dice_.uniform(0.18F, 0.5F);
        const float small = radius * std::cbrt(share);
        const float large = radius * std::cbrt(1 - share);
        const float turn = dice_.sign();
        grow(at, angle - turn * dice_.uniform(0.08F, 0.3F), large * 0.97F, level + 1);
        grow(at, angle + turn * dice_.uniform(0.45F, 0.95F), small * 0.97F, level + 1);
    }

    Dice dice_;
    std::vector<Vessel> vessels_;
};

struct Root {
    Vec2 at;
    float angle;  ///< radians, 0 = outwards, positive = downwards
    float radius;
};

}  // namespace

std::vector<Vessel> growVessels(Seed seed) {
    // Upper lobe, middle, and the larger descending branches of the lower lobe.
    constexpr std::array<Root, 9> roots{{{{0.2F, -0.6F}, -1.25F, 0.22F},
                                         {{0.3F, -0.4F}, -0.85F, 0.23F},
                                         {{0.5F, -0.2F}, -0.35F, 0.18F},
                                         {{0.5F, 0.1F}, 0.10F, 0.17F},
                                         {{0.4F, 0.6F}, 0.50F, 0.21F},
                                         {{0.2F, 1.1F}, 0.85F, 0.28F},
                                         {{0.1F, 1.4F}, 1.12F, 0.30F},
                                         {{0.0F, 1.6F}, 1.38F, 0.27F},
                                         {{-0.4F, 1.6F}, 1.65F, 0.22F}}};
    Tree tree(seed);
    Dice dice(derive(seed, "phantom/vessel-roots"));
    for (const Root& root : roots) {
        const Vec2 jitter{dice.normal(0, 0.25F), dice.normal(0, 0.3F)};
        tree.grow(root.at + jitter, root.angle + dice.normal(0, 0.16F),
                  root.radius * dice.normal(1, 0.12F), 0);
    }
    return tree.take();
}

}  // namespace outis::data::phantom
