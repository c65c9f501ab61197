// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>
#include <QPushButton>

#include "gui/bridge/release_export.h"
#include "gui/models/release_facts.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// How far an export is, and a way to stop it.
class ExportProgressCard : public Card {
    Q_OBJECT
public:
    explicit ExportProgressCard(QWidget* parent = nullptr);

    void begin();
    void show(const ExportProgress& progress);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* words_;
    QProgressBar* bar_;
    QPushButton* cancel_;
};

/// What became of an export, a check or a withdrawal, and what to look at next.
class OutcomeCard : public Card {
    Q_OBJECT
public:
    explicit OutcomeCard(QWidget* parent = nullptr);

    void clear();
    void showExport(const ExportFacts& facts);
    void showStopped();
    /// Of an export that another window began.
    void showFinishedElsewhere();
    /// While a package is being checked.
    void showChecking(const QString& folder);
    /// Below what was said of the export of the same folder, where there was one.
    void showCheck(const QString& folder, const PackageFacts& facts);
    /// `notice`: the file for the recipients; "" where no copy left the house.
    void showWithdrawal(const QStringList& recipients, const QString& notice);

Q_SIGNALS:
    /// A folder or a file to be shown by the system.
    void openRequested(const QString& path);

private:
    void say(const QString& title, const char* tone, const QString& text);
    void offer(const QString& words, const QString& path);

    QLabel* title_;
    QLabel* text_;
    QLabel* check_;
    QLabel* signers_;
    QPushButton* open_;
    QString path_;
};

}  // namespace outis::gui
