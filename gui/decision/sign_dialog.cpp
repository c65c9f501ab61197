// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/sign_dialog.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/bridge/session.h"
#include "gui/decision/key_dialog.h"
#include "gui/dialogs.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

SignDialog::SignDialog(const SignRequest& request, Dialogs& dialogs, Session& session,
                       QWidget* parent)
    : QDialog(parent),
      arguments_(request.arguments),
      dialogs_(dialogs),
      keys_(session.keys()),
      worker_(session.workerProgram()),
      query_(worker_) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(request.name + QStringLiteral("Dialog"));
    setWindowTitle(request.title);
    setMinimumWidth(520);
    addFields(request);
    notice_ = new ErrorNotice(QStringLiteral("signNotice"));
    notice_->setCopyable(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("signButtons"));
    agree_ = makeButton(request.verb, QStringLiteral("signButton"),
                        tr("Signs it with your key and writes it into the audit log"), "primary");
    buttons->addButton(agree_, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, Theme::kGap);
    column->setSpacing(Theme::kGrid);
    auto* what = makeText(request.what, "", 1.05, QFont::DemiBold);
    what->setObjectName(QStringLiteral("signWhat"));
    column->addWidget(what);
    auto* more = makeText(request.more, "muted");
    more->setObjectName(QStringLiteral("signMore"));
    column->addWidget(more);
    column->addSpacing(Theme::kGrid);
    column->addWidget(form_);
    column->addLayout(makeKeyRow());
    column->addWidget(notice_);
    column->addStretch();
    column->addWidget(buttons);
    // Only a button of the dialog can be its default: Return would press another one.
    agree_->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(agree_, &QPushButton::clicked, this, &SignDialog::sign);
    connect(&query_, &WorkerQuery::answered, this, &SignDialog::takeKey);
    connect(&query_, &WorkerQuery::failed, this, &SignDialog::showError);
    (fields_.isEmpty() ? static_cast<QWidget*>(reason_) : fields_.constFirst().line)->setFocus();
}

void SignDialog::openFor(ReleaseDesk& desk) {
    connect(this, &SignDialog::agreed, &desk, &ReleaseDesk::act);
    connect(&desk, &ReleaseDesk::actingChanged, this, &SignDialog::setBusy);
    connect(&desk, &ReleaseDesk::actFailed, this, &SignDialog::showError);
    connect(&desk, &ReleaseDesk::acted, this, &QDialog::accept);
    open();
}

void SignDialog::addFields(const SignRequest& request) {
    form_ = new FieldForm;
    for (const SignField& field : request.fields) {
        const QString name = QStringLiteral("sign_") + field.flag.mid(2);
        QLineEdit* line = form_->addLine(field.label, name, field.hint);
        line->setText(field.text);
        fields_.append({field.flag, line});
    }
    reason_ = new QPlainTextEdit;
    reason_->setPlaceholderText(tr("Why, in your words. It is signed, and stands in the log."));
    reason_->setTabChangesFocus(true);
    reason_->setFixedHeight(4 * reason_->fontMetrics().lineSpacing());
    form_->addField(tr("Reason"), *reason_, QStringLiteral("signReason"));
    key_ = new QComboBox;
    key_->setModel(&keys_);
    key_->setMinimumHeight(4 * Theme::kGrid);
    key_->setPlaceholderText(tr("no key yet"));
    key_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    key_->setToolTip(tr("Each person signs with a key of their own"));
    form_->addField(tr("Who signs"), *key_, QStringLiteral("signKey"));
    key_->view()->setObjectName(QStringLiteral("signKeyList"));
    key_->view()->setAccessibleName(key_->accessibleName());
    passphrase_ = form_->addLine(tr("Passphrase of this key"), QStringLiteral("signPassphrase"));
    passphrase_->setEchoMode(QLineEdit::Password);
    passphrase_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData |
                                     Qt::ImhNoPredictiveText);
    const auto choose = [this] {
        key_->setCurrentIndex(keyFile_.isEmpty() ? 0 : keys_.rowOf(keyFile_));
        keyFile_ = key_->currentData(KeyRing::FileRole).toString();
    };
    connect(&keys_, &QAbstractItemModel::modelReset, key_, choose);
    connect(key_, &QComboBox::activated, this,
            [this] { keyFile_ = key_->currentData(KeyRing::FileRole).toString(); });
    choose();
}

QLayout* SignDialog::makeKeyRow() {
    QPushButton* other =
        makeButton(tr("Another key file…"), QStringLiteral("signOtherKey"),
                   tr("Choose the key of somebody who has not signed here yet"), "link");
    QPushButton* fresh = makeButton(tr("Make a key…"), QStringLiteral("signNewKey"),
                                    tr("Make a key for somebody who has none"), "link");
    auto* row = new QHBoxLayout;
    row->addWidget(other);
    row->addWidget(fresh);
    row->addStretch();
    connect(other, &QPushButton::clicked, this, &SignDialog::chooseKey);
    connect(fresh, &QPushButton::clicked, this, &SignDialog::makeKey);
    return row;
}

void SignDialog::chooseKey() {
    const QString start = keys_.keys().isEmpty()
                              ? QDir::homePath()
                              : QFileInfo(keys_.keys().constFirst().file).absolutePath();
    dialogs_.chooseFile(this, tr("Key file"), start, tr("Keys (*.json *.key);;All files (*)"),
                        [this](const QString& path) {
                            query_.ask({QStringLiteral("key"), QStringLiteral("show"),
                                        QStringLiteral("--key=") + path});
                        });
}

void SignDialog::takeKey(const QJsonObject& answer) {
    const auto text = [&](const char* key) { return answer.value(QLatin1String(key)).toString(); };
    notice_->clear();
    keyFile_ = text("key");
    keys_.add({keyFile_, text("name"), text("role")});
    passphrase_->setFocus();
}

void SignDialog::makeKey() {
    auto* dialog = new KeyDialog(dialogs_, keys_, worker_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::made, this, &SignDialog::chooseFile);
    dialog->open();
}

void SignDialog::chooseFile(const QString& file) {
    keyFile_ = file;
    key_->setCurrentIndex(keys_.rowOf(file));
    passphrase_->setFocus();
}

bool SignDialog::check() {
    form_->clearProblems();
    bool isGood = true;
    const auto object = [&](const QWidget& field, bool isMissing, const QString& problem) {
        form_->setProblem(field, isMissing ? problem : QString());
        isGood = isGood && !isMissing;
    };
    for (const Field& field : fields_) {
        object(*field.line, field.line->text().trimmed().isEmpty(), tr("This is needed."));
    }
    object(*reason_, reason_->toPlainText().trimmed().isEmpty(), tr("Every act needs a reason."));
    object(*key_, key_->currentIndex() < 0, tr("Choose a key, or make one."));
    object(*passphrase_, passphrase_->text().isEmpty(), tr("Without it the key does not open."));
    return isGood;
}

void SignDialog::sign() {
    notice_->clear();
    if (!check()) {
        return;
    }
    QStringList arguments = arguments_;
    for (const Field& field : fields_) {
        arguments += field.flag + QLatin1Char('=') + field.line->text().trimmed();
    }
    arguments += QStringLiteral("--reason=") + reason_->toPlainText().trimmed();
    arguments += QStringLiteral("--key=") + key_->currentData(KeyRing::FileRole).toString();
    const QByteArray passphrase = passphrase_->text().toUtf8();
    passphrase_->clear();
    Q_EMIT agreed(arguments, passphrase);
}

void SignDialog::setBusy(bool isBusy) {
    form_->setEnabled(!isBusy);
    agree_->setEnabled(!isBusy);
}

void SignDialog::showError(const Error& error) {
    const bool isUnknown = error.code == ErrorCode::WorkerNotStarted;
    notice_->showError(error, isUnknown ? tr("The audit log says whether it was signed before.")
                                        : tr("Nothing was signed or changed."));
    passphrase_->setFocus();
}

}  // namespace outis::gui
