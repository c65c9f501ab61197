// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVBoxLayout>
#include <QWizardPage>

#include "core/base/result.h"
#include "gui/wizard/import_wizard.h"

namespace outis::gui {

class ErrorNotice;

/// A page that is left only when check() has no objection; the objection is shown on the page.
class WizardPage : public QWizardPage {
    Q_OBJECT
public:
    WizardPage(const QString& title, const QString& sentence, ImportWizard& owner);

    bool validatePage() override;
    /// Shows the answers of the request, of a wizard that was left half-way.
    virtual void restore() {}
    /// Takes the answers as they are, be they good or not.
    void keep() { static_cast<void>(check()); }

protected:
    /// Takes the answers into the request and says what is wrong with them.
    [[nodiscard]] virtual Result<void> check() = 0;
    [[nodiscard]] ImportRequest& request() { return owner_.request(); }
    [[nodiscard]] const WizardStart& start() const { return owner_.start(); }
    /// The mapping of the label file, where it was changed by hand.
    [[nodiscard]] const QJsonObject& wizardMapping() const { return owner_.mapping(); }
    void keepMapping(const QJsonObject& mapping) { owner_.setMapping(mapping); }
    [[nodiscard]] QVBoxLayout& body() { return *body_; }
    /// What was wrong may be right now.
    void clearNotice();

private:
    ImportWizard& owner_;
    QVBoxLayout* body_;
    ErrorNotice* notice_;
};

}  // namespace outis::gui
