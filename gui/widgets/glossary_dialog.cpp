// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/glossary_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>

#include "gui/text/explanations.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

namespace {
constexpr int kTextRole = Qt::UserRole + 1;
constexpr int kSearchRole = Qt::UserRole + 2;
}  // namespace

GlossaryDialog::GlossaryDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("glossaryDialog"));
    setWindowTitle(tr("What the words mean"));
    resize(760, 480);
    const QList<Explanation> all = glossary();
    for (const Explanation& term : all) {
        auto* item = new QStandardItem(term.title);
        item->setEditable(false);
        item->setData(term.text, kTextRole);
        item->setData(QString(term.title + QLatin1Char(' ') + term.text), kSearchRole);
        item->setData(term.text, Qt::AccessibleDescriptionRole);
        terms_.appendRow(item);
    }
    found_.setSourceModel(&terms_);
    found_.setFilterRole(kSearchRole);
    found_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    search_ = new QLineEdit;
    search_->setObjectName(QStringLiteral("glossarySearch"));
    search_->setAccessibleName(tr("Search"));
    search_->setPlaceholderText(tr("Search…"));
    search_->setClearButtonEnabled(true);
    list_ = new QListView;
    list_->setObjectName(QStringLiteral("glossaryList"));
    list_->setAccessibleName(tr("Terms"));
    list_->setProperty("framed", true);
    list_->setModel(&found_);
    list_->setWordWrap(true);
    list_->setSpacing(1);
    title_ = makeText({}, "", 1.2, QFont::DemiBold);
    title_->setObjectName(QStringLiteral("glossaryTitle"));
    text_ = makeText({}, "", 1.05);
    text_->setObjectName(QStringLiteral("glossaryText"));
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* left = new QVBoxLayout;
    left->addWidget(search_);
    left->addWidget(list_, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(title_);
    right->addWidget(text_);
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Theme::kGap);
    row->addLayout(left, 2);
    row->addLayout(right, 3);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->setObjectName(QStringLiteral("glossaryButtons"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search_, &QLineEdit::textChanged, this, &GlossaryDialog::search);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { showTerm(index); });
    search({});
    search_->setFocus();
}

void GlossaryDialog::search(const QString& words) {
    found_.setFilterFixedString(words);
    list_->setCurrentIndex(found_.index(0, 0));
    showTerm(list_->currentIndex());
}

void GlossaryDialog::showTerm(const QModelIndex& index) {
    title_->setText(index.isValid() ? index.data().toString() : tr("No such term"));
    text_->setText(index.data(kTextRole).toString());
}

}  // namespace outis::gui
