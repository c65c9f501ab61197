// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/release/decision/release_record.h"

namespace outis::worker {

/// What is decided about a release and what is missing.
[[nodiscard]] nlohmann::json toJson(const release::ReleaseRecord& record);
/// The same in words; of a policy's rules those that are not met.
void printRecord(const Voice& voice, const release::ReleaseRecord& record);
/// The exercise, and how well each did, in words.
void printExercise(const Voice& voice, const release::ExerciseFacts& facts);
/// One line a rule: state, title, what was found.
void printRules(const Voice& voice, const nlohmann::json& verdict, bool all);

/// Prints where the release stands after an act, or the error; the exit code.
[[nodiscard]] int reportRecord(Program& program, const Result<release::ReleaseRecord>& record);

/// Opens the release, records the act and gives the release as it is then.
[[nodiscard]] Result<release::ReleaseRecord> recordAct(const std::string& workspace,
                                                       const std::string& release,
                                                       const release::ActRequest& request,
                                                       const release::Signer& signer,
                                                       const Clock& clock);

}  // namespace outis::worker
