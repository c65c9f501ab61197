// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/robustness_grid.h"

#include <algorithm>

#include <QLocale>

#include "core/release/report_words.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

/// Alterations that come in one strength only.
bool hasStrength(const QString& edit) {
    return edit != QLatin1String("none") && edit != QLatin1String("mirror");
}

}  // namespace

QString shareWord(double share) {
    struct Step {
        double from;
        const char* word;
    };
    static constexpr Step kSteps[] = {
        {0.95, OUTIS_WORDS("nearly all")}, {0.8, OUTIS_WORDS("most")},
        {0.5, OUTIS_WORDS("over half")},   {0.2, OUTIS_WORDS("under half")},
        {0.05, OUTIS_WORDS("few")},        {0, OUTIS_WORDS("hardly any")}};
    for (const Step& step : kSteps) {
        if (share >= step.from) {
            return tr(step.word);
        }
    }
    return {};
}

QString editWords(const QString& edit) {
    return edit == QLatin1String("none")
               ? tr("Not altered")
               : tr(release::wordOf("filter.edits", edit.toStdString()).c_str());
}

QString detectorTitle(const QString& detector) {
    if (detector == QLatin1String(kTogether)) {
        return tr("All together");
    }
    const QString word = reportWord(detector);
    return word.left(1).toUpper() + word.mid(1);
}

RobustnessGrid::RobustnessGrid(QObject* parent) : QAbstractTableModel(parent) {}

void RobustnessGrid::setCells(const QList<GridCell>& cells) {
    cells_ = cells;
    refill();
}

void RobustnessGrid::setPairs(const QString& pairs) {
    pairs_ = pairs;
    refill();
}

QStringList RobustnessGrid::pairs() const {
    QStringList kinds;
    for (const GridCell& cell : cells_) {
        if (!kinds.contains(cell.pairs)) {
            // What a filter is for comes first.
            kinds.insert(cell.pairs == QLatin1String("copies") ? 0 : kinds.size(), cell.pairs);
        }
    }
    return kinds;
}

void RobustnessGrid::refill() {
    beginResetModel();
    rows_.clear();
    detectors_.clear();
    for (const GridCell& cell : std::as_const(cells_)) {
        if (cell.pairs != pairs_) {
            continue;
        }
        if (!detectors_.contains(cell.detector)) {
            detectors_.append(cell.detector);
        }
        auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& known) {
            return known.edit == cell.edit && known.strength == cell.strength;
        });
        if (row == rows_.end()) {
            row = rows_.insert(rows_.end(), Row{cell.edit, cell.strength, {}});
        }
        row->cells.insert(cell.detector, cell);
    }
    if (detectors_.removeAll(QLatin1String(kTogether)) > 0) {
        detectors_.append(QLatin1String(kTogether));
    }
    endResetModel();
}

QString RobustnessGrid::weakest() const {
    const Row* weakest = nullptr;
    double least = 2;
    for (const Row& row : rows_) {
        const auto cell = row.cells.constFind(QLatin1String(kTogether));
        if (cell != row.cells.cend() && cell->found.value && *cell->found.value < least) {
            least = *cell->found.value;
            weakest = &row;
        }
    }
    return weakest == nullptr
               ? QString()
               : tr("Weakest: %1")
                     .arg(sentence(*weakest, weakest->cells[QLatin1String(kTogether)]));
}

QString RobustnessGrid::sentence(const Row& row, const GridCell& cell) const {
    const QString what = hasStrength(row.edit)
                             ? tr("%1: %2").arg(editWords(row.edit), figureWords(row.strength))
                             : editWords(row.edit);
    if (!cell.found.value) {
        return tr("%1. %2: not measured, there is no threshold")
            .arg(what, detectorTitle(cell.detector));
    }
    return tr("%1. %2: %3 found, of %4 tried")
        .arg(what, detectorTitle(cell.detector), shareWords(cell.found), countWords(cell.trials));
}

int RobustnessGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RobustnessGrid::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kWords + static_cast<int>(detectors_.size());
}

const GridCell* RobustnessGrid::cellAt(const QModelIndex& index) const {
    const auto& cells = rows_.at(index.row()).cells;
    const auto cell = cells.constFind(detectors_.value(index.column() - kWords));
    return cell == cells.cend() ? nullptr : &*cell;
}

QVariant RobustnessGrid::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = rows_.at(index.row());
    const GridCell* cell = index.column() < kWords ? nullptr : cellAt(index);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == 0) {
                return editWords(row.edit);
            }
            if (index.column() == 1) {
                return hasStrength(row.edit) ? figureWords(row.strength) : QStringLiteral("–");
            }
            if (cell == nullptr || !cell->found.value) {
                return tr("– no threshold");
            }
            return tr("%1 %  %2")
                .arg(QLocale().toString(100 * *cell->found.value, 'f', 0),
                     shareWord(*cell->found.value));
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return cell == nullptr ? QVariant() : QVariant(sentence(row, *cell));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case FoundRole:
            return cell == nullptr || !cell->found.value ? QVariant()
                                                         : QVariant(*cell->found.value);
        default:
            return {};
    }
}

QVariant RobustnessGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::DisplayRole) {
        return section == 0   ? tr("Alteration")
               : section == 1 ? tr("Strength")
                              : detectorTitle(detectors_[section - kWords]);
    }
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

}  // namespace outis::gui
