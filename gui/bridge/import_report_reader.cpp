// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/import_report_reader.h"

#include <optional>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaObject>

namespace outis::gui {

ImportReportReader::ImportReportReader(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

ImportReportReader::~ImportReportReader() {
    pool_.clear();
    pool_.waitForDone();
}

void ImportReportReader::request(const QString& path) {
    pool_.clear();
    pool_.start([this, path] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        if (const std::optional<ImportCounts> counts = importCountsOf(file.readAll())) {
            QMetaObject::invokeMethod(
                this, [this, found = *counts] { Q_EMIT countsRead(found); }, Qt::QueuedConnection);
        }
    });
}

std::optional<ImportCounts> importCountsOf(const QByteArray& json) {
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    if (!report.contains(QLatin1String("imported"))) {
        return std::nullopt;
    }
    const auto count = [&](const char* name) {
        return report.value(QLatin1String(name)).toInteger();
    };
    return ImportCounts{count("imported"), count("duplicate"), count("not-image"),
                        count("rejected")};
}

}  // namespace outis::gui
