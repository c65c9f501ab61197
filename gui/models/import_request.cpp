// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/import_request.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include "gui/bridge/session.h"
#include "gui/text/tr.h"

namespace outis::gui {

namespace {

/// The nearest folder above `path` that exists.
QFileInfo existingParent(const QString& path) {
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot()) {
        info = QFileInfo(info.absolutePath());
    }
    return info;
}

}  // namespace

bool isInside(const QString& path, const QString& folder) {
    return !folder.isEmpty() && (QDir::cleanPath(path) + QLatin1Char('/'))
                                    .startsWith(QDir::cleanPath(folder) + QLatin1Char('/'));
}

Result<void> checkSource(const ImportRequest& request) {
    const QFileInfo source(request.source);
    const std::string subject = request.source.toStdString();
    if (request.source.isEmpty() || !source.exists()) {
        return Error{ErrorCode::NotFound, subject, "source"};
    }
    if (!source.isDir() || !source.isReadable()) {
        return Error{ErrorCode::Unreadable, subject, "source"};
    }
    if (QDir(request.source).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        return Error{ErrorCode::EmptyFolder, subject, "source"};
    }
    return {};
}

Result<void> checkLabels(const ImportRequest& request) {
    if (!request.labels.isEmpty()) {
        const QFileInfo labels(request.labels);
        if (!labels.exists()) {
            return Error{ErrorCode::NotFound, request.labels.toStdString(), "labels"};
        }
        if (!labels.isFile() || !labels.isReadable()) {
            return Error{ErrorCode::Unreadable, request.labels.toStdString(), "labels"};
        }
        if (labels.size() == 0) {
            return Error{ErrorCode::BadLabelFile, request.labels.toStdString(), "empty"};
        }
    }
    return {};
}

Result<void> checkPatients(const ImportRequest& request) {
    if (request.patientRule == QLatin1String("column") && request.labels.isEmpty()) {
        return Error{ErrorCode::BadLabelFile, "", OUTIS_WORDS("the rule needs a label file")};
    }
    if (request.patientRule == QLatin1String("regex")) {
        const QRegularExpression pattern(request.patientRegex);
        if (request.patientRegex.isEmpty() || !pattern.isValid() || pattern.captureCount() != 1) {
            return Error{ErrorCode::InvalidOption, "patient-regex",
                         OUTIS_WORDS("a regular expression with exactly one group is needed")};
        }
    }
    if (request.patientRule == QLatin1String("folder") && request.folderLevel == 0) {
        return Error{ErrorCode::InvalidOption, "folder-level", "0 is no level"};
    }
    return {};
}

int trainPercentOf(const ImportRequest& request) {
    return 100 - request.validationPercent - request.testPercent - request.controlPercent;
}

QStringList splitArguments(const ImportRequest& request) {
    const ImportRequest usual;
    if (request.validationPercent == usual.validationPercent &&
        request.testPercent == usual.testPercent &&
        request.controlPercent == usual.controlPercent) {
        return {};
    }
    const auto share = [](const char* set, int percent) {
        return QStringList{QStringLiteral("--split-%1-share").arg(QLatin1String(set)),
                           QString::number(percent / 100.0)};
    };
    return share("train", trainPercentOf(request)) +
           share("validation", request.validationPercent) + share("test", request.testPercent) +
           share("control", request.controlPercent);
}

Result<void> checkSplit(const ImportRequest& request) {
    for (const int percent : {request.validationPercent, request.testPercent,
                              request.controlPercent, trainPercentOf(request)}) {
        if (percent < kLeastPercent) {
            return Error{ErrorCode::InvalidOption, "split",
                         OUTIS_WORDS("each set needs at least 5 % of the patients")};
        }
    }
    return {};
}

Result<void> checkTarget(const ImportRequest& request) {
    const std::string subject = request.workspace.toStdString();
    if (request.workspace.isEmpty()) {
        return Error{ErrorCode::NotFound, subject, "workspace"};
    }
    if (isInside(request.workspace, request.source)) {
        return Error{ErrorCode::InvalidOption, subject,
                     OUTIS_WORDS("the workspace must not lie inside the source folder")};
    }
    const QFileInfo target(request.workspace);
    if (target.exists() && !target.isDir()) {
        return Error{ErrorCode::AlreadyExists, subject, "a file"};
    }
    const bool isEmpty =
        !target.exists() ||
        QDir(request.workspace).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!isEmpty && !looksLikeWorkspace(request.workspace)) {
        return Error{ErrorCode::AlreadyExists, subject, "a folder with other files"};
    }
    if (!existingParent(request.workspace).isWritable()) {
        return Error{ErrorCode::Unwritable, subject, "workspace"};
    }
    return {};
}

bool steersByFindings(const QString& steer) {
    return steer == QLatin1String("labels") || steer == QLatin1String("both");
}

bool steersByFeatures(const QString& steer) {
    return steer == QLatin1String("pseudo") || steer == QLatin1String("both");
}

Result<void> checkSteering(const ImportRequest& request) {
    if (!steersByFindings(request.steer) && !steersByFeatures(request.steer) &&
        request.steer != QLatin1String("none")) {
        return Error{ErrorCode::InvalidOption, "steer", "none, labels, pseudo or both is needed"};
    }
    if (steersByFindings(request.steer) && !request.hasFindings) {
        return Error{ErrorCode::InvalidOption, "steer", "a label file with findings is needed"};
    }
    if (steersByFeatures(request.steer) &&
        (request.patientsPerCondition < kFewestPatientsPerCondition ||
         request.patientsPerCondition > kMostPatientsPerCondition)) {
        return Error{ErrorCode::InvalidOption, "k", "3 to 20 patients are needed"};
    }
    if (request.folds != 1 && request.folds != 2) {
        return Error{ErrorCode::InvalidOption, "folds", "1 or 2 is needed"};
    }
    return {};
}

std::vector<WorkerCommand> commandsOf(const ImportRequest& request) {
    const QString workspace = QDir::cleanPath(QFileInfo(request.workspace).absoluteFilePath());
    QStringList import{QStringLiteral("--workspace"),    workspace,
                       QStringLiteral("--source"),       request.source,
                       QStringLiteral("--patient-rule"), request.patientRule};
    if (!request.labels.isEmpty()) {
        import += {QStringLiteral("--labels"), request.labels};
        if (!request.labelProfile.isEmpty()) {
            import += {QStringLiteral("--label-profile"), request.labelProfile};
        }
    }
    if (request.patientRule == QLatin1String("regex")) {
        import += {QStringLiteral("--patient-regex"), request.patientRegex};
    }
    if (request.patientRule == QLatin1String("folder")) {
        import += QStringLiteral("--folder-level=%1").arg(request.folderLevel);
    }
    if (!request.masksText) {
        import += QStringLiteral("--no-mask-text");
    } else if (!request.keepsMarkers) {
        import += QStringLiteral("--no-keep-markers");
    }
    if (request.allowUnknownPatients) {
        import += QStringLiteral("--allow-unknown-patients");
    }
    QStringList run{QStringLiteral("--workspace"), workspace, QStringLiteral("--size"),
                    QString::number(request.size)};
    if (!request.preset.isEmpty()) {
        run += {QStringLiteral("--preset"), request.preset};
    }
    if (request.trainImages > 0) {
        run += {QStringLiteral("--train-images"),
                QString::number(std::max<qint64>(request.trainImages / request.folds, 1))};
    }
    run += {QStringLiteral("--steer"), request.steer};
    if (steersByFeatures(request.steer)) {
        run += {QStringLiteral("--k"), QString::number(request.patientsPerCondition)};
    }
    run += {QStringLiteral("--folds"), QString::number(request.folds), QStringLiteral("--meter"),
            request.meter};
    run += splitArguments(request);
    eachSourceWord(request.about, [&run](const char* option, const QString& words) {
        if (!words.isEmpty()) {
            run += QStringLiteral("--%1=%2").arg(QLatin1String(option), words);
        }
    });
    return {{QStringLiteral("import"), import}, {QStringLiteral("run"), run}};
}

QString findLabels(const QString& folder) {
    const QDir dir(folder);
    if (folder.isEmpty() || !dir.exists()) {
        return {};
    }
    if (dir.exists(QStringLiteral("labels.csv"))) {
        return dir.filePath(QStringLiteral("labels.csv"));
    }
    const QStringList tables = dir.entryList({QStringLiteral("*.csv")}, QDir::Files);
    return tables.size() == 1 ? dir.filePath(tables.first()) : QString();
}

QString proposeWorkspace(const QString& source, const QString& documents) {
    const QString name = QFileInfo(QDir::cleanPath(source)).fileName();
    const QDir folder(QDir(documents).filePath(QStringLiteral("Outis")));
    const QString base = name.isEmpty() ? QStringLiteral("workspace") : name;
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral(" %1").arg(number);
        QString path = folder.filePath(base + suffix + QStringLiteral(".outis"));
        if (!QFileInfo::exists(path)) {
            return path;
        }
    }
}

}  // namespace outis::gui
