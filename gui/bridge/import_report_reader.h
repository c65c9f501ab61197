// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

namespace outis::gui {

/// What an import made of the files, as counts; the reasons stay in the report.
struct ImportCounts {
    qint64 imported = 0;
    qint64 duplicates = 0;
    qint64 notImages = 0;
    qint64 rejected = 0;
    bool operator==(const ImportCounts&) const = default;
};

/// Reads import-report.json (one row per file, so it can be long) away from the window's thread.
class ImportReportReader : public QObject {
    Q_OBJECT
public:
    explicit ImportReportReader(QObject* parent = nullptr);
    ~ImportReportReader() override;

    void request(const QString& path);

Q_SIGNALS:
    void countsRead(const outis::gui::ImportCounts& counts);

private:
    QThreadPool pool_;
};

/// Counts of a report's text; nullopt for anything else.
[[nodiscard]] std::optional<ImportCounts> importCountsOf(const QByteArray& json);

}  // namespace outis::gui
