// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/release_union.h"

#include <doctest.h>

#include "core/pipeline/audit_run.h"
#include "core/pipeline/planned_audit.h"
#include "tests/core/pipeline/small_release.h"
#include "tests/core/release/decision/error_of.h"

using namespace outis;
using namespace outis::pipeline;
using namespace outis::test;

namespace {

/// A workspace with one approved release of copies of controls.
struct WithEarlier : SmallRelease {
    RoleSets sets = openForAudit(session->workspace());
    release::ReleaseRecord first = submit(imagesOf(sets.control).slice(0, 0, 4), "synthetic/first");

    void approve(release::ReleaseRecord& record) {
        orThrow(made.act(record, "approve", made.first));
        orThrow(made.act(record, "approve", made.second));
    }
    [[nodiscard]] ReleaseUnion joined() const {
        return orThrow(unionWithEarlier(session->workspace(), imagesOf(sets.control).slice(0, 3, 6),
                                        "synthetic/next"));
    }
};

}  // namespace

TEST_CASE("a release that was approved is looked at together with the next") {
    WithEarlier small;
    CHECK(orThrow(earlierReleases(small.session->workspace(), "synthetic/next")).empty());
    CHECK(small.joined().facts.state == "no earlier release");
    small.approve(small.first);
    const auto joined = small.joined();
    REQUIRE(joined.facts.earlier.size() == 1);
    CHECK(joined.facts.earlier.front().release == small.first.id());
    CHECK(joined.facts.earlier.front().state == "approved");
    CHECK(joined.facts.earlier.front().images == 4);
    CHECK(joined.facts.state == "ok");
    CHECK(joined.facts.unionImages == 6);  // 3 + 4, one of them twice
    CHECK(joined.images.equal(at::cat({imagesOf(small.sets.control).slice(0, 3, 6),
                                       imagesOf(small.sets.control).slice(0, 0, 3)})));
    // Its own pictures are no earlier release.
    CHECK(orThrow(earlierReleases(small.session->workspace(), "synthetic/first")).empty());
}

TEST_CASE("what an audit will see counts the share that earlier releases take") {
    WithEarlier small;
    const data::Workspace& workspace = small.session->workspace();
    RunOptions options = smallOptions();
    const auto levelOf = [&](std::int64_t folds) {
        options.recipe.folds = folds;
        return orThrow(nextAudit(workspace, options, {4000, 2000})).level;
    };
    const double alone = levelOf(1);
    const double halves = levelOf(2);
    small.approve(small.first);
    CHECK(levelOf(1) == doctest::Approx(alone / 2));
    CHECK(levelOf(2) == doctest::Approx(halves * 2 / 3));
}

TEST_CASE("earlier images that are changed or gone are said to be the reason of no audit") {
    WithEarlier small;
    small.approve(small.first);
    const auto file = small.root / "synthetic/first/2.png";
    orThrow(files::writeAtomically(file, std::string("other")));
    CHECK(small.joined().facts.state.ends_with("were changed"));
    CHECK_FALSE(small.joined().images.defined());
    std::filesystem::remove(file);
    CHECK(small.joined().facts.state.ends_with("cannot be read any more"));
    CHECK(small.joined().facts.unionImages == 0);
    orThrow(files::writeAtomically(small.first.folder() / "findings.json", std::string("{ }")));
    CHECK(errorOf(unionWithEarlier(small.session->workspace(),
                                   imagesOf(small.sets.control).slice(0, 3, 6),
                                   "synthetic/next")) == ErrorCode::Corrupt);
}

TEST_CASE("nothing is approved while the union with an approved release was not audited") {
    WithEarlier small;
    small.approve(small.first);
    const at::Tensor next = imagesOf(small.sets.control).slice(0, 3, 6);
    auto second = small.submit(next, "synthetic/next");
    const auto refused = small.made.act(second, "approve", small.made.first);
    CHECK(errorOf(refused) == ErrorCode::Refused);
    CHECK(refused.error().subject == "release " + small.first.id());
    orThrow(small.made.act(second, "reject", small.made.first));
    auto third = small.submit(
        next, "synthetic/next",
        R"({"composition": {"earlier": [{"release": ")" + small.first.id() + R"("}]}})");
    small.approve(third);
    CHECK(third.state() == release::ReleaseState::Approved);
}

TEST_CASE("of a release alone and together with earlier ones the worse verdict counts") {
    const WithEarlier small;
    const auto options = [] {
        AuditChoice choice = smallOptions().audit;
        choice.detectors = {"correlation"};
        return choice;
    }();
    const auto audited = [&](const std::optional<TogetherPart>& together) {
        AuditPart own;
        own.learnedFrom = at::arange(small.sets.train.count());
        own.released = imagesOf(small.sets.control).slice(0, 0, 3);
        own.numbers = {0, 1, 2};
        SilentObserver silent;
        return orThrow(auditRelease({small.session->workspace(),
                                     small.session->catalogue(),
                                     small.sets,
                                     options,
                                     {own},
                                     MadeBy::ThisWorkspace,
                                     "digest",
                                     "generator",
                                     {},
                                     silent,
                                     {},
                                     together}));
    };
    TogetherPart together;
    together.state = "not audited: images are gone";
    const auto untestable = audited(together);
    CHECK(untestable.verdict != privacy::kNoAttackFound);
    CHECK(untestable.reason.ends_with("together with earlier releases: " + together.state));
    CHECK(untestable.totals.at("together").is_null());

    together.state = "ok";
    together.part.half = "together";
    together.part.learnedFrom = at::arange(small.sets.train.count());
    together.part.released = imagesOf(small.sets.train);
    for (std::int64_t row = 0; row < small.sets.train.count(); ++row) {
        together.part.numbers.push_back(row);
    }
    const auto found = audited(together);
    CHECK(found.audits.size() == 1);
    CHECK(found.audits.front().verdict != privacy::kAttackFound);
    CHECK(found.verdict == privacy::kAttackFound);
    CHECK(found.together->verdict == privacy::kAttackFound);
    CHECK(found.totals.at("together").at("level") == found.totals.at("audits").at(0).at("level"));
}
