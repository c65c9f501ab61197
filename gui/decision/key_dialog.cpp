// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/key_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

#include "gui/dialogs.h"
#include "gui/models/key_ring.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

constexpr qsizetype kShortestPassphrase = 8;  ///< as the worker asks for, in bytes

/// "Anna Berg" -> "anna-berg"
QString fileNameOf(const QString& person) {
    QString name;
    for (const QChar letter : person.toLower().simplified()) {
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    }
    return name;
}

QLineEdit* addSecret(FieldForm& form, const QString& label, const QString& name) {
    QLineEdit* line = form.addLine(label, name);
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return line;
}

}  // namespace

KeyDialog::KeyDialog(Dialogs& dialogs, KeyRing& keys, const WorkerProgram& worker, QWidget* parent)
    : QDialog(parent), dialogs_(dialogs), keys_(keys), query_(worker) {
    setObjectName(QStringLiteral("keyDialog"));
    setWindowTitle(tr("Make a key"));
    setMinimumWidth(480);
    form_ = new FieldForm;
    name_ = form_->addLine(tr("Your name, as it stands in reports"), QStringLiteral("keyName"));
    role_ = form_->addLine(tr("Your role"), QStringLiteral("keyRole"),
                           tr("such as data protection officer"));
    file_ = new QLineEdit;
    file_->setMinimumHeight(4 * Theme::kGrid);
    file_->setPlaceholderText(tr("the usual place in your own folder"));
    QPushButton* choose = makeButton(tr("Choose…"), QStringLiteral("keyFileButton"),
                                     tr("Choose where the key file is written"));
    form_->addField(tr("Key file"), *file_, QStringLiteral("keyFile"), choose);
    passphrase_ = addSecret(*form_, tr("Passphrase"), QStringLiteral("keyPassphrase"));
    again_ = addSecret(*form_, tr("Passphrase once more"), QStringLiteral("keyPassphraseAgain"));
    notice_ = new ErrorNotice(QStringLiteral("keyNotice"));
    notice_->setCopyable(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("keyButtons"));
    create_ = makeButton(tr("Make the key"), QStringLiteral("keyCreateButton"),
                         tr("Writes the key file, sealed with the passphrase"), "primary");
    buttons->addButton(create_, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, Theme::kGap);
    column->setSpacing(Theme::kGap);
    column->addWidget(
        makeText(tr("A key says who somebody is: whatever you decide is signed with it. The file "
                    "is of no use without the passphrase. Nobody can restore a forgotten "
                    "passphrase; then make another key."),
                 "muted"));
    column->addWidget(form_);
    column->addWidget(notice_);
    column->addStretch();
    column->addWidget(buttons);
    // Only a button of the dialog can be its default: Return would press another one.
    create_->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(create_, &QPushButton::clicked, this, &KeyDialog::create);
    connect(choose, &QPushButton::clicked, this, &KeyDialog::chooseFile);
    connect(name_, &QLineEdit::textEdited, this, &KeyDialog::proposeFile);
    connect(file_, &QLineEdit::textEdited, this, [this] { isFileChosen_ = true; });
    connect(&query_, &WorkerQuery::busyChanged, this, &KeyDialog::setBusy);
    connect(&query_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        const auto text = [&](const char* key) {
            return answer.value(QLatin1String(key)).toString();
        };
        const QString file = QFileInfo(text("key")).absoluteFilePath();
        keys_.add({file, text("name"), text("role")});
        Q_EMIT made(file);
        accept();
    });
    connect(&query_, &WorkerQuery::failed, this,
            [this](const Error& error) { notice_->showError(error, tr("No key was made.")); });
}

/// The first key lies in the usual place; the next one beside it, by its person's name.
void KeyDialog::proposeFile() {
    if (isFileChosen_ || keys_.keys().isEmpty()) {
        return;
    }
    const QDir folder = QFileInfo(keys_.keys().constFirst().file).dir();
    const QString name = fileNameOf(name_->text());
    file_->setText(name.isEmpty() ? QString()
                                  : folder.filePath(QStringLiteral("key-%1.json").arg(name)));
}

void KeyDialog::chooseFile() {
    dialogs_.chooseNewFile(this, tr("Where the key file is written"),
                           file_->text().isEmpty() ? QDir::homePath() : file_->text(),
                           tr("Keys (*.json *.key)"), [this](const QString& path) {
                               isFileChosen_ = true;
                               file_->setText(path);
                           });
}

bool KeyDialog::check() {
    form_->clearProblems();
    bool isGood = true;
    const auto object = [&](const QWidget& field, const QString& problem) {
        form_->setProblem(field, problem);
        isGood = isGood && problem.isEmpty();
    };
    object(*name_, name_->text().trimmed().isEmpty() ? tr("A name is needed.") : QString());
    object(*role_, role_->text().trimmed().isEmpty() ? tr("A role is needed.") : QString());
    object(*passphrase_, passphraseProblem(passphrase_->text()));
    object(*again_,
           passphrase_->text() == again_->text() ? QString() : tr("The two are not the same."));
    return isGood;
}

void KeyDialog::create() {
    notice_->clear();
    if (!check()) {
        return;
    }
    QStringList arguments{QStringLiteral("key"), QStringLiteral("create"),
                          QStringLiteral("--name=") + name_->text().trimmed(),
                          QStringLiteral("--role=") + role_->text().trimmed()};
    if (!file_->text().trimmed().isEmpty()) {
        arguments += QStringLiteral("--key=") + file_->text().trimmed();
    }
    query_.order(arguments, passphrase_->text().toUtf8());
    passphrase_->clear();
    again_->clear();
}

void KeyDialog::setBusy(bool isBusy) {
    create_->setEnabled(!isBusy);
    form_->setEnabled(!isBusy);
}

QString passphraseProblem(const QString& passphrase) {
    return passphrase.toUtf8().size() < kShortestPassphrase
               ? KeyDialog::tr("At least %1 characters are needed.").arg(kShortestPassphrase)
               : QString();
}

}  // namespace outis::gui
