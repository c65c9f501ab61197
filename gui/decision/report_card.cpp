// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/report_card.h"

#include <QDir>
#include <QFileInfo>

#include "gui/dialogs.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {
const QString kInternal = QStringLiteral("report.html");
const QString kOutgoing = QStringLiteral("outgoing/report.html");
}  // namespace

ReportCard::ReportCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("Report"), parent), dialogs_(dialogs) {
    setObjectName(QStringLiteral("reportCard"));
    internal_ = makeButton(tr("Open the report for the house"), QStringLiteral("internalReport"),
                           tr("Shows closest pairs of patients: it stays in the house"));
    outgoing_ = makeButton(tr("Open the report that goes out"), QStringLiteral("outgoingReport"),
                           tr("The same figures without any picture of a patient"));
    body().addWidget(internal_, 0, Qt::AlignLeft);
    body().addWidget(outgoing_, 0, Qt::AlignLeft);
    connect(internal_, &QPushButton::clicked, this, [this] { open(kInternal); });
    connect(outgoing_, &QPushButton::clicked, this, [this] { open(kOutgoing); });
    setFolder({});
}

void ReportCard::setFolder(const QString& folder) {
    folder_ = folder;
    const auto isThere = [&](const QString& file) {
        return !folder.isEmpty() && QFileInfo::exists(QDir(folder).filePath(file));
    };
    internal_->setEnabled(isThere(kInternal));
    outgoing_->setEnabled(isThere(kOutgoing));
}

void ReportCard::open(const QString& file) {
    const QString path = QDir(folder_).filePath(file);
    if (!dialogs_.openUrl(QUrl::fromLocalFile(path))) {
        Q_EMIT failed(Error{ErrorCode::NotFound, path.toStdString(), "no program to open it"});
    }
}

}  // namespace outis::gui
