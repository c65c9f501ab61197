// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/estimate_card.h"

#include "gui/models/estimate_words.h"
#include "gui/text/error_sentences.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

void setTextOrHide(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

}  // namespace

EstimateCard::EstimateCard(const WorkerProgram& worker, QWidget* parent)
    : Card(tr("What it will take"), parent), query_(worker) {
    setObjectName(QStringLiteral("estimateCard"));
    setHelp(QStringLiteral("cost"));
    asked_ = makeText({});
    asked_->setObjectName(QStringLiteral("estimateAsked"));
    problem_ = makeText({}, "attention");
    problem_->setObjectName(QStringLiteral("estimateProblem"));
    proposals_ = makeText({});
    proposals_->setObjectName(QStringLiteral("estimateProposals"));
    audit_ = makeText({});
    audit_->setObjectName(QStringLiteral("estimateAudit"));
    remark_ = makeText({}, "muted", 0.9);
    remark_->setObjectName(QStringLiteral("estimateRemark"));
    button_ = makeButton(tr("Estimate"), QStringLiteral("estimateButton"),
                         tr("Tries a few steps here; writes nothing"));
    for (QLabel* label : {asked_, problem_, proposals_, audit_, remark_}) {
        body().addWidget(label);
    }
    body().addWidget(button_, 0, Qt::AlignLeft);
    connect(button_, &QPushButton::clicked, this, &EstimateCard::ask);
    query_.setLimit(WorkerQuery::kLongLimitMs);
    connect(&query_, &WorkerQuery::answered, this, &EstimateCard::showAnswer);
    connect(&query_, &WorkerQuery::failed, this, &EstimateCard::fail);
    connect(&query_, &WorkerQuery::busyChanged, this, &EstimateCard::refreshButton);
    setWorkspace({});
}

void EstimateCard::setWorkspace(const QString& workspace) {
    workspace_ = workspace;
    query_.cancel();
    for (QLabel* label : {asked_, problem_, proposals_, audit_}) {
        setTextOrHide(*label, {});
    }
    remark_->setText(
        tr("A trial of about half a minute tells hours, memory, disk and energy of "
           "training and drawing, and what would fit this computer."));
    refreshButton();
}

void EstimateCard::setPossible(bool isPossible) {
    if (isPossible_ && !isPossible) {
        query_.cancel();
    }
    isPossible_ = isPossible;
    setVisible(isPossible);
    refreshButton();
}

void EstimateCard::ask() {
    query_.ask({QStringLiteral("estimate"), QStringLiteral("--workspace"), workspace_});
}

void EstimateCard::showAnswer(const QJsonObject& answer) {
    const EstimateWords words = estimateWords(answer);
    setTextOrHide(*asked_, words.asked);
    setTextOrHide(*problem_, words.problem);
    setTextOrHide(*proposals_, words.proposals);
    setTextOrHide(*audit_, words.audit);
    remark_->setText(words.remark);
}

void EstimateCard::fail(const Error& error) {
    setTextOrHide(*asked_, {});
    setTextOrHide(*proposals_, {});
    setTextOrHide(*audit_, {});
    setTextOrHide(*problem_, errorSentences(error).what);
}

void EstimateCard::refreshButton() {
    button_->setEnabled(isPossible_ && !workspace_.isEmpty() && !query_.isBusy());
    button_->setText(query_.isBusy() ? tr("Estimating…") : tr("Estimate"));
}

}  // namespace outis::gui
