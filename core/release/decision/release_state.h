// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

/// Where a release stands, and what may be done with it next.
namespace outis::release {

enum class ReleaseState {
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Rejected,
    Exported,
    Withdrawn,
    Superseded
};

enum class ReleaseAct {
    Submit,          ///< the preparer hands it over to the reviewers
    RequestChanges,  ///< a reviewer gives it back
    Revise,          ///< the preparer takes it up again
    ApproveFirst,    ///< of two
    ApproveSecond,
    Reject,
    Export,
    Withdraw,
    Supersede  ///< a newer release takes its place
};

struct ReleaseTransition {
    ReleaseState from;
    ReleaseAct act;
    ReleaseState to;
};

/// All that is allowed; every other act is refused in that state.
[[nodiscard]] std::span<const ReleaseTransition> releaseTransitions();

/// Empty where the act is not allowed.
[[nodiscard]] std::optional<ReleaseState> afterAct(ReleaseState state, ReleaseAct act);

[[nodiscard]] std::string_view stateName(ReleaseState state);
[[nodiscard]] std::optional<ReleaseState> stateFromName(std::string_view name);
[[nodiscard]] std::string_view actName(ReleaseAct act);
[[nodiscard]] std::optional<ReleaseAct> actFromName(std::string_view name);

}  // namespace outis::release
