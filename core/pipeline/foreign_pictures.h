// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/file_intake.h"
#include "core/data/prepare.h"

/// Pictures that stand in no catalogue, brought to the form of the workspace's own.
namespace outis::pipeline {

/// As an import asks for a file, large enough for the prepared size; the path is left open.
[[nodiscard]] data::IntakeRequest foreignRequest(const data::PrepareOptions& prepare);

/// The prepared picture of a file that was read. Errors: those of the PNG reader.
[[nodiscard]] Result<data::GreyImage> foreignPicture(const data::Intake& intake,
                                                     const data::PrepareOptions& prepare);

}  // namespace outis::pipeline
