// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/proposals_tab.h"

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>

#include "gui/text/import_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/confirmation.h"
#include "gui/widgets/page.h"
#include "gui/widgets/picture_view.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kNumber, kKind, kScore, kState, kFirst, kSecond, kFirstPicture, kSecondPicture };

QLabel* makePerson(const QString& name) {
    auto* label = makeText({});
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

PictureView* makePicture(const QString& name, const QString& meaning) {
    auto* view = new PictureView(PictureKind::Real);
    view->setObjectName(name);
    view->setAccessibleName(meaning);
    view->setMinimumHeight(140);
    return view;
}

/// Shows a stored picture. A name from the answer never leads out of the workspace's pictures.
void showStored(PictureView& view, const QString& workspace, const QString& picture) {
    if (picture.startsWith(QLatin1String("images/")) && !picture.contains(QLatin1String(".."))) {
        view.load(QDir(workspace).filePath(picture));
    } else {
        view.clear();
    }
}

}  // namespace

ProposalsTab::ProposalsTab(const WorkerProgram& worker, QWidget* parent)
    : QWidget(parent),
      query_(worker),
      rows_({tr("Number"), tr("What speaks for it"), tr("How alike (0 to 1)"), tr("Decision"),
             tr("One"), tr("The other"), tr("Picture of one"), tr("Picture of the other")},
            {kNumber, kScore}) {
    sorted_.setSourceModel(&rows_);
    note_ = makeText({}, "muted");
    note_->setObjectName(QStringLiteral("proposalsNote"));
    table_ =
        makeTable(sorted_, QStringLiteral("proposalsTable"), tr("Patients that may be one person"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(kNumber, Qt::AscendingOrder);
    first_ = makePerson(QStringLiteral("firstPatient"));
    second_ = makePerson(QStringLiteral("secondPatient"));
    same_ = makeButton(tr("Same patient…"), QStringLiteral("samePatientButton"),
                       tr("Joins the two into one patient, after a question"));
    different_ = makeButton(tr("Different patients…"), QStringLiteral("differentPatientsButton"),
                            tr("Keeps the two apart for good, after a question"));
    firstPicture_ =
        makePicture(QStringLiteral("firstPicture"), tr("An image of one, text covered"));
    secondPicture_ =
        makePicture(QStringLiteral("secondPicture"), tr("An image of the other, text covered"));
    auto* people = new QGridLayout;
    people->setSpacing(Theme::kGrid);
    people->setColumnStretch(0, 1);
    people->setColumnStretch(1, 1);
    people->addWidget(firstPicture_, 0, 0);
    people->addWidget(secondPicture_, 0, 1);
    people->addWidget(first_, 1, 0);
    people->addWidget(second_, 1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kGrid);
    buttons->addWidget(same_);
    buttons->addWidget(different_);
    buttons->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setSpacing(Theme::kGrid);
    whole->addWidget(note_);
    whole->addWidget(table_, 1);
    whole->addLayout(people);
    whole->addLayout(buttons);
    connect(same_, &QPushButton::clicked, this, [this] { ask(true); });
    connect(different_, &QPushButton::clicked, this, [this] { ask(false); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProposalsTab::showChosen);
    connect(&query_, &WorkerQuery::answered, this, &ProposalsTab::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        clear();
        Q_EMIT failed(error);
    });
    showChosen();
}

void ProposalsTab::read(const QString& workspace) {
    workspace_ = workspace;
    note_->setText(tr("Reading the list of patients…"));
    query_.ask({QStringLiteral("patients"), QStringLiteral("--workspace"), workspace,
                QStringLiteral("--with-identities")});
}

void ProposalsTab::clear() {
    query_.cancel();
    rows_.setRows({});
    note_->clear();
    showChosen();
}

void ProposalsTab::setDeciding(bool isDeciding) {
    isDeciding_ = isDeciding;
    showChosen();
}

void ProposalsTab::show(const QJsonObject& answer) {
    rows_.setRows(proposalRowsOf(answer));
    qint64 open = 0;
    for (const TextRow& row : rows_.rows()) {
        open += row.key == QLatin1String("open") ? 1 : 0;
    }
    note_->setText(
        rows_.rowCount() == 0
            ? tr("No two patients look like one person. Pairs that do are listed here after an "
                 "import.")
            : tr("%1 patients; %2 of %3 pairs wait for your decision. Until then both stay in the "
                 "same set of the split.")
                  .arg(countWords(answer.value(QLatin1String("patients")).toInteger()),
                       countWords(open), countWords(rows_.rowCount())));
    table_->setColumnWidth(kNumber, 92);
    table_->setColumnWidth(kKind, 300);
    table_->setColumnWidth(kScore, 180);
    table_->setColumnWidth(kState, 120);
    for (const Column column : {kFirst, kSecond, kFirstPicture, kSecondPicture}) {
        table_->setColumnHidden(column, true);
    }
    if (rows_.rowCount() > 0) {
        table_->selectRow(0);
    }
    showChosen();
}

const TextRow* ProposalsTab::chosen() const {
    const QModelIndexList selected = table_->selectionModel()->selectedRows();
    return selected.isEmpty() ? nullptr
                              : &rows_.rows().at(sorted_.mapToSource(selected.first()).row());
}

void ProposalsTab::showChosen() {
    const TextRow* row = chosen();
    first_->setText(row == nullptr ? QString() : row->cells.at(kFirst));
    second_->setText(row == nullptr ? QString() : row->cells.at(kSecond));
    showStored(*firstPicture_, workspace_,
               row == nullptr ? QString() : row->cells.at(kFirstPicture));
    showStored(*secondPicture_, workspace_,
               row == nullptr ? QString() : row->cells.at(kSecondPicture));
    const bool isOpen = row != nullptr && row->key == QLatin1String("open") && !isDeciding_;
    same_->setEnabled(isOpen);
    different_->setEnabled(isOpen);
}

void ProposalsTab::ask(bool isSame) {
    const TextRow* row = chosen();
    if (row == nullptr || isDeciding_) {
        return;
    }
    QString number = row->cells.at(kNumber);
    number.remove(QChar(0x2009));
    const QStringList command{QStringLiteral("patients"), QStringLiteral("--workspace"), workspace_,
                              isSame ? QStringLiteral("--confirm") : QStringLiteral("--reject"),
                              number};
    const QString people = row->cells.at(kFirst) + QLatin1Char('\n') + row->cells.at(kSecond);
    confirm(*this, QStringLiteral("decisionConfirmation"),
            isSame ? tr("Are these two the same patient?") : tr("Are these two different people?"),
            people,
            isSame
                ? tr("They become one patient for good: this cannot be undone in this workspace. "
                     "If the locked split has them in two sets, one of them leaves the study. If "
                     "you are not sure, cancel; until you decide, nothing changes.")
                : tr("They stay two patients for good, and are not proposed again: this cannot be "
                     "undone in this workspace. If you are not sure, cancel; until you decide, "
                     "nothing changes."),
            isSame ? tr("Same patient") : tr("Different patients"),
            [this, command] { Q_EMIT decided(command); });
}

QList<TextRow> proposalRowsOf(const QJsonObject& answer) {
    QList<TextRow> rows;
    for (const QJsonValue& each : answer.value(QLatin1String("proposals")).toArray()) {
        const QJsonObject proposal = each.toObject();
        const auto text = [&](const char* key) {
            return proposal.value(QLatin1String(key)).toString();
        };
        const QJsonValue score = proposal.value(QLatin1String("score"));
        const QJsonArray patients = proposal.value(QLatin1String("patients")).toArray();
        const QJsonArray images = proposal.value(QLatin1String("images")).toArray();
        const QJsonArray pictures = proposal.value(QLatin1String("pictures")).toArray();
        const QJsonArray identities = proposal.value(QLatin1String("identities")).toArray();
        const auto person = [&](int which) {
            QString words =
                ProposalsTab::tr("Patient %1").arg(countWords(patients.at(which).toInteger()));
            if (images.at(which).isDouble()) {
                words +=
                    ProposalsTab::tr(", image %1").arg(countWords(images.at(which).toInteger()));
            }
            const QString identity = identities.at(which).toString();
            return words + QStringLiteral(": ") +
                   (identity.isEmpty() ? ProposalsTab::tr("(forgotten)") : identity);
        };
        rows.append({{countWords(proposal.value(QLatin1String("id")).toInteger()),
                      proposalKindWords(text("kind")),
                      score.isDouble() ? QLocale().toString(score.toDouble(), 'f', 2) : QString(),
                      proposalStateWord(text("state")), person(0), person(1),
                      pictures.at(0).toString(), pictures.at(1).toString()},
                     text("state"),
                     {}});
    }
    return rows;
}

}  // namespace outis::gui
