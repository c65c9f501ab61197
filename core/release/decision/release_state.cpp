// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace outis::release {
namespace {

using enum ReleaseState;
using enum ReleaseAct;

constexpr std::array<ReleaseTransition, 16> kTransitions = {{
    {Draft, Submit, InReview},
    {InReview, RequestChanges, ChangesRequested},
    {ChangesRequested, Revise, Draft},
    {InReview, ApproveFirst, InReview},
    {InReview, ApproveSecond, Approved},
    {InReview, Reject, Rejected},
    {Approved, Export, Exported},
    {Exported, Export, Exported},  // another copy, for somebody else
    {Approved, Withdraw, Withdrawn},
    {Exported, Withdraw, Withdrawn},
    {Draft, Supersede, Superseded},
    {InReview, Supersede, Superseded},
    {ChangesRequested, Supersede, Superseded},
    {Approved, Supersede, Superseded},
    {Exported, Supersede, Superseded},
    // A copy that left the house can be called back after a newer one took its place.
    {Superseded, Withdraw, Withdrawn},
}};

constexpr std::array<std::pair<ReleaseState, std::string_view>, 8> kStateNames = {
    {{Draft, "draft"},
     {InReview, "in-review"},
     {ChangesRequested, "changes-requested"},
     {Approved, "approved"},
     {Rejected, "rejected"},
     {Exported, "exported"},
     {Withdrawn, "withdrawn"},
     {Superseded, "superseded"}}};

constexpr std::array<std::pair<ReleaseAct, std::string_view>, 9> kActNames = {
    {{Submit, "submit"},
     {RequestChanges, "request-changes"},
     {Revise, "revise"},
     {ApproveFirst, "approve-first"},
     {ApproveSecond, "approve-second"},
     {Reject, "reject"},
     {Export, "export"},
     {Withdraw, "withdraw"},
     {Supersede, "supersede"}}};

template <class Names>
auto fromName(const Names& names, std::string_view name) {
    const auto* const found =
        std::ranges::find(names, name, [](const auto& pair) { return pair.second; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

std::span<const ReleaseTransition> releaseTransitions() {
    return kTransitions;
}

std::optional<ReleaseState> afterAct(ReleaseState state, ReleaseAct act) {
    const auto* const found = std::ranges::find_if(kTransitions, [&](const auto& transition) {
        return transition.from == state && transition.act == act;
    });
    return found == kTransitions.end() ? std::nullopt : std::optional(found->to);
}

std::string_view stateName(ReleaseState state) {
    return std::ranges::find(kStateNames, state, [](const auto& pair) { return pair.first; })
        ->second;
}

std::optional<ReleaseState> stateFromName(std::string_view name) {
    return fromName(kStateNames, name);
}

std::string_view actName(ReleaseAct act) {
    return std::ranges::find(kActNames, act, [](const auto& pair) { return pair.first; })->second;
}

std::optional<ReleaseAct> actFromName(std::string_view name) {
    return fromName(kActNames, name);
}

}  // namespace outis::release
