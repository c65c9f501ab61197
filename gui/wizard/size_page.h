// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QComboBox>

#include "gui/models/preset_list.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// How large the synthetic images are, and how large the network that draws them.
class SizePage : public WizardPage {
    Q_OBJECT
public:
    explicit SizePage(ImportWizard& owner);

    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void addSize(int size, const QString& text, const QString& remark);
    void sizeChanged();

    QButtonGroup* sizes_;
    QComboBox* preset_;
    QList<Preset> presets_;
};

}  // namespace outis::gui
