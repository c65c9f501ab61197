// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWizard>

#include "gui/models/import_draft.h"
#include "gui/models/import_request.h"

namespace outis::gui {

class Dialogs;

struct WizardStart {
    QString source;                 ///< "" = the steward chooses
    QString workspace;              ///< "" = proposed from the source
    QString documents;              ///< where new workspaces are proposed
    WorkerProgram worker;           ///< reads the label file
    QString policy{};               ///< the one that was chosen last; "" = none
    QSettings* settings = nullptr;  ///< where answers are saved half-way; must outlive the wizard
};

/// From a folder of images to a run: images and labels, patients, de-identification, split, size,
/// steering, policy, place. Each page is left only when its answers can be used; all can be saved
/// half-way and taken up again.
class ImportWizard : public QWizard {
    Q_OBJECT
public:
    ImportWizard(Dialogs& dialogs, WizardStart start, QWidget* parent = nullptr);

    [[nodiscard]] ImportRequest& request() { return request_; }
    [[nodiscard]] const WizardStart& start() const { return start_; }
    /// What was saved half-way; nullopt where there is nothing to take up.
    [[nodiscard]] std::optional<ImportDraft> draft() const;
    /// Fills every page with it.
    void takeUp(const ImportDraft& draft);
    void forgetDraft();
    /// The mapping of the label file as it was changed by hand, of a wizard that was taken up.
    [[nodiscard]] const QJsonObject& mapping() const { return mapping_; }
    void setMapping(const QJsonObject& mapping) { mapping_ = mapping; }

Q_SIGNALS:
    void importChosen(const outis::gui::ImportRequest& request);

private:
    void nameButtons();
    void focusPage();
    void saveHalfWay();

    WizardStart start_;
    QJsonObject mapping_;
    ImportRequest request_;
};

}  // namespace outis::gui
