// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/confirmation.h"

#include <QMessageBox>
#include <QPushButton>

#include "gui/text/tr.h"

namespace outis::gui {

void confirm(QWidget& parent, const QString& name, const QString& question, const QString& what,
             const QString& more, const QString& verb, std::function<void()> yes) {
    auto* box = new QMessageBox(&parent);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(question);
    box->setText(what);
    box->setInformativeText(more);
    QPushButton* agree = box->addButton(verb, QMessageBox::AcceptRole);
    agree->setObjectName(name + QStringLiteral("Yes"));
    agree->setAccessibleName(verb);
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(name + QStringLiteral("Cancel"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(agree, &QPushButton::clicked, &parent, [call = std::move(yes)] { call(); });
    box->open();
}

}  // namespace outis::gui
