// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/bridge/worker_query.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/field_form.h"

namespace outis::gui {

class Dialogs;
class KeyRing;
class ReleaseDesk;
class Session;

/// One more thing that an act needs to be told.
struct SignField {
    QString flag;   ///< "--publisher"
    QString label;  ///< "Organisation"
    QString hint;
    QString text;  ///< proposed
};

/// An act that is signed: what it does, in words, and as a command.
struct SignRequest {
    QString name;  ///< of the dialog's objects: "approve"
    QString title;
    QString what;
    QString more;
    QString verb;
    QStringList arguments;  ///< without key, reason and fields
    QList<SignField> fields;
};

/// Says what an act does, asks for the reason and for the key and passphrase of whoever signs, and
/// is the question before it: nothing happens until its button is pressed.
class SignDialog : public QDialog {
    Q_OBJECT
public:
    /// Is gone once it is closed. `dialogs` and `session` must outlive it.
    SignDialog(const SignRequest& request, Dialogs& dialogs, Session& session,
               QWidget* parent = nullptr);

    /// Opens; the desk carries the act out. A refusal is shown here, for another try.
    void openFor(ReleaseDesk& desk);

Q_SIGNALS:
    void agreed(const QStringList& arguments, const QByteArray& passphrase);

private:
    void setBusy(bool isBusy);
    void showError(const Error& error);
    void addFields(const SignRequest& request);
    [[nodiscard]] QLayout* makeKeyRow();
    [[nodiscard]] bool check();
    void sign();
    void chooseKey();
    void makeKey();
    void takeKey(const QJsonObject& answer);
    void chooseFile(const QString& file);

    struct Field {
        QString flag;
        QLineEdit* line;
    };

    QStringList arguments_;
    Dialogs& dialogs_;
    KeyRing& keys_;
    WorkerProgram worker_;
    WorkerQuery query_;
    FieldForm* form_;
    QList<Field> fields_;
    QPlainTextEdit* reason_;
    QComboBox* key_;
    QString keyFile_;  ///< the one that is chosen, whatever the list does
    QLineEdit* passphrase_;
    ErrorNotice* notice_;
    QPushButton* agree_;
};

}  // namespace outis::gui
