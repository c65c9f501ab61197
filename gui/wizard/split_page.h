// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QLabel>
#include <QList>
#include <QSpinBox>

#include "gui/bridge/worker_query.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// The four sets of patients: how large, what each is for, and what an audit will be able to see
/// with so many patients, before anything is trained.
class SplitPage : public WizardPage {
    Q_OBJECT
public:
    explicit SplitPage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void addSets();
    QSpinBox* addSet(int row, const QString& set, const QString& name, const QString& purpose);
    void take();
    void changed();
    void ask();
    void show(const QJsonObject& answer);
    void showPower(const char* tone, const QString& words);

    WorkerQuery query_;
    QTimer pause_;  ///< while one types
    class QGridLayout* grid_;
    QSpinBox* patients_;
    QLabel* patientsWords_;
    QLabel* train_;
    QSpinBox* validation_;
    QSpinBox* test_;
    QSpinBox* control_;
    QList<QLabel*> counts_;  ///< in the order of the sets
    QLabel* power_;
    QWidget* powerRow_;  ///< it and its "?"
    QLabel* advice_;
};

}  // namespace outis::gui
