// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/policy_card.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>

#include "gui/dialogs.h"
#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kRule, kFound, kAsked, kState };
constexpr qsizetype kLongestCell = 80;  ///< the whole text stands below the table

QString shortened(const QString& text) {
    return text.size() <= kLongestCell ? text : text.left(kLongestCell).trimmed() + QChar(0x2026);
}

const char* toneOf(const QString& recommendation) {
    return recommendation == QLatin1String("release")  ? "pass"
           : recommendation == QLatin1String("reject") ? "fail"
                                                       : "attention";
}

}  // namespace

PolicyCard::PolicyCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("What the policy asks for"), parent),
      dialogs_(dialogs),
      rows_({tr("Rule"), tr("Found"), tr("Asked"), tr("State")}) {
    setObjectName(QStringLiteral("policyCard"));
    setHelp(QStringLiteral("policy-rule"));
    choice_ = new QComboBox;
    choice_->setObjectName(QStringLiteral("policyChoice"));
    choice_->setAccessibleName(tr("Policy: who receives the images"));
    choice_->view()->setObjectName(QStringLiteral("policyChoiceList"));
    choice_->view()->setAccessibleName(choice_->accessibleName());
    choice_->setMinimumHeight(4 * Theme::kGrid);
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choiceWords_ = makeText({}, "muted", 0.92);
    choiceWords_->setObjectName(QStringLiteral("policyWords"));
    choosing_ = new QWidget;
    auto* choosing = new QVBoxLayout(choosing_);
    choosing->setContentsMargins(0, 0, 0, 0);
    choosing->setSpacing(Theme::kGrid / 2);
    choosing->addWidget(makeText(tr("Who receives the images?")));
    choosing->addWidget(choice_);
    choosing->addWidget(choiceWords_);
    recommendation_ = makeText({}, "", 1.15, QFont::DemiBold);
    recommendation_->setObjectName(QStringLiteral("recommendation"));
    sentence_ = makeText({});
    sentence_->setObjectName(QStringLiteral("verdictSentence"));
    table_ = new WholeTable(rows_, QStringLiteral("ruleTable"), tr("Rules of the policy"),
                            {kRule, kFound, kAsked});
    table_->setItemDelegateForColumn(kState, new ToneDelegate(table_));
    detail_ = makeText({}, "muted", 0.95);
    detail_->setObjectName(QStringLiteral("ruleDetail"));
    override_ =
        makeButton(tr("Set this rule aside…"), QStringLiteral("overrideButton"),
                   tr("For a rule that is not met: counts once two people did, with reasons"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{choosing_, recommendation_, sentence_, table_, detail_}) {
        body().addWidget(widget);
    }
    body().addWidget(override_, 0, Qt::AlignLeft);
    connect(choice_, &QComboBox::activated, this, &PolicyCard::chooseIndex);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PolicyCard::showChosenRule);
    connect(override_, &QPushButton::clicked, this, [this] {
        if (const RuleFact* rule = chosenRule()) {
            Q_EMIT overrideRequested(rule->id, rule->title);
        }
    });
    showDraft(std::nullopt);
}

void PolicyCard::setChoices(const QList<PolicyChoice>& choices) {
    choices_ = choices;
    choice_->clear();
    for (const PolicyChoice& each : choices) {
        choice_->addItem(each.title, each.name);
    }
    choice_->addItem(tr("A policy of your house, from a file…"), QString());
    choice_->setCurrentIndex(-1);
}

QString PolicyCard::policy() const {
    return chosen_;
}

void PolicyCard::choose(const QString& policy) {
    int index = choice_->findData(policy);
    if (policy.isEmpty() || choices_.isEmpty()) {
        return;
    }
    if (index < 0) {
        index = choice_->count() - 1;
        choice_->insertItem(index, tr("Your house: %1").arg(QFileInfo(policy).fileName()), policy);
        choice_->setItemData(index, QDir::toNativeSeparators(policy), Qt::ToolTipRole);
    }
    choice_->setCurrentIndex(index);
    chooseIndex(index);
}

void PolicyCard::chooseIndex(int index) {
    const QString policy = choice_->itemData(index).toString();
    if (policy.isEmpty()) {
        choice_->setCurrentIndex(choice_->findData(chosen_));
        dialogs_.chooseFile(this, tr("Policy of your house"), QDir::homePath(),
                            tr("Policies (*.json)"), [this](const QString& path) { choose(path); });
        return;
    }
    chosen_ = policy;
    const bool isShipped = index < choices_.size();
    choiceWords_->setText(isShipped ? tr("%1 rules, %2 pairs to look at, valid for %3 months.")
                                          .arg(choices_.at(index).rules)
                                          .arg(choices_.at(index).reviewedPairs)
                                          .arg(choices_.at(index).monthsValid)
                                    : QDir::toNativeSeparators(policy));
    Q_EMIT policyChosen(policy);
}

void PolicyCard::showDraft(const std::optional<VerdictFacts>& verdict) {
    setRemark({});
    choosing_->show();
    canOverride_ = false;
    showVerdict(verdict.value_or(VerdictFacts{}), nullptr);
}

void PolicyCard::showRelease(const ReleaseFacts& release) {
    setRemark(tr("Policy “%1”, as submitted").arg(release.policy));
    choosing_->hide();
    canOverride_ = release.state == release::ReleaseState::InReview;
    showVerdict(release.verdict, &release);
}

void PolicyCard::showVerdict(const VerdictFacts& verdict, const ReleaseFacts* release) {
    const RuleFact* before = chosenRule();
    const QString chosen = before == nullptr ? QString() : before->id;
    verdict_ = verdict;
    const bool isJudged = !verdict.rules.isEmpty();
    recommendation_->setText(recommendationWords(verdict.recommendation));
    setTone(*recommendation_, toneOf(verdict.recommendation));
    recommendation_->setVisible(isJudged);
    sentence_->setText(isJudged ? verdictSentence(verdict)
                                : tr("The draft has not been judged by this policy yet."));
    rows_.setRows(ruleRowsOf(verdict, release));
    table_->setVisible(isJudged);
    for (int row = 0; row < verdict_.rules.size(); ++row) {
        if (verdict_.rules.at(row).id == chosen) {
            table_->selectRow(row);
        }
    }
    showChosenRule();
}

const RuleFact* PolicyCard::chosenRule() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.first().row();
    return row < 0 || row >= verdict_.rules.size() ? nullptr : &verdict_.rules.at(row);
}

void PolicyCard::showChosenRule() {
    const RuleFact* rule = chosenRule();
    QStringList lines;
    if (rule != nullptr) {
        lines.append(rule->title);
        lines.append(rule->state == RuleState::NotMeasured
                         ? tr("Not measured; the report says why.")
                         : tr("Found: %1. Asked: %2.").arg(rule->value, rule->asked));
        if (!rule->advice.isEmpty()) {
            lines.append(tr("What would have to change: %1").arg(rule->advice));
        }
        if (!rule->override.isEmpty()) {
            lines.append(tr("Set aside by %1").arg(rule->override));
        }
    } else if (!verdict_.rules.isEmpty() && verdict_.recommendation != QLatin1String("release")) {
        lines.append(canOverride_ ? tr("Choose a rule to read all of it, or to set it aside.")
                                  : tr("Choose a rule to read what would have to change."));
    }
    detail_->setText(lines.join(QLatin1Char('\n')));
    detail_->setVisible(!lines.isEmpty());
    override_->setVisible(canOverride_ && rule != nullptr && !rule->stands());
}

QList<TextRow> ruleRowsOf(const VerdictFacts& verdict, const ReleaseFacts* release) {
    QList<TextRow> rows;
    for (const RuleFact& rule : verdict.rules) {
        QString title = rule.title;
        const auto wishes =
            release == nullptr ? QList<StatementFact>() : release->overridesOf(rule.id);
        if (!rule.override.isEmpty()) {
            title += QLatin1Char('\n') + PolicyCard::tr("Set aside by %1").arg(rule.override);
        } else if (!wishes.isEmpty()) {
            title +=
                QLatin1Char('\n') + PolicyCard::tr("1 of 2 set it aside. %1: %2")
                                        .arg(wishes.constLast().name, wishes.constLast().reason);
        }
        const QString found = rule.value.isEmpty() ? QStringLiteral("–") : rule.value;
        rows.append({{title, shortened(found), shortened(rule.asked), ruleStateWord(rule)},
                     rule.id,
                     found.size() > kLongestCell ? found : QString(),
                     ruleTone(rule),
                     ruleTopic(rule.id)});
    }
    return rows;
}

}  // namespace outis::gui
