// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/workspace_status.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outis::gui {

namespace {

StageState stageStateFromName(const QString& name) {
    static const QHash<QString, StageState> kNames{{QStringLiteral("fresh"), StageState::Fresh},
                                                   {QStringLiteral("stale"), StageState::Stale},
                                                   {QStringLiteral("stopped"), StageState::Stopped},
                                                   {QStringLiteral("running"), StageState::Running},
                                                   {QStringLiteral("failed"), StageState::Failed}};
    return kNames.value(name, StageState::Missing);
}

StageStatus parseStage(const QJsonObject& json) {
    StageStatus stage;
    stage.stage = json.value(QLatin1String("stage")).toString();
    stage.state = stageStateFromName(json.value(QLatin1String("state")).toString());
    stage.staleBecause = json.value(QLatin1String("stale_because")).toString();
    stage.summary = json.value(QLatin1String("summary")).toString();
    stage.seconds = json.value(QLatin1String("seconds")).toDouble();
    stage.progress = json.value(QLatin1String("progress")).toDouble();
    return stage;
}

}  // namespace

Result<WorkspaceStatus> parseWorkspaceStatus(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json.trimmed());
    const QJsonObject object = document.object();
    if (const QJsonObject error = object.value(QLatin1String("error")).toObject();
        !error.isEmpty()) {
        return Error{errorFromName(error.value(QLatin1String("code")).toString().toStdString()),
                     error.value(QLatin1String("subject")).toString().toStdString(),
                     error.value(QLatin1String("detail")).toString().toStdString()};
    }
    if (!object.value(QLatin1String("stages")).isArray()) {
        return Error{ErrorCode::Corrupt, "status", "no status object in the worker's answer"};
    }
    WorkspaceStatus status;
    status.workspace = object.value(QLatin1String("workspace")).toString();
    status.patients = object.value(QLatin1String("patients")).toInteger();
    status.images = object.value(QLatin1String("images")).toInteger();
    status.latestRun = object.value(QLatin1String("latest_run")).toString();
    status.report = object.value(QLatin1String("report")).toString();
    status.samples = object.value(QLatin1String("samples")).toString();
    for (const auto& release : object.value(QLatin1String("exported")).toArray()) {
        ++status.exported;
        status.due += release.toObject().value(QLatin1String("due")).toBool() ? 1 : 0;
    }
    for (const auto& stage : object.value(QLatin1String("stages")).toArray()) {
        status.stages.push_back(parseStage(stage.toObject()));
    }
    return status;
}

}  // namespace outis::gui
