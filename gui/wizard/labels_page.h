// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QComboBox>
#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

#include "gui/bridge/worker_query.h"
#include "gui/models/label_answer.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// The label file: how the program understands it, and which of its columns means what. The worker
/// reads the file in the background; the page is left only with a file that can be used, or none.
class LabelsPage : public WizardPage {
    Q_OBJECT
public:
    LabelsPage(Dialogs& dialogs, ImportWizard& owner);

    void initializePage() override;
    void restore() override;
    [[nodiscard]] bool isComplete() const override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    [[nodiscard]] QLayout* makeFileRow();
    [[nodiscard]] QLayout* makeProfileRow();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeTables();
    void chooseFile();
    void openMapping();
    void saveMapping();
    void pathEdited();
    void profileChosen();
    void columnChosen(const QString& meaning);
    void setOwn(std::shared_ptr<QTemporaryFile> mapping);
    /// Reads the file again, as it is mapped now.
    void ask();
    void show(const QJsonObject& json);
    void refuse(const Error& error);
    void showMapping();
    void showProfiles();
    void showTables();
    [[nodiscard]] QComboBox* comboOf(const QString& meaning);
    void say(const QString& words, const char* tone);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString profile() const;

    Dialogs& dialogs_;
    WorkerQuery query_;
    QTimer pause_;  ///< while one types
    QString proposedFor_;
    std::optional<LabelAnswer> answer_;
    std::shared_ptr<QTemporaryFile> own_;  ///< the mapping as it was changed here
    QLineEdit* labels_ = nullptr;
    QLabel* note_ = nullptr;
    QComboBox* profile_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* save_ = nullptr;
    QWidget* details_ = nullptr;
    QFormLayout* form_ = nullptr;
    QHash<QString, QComboBox*> combos_;
    QTabWidget* tabs_ = nullptr;
    TextTable firstRows_;
    TextTable findings_;
    TextTable problems_;
};

}  // namespace outis::gui
