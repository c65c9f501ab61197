// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace outis::gui {

enum class StageState { Missing, Fresh, Stale, Stopped, Running, Failed };

struct StageStatus {
    QString stage;
    StageState state = StageState::Missing;
    QString staleBecause;
    QString summary;
    double seconds = 0;
    double progress = 0;  ///< 0..1
};

/// What `outis-worker status --json` says about a workspace.
struct WorkspaceStatus {
    QString workspace;
    qint64 patients = 0;
    qint64 images = 0;
    std::vector<StageStatus> stages;
    QString latestRun;
    QString report;       ///< relative to the workspace; empty when there is none
    QString samples;      ///< likewise
    qint64 exported = 0;  ///< releases of which a copy is outside
    qint64 due = 0;       ///< of these, that must be assessed again
};

/// Corrupt for anything that is no status; the worker's own error where it printed one.
[[nodiscard]] Result<WorkspaceStatus> parseWorkspaceStatus(const QByteArray& json);

}  // namespace outis::gui
