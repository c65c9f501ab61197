// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_state.h"

#include <doctest.h>

#include <array>
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

TEST_CASE("every transition of the table leads where it says, and every other act is refused") {
    std::set<std::pair<ReleaseState, ReleaseAct>> allowed;
    for (const auto& transition : releaseTransitions()) {
        CHECK(allowed.insert({transition.from, transition.act}).second);
        CHECK(afterAct(transition.from, transition.act) == transition.to);
    }
    for (const ReleaseState state : kStates) {
        for (const ReleaseAct act : kActs) {
            CHECK(afterAct(state, act).has_value() == allowed.contains({state, act}));
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
