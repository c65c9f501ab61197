// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QProgressBar>

#include "gui/bridge/import_report_reader.h"
#include "gui/bridge/run_model.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/page.h"
#include "gui/widgets/picture_strip.h"

namespace outis::gui {

class Card;
class Session;

/// What is in the workspace, and what the import made of the folder.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void importedRequested();
    void trainingRequested();
    void importReportRequested(const QString& path);
    void copyRequested();

private:
    void createButtons();
    [[nodiscard]] QWidget* makeCountsCard();
    [[nodiscard]] QWidget* makeImportCard();
    [[nodiscard]] QWidget* makePicturesCard();
    void refresh();
    void refreshProgress();
    void refreshButtons();
    void readReport();
    void showCounts(const ImportCounts& counts);
    void showPicture(const RunPicture& picture);

    Session& session_;
    ImportReportReader reader_;
    ErrorNotice* notice_;
    QLabel* images_;
    QLabel* patients_;
    QLabel* outcome_;
    QLabel* progressWords_;
    QProgressBar* progress_;
    QLabel* countsText_;
    Card* picturesCard_;
    PictureStrip* pictures_;
    QPushButton* reportButton_;
    QPushButton* importedButton_;
    QPushButton* importButton_;
    QPushButton* importPrimary_;
    QPushButton* trainingButton_;
};

}  // namespace outis::gui
