// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "core/base/error.h"
#include "gui/bridge/worker_query.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;

/// The report for the house and the one that may leave it, to be opened in the browser or saved as
/// a PDF.
class ReportCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    ReportCard(Dialogs& dialogs, const WorkerProgram& worker, QWidget* parent = nullptr);

    /// The folder with report.html and outgoing/; "" = there is none.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void failed(const outis::Error& error);

private:
    /// One of the two reports and its buttons.
    struct Page {
        QString file;
        QPushButton* open = nullptr;
        QPushButton* save = nullptr;
    };
    [[nodiscard]] Page addPage(const QString& file, const QString& name, const QString& words,
                               const QString& toolTip);
    void open(const QString& file);
    void askForPlace(const QString& file);
    void save(const QString& file, QString target);
    void refresh();

    Dialogs& dialogs_;
    WorkerQuery printer_;
    QString folder_;
    Page internal_;
    Page outgoing_;
    QLabel* saved_;
    QPushButton* cancel_;
};

}  // namespace outis::gui
