// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/review_page.h"

#include <QDir>
#include <QHBoxLayout>

#include "gui/bridge/session.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : Page(tr("Review"), QStringLiteral("reviewPage"), parent), session_(session) {
    setSentence(tr("What was tried to find a patient in the synthetic images, and what it found."));
    open_ = addPrimaryButton(tr("Open the report"), QStringLiteral("openReportButton"),
                             tr("Opens the report in the browser (Ctrl+Shift+R)"));
    connect(open_, &QPushButton::clicked, this, &ReviewPage::reportRequested);
    auto* report = new Card(tr("Report"));
    state_ = makeText({});
    state_->setObjectName(QStringLiteral("reportState"));
    path_ = makeText({}, "muted");
    path_->setObjectName(QStringLiteral("reportPath"));
    path_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    report->body().addWidget(state_);
    report->body().addWidget(path_);
    report->body().addWidget(makeText(
        tr("The report is one file and needs no connection. It shows the closest pairs of real "
           "and synthetic images, so it stays in the house. Going through the pairs one by one in "
           "this window is not in this version yet."),
        "muted"));
    report->body().addStretch();
    auto* set = new Card(tr("Synthetic images"));
    samples_ = new PictureView(PictureKind::Synthetic);
    samples_->setObjectName(QStringLiteral("reviewPicture"));
    samples_->setMinimumHeight(280);
    samples_->setPlaceholder(tr("The images that were drawn appear here."));
    set->body().addWidget(samples_, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(report, 2);
    row->addWidget(set, 3);
    body().addLayout(row, 1);
    connect(&session_, &Session::statusChanged, this, &ReviewPage::refresh);
    connect(&session_, &Session::workspaceChanged, this, &ReviewPage::refresh);
    refresh();
}

void ReviewPage::refresh() {
    const QString report = session_.reportPath();
    open_->setEnabled(!report.isEmpty());
    state_->setText(report.isEmpty()
                        ? tr("There is no report yet. It is written at the end of a run; begin "
                             "one on the page “Training”.")
                        : tr("The report is ready."));
    path_->setText(report);
    path_->setVisible(!report.isEmpty());
    const auto& status = session_.status();
    if (status && !status->samples.isEmpty()) {
        samples_->load(QDir::cleanPath(QDir(session_.workspace()).filePath(status->samples)));
    } else {
        samples_->clear();
    }
}

}  // namespace outis::gui
