// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/error_notice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/text/error_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

ErrorNotice::ErrorNotice(const QString& name, QWidget* parent) : QFrame(parent) {
    setObjectName(name);
    setProperty("notice", QStringLiteral("fail"));
    what_ = makeText({}, "fail", 1.05, QFont::DemiBold);
    what_->setObjectName(name + QStringLiteral("What"));
    what_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    safe_ = makeText({});
    safe_->setObjectName(name + QStringLiteral("Safe"));
    next_ = makeText({});
    next_->setObjectName(name + QStringLiteral("Next"));
    copy_ = makeButton(tr("Copy details"), name + QStringLiteral("Copy"),
                       tr("Copies what happened, without any identity, to the clipboard"));
    connect(copy_, &QPushButton::clicked, this, &ErrorNotice::copyRequested);
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::kGrid / 2);
    words->addWidget(what_);
    words->addWidget(safe_);
    words->addWidget(next_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kGap, Theme::kGap - 4, Theme::kGap, Theme::kGap - 4);
    row->setSpacing(Theme::kGap);
    row->addLayout(words, 1);
    row->addWidget(copy_, 0, Qt::AlignTop);
    hide();
}

void ErrorNotice::showError(const Error& error, const QString& safe) {
    const ErrorSentences sentences = errorSentences(error);
    what_->setText(QStringLiteral("▲ ") + sentences.what);
    safe_->setText(safe.isEmpty() ? sentences.safe : safe);
    next_->setText(sentences.next);
    setAccessibleName(sentences.what);
    show();
}

void ErrorNotice::clear() {
    hide();
}

void ErrorNotice::setCopyable(bool isCopyable) {
    copy_->setVisible(isCopyable);
}

}  // namespace outis::gui
