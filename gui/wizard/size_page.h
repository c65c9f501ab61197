// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "gui/bridge/worker_query.h"
#include "gui/models/preset_list.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// How large the synthetic images are, and how large the network that draws them. A trial by the
/// worker tells what each network takes on its computer, and chooses the best that fits a day, with
/// a shorter training where the usual one would not.
class SizePage : public WizardPage {
    Q_OBJECT
public:
    explicit SizePage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void addSize(int size, const QString& text, const QString& remark);
    void sizeChanged();
    void ask();
    void show(const QJsonObject& answer);
    void showCost();
    void showLength();
    void forgetCosts();
    void refreshButton();

    QButtonGroup* sizes_;
    QComboBox* preset_;
    QList<Preset> presets_;
    WorkerQuery query_;
    QPushButton* estimate_;
    QLabel* chosen_;
    QLabel* cost_;
    QLabel* remark_;
    QCheckBox* shorten_;
    QHash<QString, QString> costs_;   ///< of each preset of this size that fits, in words
    QHash<QString, qint64> lengths_;  ///< of each that fits only so: images seen in training
    qint64 usualLength_ = 0;          ///< images seen; 0 = not known
    QString asked_;                   ///< the folder of images that the trial was for
    bool isChosenByHand_ = false;
};

}  // namespace outis::gui
