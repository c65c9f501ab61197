// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWizard>

#include "gui/models/import_request.h"

namespace outis::gui {

class Dialogs;

struct WizardStart {
    QString source;     ///< "" = the steward chooses
    QString workspace;  ///< "" = proposed from the source
    QString documents;  ///< where new workspaces are proposed
    QString worker;     ///< outis-worker, which reads the label file
};

/// The first short wizard: images and labels, patients, size, steering, place. Each page is left
/// only when its answers can be used.
class ImportWizard : public QWizard {
    Q_OBJECT
public:
    ImportWizard(Dialogs& dialogs, WizardStart start, QWidget* parent = nullptr);

    [[nodiscard]] ImportRequest& request() { return request_; }
    [[nodiscard]] const WizardStart& start() const { return start_; }

Q_SIGNALS:
    void importChosen(const outis::gui::ImportRequest& request);

private:
    WizardStart start_;
    ImportRequest request_;
};

}  // namespace outis::gui
