// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/audit_card.h"

#include "gui/text/report_words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/help_button.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

/// A sign beside the words, so that colour is never alone. Silence of the attacks is no good mark.
QString signOf(const QString& verdict) {
    return verdict == QLatin1String("no attack found at this power") ? QString()
                                                                     : QStringLiteral("▲ ");
}

const char* toneOf(const QString& verdict) {
    return verdict == QLatin1String("attack found")                    ? "fail"
           : verdict == QLatin1String("no attack found at this power") ? ""
                                                                       : "attention";
}

}  // namespace

AuditCard::AuditCard(QWidget* parent) : Card(tr("What attackers found"), parent) {
    setObjectName(QStringLiteral("auditCard"));
    verdict_ = makeText({}, "", 1.15, QFont::DemiBold);
    verdict_->setObjectName(QStringLiteral("auditVerdict"));
    reason_ = makeText({});
    reason_->setObjectName(QStringLiteral("auditReason"));
    warning_ = makeText({}, "attention");
    warning_->setObjectName(QStringLiteral("auditWarning"));
    attacks_ = new QGridLayout;
    attacks_->setHorizontalSpacing(Theme::kGap);
    attacks_->setVerticalSpacing(4);
    attacks_->setColumnStretch(3, 1);
    power_ = makeText({});
    power_->setObjectName(QStringLiteral("auditPower"));
    planned_ = makeText({}, "muted", 0.9);
    planned_->setObjectName(QStringLiteral("auditPlanned"));
    for (QLabel* label : {verdict_, reason_, warning_}) {
        body().addWidget(label);
    }
    body().addLayout(attacks_);
    body().addWidget(power_);
    body().addWidget(planned_);
    body().addWidget(
        makeText(tr("Networks that learned from other patients alone try to find the patients "
                    "behind the images. Control patients whom no network ever saw show what chance "
                    "does. These are lower bounds on the risk: another attacker may do better. The "
                    "report has every test by itself."),
                 "muted", 0.9));
}

void AuditCard::show(const AuditFigures& audit) {
    verdict_->setText(signOf(audit.verdict) + reportLine(audit.verdict));
    setTone(*verdict_, toneOf(audit.verdict));
    setHelp(audit.verdict);
    reason_->setText(reportLine(audit.reason));
    warning_->setText(audit.warnings.join(QLatin1Char('\n')));
    warning_->setVisible(!audit.warnings.isEmpty());
    power_->setText(audit.power.join(QLatin1Char('\n')));
    power_->setVisible(!audit.power.isEmpty());
    planned_->setText(audit.planned);
    planned_->setVisible(!audit.planned.isEmpty());
    showAttacks(audit.attacks);
}

void AuditCard::showAttacks(const QList<AttackFigure>& attacks) {
    while (QLayoutItem* item = attacks_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const AttackFigure& attack : attacks) {
        QLabel* name = makeText(attack.attack);
        name->setWordWrap(false);
        QLabel* tried = makeText(attack.tried, "muted");
        tried->setWordWrap(false);
        QLabel* found = makeText(attack.found);
        found->setObjectName(QStringLiteral("auditFound_%1").arg(row));
        for (QLabel* label : {name, tried, found}) {
            setHelpTopic(*label, attack.topic);
        }
        attacks_->addWidget(name, row, 0, Qt::AlignTop);
        attacks_->addWidget(new HelpButton(attack.topic), row, 1, Qt::AlignTop);
        attacks_->addWidget(tried, row, 2, Qt::AlignTop);
        attacks_->addWidget(found, row, 3, Qt::AlignTop);
        ++row;
    }
}

}  // namespace outis::gui
