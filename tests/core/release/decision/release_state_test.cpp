// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_state.h"

#include <doctest.h>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

using namespace outis::release;
using enum ReleaseState;
using enum ReleaseAct;

namespace {

constexpr std::array kStates = {Draft,    InReview, ChangesRequested, Approved,
                                Rejected, Exported, Withdrawn,        Superseded};
constexpr std::array kActs = {Submit, RequestChanges, Revise,   ApproveFirst, ApproveSecond,
                              Reject, Export,         Withdraw, Supersede};

}  // namespace

TEST_CASE("every transition leads where it must, and every other act is refused") {
    // Written down here once more: a line that is lost or added there is found.
    const std::map<std::pair<ReleaseState, ReleaseAct>, ReleaseState> expected = {
        {{Draft, Submit}, InReview},
        {{Draft, Supersede}, Superseded},
        {{InReview, RequestChanges}, ChangesRequested},
        {{InReview, ApproveFirst}, InReview},
        {{InReview, ApproveSecond}, Approved},
        {{InReview, Reject}, Rejected},
        {{InReview, Supersede}, Superseded},
        {{ChangesRequested, Revise}, Draft},
        {{ChangesRequested, Supersede}, Superseded},
        {{Approved, Export}, Exported},
        {{Approved, Withdraw}, Withdrawn},
        {{Approved, Supersede}, Superseded},
        {{Exported, Export}, Exported},
        {{Exported, Withdraw}, Withdrawn},
        {{Exported, Supersede}, Superseded},
        {{Superseded, Withdraw}, Withdrawn},
    };
    CHECK(releaseTransitions().size() == expected.size());
    for (const ReleaseState state : kStates) {
        for (const ReleaseAct act : kActs) {
            CAPTURE(stateName(state));
            CAPTURE(actName(act));
            const auto found = expected.find({state, act});
            CHECK(afterAct(state, act) ==
                  (found == expected.end() ? std::nullopt : std::optional(found->second)));
        }
    }
}

TEST_CASE("nothing leaves the house before two approvals") {
    for (const ReleaseState state : kStates) {
        CHECK(afterAct(state, Export).has_value() == (state == Approved || state == Exported));
        CHECK((afterAct(state, ApproveSecond) == Approved) == (state == InReview));
    }
    CHECK(afterAct(InReview, ApproveFirst) == InReview);
}

TEST_CASE("what is rejected or withdrawn stays so") {
    for (const ReleaseAct act : kActs) {
        CHECK(!afterAct(Rejected, act));
        CHECK(!afterAct(Withdrawn, act));
    }
}

TEST_CASE("states have names that lead back") {
    std::set<std::string_view> names;
    for (const ReleaseState state : kStates) {
        CHECK(stateFromName(stateName(state)) == state);
        names.insert(stateName(state));
    }
    for (const ReleaseAct act : kActs) {
        names.insert(actName(act));
    }
    CHECK(names.size() == kStates.size() + kActs.size());
    CHECK(!stateFromName("secure"));
}
