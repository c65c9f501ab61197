// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/exposed_card.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLocale>

#include "gui/pictures/pair_viewer.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/columns.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kPatient, kAttacker, kLikeness, kControls, kSingledOut };
constexpr const char* kUnusual = "unusual";
constexpr const char* kOrdinary = "ordinary";

void name(QComboBox& box, const char* object, const QString& words) {
    box.setObjectName(QString::fromLatin1(object));
    box.setAccessibleName(words);
    box.view()->setObjectName(box.objectName() + QStringLiteral("List"));
    box.view()->setAccessibleName(words);
    box.setMinimumHeight(4 * Theme::kGrid);
}

}  // namespace

QList<TextRow> exposedRows(const QList<ExposedPatient>& patients) {
    QList<TextRow> rows;
    for (const ExposedPatient& patient : patients) {
        QString tip = tr("Patient %1: %2 % of the control patients are as alike to the release.")
                          .arg(patient.patient)
                          .arg(QLocale().toString(100 * patient.rank, 'f', 1));
        if (!patient.half.isEmpty()) {
            tip += QLatin1Char(' ') + tr("Generator %1.").arg(patient.half);
        }
        rows.append(
            {{QString::number(patient.patient), reportWord(patient.detector),
              patient.typicality ? figureWords(*patient.typicality) : QStringLiteral("–"),
              QLocale().toString(100 * patient.rank, 'f', 1), QString::number(patient.isolations)},
             QString::fromLatin1(patient.isUnusual ? kUnusual : kOrdinary),
             tip});
    }
    return rows;
}

QString unusualSentence(const QList<UnusualFact>& unusual) {
    const UnusualFact* best = nullptr;
    for (const UnusualFact& fact : unusual) {
        if (fact.state == QLatin1String("ok") && fact.auc.value &&
            (best == nullptr || *fact.auc.value > *best->auc.value)) {
            best = &fact;
        }
    }
    if (best == nullptr) {
        return unusual.isEmpty() ? QString()
                                 : tr("Whether unusual patients can be told could not be tested: "
                                      "%1.")
                                       .arg(workerSentence(unusual.constFirst().state));
    }
    const QString figures =
        tr("%1 unusual training patients against %2 unusual control patients, by %3: area %4")
            .arg(countWords(best->members), countWords(best->others), reportWord(best->detector),
                 numberWords(best->auc));
    const bool isTold = best->auc.low && *best->auc.low > 0.5;
    return isTold
               ? tr("▲ Unusual patients can be told better than by guessing (%1).").arg(figures)
               : tr("Unusual patients cannot be told better than by guessing (%1).").arg(figures);
}

ExposedCard::ExposedCard(QWidget* parent) : Card(tr("Unusual and most exposed patients"), parent) {
    setObjectName(QStringLiteral("exposedCard"));
    setHelp(QStringLiteral("outliers"));
    rows_ = new TextTable(
        {tr("Patient"), tr("Attacker"), tr("Likeness"), tr("Controls (%)"), tr("Singled out")},
        {kPatient, kLikeness, kControls, kSingledOut}, this);
    rows_->setTopics({QStringLiteral("outliers"), QStringLiteral("outliers"),
                      QStringLiteral("scores"), QStringLiteral("control"),
                      QStringLiteral("success")});
    filter_ = new KeyFilter(this);
    filter_->setSourceModel(rows_);
    makeBody();
    connect(kinds_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setKey(kinds_->currentData().toString());
        table_->selectRow(0);
        choose();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ExposedCard::choose);
    connect(images_, &QComboBox::currentIndexChanged, this, &ExposedCard::showPictures);
    connect(&store_, &PairStore::ready, this, &ExposedCard::showPictures);
    filter_->setKey(kinds_->currentData().toString());
}

void ExposedCard::makeBody() {
    sentence_ = makeText({});
    sentence_->setObjectName(QStringLiteral("unusualSentence"));
    kinds_ = new QComboBox;
    name(*kinds_, "exposedKinds", tr("Which patients"));
    kinds_->addItem(tr("Unusual patients: like few others"), QString::fromLatin1(kUnusual));
    kinds_->addItem(tr("Other patients, most exposed first"), QString::fromLatin1(kOrdinary));
    table_ = makeTable(*filter_, QStringLiteral("exposedTable"), tr("Exposed patients"));
    table_->setItemDelegate(new RoomyDelegate(table_));
    table_->setSortingEnabled(true);
    table_->sortByColumn(kControls, Qt::AscendingOrder);
    table_->setMinimumHeight(36 * Theme::kGrid);
    images_ = new QComboBox;
    name(*images_, "exposedImages", tr("Image of the patient"));
    viewer_ = new PairViewer({});
    viewer_->setObjectName(QStringLiteral("exposedViewer"));
    viewer_->setMinimumHeight(32 * Theme::kGrid);
    auto* columns = new Columns;
    columns->setShares(5, 3);
    columns->first().addWidget(kinds_);
    columns->first().addWidget(table_, 1);
    columns->second().addWidget(images_);
    columns->second().addWidget(viewer_, 1);
    parts_ = columns;
    body().addWidget(sentence_);
    body().addWidget(columns);
    body().addWidget(
        makeText(tr("Numbers are those of this workspace, pictures are patients: all of this stays "
                    "in the house, and none of it stands in a report that leaves it. Likeness: "
                    "to the most alike of other people, small for who looks like nobody. Controls: "
                    "share of control patients who are as alike to the release. Unusual are the "
                    "5 % who are least alike to any reference patient. They can be left out of "
                    "every training (option “outliers out”)."),
                 "muted", 0.9));
}

void ExposedCard::setWorkspace(const QString& workspace) {
    store_.setWorkspace(workspace);
}

void ExposedCard::show(const PrivacyFacts& facts, const AuditDetails& details) {
    patients_ = facts.patients;
    rows_->setRows(exposedRows(patients_));
    sentence_->setText(unusualSentence(details.unusual));
    sentence_->setVisible(!sentence_->text().isEmpty());
    parts_->setVisible(!patients_.isEmpty());
    const auto count = [&](bool isUnusual) {
        return std::count_if(patients_.begin(), patients_.end(),
                             [&](const auto& patient) { return patient.isUnusual == isUnusual; });
    };
    if (count(true) == 0 && count(false) > 0) {
        kinds_->setCurrentIndex(1);
    }
    table_->resizeColumnsToContents();
    table_->selectRow(0);
    choose();
}

const ExposedPatient* ExposedCard::chosen() const {
    const QModelIndex row = filter_->mapToSource(table_->currentIndex());
    return row.isValid() && row.row() < patients_.size() ? &patients_[row.row()] : nullptr;
}

void ExposedCard::choose() {
    const ExposedPatient* patient = chosen();
    {
        const QSignalBlocker silent(images_);
        images_->clear();
        if (patient != nullptr) {
            for (const qint64 image : patient->images) {
                images_->addItem(
                    tr("Patient %1, training image %2").arg(patient->patient).arg(image), image);
            }
        }
    }
    images_->setEnabled(images_->count() > 1);
    showPictures();
}

void ExposedCard::showPictures() {
    const ExposedPatient* patient = chosen();
    if (patient == nullptr || images_->currentIndex() < 0) {
        viewer_->setPictures({});
        viewer_->setNames({}, {});
        viewer_->setMessage(patient == nullptr
                                ? tr("Choose a patient to see the nearest synthetic picture.")
                                : tr("No training image of this patient is at hand."));
        return;
    }
    const PairKey key{patient->picture, images_->currentData().toLongLong()};
    if (const PairPictures* pictures = store_.pictures(key)) {
        viewer_->setPictures(*pictures);
        viewer_->setMessage(patient->picture.isEmpty()
                                ? tr("The audit is of another drawing: its pictures are not here.")
                                : store_.problem(key));
    }
    const QString number =
        patient->picture.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    viewer_->setNames(tr("patient %1").arg(patient->patient), number);
}

}  // namespace outis::gui
