// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QJsonObject>
#include <QLabel>

#include "gui/bridge/worker_query.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// Who is to receive the images, and so by which policy the release will be judged. A proposal: it
/// can be changed until the release is submitted.
class PolicyPage : public WizardPage {
    Q_OBJECT
public:
    explicit PolicyPage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void show(const QJsonObject& answer);
    void addChoice(const QString& policy, const QString& title, const QString& words);
    [[nodiscard]] QString chosen() const;

    WorkerQuery query_;
    QButtonGroup* group_;
    QVBoxLayout* choices_;
    QLabel* note_;
};

}  // namespace outis::gui
